internal import ReportModel
import VietnameseText

/// A passage weighed for one requirement.
struct Verdict: Sendable {
  var requirement: Int
  var grade: Grade
  var statement: Statement
  /// Tokens of the quote.
  var quote: Range<Int>
  /// Names the topic in its own words, not by heading or lead-in.
  var isOwn: Bool
  var topic: [TermNumber]
  var cues: [Cue]
  var figures: [Figure]
  var why: Shortfall?
}

/// Grades statements: for each requirement that one speaks of, what it says was done.
struct Grader: Sendable {
  private let requirements: Range<Int>
  private let cues: CueReader
  private let rules: GradeRules

  init(_ rules: GradeRules, cues: CueReader) {
    requirements = rules.requirements.indices
    self.rules = rules
    self.cues = cues
  }

  /// The verdicts of a statement, at most one for each requirement.
  func verdicts(_ statement: Statement) -> [Verdict] {
    let ground = statement.ground ?? 0..<0
    let topics = TopicHits(statement.matches.filter { !ground.contains($0.tokens.lowerBound) })
    let speaking = subjects(statement, topics)
    let cited = grounds(statement, ground).filter { cited in
      !speaking.contains { $0.0 == cited.requirement }
    }
    guard !speaking.isEmpty else { return cited }
    let clauses = self.clauses(statement)
    return cited
      + speaking.map { requirement, isOwn in
        weigh(requirement, isOwn, statement, topics, clauses)
      }
  }

  /// What is only cited as the ground of a sentence is named, and nothing is told of it.
  private func grounds(_ statement: Statement, _ ground: Range<Int>) -> [Verdict] {
    guard !ground.isEmpty else { return [] }
    let topics = TopicHits(statement.read.matches(in: ground))
    return topics.named.map { requirement in
      Verdict(
        requirement: requirement, grade: statement.role == .plan ? .planned : .mention,
        statement: statement, quote: ground, isOwn: true,
        topic: topics.own(requirement).map(\.term), cues: [], figures: [], why: .part)
    }
  }

  private func clauses(_ statement: Statement) -> [Clause] {
    var clauses = cues.clauses(statement)
    let lead = statement.lead
    for i in clauses.indices {
      let cue = Cue(kind: .nil, term: -1, tokens: clauses[i].tokens)
      if lead.isNil, clauses[i].figures.isEmpty { clauses[i].isNil = clauses[i].isNil ?? cue }
      if lead.isNotDone { clauses[i].isNotDone = clauses[i].isNotDone ?? cue }
      if lead.isFuture { clauses[i].isFuture = clauses[i].isFuture ?? cue }
    }
    if let ground = statement.ground {
      for i in clauses.indices where ground.contains(clauses[i].tokens.lowerBound) {
        clauses[i].isLabel = true
      }
    }
    if isNilCell(statement) {
      let cue = Cue(kind: .nil, term: -1, tokens: statement.tokens)
      for i in clauses.indices { clauses[i].isNil = clauses[i].isNil ?? cue }
    }
    return clauses
  }

  /// "Không.", "Không có." as a whole cell or sentence below a heading.
  private func isNilCell(_ statement: Statement) -> Bool {
    statement.matches.contains { match in
      guard match.owner == .mark(.nilCells), match.tokens.upperBound == statement.tokens.upperBound
      else { return false }
      // "… : 9 tháng không có": a few words may stand before it.
      let start = match.tokens.lowerBound
      return start == statement.tokens.lowerBound
        || statement.read.tokens[max(statement.tokens.lowerBound, start - 2)...start]
          .contains { $0.before.contains(.colon) }
    }
  }

  // MARK: Topic

  /// The requirements that a statement speaks of, and whether in its own words.
  private func subjects(_ statement: Statement, _ topics: TopicHits) -> [(Int, Bool)] {
    var result: [(Int, Bool)] = []
    let named = Set(
      topics.hits.filter { $0.kind == .strong || $0.kind == .deed }.map(\.requirement))
    for requirement in requirements {
      if named.contains(requirement) {
        result.append((requirement, true))
      } else if named.isEmpty, topics.hasWeakPair(requirement) {
        result.append((requirement, true))
      } else if isGiven(requirement, statement, topics, named) {
        result.append((requirement, false))
      }
    }
    return result
  }

  private func isGiven(
    _ requirement: Int, _ statement: Statement, _ topics: TopicHits, _ named: Set<Int>
  ) -> Bool {
    guard !statement.isLabel, !statement.isRemark else { return false }
    let hasWeak = !topics.weak(requirement).isEmpty
    let isLookalike = topics.lookalikes.contains(requirement)
    if statement.given.contains(requirement) { return !isLookalike || hasWeak }
    if statement.continued.count == 1, statement.continued.contains(requirement), named.isEmpty,
      !isLookalike, hasWeak || opensWithPeriod(statement)
    {
      return true
    }
    guard statement.headed.contains(requirement), !isLookalike else { return false }
    if hasWeak { return true }
    // "Không phát sinh." under a heading of several tasks answers all of them.
    let isNil = statement.matches.contains { $0.owner == .cue(.nil) } || isNilCell(statement)
    return (statement.headed.count == 1 || isNil) && statement.isFirst && named.isEmpty
  }

  /// "Năm 2023 công nhận 24 mô hình; năm nay …": goes on about the same thing.
  private func opensWithPeriod(_ statement: Statement) -> Bool {
    statement.matches.contains {
      $0.owner == .cue(.current) && $0.tokens.lowerBound == statement.tokens.lowerBound
    }
  }

  // MARK: Weighing

  private func weigh(
    _ requirement: Int, _ isOwn: Bool, _ statement: Statement, _ topics: TopicHits,
    _ clauses: [Clause]
  ) -> Verdict {
    let mine = Territory.clauses(of: requirement, isOwn: isOwn, topics, clauses)
      .map { clauses[$0] }
    var (grade, why) = rules.grade(requirement, isOwn: isOwn, statement, topics, mine)
    if statement.isLabel, grade > .mention { (grade, why) = (.mention, .phrase) }
    let quote = quoted(statement, mine)
    return Verdict(
      requirement: requirement, grade: grade, statement: statement, quote: quote, isOwn: isOwn,
      topic: (topics.own(requirement) + topics.weak(requirement)).map(\.term),
      cues: mine.flatMap(allCues), figures: mine.flatMap(\.figures), why: why)
  }

  private func allCues(_ clause: Clause) -> [Cue] {
    clause.deeds
      + [clause.isNil, clause.isNotDone, clause.isFuture, clause.isHollow, clause.outcome]
      .compactMap { $0 }
  }

  /// The whole statement, or its clauses about the requirement where it is long.
  private func quoted(_ statement: Statement, _ clauses: [Clause]) -> Range<Int> {
    guard statement.tokens.count > 45, let first = clauses.first, let last = clauses.last else {
      return statement.tokens
    }
    return first.tokens.lowerBound..<min(last.tokens.upperBound, first.tokens.lowerBound + 55)
  }
}
