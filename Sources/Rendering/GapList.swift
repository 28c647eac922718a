import ReportModel

/// What a report lacks: the clause of the plan, where was searched, the nearest passage and why it did not
/// count, and what to add.
struct GapList {
  let messages: Messages

  func write(_ review: Review, to page: inout Layout) {
    let gaps = review.requirements.filter { $0.status == .missing || $0.status == .weak }
    page.blank()
    page.paragraph(
      gaps.isEmpty ? messages.noGaps : "\(messages.gaps) (\(gaps.count))", colour: .bold)
    for gap in gaps { write(gap, to: &page) }
  }

  /// One gap of the list.
  func write(_ gap: RequirementReview, to page: inout Layout) {
    page.paragraph(
      "\(messages.sign(gap.status)) \(gap.id) \(TerminalText.visible(gap.title)) "
        + "(\(messages.clause(gap.clause))): \(messages.status(gap.status)).",
      indent: 2, hanging: 4, colour: gap.status.colour)
    if let lack = messages.lack(gap) { page.paragraph(lack, indent: 6) }
    page.text("\(messages.searched): ", then: messages.parts(gap.searched), indent: 6)
    if let nearest = gap.nearest {
      page.paragraph("\(messages.nearest):", indent: 6)
      page.quote(nearest.quote, messages.place(nearest.place), indent: 8)
      page.text(
        "\(messages.because): ", then: messages.why(nearest.why, part: nearest.part) + ".",
        indent: 6)
    } else {
      page.text("\(messages.nearest): ", then: messages.noNearest + ".", indent: 6)
    }
    if !gap.suggestion.isEmpty {
      page.text("\(messages.toAdd): ", then: TerminalText.visible(gap.suggestion), indent: 6)
    }
  }
}
