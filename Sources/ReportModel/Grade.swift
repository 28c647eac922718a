/// What a report says on one requirement, from weak to strong.
package enum Grade: String, Sendable, CaseIterable, Comparable, Codable {
  /// Does not speak of it.
  case absent
  /// Names it and tells no deed.
  case mention
  /// Speaks of it only as a future task.
  case planned
  /// Says only that it was not done, or is weak.
  case shortfall
  /// Says that nothing arose, or that it does not apply.
  case `nil`
  /// Says what was done, without an outcome or a figure.
  case activity
  /// Gives a concrete outcome or a figure for the period.
  case result

  package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  package static func < (a: Grade, b: Grade) -> Bool { a.rank < b.rank }
}

/// What a grade means for the reader of the gap list.
package enum Status: String, Sendable, CaseIterable, Codable {
  case met, weak, missing
  case notApplicable = "not-applicable"
}

/// What part of a report a passage stands in.
package enum PartRole: String, Sendable, CaseIterable, Codable {
  case letterhead, basis, context, results, shortcomings, causes, plan, proposals, recipients
  case signature, appendix, note, other
}
