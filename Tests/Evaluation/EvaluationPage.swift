internal import ReportModel

/// The evaluation as a page of Markdown.
package struct EvaluationPage {
  package static let path = "Fixtures/labelled/EVALUATION.md"
  package static let command = "RECORD_GOLDEN=1 swift test --filter EvaluationPageTests"
  private static let longestQuote = 120

  private let evaluation: Evaluation
  private var judgements: [Judgement] { evaluation.judgements }

  package init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  package var text: String {
    [head, overall, requirements, grades, misses].joined(separator: "\n")
  }

  private var head: String {
    """
    # Evaluation on the labelled reports

    <!-- Generated: edits are lost. -->

    The program with the rules that ship, run on the \(evaluation.reports) labelled reports of this folder:
    \(judgements.count) pairs of a report and a requirement, each compared with the grade in the report's `.truth.json`.
    What the grades and statuses mean stands in the [README](../../README.md#how-to-read-a-gap-analysis).

    **These figures are no promise.** The reports were at hand while the rules were mended, so they flatter the program.
    What came out on reports that no rule had seen
    [stands there too](../../README.md#how-it-judges-and-how-far-to-trust-it); expect figures like those.

    A test keeps this page true. Where rules or reports change, this makes it again (and fails once, for it records):

        \(Self.command)

    """
  }

  private var overall: String {
    func row(_ name: String, _ share: Share, _ meaning: String) -> [String] {
      [name, share.percent, "\(share.part) of \(share.whole)", meaning]
    }
    let table = MarkdownTable(
      heads: ["measure", "share", "pairs", "what it is"], numbers: 1..<3,
      rows: [
        row("same grade", evaluation.grade, "the label's grade, or one that the label also allows"),
        row("same status", evaluation.status, "met, weak or missing, as the label's grade means"),
        row("false passes", evaluation.falsePass, "of what is truly not met: told met"),
        row("false alarms", evaluation.falseAlarm, "of what is truly met: told otherwise"),
        row(
          "evidence", evaluation.evidence,
          "where both tell a deed or a nil return: some quote is the label's passage"),
        row("flagged", evaluation.flagged, "a person is asked to look again"),
        row("same status, not flagged", evaluation.statusOfOthers, "the same among the others"),
      ])
    return "## Overall\n\n" + table.text
  }

  private var requirements: String {
    var ids: [String] = []
    for judgement in judgements where !ids.contains(judgement.told.id) {
      ids.append(judgement.told.id)
    }
    let rows = ids.map { id in
      let own = judgements.filter { $0.told.id == id }
      let title = own.first?.told.title ?? ""
      return [id, MarkdownTable.escaped(title), "\(own.count)"]
        + counts(own, [\.isMet, \.isFalsePass, \.isFalseAlarm, { !$0.isGradeRight }])
    }
    let heads = ["id", "requirement", "pairs", "truly met"]
    let table = MarkdownTable(
      heads: heads + ["false passes", "false alarms", "wrong grade"], numbers: 2..<7, rows: rows)
    return "## By requirement\n\n" + table.text
  }

  private var grades: String {
    let rows = Grade.allCases.map { grade in
      let own = judgements.filter { $0.label.grade == grade }
      let told = Grade.allCases.map { told in own.count { Self.told($0) == told } }
      return ["`\(grade.rawValue)`"] + told.map { $0 == 0 ? "" : "\($0)" }
        + counts(own, [\.isFalsePass, \.isFalseAlarm])
    }
    let heads = ["true grade"] + Grade.allCases.map { "`\($0.rawValue)`" }
    let table = MarkdownTable(
      heads: heads + ["false passes", "false alarms"], numbers: 1..<10, rows: rows)
    return """
      ## By grade

      One row for each true grade, one column for each grade that the program gave. A grade that the label also allows is
      counted as the true one.

      \(table.text)
      """
  }

  private var misses: String {
    let found = judgements.filter(\.isMiss)
    let heads = ["report", "id", "true grade", "our grade", "our status"]
    let table = MarkdownTable(
      heads: heads + ["true quote", "our quote"], numbers: 0..<0, rows: found.map(row))
    return """
      ## Every miss

      \(found.count) pairs of another grade or another status than the label's. Where the program found nothing that counts, its quote is
      the passage that came nearest.

      \(table.text)
      """
  }

  private func row(_ miss: Judgement) -> [String] {
    let told = miss.told
    var status = told.status.rawValue
    if miss.isFalsePass { status += ", **false pass**" }
    if miss.isFalseAlarm { status += ", **false alarm**" }
    if miss.isFlagged { status += ", flagged" }
    return [
      MarkdownTable.escaped(miss.report), told.id,
      miss.label.allowed.map { "`\($0.rawValue)`" }.joined(separator: " or "),
      "`\(told.grade.rawValue)`", status, quote(miss.label.evidence),
      quote(told.evidence.first?.quote ?? told.nearest?.quote ?? ""),
    ]
  }

  private func quote(_ text: String) -> String {
    text.isEmpty ? "–" : MarkdownTable.escaped(MarkdownTable.cut(text, to: Self.longestQuote))
  }

  /// Zeros are left out: what is wrong shall meet the eye.
  private func counts(_ judgements: [Judgement], _ kinds: [(Judgement) -> Bool]) -> [String] {
    kinds.map { kind in
      let count = judgements.count(where: kind)
      return count == 0 ? "" : "\(count)"
    }
  }

  private static func told(_ judgement: Judgement) -> Grade {
    judgement.isGradeRight ? judgement.label.grade : judgement.told.grade
  }
}
