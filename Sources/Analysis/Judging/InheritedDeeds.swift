internal import ReportModel

/// Settles what stands under one label: where a row, paragraph or list says of its topic that
/// nothing arose or was done, the rest of it, which does not name the topic, is about other things.
enum InheritedDeeds {
  /// The verdicts of one requirement, deeds that only inherit a denied topic lowered to `mention`.
  static func settled(_ verdicts: [Verdict]) -> [Verdict] {
    let denied = Set(
      verdicts.filter { $0.grade == .nil || $0.grade == .shortfall }.map { $0.statement.read.index }
    )
    guard !denied.isEmpty else { return verdicts }
    return verdicts.map { verdict in
      guard !verdict.isOwn, verdict.grade >= .activity,
        denied.contains(verdict.statement.read.index)
      else { return verdict }
      var lowered = verdict
      lowered.grade = .mention
      lowered.why = .lookalike
      return lowered
    }
  }
}
