import Evaluation
import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Analysis

/// The labelled reports of `Fixtures/labelled`, scored; the floors only ever rise.
@Suite struct LabelledReportsTests {
  @Test func scoreOfTheLabelledReports() throws {
    let evaluation = try Shipped.evaluation.get()
    let asked = try Shipped.judge.get().pack.requirements.count
    #expect(evaluation.reports >= 12)
    #expect(evaluation.judgements.count == evaluation.reports * asked)
    print("status accuracy", evaluation.status.value)
    #expect(evaluation.grade.value >= 0.93)
    #expect(evaluation.status.value >= 0.97)
    #expect(evaluation.falsePass.value <= 0.035)
    #expect(evaluation.falseAlarm.value <= 0.02)
    #expect(evaluation.headers.value == 1)
  }

  /// Single statements, each under a heading and in a part: one mistake of wording shows at once.
  /// The wide ones tell their deeds in words far from the plan's; half of them were never read while
  /// rules were written.
  @Test(arguments: [("statements", 0.95), ("statements-wide", 0.84)])
  func scoreOfTheStatements(_ file: String, _ floor: Double) throws {
    let judge = try Shipped.judge.get()
    let statements = try LabelledStatement.all("\(file).jsonl")
    let ids = judge.pack.requirements.map(\.id)
    var right = 0
    for statement in statements {
      let index = try #require(ids.firstIndex(of: statement.requirement))
      let example = statement.example
      if judge.grade(index, example, .asWritten) == example.grade { right += 1 }
    }
    print(file, Double(right) / Double(statements.count))
    #expect(Double(right) / Double(statements.count) >= floor)
  }

  @Test func otherTextsTellNoDeeds() throws {
    let judge = try Shipped.judge.get()
    let folder = Repository.root.appendingPathComponent("Fixtures/negatives")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let deeds = try judge.review(Fixture.document("negatives/\(name)")).requirements.filter {
        $0.grade >= .activity
      }
      #expect(deeds.isEmpty, "\(name): \(deeds.map(\.id))")
    }
  }
}
