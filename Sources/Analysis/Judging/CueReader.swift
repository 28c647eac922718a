import VietnameseText

/// A cue that counts, after look-alikes and covering phrases were taken out.
struct Cue: Sendable, Equatable {
  var kind: CueKind
  var term: TermNumber
  var tokens: Range<Int>
}

/// What one clause of a statement says.
struct Clause: Sendable {
  var tokens: Range<Int>
  var deeds: [Cue] = []
  var isDone = false
  var isNil: Cue?
  var isNotDone: Cue?
  var isFuture: Cue?
  var isPast: Range<Int>?
  var isTarget = false
  var isHollow: Cue?
  /// Reaches of set phrases in the clause: what stands in them tells no deed.
  var hollow: [Range<Int>] = []
  /// The end of the story: "rốt cuộc không mở được".
  var isConclusion = false
  /// The words before a colon: they name what follows.
  var isLabel = false
  var figures: [Figure] = []
  var outcome: Cue?

  /// Says that something was done or counted, and nothing takes it back.
  var isAffirmative: Bool {
    guard !isLabel, isFuture == nil, isPast == nil, isNil == nil, isNotDone == nil else {
      return false
    }
    if isHollow != nil, !isDone { return !figures.isEmpty }
    return hasDeed || !figures.isEmpty || outcome != nil
  }

  /// A verb of several syllables, or a short one that is not alone: short ones stand in many
  /// phrases that tell nothing.
  private var hasDeed: Bool {
    deeds.contains { $0.tokens.count > 1 } || deeds.count > 1 || isDone && !deeds.isEmpty
  }

  /// Affirmative by a figure or a word of completion, not by a bare verb.
  var isSure: Bool {
    isAffirmative && (isDone || outcome != nil || !figures.isEmpty && !deeds.isEmpty)
  }

  /// Says that it was finished: stronger than a "chưa" beside it.
  var isFinished: Bool { isAffirmative && (isDone || outcome != nil) }
}

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
    let cues = self.cues(statement.matches, read)
    let turns = cues.filter { $0.kind == .turn }.map(\.tokens.lowerBound)
    var clauses = cutter.clauses(read.tokens, of: statement.tokens)
      .flatMap { cut($0, at: turns) }.map { Clause(tokens: $0) }
    let figures = statement.isOtherYear ? [] : self.figures.figures(statement)
    let times = self.times.times(read, in: statement.tokens)
    for i in clauses.indices { fill(&clauses[i], cues, figures) }
    if clauses.count > 1, read.tokens[clauses[1].tokens.lowerBound].before.contains(.colon),
      clauses[0].tokens.lowerBound == read.start, clauses[0].figures.isEmpty
    {
      clauses[0].isLabel = true
    }
    concede(&clauses, cues)
    lack(&clauses, cues, topics(statement), read)
    spreadNegation(&clauses, topics(statement))
    spreadHollow(&clauses, cues)
    spread(&clauses, cues: cues, times: times, statement)
    return clauses
  }

  /// A requirement's own words for a shortfall, without those that say that none is there.
  func shortfalls(_ hits: [TopicHits.Hit], _ statement: Statement) -> [TopicHits.Hit] {
    let cues = statement.matches.compactMap { match -> Cue? in
      guard case .cue(let kind) = match.owner else { return nil }
      return Cue(kind: kind, term: match.term, tokens: match.tokens)
    }
    return hits.filter { !isLacking($0.tokens, cues, statement.read) }
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
    let all = matches.compactMap { match -> Cue? in
      guard case .cue(let kind) = match.owner else { return nil }
      return Cue(kind: kind, term: match.term, tokens: match.tokens)
    }
    let pseudo = all.filter { $0.kind == .pseudo }.map(\.tokens)
    let covering = all.filter {
      [.hollowBefore, .hollowAfter, .nil, .notDone, .future, .nominal].contains($0.kind)
    }
    let nominal = Set(all.filter { $0.kind == .nominal }.map(\.tokens.upperBound))
    return all.filter { cue in
      guard cue.kind != .pseudo, cue.kind != .nominal else { return false }
      if [.deed, .future].contains(cue.kind), crossesComma(cue, read) { return false }
      // "Không có hồ sơ trễ hạn": what is bad is lacking.
      if cue.kind == .notDone, isLacking(cue.tokens, all, read) { return false }
      if pseudo.contains(where: { $0.contains(cue.tokens) && $0.count >= cue.tokens.count }) {
        return false
      }
      guard cue.kind == .deed else {
        // A "chưa" inside "chưa phát hiện" is part of the longer cue.
        return !covering.contains {
          $0.kind != cue.kind && $0.tokens.contains(cue.tokens)
            && $0.tokens.count > cue.tokens.count
        }
      }
      if nominal.contains(cue.tokens.lowerBound) { return false }
      return !covering.contains { $0.tokens.contains(cue.tokens) }
    }
  }

  /// Whether a word of lack stands right before in the same clause, or a look-alike covers it.
  func isLacking(_ range: Range<Int>, _ cues: [Cue], _ read: ReadBlock) -> Bool {
    cues.contains { cue in
      if cue.kind == .pseudo { return cue.tokens.contains(range) }
      guard cue.kind == .lack, cue.tokens.upperBound <= range.lowerBound,
        range.lowerBound - cue.tokens.upperBound <= 3
      else { return false }
      return !(cue.tokens.upperBound...range.lowerBound).contains {
        read.tokens[$0].before.contains(.comma)
      }
    }
  }

  private func crossesComma(_ cue: Cue, _ read: ReadBlock) -> Bool {
    cue.tokens.dropFirst().contains { read.tokens[$0].before.contains(.comma) }
  }

  private func fill(_ clause: inout Clause, _ cues: [Cue], _ figures: [Figure]) {
    for cue in cues where clause.tokens.contains(cue.tokens.lowerBound) {
      switch cue.kind {
      case .deed: clause.deeds.append(cue)
      case .done: clause.isDone = true
      case .nil: clause.isNil = clause.isNil ?? cue
      case .notDone: clause.isNotDone = clause.isNotDone ?? cue
      case .target: clause.isTarget = true
      case .conclusion:
        if cue.tokens.lowerBound == clause.tokens.lowerBound { clause.isConclusion = true }
      case .hollowBefore, .hollowAfter: clause.isHollow = clause.isHollow ?? cue
      case .outcome: clause.outcome = clause.outcome ?? cue
      default: break
      }
    }
    clause.figures = figures.filter { clause.tokens.contains($0.tokens.lowerBound) }
    if clause.isTarget { clause.figures = [] }
    dropHollowDeeds(&clause, cues)
  }

  /// Verbs after "tăng cường", before "được quan tâm", tell no deed.
  private func dropHollowDeeds(_ clause: inout Clause, _ cues: [Cue]) {
    for cue in cues where clause.tokens.contains(cue.tokens.lowerBound) {
      if cue.kind == .hollowBefore {
        clause.hollow.append(cue.tokens.lowerBound..<clause.tokens.upperBound)
      } else if cue.kind == .hollowAfter {
        clause.hollow.append(clause.tokens)
      }
    }
    clause.deeds.removeAll { deed in clause.hollow.contains { $0.contains(deed.tokens) } }
    // "Không để xảy ra … là yêu cầu xuyên suốt": an aim, not a return.
    if let cue = clause.isNil, clause.hollow.contains(where: { $0.contains(cue.tokens) }) {
      clause.isNil = nil
    }
    // A word or two between commas is an item of a list, not a deed.
    if clause.tokens.count <= 2 { clause.deeds = [] }
    if !clause.deeds.isEmpty { clause.isHollow = nil }
  }

  /// Where the statement names requirements.
  private func topics(_ statement: Statement) -> [Range<Int>] {
    statement.matches.compactMap { match in
      switch match.owner {
      case .requirement(_, .strong), .requirement(_, .deed), .requirement(_, .weak): match.tokens
      default: nil
      }
    }
  }

  /// "Không có cơ sở tôn giáo": what is lacking is the topic itself, so nothing arose.
  private func lack(
    _ clauses: inout [Clause], _ cues: [Cue], _ topics: [Range<Int>], _ read: ReadBlock
  ) {
    for i in clauses.indices where clauses[i].isNil == nil {
      let cue = cues.first { cue in
        guard cue.kind == .lack, clauses[i].tokens.contains(cue.tokens) else { return false }
        let end = cue.tokens.upperBound
        let opensList =
          end == clauses[i].tokens.upperBound
          && read.tokens[safe: end]?.before.contains(.colon) ?? false
        return opensList || topics.contains { (end...(end + 3)).contains($0.lowerBound) }
      }
      clauses[i].isNil = cue
    }
  }

  /// One predicate denies a whole enumeration: "Tiếp công dân, đơn thư, khiếu kiện đông người đều
  /// không phát sinh", "không phát sinh: …, …".
  private func spreadNegation(_ clauses: inout [Clause], _ topics: [Range<Int>]) {
    func isItem(_ clause: Clause) -> Bool {
      clause.tokens.count <= 8 && !clause.isDone && clause.figures.isEmpty && clause.outcome == nil
        && clause.isNil == nil && clause.isNotDone == nil
        && clause.deeds.allSatisfy { deed in topics.contains { $0.contains(deed.tokens) } }
    }
    for i in clauses.indices where clauses[i].isNil != nil || clauses[i].isNotDone != nil {
      let (nothing, undone) = (clauses[i].isNil, clauses[i].isNotDone)
      for j in clauses[..<i].indices.reversed() {
        guard isItem(clauses[j]) else { break }
        (clauses[j].isNil, clauses[j].isNotDone) = (nothing, undone)
      }
      for j in clauses.indices where j > i {
        guard nothing != nil, isItem(clauses[j]) else { break }
        clauses[j].isNil = nothing
      }
    }
  }

  /// A clause range cut before each word of turning within it.
  private func cut(_ range: Range<Int>, at turns: [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for turn in turns where turn > start && turn < range.upperBound {
      parts.append(start..<turn)
      start = turn
    }
    return parts + [start..<range.upperBound]
  }

  /// "Tuy …", "dù đã …": what a clause concedes does not decide, the main clause does.
  private func concede(_ clauses: inout [Clause], _ cues: [Cue]) {
    guard clauses.count > 1 else { return }
    var conceding = false
    for i in clauses.indices {
      let start = clauses[i].tokens.lowerBound
      func begins(_ kind: CueKind) -> Bool {
        cues.contains { $0.kind == kind && $0.tokens.lowerBound == start }
      }
      // At the front the main clause follows; at the end it runs to the end or a word of turning.
      if begins(.turn) || conceding && clauses[0].tokens.lowerBound != start && i == 1 {
        conceding = false
      }
      if begins(.concession) { conceding = true }
      if conceding { clauses[i] = Clause(tokens: clauses[i].tokens) }
    }
  }

  /// A set phrase after its subjects takes the clauses before it, one before its objects those
  /// after it, as far as none of them is sure.
  private func spreadHollow(_ clauses: inout [Clause], _ cues: [Cue]) {
    for i in clauses.indices {
      let own = cues.filter { clauses[i].tokens.contains($0.tokens.lowerBound) }
      if own.contains(where: { $0.kind == .hollowAfter }) {
        for j in clauses[..<i].indices.reversed() {
          guard !clauses[j].isDone, clauses[j].figures.isEmpty else { break }
          empty(&clauses[j])
        }
      }
      if own.contains(where: { $0.kind == .hollowBefore }) {
        for j in clauses.indices where j > i {
          guard !clauses[j].isDone, clauses[j].figures.isEmpty else { break }
          empty(&clauses[j])
        }
      }
    }
  }

  private func empty(_ clause: inout Clause) {
    clause.hollow.append(clause.tokens)
    clause.deeds = []
    clause.isNil = nil
  }

  /// Cues whose reach goes beyond their clause: future and another year to the end of the
  /// statement, unless a word of turning or the present period stands between.
  private func spread(
    _ clauses: inout [Clause], cues: [Cue], times: [TimeMention], _ statement: Statement
  ) {
    let read = statement.read
    var future: Cue?
    var past = carriedPast(statement)
    for i in clauses.indices {
      let range = clauses[i].tokens
      if cues.contains(where: { $0.kind == .turn && $0.tokens.lowerBound == range.lowerBound }) {
        future = nil
      }
      if let cue = cues.first(where: { $0.kind == .future && range.contains($0.tokens.lowerBound) })
      {
        future = cue
      }
      for time in times where range.contains(time.tokens.lowerBound) {
        switch time.relation {
        case .future:
          future = future ?? Cue(kind: .future, term: -1, tokens: time.tokens)
        case .current:
          if time.namesYear { past = nil }
        case .past:
          if !isComparison(time, cues, clauses[i], read) { past = time.tokens }
        }
      }
      if cues.contains(where: { $0.kind == .current && range.contains($0.tokens.lowerBound) }) {
        past = nil
      }
      // "Chỉ tiêu được giao gồm: …": aims to the end of the statement.
      if clauses[i].isTarget, !clauses[i].isDone {
        future = future ?? Cue(kind: .target, term: -1, tokens: range)
      }
      clauses[i].isFuture = future
      clauses[i].isPast = past
      // "(cùng kỳ 2023: 74%)" speaks of the past within its brackets only.
      if i + 1 < clauses.count,
        read.tokens[clauses[i + 1].tokens.lowerBound].before.contains(.close)
      {
        past = nil
      }
    }
  }

  /// "Năm 2023, …; …": the year that opens a sentence holds after its semicolons.
  private func carriedPast(_ statement: Statement) -> Range<Int>? {
    let read = statement.read
    var start = statement.tokens.lowerBound
    guard start < read.tokens.count, read.tokens[start].before.contains(.semicolon) else {
      return nil
    }
    while let previous = read.statements.first(where: { $0.upperBound == start }) {
      start = previous.lowerBound
      guard read.tokens[start].before.contains(.semicolon) else { break }
    }
    let opening = start..<min(start + 4, read.tokens.count)
    return times.times(read, in: opening).first { $0.relation == .past }?.tokens
  }

  /// A past time that only serves a comparison: "tăng 9 vụ so với quý I năm 2023".
  private func isComparison(
    _ time: TimeMention, _ cues: [Cue], _ clause: Clause, _ read: ReadBlock
  ) -> Bool {
    cues.contains {
      $0.kind == .comparison && clause.tokens.contains($0.tokens.lowerBound)
        && $0.tokens.upperBound <= time.tokens.lowerBound
    } || isBracketed(time, read)
  }

  private func isBracketed(_ time: TimeMention, _ read: ReadBlock) -> Bool {
    read.tokens[time.tokens.lowerBound].before.contains(.open)
      && read.tokens[safe: time.tokens.upperBound]?.before.contains(.close) ?? true
  }
}

extension Range<Int> {
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
