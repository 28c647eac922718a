import ReportModel

/// The verdicts that a person should look at again, each with its reason and its passage.
struct DoubtList {
  let messages: Messages

  func write(_ review: Review, to page: inout Layout) {
    let doubted = review.requirements.filter { $0.doubt != nil }
    guard !doubted.isEmpty else { return }
    page.blank()
    page.paragraph("\(messages.toReview) (\(doubted.count))", colour: .bold)
    for requirement in doubted { write(requirement, to: &page) }
  }

  private func write(_ requirement: RequirementReview, to page: inout Layout) {
    guard let doubt = requirement.doubt else { return }
    page.paragraph(
      "? \(requirement.id) \(TerminalText.visible(requirement.title)) "
        + "(\(messages.status(requirement.status)))",
      indent: 2, hanging: 4)
    page.paragraph(messages.why(doubt), indent: 6)
    if let passage = requirement.evidence.first {
      page.quote(passage.quote, messages.place(passage.place), indent: 8)
    }
  }
}
