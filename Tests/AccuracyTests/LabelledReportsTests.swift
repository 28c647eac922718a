import Foundation
import TestSupport
import Testing

@testable import Analysis
@testable import Reading
@testable import ReportModel

/// The labelled reports of `Fixtures/labelled`, scored; the floors only ever rise.
@Suite struct LabelledReportsTests {
  struct Score {
    var pairs = 0
    var gradeRight = 0
    var statusRight = 0
    var notMet = 0
    var falsePass = 0
    var met = 0
    var falseAlarm = 0
    var headers = 0
    var headersRight = 0
  }

  private func review(_ judge: Judge, _ name: String) throws -> Review {
    judge.review(try Labelled.document(name))
  }

  @Test func scoreOfTheLabelledReports() throws {
    let judge = try Labelled.judge.get()
    let folder = Repository.root.appendingPathComponent("Fixtures/labelled")
    let truths = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".truth.json") }.sorted()
    #expect(truths.count >= 12)
    var score = Score()
    for name in truths {
      let truth = try JSON.parse(Repository.text("Fixtures/labelled/\(name)"))
      let review = try review(judge, "labelled/\(truth["file"]?.text ?? "")")
      add(review, truth, judge, to: &score)
    }
    func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(whole, 1)) }
    print("status accuracy", share(score.statusRight, score.pairs))
    #expect(share(score.gradeRight, score.pairs) >= 0.93)
    #expect(share(score.statusRight, score.pairs) >= 0.97)
    #expect(share(score.falsePass, score.notMet) <= 0.035)
    #expect(share(score.falseAlarm, score.met) <= 0.02)
    #expect(score.headersRight == score.headers)
  }

  private func add(_ review: Review, _ truth: JSON, _ judge: Judge, to score: inout Score) {
    for requirement in review.requirements {
      guard let expected = truth["requirements"]?[requirement.id],
        let rule = judge.pack.requirements.first(where: { $0.id == requirement.id }),
        let grade = expected["grade"]?.text.flatMap(Grade.init(rawValue:))
      else { continue }
      let allowed =
        [grade]
        + (expected["alt"]?.items ?? []).compactMap { $0.text.flatMap(Grade.init(rawValue:)) }
      let statuses = allowed.map(rule.status)
      let isRight =
        statuses.contains(requirement.status)
        || requirement.status == .notApplicable && allowed.contains(.absent)
      score.pairs += 1
      if allowed.contains(requirement.grade) { score.gradeRight += 1 }
      if isRight { score.statusRight += 1 }
      if rule.status(grade) == .met {
        score.met += 1
        if !isRight { score.falseAlarm += 1 }
      } else {
        score.notMet += 1
        if !isRight, requirement.status == .met { score.falsePass += 1 }
      }
    }
    let header = review.header
    for (key, value) in [
      ("period", header.period), ("number", header.number), ("date", header.date),
    ] {
      score.headers += 1
      if (truth[key]?.text ?? "") == (value ?? "") { score.headersRight += 1 }
    }
  }

  /// Single statements, each under a heading and in a part: one mistake of wording shows at once.
  @Test func scoreOfTheStatements() throws {
    let judge = try Labelled.judge.get()
    let lines = try Repository.text("Fixtures/labelled/statements.jsonl").split(separator: "\n")
    var right = 0
    for line in lines {
      let statement = try JSON.parse(String(line))
      let text = statement["text"]?.text ?? ""
      let example = PackExample(
        grade: statement["grade"]?.text.flatMap(Grade.init(rawValue:)) ?? .absent, text: text,
        heading: statement["heading"]?.text,
        part: statement["part"]?.text.flatMap(PartRole.init(rawValue:)) ?? .results,
        isRow: text.contains(" | "), file: "statements.jsonl", line: 0)
      let index = judge.pack.requirements.firstIndex { $0.id == statement["requirement"]?.text }
      if judge.grade(try #require(index), example, .asWritten) == example.grade { right += 1 }
    }
    #expect(Double(right) / Double(lines.count) >= 0.95)
  }

  @Test func otherTextsTellNoDeeds() throws {
    let judge = try Labelled.judge.get()
    let folder = Repository.root.appendingPathComponent("Fixtures/negatives")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let deeds = try review(judge, "negatives/\(name)").requirements.filter {
        $0.grade >= .activity
      }
      #expect(deeds.isEmpty, "\(name): \(deeds.map(\.id))")
    }
  }
}
