import ReportModel

/// The default page of `check`: for each report its head, the nine areas with their quotes, and what is lacking.
struct TextReport {
  let options: RenderOptions
  var messages: Messages { options.messages }

  func render(_ run: RunOutput) -> String {
    var page = Layout(width: options.width, coloured: options.coloured)
    for (index, outcome) in run.outcomes.enumerated() {
      if index > 0 {
        page.blank()
        page.rule()
        page.blank()
      }
      write(outcome, to: &page)
    }
    if run.outcomes.count > 1 { writeTotals(run.outcomes, to: &page) }
    return page.text
  }

  private func write(_ outcome: Outcome, to page: inout Layout) {
    page.paragraph(
      "\(messages.report): \(messages.fileName(outcome.file))", hanging: 2, colour: .bold)
    switch outcome.result {
    case .unreadable(let problem):
      page.paragraph(
        "✗ \(messages.cannotRead): \(messages.problem(problem)).", indent: 2, hanging: 4,
        colour: .red)
    case .reviewed(let review):
      writeHeader(review, summary: Summary([outcome]), to: &page)
      for area in review.areas { write(area, of: review, to: &page) }
      GapList(messages: messages).write(review, to: &page)
      DoubtList(messages: messages).write(review, to: &page)
      write(review.findings + review.notes.map(messages.finding), to: &page)
    }
  }

  private func writeTotals(_ outcomes: [Outcome], to page: inout Layout) {
    let summary = Summary(outcomes)
    page.blank()
    page.rule()
    page.blank()
    page.paragraph(
      "\(messages.together): \(messages.reports(summary)); \(messages.counts(summary)).",
      hanging: 2, colour: .bold)
  }

  private func writeHeader(_ review: Review, summary: Summary, to page: inout Layout) {
    let header = review.header
    let agency = header.agency.map { "\($0.name) (\($0.id))" }
    let period = header.period.map { "\(messages.period($0)) (\($0))" }
    field(messages.agency, agency, option: options.agencyGiven ? "--agency" : nil, to: &page)
    field(messages.periodLabel, period, option: options.periodGiven ? "--period" : nil, to: &page)
    field(messages.number, header.number, option: nil, to: &page)
    field(messages.dateLabel, header.date.map(messages.date), option: nil, to: &page)
    if !review.isReport { labelled(messages.kindLabel, messages.noReport, to: &page) }
    labelled(messages.outcome, messages.counts(summary), to: &page)
  }

  private func field(_ label: String, _ value: String?, option: String?, to page: inout Layout) {
    let source = option.map(messages.given) ?? messages.recognised
    let told = value.map { "\(TerminalText.visible($0)) – \(source)" } ?? messages.notRecognised
    labelled(label, told, to: &page)
  }

  private func labelled(_ label: String, _ value: String, to page: inout Layout) {
    let padded = label + ":" + String(repeating: " ", count: max(1, 13 - label.count))
    page.text(padded, then: value, indent: 2)
  }

  private func write(_ area: AreaReview, of review: Review, to page: inout Layout) {
    page.blank()
    page.edged(
      messages.task(area), "\(messages.sign(area.status)) \(messages.status(area.status))",
      colour: area.status.colour)
    for requirement in review.requirements where requirement.area == area.id {
      write(requirement, to: &page)
    }
  }

  private func write(_ review: RequirementReview, to page: inout Layout) {
    page.paragraph(
      "\(messages.sign(review.status)) \(review.id) \(TerminalText.visible(review.title))",
      indent: 2, hanging: 8, colour: review.status.colour)
    page.paragraph(
      "\(messages.status(review.status)) – \(messages.gradeAgainst(review.grade, review.expects))",
      indent: 8)
    let shown = review.evidence.prefix(2)
    for evidence in shown {
      page.quote(evidence.quote, messages.place(evidence.place), indent: 8)
    }
    if review.evidence.count > shown.count {
      page.paragraph("(\(messages.more(review.evidence.count - shown.count)))", indent: 8)
    }
  }

  private func write(_ findings: [Finding], to page: inout Layout) {
    guard !findings.isEmpty else { return }
    page.blank()
    page.paragraph(messages.findings, colour: .bold)
    for finding in findings {
      page.paragraph(
        "• \(messages.severity(finding.severity)) [\(finding.rule)]: "
          + TerminalText.visible(finding.message),
        indent: 2, hanging: 4)
      if let quote = finding.quote {
        page.quote(quote, finding.place.map(messages.place) ?? "", indent: 4)
      } else if let place = finding.place {
        page.paragraph("(\(messages.place(place)))", indent: 4)
      }
      if let suggestion = finding.suggestion {
        page.paragraph("→ " + TerminalText.visible(suggestion), indent: 4, hanging: 6)
      }
    }
  }
}

extension Status {
  var colour: Layout.Colour {
    switch self {
    case .met: .green
    case .weak: .yellow
    case .missing: .red
    case .notApplicable: .dim
    }
  }
}
