package import ReportModel

/// One requirement of one report: what its reader found beside what the program tells.
package struct Judgement: Sendable {
  package var report: String
  package var label: LabelledReport.Label
  package var told: RequirementReview
  /// By the true grade.
  package let isMet: Bool
  package let isStatusRight: Bool

  /// - Parameter status: What a grade means for this requirement.
  package init(
    report: String, label: LabelledReport.Label, told: RequirementReview,
    status: (Grade) -> Status
  ) {
    self.report = report
    self.label = label
    self.told = told
    isMet = status(label.grade) == .met
    // What is not asked of an agency is right where the report does not speak of it.
    isStatusRight =
      label.allowed.map(status).contains(told.status)
      || told.status == .notApplicable && label.allowed.contains(.absent)
  }

  package var isGradeRight: Bool { label.allowed.contains(told.grade) }
  package var isMiss: Bool { !isGradeRight || !isStatusRight }
  /// Truly not met and told met.
  package var isFalsePass: Bool { !isMet && !isStatusRight && told.status == .met }
  /// Truly met and told otherwise.
  package var isFalseAlarm: Bool { isMet && !isStatusRight }
  /// A person is asked to look at it.
  package var isFlagged: Bool { told.doubt != nil }

  /// Both sides rest on words of the report that can be compared.
  package var isQuoted: Bool {
    let telling: Set<Grade> = [.nil, .activity, .result]
    return telling.contains(label.grade) && telling.contains(told.grade) && !label.evidence.isEmpty
  }
  /// Some quote is the passage that the reader names.
  package var isQuoteRight: Bool {
    told.evidence.contains { QuoteMatch.meets(label.evidence, $0.quote) }
  }
}
