import VietnameseText

/// Reads the cues of a statement, clause by clause (the mechanism of NegEx and ConText: triggers
/// with a reach, ends of reach, look-alikes of triggers).
struct CueReader: Sendable {
  private let cutter = SentenceCutter()
  private let times: TimeReader
  private let figures: FigureReader

  init(times: TimeReader, figures: FigureReader) {
    self.times = times
    self.figures = figures
  }

  /// The clauses of a run of tokens, with what each says.
  func clauses(_ statement: Statement) -> [Clause] {
    let read = statement.read
    let cues = CueRun(self.cues(statement.matches, read))
    let turns = cues.cues.filter { $0.kind == .turn || $0.kind == .concession }
      .map(\.tokens.lowerBound)
    var clauses = cutter.clauses(read.tokens, of: statement.tokens)
      .flatMap { cut($0, at: turns) }.map { Clause(tokens: $0) }
    if !statement.isOtherYear { place(figures.figures(statement), in: &clauses) }
    for i in clauses.indices { fill(&clauses[i], cues.starting(in: clauses[i].tokens)) }
    readZeros(&clauses, read)
    if clauses.count > 1, read.tokens[clauses[1].tokens.lowerBound].before.contains(.colon),
      clauses[0].tokens.lowerBound == read.start, clauses[0].figures.isEmpty
    {
      clauses[0].isLabel = true
    }
    CueReach(statement, cues, times).spread(over: &clauses)
    return clauses
  }

  /// What a lead-in says of the items below it.
  func polarity(_ read: ReadBlock, _ range: Range<Int>) -> Polarity {
    let cues = self.cues(read.matches(in: range), read)
    let future = times.times(read, in: range).contains { $0.relation == .future }
    return Polarity(
      isNil: cues.contains { $0.kind == .nil }, isNotDone: cues.contains { $0.kind == .notDone },
      isFuture: future || cues.contains { $0.kind == .future })
  }

  /// Cues without those inside a look-alike, and deeds that are really nouns or set phrases.
  func cues(_ matches: [Match], _ read: ReadBlock) -> [Cue] {
    let all = CueRun(matches)
    let nominal = Set(all.cues.filter { $0.kind == .nominal }.map(\.tokens.upperBound))
    return all.cues.filter { cue in
      guard cue.kind != .pseudo, cue.kind != .nominal else { return false }
      if [.deed, .future, .notDone].contains(cue.kind), crossesComma(cue, read) { return false }
      // "Không có hồ sơ trễ hạn": what is bad is lacking.
      if cue.kind == .notDone, all.isLacking(cue.tokens, read) { return false }
      if all.covers(cue.tokens, where: { $0.kind == .pseudo }) { return false }
      guard cue.kind == .deed else {
        // A "chưa" inside "chưa phát hiện" is part of the longer cue.
        return !all.covers(cue.tokens) {
          isCovering($0.kind) && $0.kind != cue.kind && $0.tokens.count > cue.tokens.count
        }
      }
      if nominal.contains(cue.tokens.lowerBound) { return false }
      return !all.covers(cue.tokens) { isCovering($0.kind) }
    }
  }

  /// Whether shorter cues within one of this kind are only words of it.
  private func isCovering(_ kind: CueKind) -> Bool {
    switch kind {
    case .hollowBefore, .hollowAfter, .nil, .notDone, .future, .nominal: true
    default: false
    }
  }

  private func crossesComma(_ cue: Cue, _ read: ReadBlock) -> Bool {
    cue.tokens.dropFirst().contains { read.tokens[$0].before.contains(.comma) }
  }

  /// A clause range cut before each word of turning or conceding within it.
  private func cut(_ range: Range<Int>, at turns: [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    let first = turns.partition { $0 > start }
    for turn in turns[first...].prefix(while: { $0 < range.upperBound }) where turn > start {
      parts.append(start..<turn)
      start = turn
    }
    return parts + [start..<range.upperBound]
  }

  /// Gives each clause the figures that start in it.
  private func place(_ figures: [Figure], in clauses: inout [Clause]) {
    for figure in figures {
      let i = clauses.partition { $0.tokens.upperBound > figure.tokens.lowerBound }
      if i < clauses.count { clauses[i].figures.append(figure) }
    }
  }

  /// Tells what the cues of a clause say of it.
  private func fill(_ clause: inout Clause, _ cues: ArraySlice<Cue>) {
    for cue in cues {
      switch cue.kind {
      case .deed: clause.deeds.append(cue)
      case .done: clause.isDone = true
      case .nil: clause.isNil = clause.isNil ?? cue
      case .notDone: clause.isNotDone = clause.isNotDone ?? cue
      case .target: clause.isTarget = true
      case .conclusion:
        if cue.tokens.lowerBound == clause.tokens.lowerBound { clause.isConclusion = true }
      case .despite: clause.isDespite = true
      case .frame:
        if cue.tokens.lowerBound == clause.tokens.lowerBound { clause.isFrame = true }
      case .hollowBefore, .hollowAfter: clause.isHollow = clause.isHollow ?? cue
      case .outcome: clause.outcome = clause.outcome ?? cue
      default: break
      }
    }
    if clause.isTarget { clause.figures = [] }
    dropHollowDeeds(&clause, cues)
  }

  /// "Đơn khiếu nại: 0": nothing but noughts is a nil return, of the label before the colon too.
  private func readZeros(_ clauses: inout [Clause], _ read: ReadBlock) {
    for i in clauses.indices {
      guard let first = clauses[i].figures.first, first.unit == .cell,
        clauses[i].figures.allSatisfy(\.isZero),
        read.tokens[first.tokens.lowerBound].before.contains(.colon)
      else { continue }
      let nothing = Cue(kind: .nil, term: -1, tokens: first.tokens)
      clauses[i].isNil = clauses[i].isNil ?? nothing
      guard i > 0, clauses[i - 1].figures.isEmpty else { continue }
      clauses[i - 1].isNil = clauses[i - 1].isNil ?? nothing
    }
  }

  /// Verbs after "tăng cường", before "được quan tâm", tell no deed.
  private func dropHollowDeeds(_ clause: inout Clause, _ cues: ArraySlice<Cue>) {
    for cue in cues {
      if cue.kind == .hollowBefore {
        clause.hollow.append(cue.tokens.lowerBound..<clause.tokens.upperBound)
      } else if cue.kind == .hollowAfter {
        clause.hollow.append(clause.tokens)
      }
    }
    if !clause.hollow.isEmpty {
      let hollow = Spans(clause.hollow)
      clause.deeds.removeAll { hollow.covers($0.tokens) }
      // "Không để xảy ra … là yêu cầu xuyên suốt": an aim, not a return.
      if let cue = clause.isNil, hollow.covers(cue.tokens) { clause.isNil = nil }
    }
    // A word or two between commas is an item of a list, not a deed.
    if clause.tokens.count <= 2 { clause.deeds = [] }
    if !clause.deeds.isEmpty { clause.isHollow = nil }
  }
}

extension Range<Int> {
  /// Whether all of another run lies in this one.
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
