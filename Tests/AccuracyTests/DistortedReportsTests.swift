import Evaluation
import Testing

@testable import Analysis
@testable import ReportModel

/// Whole labelled reports told anew: what must not change a grade does not, what must does.
@Suite struct DistortedReportsTests {
  /// Every fourth report by name; all of them with 1, which takes four times as long.
  private static let every = 4

  private func reports(_ judge: Judge) throws -> [OutlinedReport] {
    try LabelledReport.all().map(\.file).sorted().enumerated().filter {
      $0.offset % Self.every == 0
    }
    .map { try OutlinedReport($0.element, judge) }
  }

  @Test func aRetellingKeepsAllGrades() throws {
    let judge = try Shipped.judge.get()
    for report in try reports(judge) {
      let before = try judge.review(report.document).requirements
      for retelling in ReportRetelling.all {
        let after = try judge.review(retelling.applied(to: report)).requirements
        for (old, new) in zip(before, after) where old.grade != new.grade {
          Issue.record("\(report.name) \(retelling) \(old.id): \(old.grade), then \(new.grade)")
        }
      }
    }
  }

  @Test(arguments: ReportUndoing.allCases) func anUndoingTakesAwayAllDeeds(_ undoing: ReportUndoing)
    throws
  {
    let judge = try Shipped.judge.get()
    for report in try reports(judge) {
      let options = ReviewOptions(period: try judge.review(report.document).header.period)
      var document = undoing.applied(to: report, judge.pack)
      if undoing == .yearBefore { document = try withoutPresent(document, judge, options) }
      let review = try judge.review(document, options: options)
      for deed in review.requirements where deed.grade >= .activity {
        Issue.record("\(report.name) \(undoing) \(deed.id): \(deed.evidence.first?.quote ?? "")")
      }
    }
  }

  /// "Năm 2023, … trong quý này …" says nothing of either: what names the present goes.
  private func withoutPresent(_ document: Document, _ judge: Judge, _ options: ReviewOptions)
    throws -> Document
  {
    var kept = document
    var budget = JudgingBudget(JudgingLimits())
    kept.blocks = try judge.read(document, options, &budget).blocks.filter { read in
      if case .heading = read.block.kind { return true }
      return !read.matches.contains { $0.owner == .cue(.current) }
    }.map(\.block)
    return kept
  }
}
