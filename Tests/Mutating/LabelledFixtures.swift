package import Analysis
internal import Evaluation
internal import ReportModel

/// Reports and single statements whose grades people told, read once.
package struct LabelledFixtures: Sendable {
  /// What the floors of accuracy count, over all reports.
  struct Counts: Equatable {
    var gradeRight = 0
    var statusRight = 0
    var falsePass = 0
    var falseAlarm = 0

    mutating func add(_ judgement: Judgement) {
      if judgement.isGradeRight { gradeRight += 1 }
      if judgement.isStatusRight { statusRight += 1 }
      if judgement.isFalsePass { falsePass += 1 }
      if judgement.isFalseAlarm { falseAlarm += 1 }
    }
  }

  private let reports: [(label: LabelledReport, document: Document)]
  private let statements: [(requirement: Int, example: PackExample)]

  package init(_ pack: Pack) throws {
    reports = try LabelledReport.all().map { ($0, try $0.document()) }
    statements = try LabelledStatement.all("statements.jsonl").compactMap { statement in
      pack.requirements.firstIndex { $0.id == statement.requirement }
        .map { ($0, statement.example) }
    }
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
      guard let review = try? judge.review(report.document) else { continue }
      for judgement in Evaluation.judgements(judge, review, report.label) { counts.add(judgement) }
    }
    return counts
  }
}
