package import ReportModel

/// `rasoat explain`: each passage that was weighed for a requirement, what counted, what did not and why.
package struct ExplainReport: Sendable {
  private let options: RenderOptions
  private var messages: Messages { options.messages }

  package init(options: RenderOptions) { self.options = options }

  package func render(_ explanation: Explanation, file: String) -> String {
    var page = Layout(width: options.width, coloured: options.coloured)
    let review = explanation.requirement
    page.paragraph("\(messages.report): \(messages.fileName(file))", hanging: 2, colour: .bold)
    page.paragraph(
      "\(messages.sign(review.status)) \(review.id) \(TerminalText.visible(review.title)) "
        + "(\(messages.clause(review.clause)))",
      hanging: 4, colour: review.status.colour)
    page.paragraph(
      "\(messages.status(review.status)) – \(messages.gradeAgainst(review.grade, review.expects))",
      indent: 2)
    page.blank()
    page.paragraph(
      explanation.candidates.isEmpty ? messages.noCandidates : messages.candidates + ":",
      colour: .bold)
    for (index, candidate) in explanation.candidates.enumerated() {
      write(candidate, number: index + 1, to: &page)
    }
    if review.status == .weak || review.status == .missing {
      page.blank()
      GapList(messages: messages).write(review, to: &page)
    }
    return page.text
  }

  private func write(_ candidate: Candidate, number: Int, to page: inout Layout) {
    page.blank()
    page.paragraph(
      "\(number). \(messages.grade(candidate.grade)) – \(messages.part(candidate.part))", indent: 2,
      colour: .bold)
    page.quote(candidate.quote, messages.place(candidate.place), indent: 5)
    list(messages.topic, candidate.topic, to: &page)
    list(messages.cues, candidate.cues.map(messages.cue), to: &page)
    list(messages.figures, candidate.figures, to: &page)
    if let why = candidate.why {
      page.text(
        "\(messages.because): ", then: messages.why(why, part: candidate.part) + ".", indent: 5)
    }
  }

  private func list(_ label: String, _ items: [String], to page: inout Layout) {
    guard !items.isEmpty else { return }
    page.text(
      "\(label): ", then: items.map(TerminalText.visible).joined(separator: "; "), indent: 5)
  }
}
