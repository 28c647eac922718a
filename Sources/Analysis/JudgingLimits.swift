internal import ReportModel

/// What one document may cost its judge. The work grows with what is found, not with the text alone.
package struct JudgingLimits: Sendable {
  /// Terms of the pack that a document may hold, all their places counted.
  package var matches: Int
  /// Sentences, items and clauses that are weighed each by itself.
  package var sentences: Int
  /// A last resort: it counts what else the machine does, so it lies far above what judging takes.
  package var time: Duration

  package init(
    matches: Int = 2_000_000, sentences: Int = 250_000, time: Duration = .seconds(60)
  ) {
    self.matches = matches
    self.sentences = sentences
    self.time = time
  }
}

/// Counts what the judging of one document takes.
struct JudgingBudget {
  private var matches: Int
  private var sentences: Int
  private let deadline: ContinuousClock.Instant
  private var sinceClock = 0

  init(_ limits: JudgingLimits) {
    matches = limits.matches
    sentences = limits.sentences
    deadline = .now + limits.time
  }

  mutating func take(_ read: ReadBlock) throws(InputProblem) {
    matches -= read.matches.count
    if matches < 0 { throw InputProblem(.overLimit, detail: "matches") }
    sentences -= read.statements.count
    if sentences < 0 { throw InputProblem(.overLimit, detail: "sentences") }
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
