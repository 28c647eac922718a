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
  private let requirements: [PackRequirement]
  private let cues: CueReader
  private let echo: EchoReader
  private let lexicon: Lexicon
  /// Unit words that make no result, by requirement, as folded keys.
  private let notUnits: [[[UInt64]]]
  private let countsDocuments: [Bool]

  init(pack: Pack, lexicon: Lexicon, cues: CueReader, echo: EchoReader) {
    requirements = pack.requirements
    self.lexicon = lexicon
    self.cues = cues
    self.echo = echo
    let tokenizer = Tokenizer()
    notUnits = requirements.map { $0.notUnits.map { tokenizer.tokens(of: $0).tokens.map(\.key) } }
    countsDocuments = requirements.map {
      $0.units.contains("#doc") || $0.units.contains("văn bản số")
    }
  }

  /// The verdicts of a statement, at most one for each requirement.
  func verdicts(_ statement: Statement) -> [Verdict] {
    let ground = statement.ground ?? 0..<0
    let topics = TopicHits(statement.matches.filter { !ground.contains($0.tokens) })
    let speaking = subjects(statement, topics)
    let cited = grounds(statement, ground).filter { cited in
      !speaking.contains { $0.0 == cited.requirement }
    }
    guard !speaking.isEmpty else { return cited }
    let clauses = self.clauses(statement)
    return cited
      + speaking.map { requirement, isOwn in
        weigh(requirement, isOwn, statement, topics, clauses, speaking)
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
      let start = match.tokens.lowerBound
      return start == statement.tokens.lowerBound
        || statement.read.tokens[start].before.contains(.colon)
    }
  }

  // MARK: Topic

  /// The requirements that a statement speaks of, and whether in its own words.
  private func subjects(_ statement: Statement, _ topics: TopicHits) -> [(Int, Bool)] {
    var result: [(Int, Bool)] = []
    let named = Set(
      topics.hits.filter { $0.kind == .strong || $0.kind == .deed }.map(\.requirement))
    for requirement in requirements.indices {
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
    guard statement.headed.contains(requirement), !isLookalike else { return false }
    if hasWeak { return true }
    // "Không phát sinh." under a heading of several tasks answers all of them.
    let isNil = statement.matches.contains { $0.owner == .cue(.nil) } || isNilCell(statement)
    return (statement.headed.count == 1 || isNil) && statement.isFirst && named.isEmpty
  }

  // MARK: Territory

  /// The clauses that belong to a requirement: those that name it, and those after them up to the
  /// next one that names another; all of them where nothing else is named.
  private func territory(
    _ requirement: Int, _ isOwn: Bool, _ topics: TopicHits, _ clauses: [Clause]
  ) -> [Int] {
    func holds(_ clause: Clause, _ hit: TopicHits.Hit) -> Bool {
      clause.tokens.overlaps(hit.tokens)
    }
    let own = topics.own(requirement) + topics.weak(requirement)
    let others = topics.hits.filter { hit in
      hit.requirement != requirement && (hit.kind == .strong || hit.kind == .deed)
        && !own.contains { $0.tokens.overlaps(hit.tokens) }
    }
    let isMine = clauses.map { clause in own.contains { holds(clause, $0) } }
    let isOthers = clauses.map { clause in others.contains { holds(clause, $0) } }
    if others.isEmpty || !isOwn && !isMine.contains(true) {
      return clauses.indices.filter { !isOthers[$0] || isMine[$0] || others.isEmpty }
    }
    var result: [Int] = []
    var following = false
    for i in clauses.indices {
      if isMine[i] { following = true } else if isOthers[i] { following = false }
      if following { result.append(i) }
    }
    // Clauses before the first name belong to it where nobody else claims them.
    if let first = result.first, !isOthers[..<first].contains(true) {
      result = Array(0..<first) + result
    }
    return result
  }

  // MARK: Weighing

  private func weigh(
    _ requirement: Int, _ isOwn: Bool, _ statement: Statement, _ topics: TopicHits,
    _ clauses: [Clause], _ speaking: [(Int, Bool)]
  ) -> Verdict {
    let own = territory(requirement, isOwn, topics, clauses)
    let mine = own.map { clauses[$0] }
    var (grade, why) = graded(requirement, statement, topics, mine)
    if statement.isLabel, grade > .mention { (grade, why) = (.mention, .phrase) }
    let quote = quoted(statement, mine)
    return Verdict(
      requirement: requirement, grade: grade, statement: statement, quote: quote, isOwn: isOwn,
      topic: (topics.own(requirement) + topics.weak(requirement)).map(\.term),
      cues: mine.flatMap(allCues), figures: mine.flatMap(\.figures), why: why)
  }

  private func graded(
    _ requirement: Int, _ statement: Statement, _ topics: TopicHits, _ clauses: [Clause]
  ) -> (Grade, Shortfall?) {
    switch statement.role {
    case .plan: return (.planned, .future)
    case .basis, .proposals, .recipients, .letterhead, .signature: return (.mention, .part)
    default: break
    }
    if statement.isOtherYear { return (.mention, .otherYear) }
    if statement.isNumericRow { return numericRow(requirement, statement, topics, clauses) }
    let deeds = topics.of(requirement, .deed)
    let hollow = clauses.flatMap(\.hollow)
    let affirmative = clauses.filter { clause in
      // "Toàn huyện có 512 hộ": where the situation is told, a figure alone is nobody's deed.
      let tells = statement.role != .context || clause.isDone || !clause.deeds.isEmpty
      return clause.isAffirmative && tells || isOwnDeed(clause, deeds, hollow)
    }
    let negative =
      clauses.contains { $0.isNotDone != nil }
      || !cues.shortfalls(topics.of(requirement, .shortfallWording), statement).isEmpty
    let isNil = clauses.contains { $0.isNil != nil } || !topics.of(requirement, .nilWording).isEmpty
    let sure = affirmative.contains { $0.isSure }
    let counted = affirmative.contains { !$0.figures.isEmpty }
    let failed = clauses.contains { $0.isConclusion && $0.isNotDone != nil && $0.figures.isEmpty }
    let stands =
      failed ? false : negative ? affirmative.contains { $0.isFinished } : !isNil || sure && counted
    if !affirmative.isEmpty, stands {
      if isEcho(statement, clauses) { return (.mention, .copied) }
      let isAmongWeaknesses = statement.role == .shortcomings || statement.role == .causes
      // Among shortcomings only what is told with a figure or as finished is a deed.
      if isAmongWeaknesses, !sure {
        return (.shortfall, .notDone)
      }
      return hasResult(requirement, topics, affirmative)
        ? (.result, nil) : (.activity, .noFigure)
    }
    // A bare "chưa" beside an explicit nil return belongs to it.
    let isWeakness = clauses.contains { $0.isNotDone.map { $0.tokens.count > 1 } ?? false }
    if isNil, !isWeakness {
      return (.nil, requirements[requirement].acceptsNil ? nil : .nilRefused)
    }
    if negative || statement.role == .shortcomings { return (.shortfall, .notDone) }
    if clauses.contains(where: { $0.isFuture != nil }) { return (.planned, .future) }
    if clauses.contains(where: { $0.isPast != nil }) { return (.mention, .otherYear) }
    let isHollow = clauses.contains { $0.isHollow != nil }
    return (.mention, !isHollow && isEcho(statement, clauses) ? .copied : .phrase)
  }

  /// A phrase of the pack that tells a deed of this requirement by itself.
  private func isOwnDeed(_ clause: Clause, _ deeds: [TopicHits.Hit], _ hollow: [Range<Int>])
    -> Bool
  {
    guard !clause.isLabel, clause.isFuture == nil, clause.isPast == nil, clause.isNil == nil,
      clause.isNotDone == nil
    else { return false }
    let isFirm = clause.isDone || !clause.figures.isEmpty
    return deeds.contains { deed in
      deed.tokens.overlaps(clause.tokens)
        && (isFirm || !hollow.contains { $0.overlaps(deed.tokens) })
    }
  }

  private func isEcho(_ statement: Statement, _ clauses: [Clause]) -> Bool {
    guard !clauses.contains(where: { !$0.figures.isEmpty || $0.isDone }) else { return false }
    return echo.share(statement.read.tokens, statement.tokens) >= 0.7
  }

  private func hasResult(_ requirement: Int, _ topics: TopicHits, _ clauses: [Clause]) -> Bool {
    clauses.contains { clause in
      clause.figures.contains { counts($0, requirement) } || clause.outcome != nil
        || topics.own(requirement).contains { $0.countsBy && clause.tokens.contains($0.tokens) }
    } || !topics.of(requirement, .outcome).isEmpty
  }

  private func counts(_ figure: Figure, _ requirement: Int) -> Bool {
    switch figure.unit {
    case .document: return countsDocuments[requirement]
    case .noun(let term):
      let keys = Tokenizer().tokens(of: lexicon.source(term)).tokens.map(\.key)
      return !figure.isZero && !notUnits[requirement].contains(keys)
    default: return !figure.isZero
    }
  }

  /// "Lượt công dân được tiếp | lượt | 231": a label and numbers.
  private func numericRow(
    _ requirement: Int, _ statement: Statement, _ topics: TopicHits, _ clauses: [Clause]
  ) -> (Grade, Shortfall?) {
    let figures = clauses.flatMap(\.figures)
    let cells = figures.filter { figure in
      statement.valueCells.contains { $0.overlaps(figure.tokens) }
    }
    if cells.contains(where: { !$0.isZero }) {
      if clauses.contains(where: { $0.isNotDone != nil }) { return (.shortfall, .notDone) }
      return (.result, nil)
    }
    if !cells.isEmpty || clauses.contains(where: { $0.isNil != nil }) {
      return (.nil, requirements[requirement].acceptsNil ? nil : .nilRefused)
    }
    return (.mention, statement.excluded.isEmpty ? .phrase : .otherYear)
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
