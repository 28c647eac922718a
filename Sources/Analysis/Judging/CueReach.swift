import VietnameseText

/// What the cues of a statement say beyond their own clause: conceding, lacking, denying, future and
/// past times, set phrases. Each pass goes over the clauses once.
struct CueReach {
  /// Words of a clause among which a time stands for all of it.
  private static let opening = 4
  /// Words of a clause that tells no more than a time: "dự kiến vào tháng 10".
  private static let longestTime = 6

  private let statement: Statement
  private let read: ReadBlock
  private let cues: CueRun
  private let times: TimeReader
  /// Where the statement names requirements.
  private let topics: Spans

  init(_ statement: Statement, _ cues: CueRun, _ times: TimeReader) {
    self.statement = statement
    self.cues = cues
    self.times = times
    read = statement.read
    topics = Spans(
      statement.matches.compactMap { match in
        switch match.owner {
        case .requirement(_, .strong), .requirement(_, .deed), .requirement(_, .weak): match.tokens
        default: nil
        }
      })
  }

  /// Carries the cues over the clauses of the statement.
  func spread(over clauses: inout [Clause]) {
    concede(&clauses)
    lack(&clauses)
    spreadNegation(&clauses)
    spreadHollow(&clauses)
    spreadTimes(&clauses)
    shareWithTopic(&clauses)
  }

  /// "Tuy …", "dù đã …": what a clause concedes does not decide, the main clause does.
  private func concede(_ clauses: inout [Clause]) {
    guard clauses.count > 1 else { return }
    let first = clauses[0].tokens.lowerBound
    var conceding = false
    for i in clauses.indices {
      let start = clauses[i].tokens.lowerBound
      // At the front the main clause follows; at the end it runs to the end or a word of turning.
      let ends = cues.has(.turn, at: start) || conceding && first != start && i == 1
      if conceding, ends { clauses[i].isDespite = true }
      if ends { conceding = false }
      if cues.has(.concession, at: start) { conceding = true }
      if conceding { clauses[i] = Clause(tokens: clauses[i].tokens) }
    }
  }

  /// "Không có cơ sở tôn giáo": what is lacking is the topic itself, so nothing arose.
  private func lack(_ clauses: inout [Clause]) {
    for i in clauses.indices where clauses[i].isNil == nil {
      let clause = clauses[i].tokens
      clauses[i].isNil = cues.starting(in: clause).first { cue in
        guard cue.kind == .lack, clause.contains(cue.tokens) else { return false }
        let end = cue.tokens.upperBound
        let opensList =
          end == clause.upperBound && read.tokens[safe: end]?.before.contains(.colon) ?? false
        return opensList || topics.hasStart(in: end...(end + 3))
      }
    }
  }

  /// "Việc sơ kết kế hoạch, Sở dự định gộp vào hội nghị đầu năm 2025": an opening noun phrase tells no
  /// more than the clause after it.
  private func shareWithTopic(_ clauses: inout [Clause]) {
    // "Việc xây dựng quy định (Quy chế …) được đưa vào quý IV": past what stands in brackets.
    let next = clauses.indices.dropFirst().first {
      !read.tokens[clauses[$0].tokens.lowerBound].before.contains(.open)
    }
    guard let next, !clauses[0].isDone, clauses[0].figures.isEmpty,
      statement.matches.contains(where: {
        $0.owner == .cue(.nominal) && $0.tokens.lowerBound == clauses[0].tokens.lowerBound
      })
    else { return }
    for i in clauses[..<next].indices {
      clauses[i].isNotDone = clauses[i].isNotDone ?? clauses[next].isNotDone
      clauses[i].isNil = clauses[i].isNil ?? clauses[next].isNil
      clauses[i].isFuture = clauses[i].isFuture ?? clauses[next].isFuture
    }
  }

  /// One predicate denies a whole enumeration: "Tiếp công dân, đơn thư, khiếu kiện đông người đều
  /// không phát sinh", "không phát sinh: …, …".
  private func spreadNegation(_ clauses: inout [Clause]) {
    for i in clauses.indices where clauses[i].isNil != nil || clauses[i].isNotDone != nil {
      let (nothing, undone) = (clauses[i].isNil, clauses[i].isNotDone)
      for j in clauses[..<i].indices.reversed() {
        guard isItem(clauses[j]) else { break }
        (clauses[j].isNil, clauses[j].isNotDone) = (nothing, undone)
      }
      for j in clauses.indices[(i + 1)...] {
        guard nothing != nil, isItem(clauses[j]) else { break }
        clauses[j].isNil = nothing
      }
    }
  }

  /// A clause that is a mere item of an enumeration.
  private func isItem(_ clause: Clause) -> Bool {
    clause.tokens.count <= 8 && !clause.isDone && clause.figures.isEmpty && clause.outcome == nil
      && clause.isNil == nil && clause.isNotDone == nil
      && clause.deeds.allSatisfy { topics.covers($0.tokens) }
  }

  /// A set phrase after its subjects takes the clauses before it, one before its objects those
  /// after it, as far as none of them is sure.
  private func spreadHollow(_ clauses: inout [Clause]) {
    for kind in [CueKind.hollowAfter, .hollowBefore] {
      var reaches = false
      let order = Array(clauses.indices)
      for i in kind == .hollowAfter ? order.reversed() : order {
        let isSure = clauses[i].isDone || !clauses[i].figures.isEmpty
        if kind == .hollowBefore, isAfterColon(clauses[i]) { reaches = false }
        if isSure { reaches = false } else if reaches { empty(&clauses[i]) }
        // A motto that opens the sentence ("với phương châm …") empties only itself.
        if !clauses[i].isFrame,
          cues.starting(in: clauses[i].tokens).contains(where: { $0.kind == kind })
        {
          reaches = true
        }
        if kind == .hollowAfter, isAfterColon(clauses[i]) { reaches = false }
      }
    }
  }

  /// What a label says and what it is said of do not empty each other.
  private func isAfterColon(_ clause: Clause) -> Bool {
    read.tokens[clause.tokens.lowerBound].before.contains(.colon)
  }

  private func empty(_ clause: inout Clause) {
    clause.hollow.append(clause.tokens)
    clause.deeds = []
    clause.isNil = nil
  }

  /// Cues whose reach goes beyond their clause: future and another year to the end of the
  /// statement, unless a word of turning or the present period stands between.
  private func spreadTimes(_ clauses: inout [Clause]) {
    let mentions = times.times(read, in: statement.tokens)
    var reach = TimeReach(past: carriedPast)
    /// What held before the last bracket opened.
    var outside: Range<Int>?
    for i in clauses.indices {
      let opening = clauses[i].tokens.first { read.tokens[$0].before.contains(.open) }
      if opening != nil { outside = reach.past }
      let first = mentions.partition { $0.tokens.lowerBound >= clauses[i].tokens.lowerBound }
      advance(
        &reach, over: clauses[i],
        mentions[first...].prefix { $0.tokens.lowerBound < clauses[i].tokens.upperBound })
      clauses[i].isFuture = reach.future
      clauses[i].isPast = reach.past
      if let opening, let past = reach.past, past.lowerBound < opening { outside = past }
      // "(cùng kỳ 2023: 74%)" speaks of the past within its brackets only.
      if i + 1 < clauses.count,
        read.tokens[clauses[i + 1].tokens.lowerBound].before.contains(.close)
      {
        reach.past = outside
      }
    }
    shareTimeWithLeadIn(&clauses)
    takeTimeFromTail(&clauses)
    spreadFutureBack(&clauses)
  }

  /// "Gặp gỡ doanh nghiệp, hợp tác xã dự kiến diễn ra ngày 20/12": one predicate for all its subjects.
  private func spreadFutureBack(_ clauses: inout [Clause]) {
    for i in clauses.indices {
      guard let future = clauses[i].isFuture, clauses[i].tokens.contains(future.tokens),
        future.tokens.lowerBound > clauses[i].tokens.lowerBound
      else { continue }
      for j in clauses[..<i].indices.reversed() {
        guard isItem(clauses[j]), clauses[j].isFuture == nil else { break }
        clauses[j].isFuture = future
      }
    }
  }

  /// "Tổ chức sơ kết Kế hoạch 25, dự kiến vào tháng 10": a few words of time at the end are those of
  /// the clause before.
  private func takeTimeFromTail(_ clauses: inout [Clause]) {
    guard clauses.count > 1, let tail = clauses.last, let future = tail.isFuture,
      tail.tokens.contains(future.tokens), tail.tokens.count <= Self.longestTime,
      tail.deeds.isEmpty
    else { return }
    let i = clauses.count - 2
    if !clauses[i].isDone { clauses[i].isFuture = clauses[i].isFuture ?? future }
  }

  /// The times that hold from a clause on.
  private struct TimeReach {
    var future: Cue?
    var past: Range<Int>?
  }

  /// What the times and cues of one clause change.
  private func advance(
    _ reach: inout TimeReach, over clause: Clause, _ mentions: ArraySlice<TimeMention>
  ) {
    let range = clause.tokens
    let own = cues.starting(in: range)
    if cues.has(.turn, at: range.lowerBound) { reach.future = nil }
    if reach.future?.kind == .target, clause.isDone { reach.future = nil }
    if let cue = own.first(where: { $0.kind == .future && !isOfTitle($0.tokens, clause) }) {
      reach.future = cue
    }
    for time in mentions where !isOfTitle(time.tokens, clause) {
      switch time.relation {
      case .future:
        reach.future = reach.future ?? Cue(kind: .future, term: -1, tokens: time.tokens)
      case .current:
        if time.namesYear { reach.past = nil }
      case .past:
        if !isComparison(time, own) { reach.past = time.tokens }
      }
    }
    // The "trong năm" of "trong năm 2023" is no word of this period, nor are the nine months of it.
    let past = Spans(mentions.filter { $0.relation == .past }.map(\.tokens))
    let isPresent = own.contains {
      $0.kind == .current && !past.meets($0.tokens.lowerBound..<($0.tokens.upperBound + 1))
    }
    if isPresent { reach.past = nil }
    // "… năm nay, trong khi năm ngoái 15 mô hình …": only where the clause opens with it.
    if let cue = own.first(where: {
      $0.kind == .past && $0.tokens.lowerBound < range.lowerBound + Self.opening
    }), !isComparison(TimeMention(tokens: cue.tokens, relation: .past), own) {
      reach.past = cue.tokens
    }
    // "Chỉ tiêu được giao gồm: …": aims to the end of the statement.
    if clause.isTarget, !clause.isDone {
      reach.future = reach.future ?? Cue(kind: .target, term: -1, tokens: range)
    }
  }

  /// "Ban hành Kế hoạch số 37/KH-TTT về công tác 6 tháng cuối năm": the time of what a document is
  /// about, not of its being issued.
  private func isOfTitle(_ time: Range<Int>, _ clause: Clause) -> Bool {
    guard let deed = clause.deeds.first else { return false }
    return read.documents(startingIn: clause.tokens).contains {
      $0.tokens.lowerBound >= deed.tokens.upperBound && $0.tokens.upperBound <= time.lowerBound
    }
  }

  /// "Về tập huấn, năm 2023 đã mở 02 lớp": the lead-in shares the time of what it leads to.
  private func shareTimeWithLeadIn(_ clauses: inout [Clause]) {
    let rest = clauses.dropFirst()
    guard let next = rest.first, rest.allSatisfy({ $0.isPast != nil }),
      clauses[0].isPast == nil, !clauses[0].isDone, clauses[0].figures.isEmpty
    else { return }
    clauses[0].isPast = next.isPast
  }

  /// "Năm 2023, …; …": the year that opens a sentence holds after its semicolons.
  private var carriedPast: Range<Int>? {
    let start = statement.tokens.lowerBound
    guard start < read.tokens.count, read.tokens[start].before.contains(.semicolon) else {
      return nil
    }
    let opening = read.opening(of: start)
    return times.times(read, in: opening..<min(opening + 4, read.tokens.count))
      .first { $0.relation == .past }?.tokens
  }

  /// A past time that only serves a comparison: "tăng 9 vụ so với quý I năm 2023".
  private func isComparison(_ time: TimeMention, _ own: ArraySlice<Cue>) -> Bool {
    own.contains {
      $0.kind == .comparison && $0.tokens.upperBound <= time.tokens.lowerBound
    } || isBracketed(time)
  }

  private func isBracketed(_ time: TimeMention) -> Bool {
    read.tokens[time.tokens.lowerBound].before.contains(.open)
      && read.tokens[safe: time.tokens.upperBound]?.before.contains(.close) ?? true
  }
}
