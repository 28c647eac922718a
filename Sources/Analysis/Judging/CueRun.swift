import VietnameseText

/// The cues of a run of text, ordered by their first token: those near a place are found by halving.
struct CueRun: Sendable {
  let cues: [Cue]
  /// Tokens of the longest cue.
  private let longest: Int

  /// - Parameter cues: Ordered by their first token.
  init(_ cues: [Cue]) {
    self.cues = cues
    longest = cues.map(\.tokens.count).max() ?? 0
  }

  /// All cues among matches, look-alikes too.
  init(_ matches: [Match]) {
    self.init(
      matches.compactMap { match in
        guard case .cue(let kind) = match.owner else { return nil }
        return Cue(kind: kind, term: match.term, tokens: match.tokens)
      })
  }

  /// The cues that start in a run of tokens.
  func starting(in range: Range<Int>) -> ArraySlice<Cue> {
    let first = cues.partition { $0.tokens.lowerBound >= range.lowerBound }
    return cues[first...].prefix { $0.tokens.lowerBound < range.upperBound }
  }

  /// Whether a cue of a kind starts at a token.
  func has(_ kind: CueKind, at token: Int) -> Bool {
    starting(in: token..<(token + 1)).contains { $0.kind == kind }
  }

  /// Whether one of the cues that hold all of a run of tokens is such a one.
  func covers(_ range: Range<Int>, where isSuch: (Cue) -> Bool) -> Bool {
    // Cues span few words, so that only those that start shortly before can hold it.
    starting(in: min(range.upperBound - longest, range.lowerBound)..<(range.lowerBound + 1))
      .contains { $0.tokens.contains(range) && isSuch($0) }
  }

  /// Whether a word of lack stands right before in the same clause, or a look-alike covers it.
  func isLacking(_ range: Range<Int>, _ read: ReadBlock) -> Bool {
    if covers(range, where: { $0.kind == .pseudo }) { return true }
    let reach = 3
    let end = range.lowerBound
    return starting(in: (end - reach - longest)..<end).contains { cue in
      guard cue.kind == .lack, cue.tokens.upperBound <= end, end - cue.tokens.upperBound <= reach
      else { return false }
      return !(cue.tokens.upperBound...end).contains { read.tokens[$0].before.contains(.comma) }
    }
  }
}
