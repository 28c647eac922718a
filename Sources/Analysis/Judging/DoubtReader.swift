internal import ReportModel

/// Tells where evidence is weak or two readings compete: the kinds of verdict that proved wrong most
/// often on reports for which no rule was written.
enum DoubtReader {
  /// Why a person should look at the verdict that these passages give; nil where none need to.
  static func doubt(_ verdicts: [Verdict], _ grade: Grade, _ status: Status) -> Doubt? {
    switch status {
    case .met: ofMet(verdicts)
    case .weak, .missing: grade == .shortfall && isAmongResults(verdicts) ? .toldAmongResults : nil
    case .notApplicable: nil
    }
  }

  private static func ofMet(_ verdicts: [Verdict]) -> Doubt? {
    let deeds = verdicts.filter { $0.grade >= .activity }
    guard deeds.count == 1, let deed = deeds.first else { return nil }
    if isThin(deed) { return .thin }
    return verdicts.contains { $0.grade == .planned } ? .alsoPlanned : nil
  }

  /// One word of the topic, or two without a figure.
  private static func isThin(_ deed: Verdict) -> Bool {
    deed.topic.count <= (deed.figures.isEmpty ? 2 : 1)
  }

  private static func isAmongResults(_ verdicts: [Verdict]) -> Bool {
    verdicts.contains { $0.grade == .shortfall && $0.statement.role == .results }
  }
}
