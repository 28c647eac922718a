package import Analysis
internal import Foundation
internal import Reading
internal import ReportModel
internal import TestSupport

/// Reports and single statements whose grades people told, read once.
package struct LabelledFixtures: Sendable {
  /// What the floors of accuracy count, over all reports.
  struct Counts: Equatable {
    var gradeRight = 0
    var statusRight = 0
    var falsePass = 0
    var falseAlarm = 0
  }

  private struct Report: Sendable {
    var document: Document
    /// The grades that can be defended, the first one best, by requirement.
    var truth: [[Grade]]
  }

  private let reports: [Report]
  private let statements: [(requirement: Int, example: PackExample)]

  package init(_ pack: Pack) throws {
    let folder = Repository.root.appendingPathComponent("Fixtures/labelled")
    reports = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".truth.json") }
      .map { name in
        let truth = try JSON.parse(Repository.text("Fixtures/labelled/\(name)"))
        let file = folder.appendingPathComponent(truth["file"]?.text ?? "")
        return Report(
          document: try ReportReader().read([UInt8](Data(contentsOf: file))),
          truth: pack.requirements.map { Self.grades(truth["requirements"]?[$0.id]) })
      }
    statements = try Repository.text("Fixtures/labelled/statements.jsonl").split(separator: "\n")
      .compactMap { try Self.statement(JSON.parse(String($0)), pack) }
  }

  private static func grades(_ label: JSON?) -> [Grade] {
    ([label?["grade"]] + (label?["alt"]?.items ?? [])).compactMap {
      $0?.text.flatMap(Grade.init(rawValue:))
    }
  }

  private static func statement(_ line: JSON, _ pack: Pack) -> (Int, PackExample)? {
    guard let text = line["text"]?.text,
      let index = pack.requirements.firstIndex(where: { $0.id == line["requirement"]?.text })
    else { return nil }
    let example = PackExample(
      grade: line["grade"]?.text.flatMap(Grade.init(rawValue:)) ?? .absent, text: text,
      heading: line["heading"]?.text,
      part: line["part"]?.text.flatMap(PartRole.init(rawValue:)) ?? .results,
      isRow: text.contains(" | "), file: "statements.jsonl", line: 0)
    return (index, example)
  }

  /// How many statements get their grade.
  func statementsRight(_ judge: Judge, where isMeant: (Int, PackExample) -> Bool) -> Int {
    statements.count {
      isMeant($0.requirement, $0.example)
        && judge.grade($0.requirement, $0.example, .asWritten) == $0.example.grade
    }
  }

  /// The counts over the reports with a block that is meant.
  func counts(_ judge: Judge, where isMeant: (String) -> Bool) -> Counts {
    var counts = Counts()
    for report in reports where report.document.blocks.contains(where: { isMeant($0.text) }) {
      // A report beyond a bound counts nothing.
      guard let found = try? judge.review(report.document).requirements else { continue }
      for (index, rule) in judge.pack.requirements.enumerated() {
        count(found[index], rule, report.truth[index], &counts)
      }
    }
    return counts
  }

  private func count(
    _ found: RequirementReview, _ rule: PackRequirement, _ truth: [Grade], _ counts: inout Counts
  ) {
    guard let best = truth.first else { return }
    let isRight =
      truth.map(rule.status).contains(found.status)
      || found.status == .notApplicable && truth.contains(.absent)
    if truth.contains(found.grade) { counts.gradeRight += 1 }
    if isRight { counts.statusRight += 1 }
    if rule.status(best) == .met, !isRight { counts.falseAlarm += 1 }
    if rule.status(best) != .met, !isRight, found.status == .met { counts.falsePass += 1 }
  }
}
