internal import ReportModel

/// What one document may cost its judge. The work grows with what is found, not with the text alone.
package struct JudgingLimits: Sendable {
  /// Terms of the pack that a document may hold, all their places counted.
  package var matches: Int
  /// A last resort, as for reading.
  package var time: Duration

  package init(matches: Int = 500_000, time: Duration = .seconds(20)) {
    self.matches = matches
    self.time = time
  }
}

/// Counts what the judging of one document takes.
struct JudgingBudget {
  private var matches: Int
  private let deadline: ContinuousClock.Instant
  private var sinceClock = 0

  init(_ limits: JudgingLimits) {
    matches = limits.matches
    deadline = .now + limits.time
  }

  mutating func take(matches count: Int) throws(InputProblem) {
    matches -= count
    if matches < 0 { throw InputProblem(.overLimit, detail: "matches") }
    try tick()
  }

  /// Looks at the clock now and then.
  mutating func tick() throws(InputProblem) {
    sinceClock += 1
    if sinceClock & 0x3F == 1, ContinuousClock.now >= deadline {
      throw InputProblem(.overLimit, detail: "time")
    }
  }
}
