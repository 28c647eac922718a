import Evaluation
import ReportModel
import Testing

@Suite struct JudgementTests {
  /// A requirement that expects a result and accepts no nil return.
  private static func status(_ grade: Grade) -> Status {
    switch grade {
    case .result: .met
    case .activity, .shortfall: .weak
    default: .missing
    }
  }

  private func judgement(_ label: LabelledReport.Label, _ grade: Grade, _ status: Status? = nil)
    -> Judgement
  {
    let told = RequirementReview(
      id: "6.1", area: "6", title: "", clause: "II.6", grade: grade, expects: .result,
      status: status ?? Self.status(grade), evidence: [], searched: [], nearest: nil,
      suggestion: "")
    return Judgement(report: "r.txt", label: label, told: told, status: Self.status)
  }

  @Test func aFalsePassIsToldMet() {
    #expect(judgement(.init(.planned), .result).isFalsePass)
    let milder = judgement(.init(.planned), .shortfall)
    #expect(!milder.isFalsePass && !milder.isFalseAlarm && milder.isMiss)
  }

  @Test func aFalseAlarmIsTrulyMet() {
    let alarm = judgement(.init(.result), .activity)
    #expect(alarm.isFalseAlarm && !alarm.isFalsePass && !alarm.isGradeRight)
  }

  @Test func anotherGradeMayMeanTheSame() {
    let milder = judgement(.init(.mention), .planned)
    #expect(milder.isStatusRight && !milder.isGradeRight && milder.isMiss)
  }

  @Test func aGradeThatTheLabelAllowsIsRight() {
    #expect(!judgement(.init(.activity, alt: [.result]), .result).isMiss)
    #expect(!judgement(.init(.result, alt: [.activity]), .activity).isFalseAlarm)
  }

  @Test func whatIsNotAskedIsRightWhereTheReportIsSilent() {
    #expect(!judgement(.init(.absent), .absent, .notApplicable).isMiss)
    #expect(judgement(.init(.mention), .absent, .notApplicable).isMiss)
  }
}
