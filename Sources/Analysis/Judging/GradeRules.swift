internal import ReportModel
import VietnameseText

/// Decides what a statement is worth to a requirement, from what its clauses say.
struct GradeRules: Sendable {
  let requirements: [PackRequirement]
  private let echo: EchoReader
  private let units: CountingUnits

  init(_ pack: Pack, lexicon: Lexicon) {
    requirements = pack.requirements
    echo = EchoReader(plan: pack.plan, functionWords: lexicon.functionWords)
    units = CountingUnits(requirements, lexicon)
  }

  /// The grade of a statement for a requirement, and why it is no better.
  ///
  /// - Parameter clauses: Those of its clauses that belong to the requirement.
  func grade(
    _ requirement: Int, isOwn: Bool, _ statement: Statement, _ topics: TopicHits,
    _ clauses: [Clause]
  ) -> (Grade, Shortfall?) {
    if let place = gradeOfPlace(statement) { return place }
    if statement.isNumericRow { return numericRow(requirement, statement, clauses) }
    let deeds = OwnDeeds(topics.of(requirement, .deed), clauses)
    let affirmative = clauses.filter { clause in
      // "Toàn huyện có 512 hộ": where the situation is told, a figure alone is nobody's deed.
      let tells = statement.role != .context || clause.isDone || !clause.deeds.isEmpty
      return clause.isAffirmative && tells || deeds.areTold(in: clause)
    }
    let nothing = Spans(topics.of(requirement, .nilWording).map(\.tokens))
    let negative =
      clauses.contains { $0.isNotDone.map { !nothing.meets($0.tokens) } ?? false }
      || hasShortfall(topics.of(requirement, .shortfallWording), statement)
    // "Phấn đấu không còn nhà tạm": an aim, not a return.
    let isNil =
      clauses.contains { $0.isNil != nil && $0.isFuture == nil }
      || !topics.of(requirement, .nilWording).isEmpty
    let sure = affirmative.contains { $0.isSure }
    let counted = affirmative.contains { !$0.figures.isEmpty }
    let failed =
      clauses.contains { $0.isConclusion && $0.isNotDone != nil && $0.figures.isEmpty }
      || statement.isRetracted && !affirmative.contains { $0.isFinished }
    let stands =
      failed ? false : negative ? affirmative.contains { $0.isFinished } : !isNil || sure && counted
    if !affirmative.isEmpty, stands {
      if isEcho(statement, clauses) { return (.mention, .copied) }
      let isAmongWeaknesses = statement.role == .shortcomings || statement.role == .causes
      // Among shortcomings only what is told with a figure, as finished or in spite of something is
      // a deed, and where something is denied beside it only what is counted.
      let isBare = !counted && !affirmative.contains(where: \.isDespite)
      if isAmongWeaknesses, !sure || negative && isBare {
        return (.shortfall, .notDone)
      }
      return hasResult(requirement, isOwn: isOwn, topics, affirmative)
        ? (.result, nil) : (.activity, .noFigure)
    }
    // A bare "chưa" beside an explicit nil return belongs to it.
    let isWeakness = clauses.contains { $0.isNotDone.map { $0.tokens.count > 1 } ?? false }
    if isNil, !isWeakness {
      return (.nil, requirements[requirement].acceptsNil ? nil : .nilRefused)
    }
    if negative || failed || statement.role == .shortcomings { return (.shortfall, .notDone) }
    if clauses.contains(where: { $0.isFuture != nil }) { return (.planned, .future) }
    if clauses.contains(where: { $0.isPast != nil }) { return (.mention, .otherYear) }
    let isHollow = clauses.contains { $0.isHollow != nil }
    return (.mention, !isHollow && isEcho(statement, clauses) ? .copied : .phrase)
  }

  /// The grade of everything that stands where no deed is told, whatever it says.
  private func gradeOfPlace(_ statement: Statement) -> (Grade, Shortfall?)? {
    switch statement.role {
    case .plan: (.planned, .future)
    case .basis, .proposals, .recipients, .letterhead, .signature: (.mention, .part)
    case .other where statement.read.block.region == .footer || statement.read.block.isContents:
      (.mention, .part)
    default: statement.isOtherYear ? (.mention, .otherYear) : nil
    }
  }

  /// Whether a requirement's own words for a shortfall stand there, and not that none is.
  private func hasShortfall(_ hits: [TopicHits.Hit], _ statement: Statement) -> Bool {
    guard !hits.isEmpty else { return false }
    let cues = CueRun(statement.matches)
    return hits.contains { !cues.isLacking($0.tokens, statement.read) }
  }

  /// Whether a statement without figure only repeats the plan.
  private func isEcho(_ statement: Statement, _ clauses: [Clause]) -> Bool {
    guard !clauses.contains(where: { !$0.figures.isEmpty || $0.isDone }) else { return false }
    return echo.share(statement.read.tokens, statement.tokens) >= 0.7
  }

  private func hasResult(
    _ requirement: Int, isOwn: Bool, _ topics: TopicHits, _ clauses: [Clause]
  ) -> Bool {
    if !topics.of(requirement, .outcome).isEmpty { return true }
    let counted = Spans(topics.own(requirement).filter(\.countsBy).map(\.tokens))
    return clauses.contains { clause in
      clause.figures.contains { units.counts($0, requirement, isOwn: isOwn) }
        || clause.outcome != nil
        || counted.hasOne(within: clause.tokens)
    }
  }

  /// "Lượt công dân được tiếp | lượt | 231": a label and numbers.
  private func numericRow(
    _ requirement: Int, _ statement: Statement, _ clauses: [Clause]
  ) -> (Grade, Shortfall?) {
    let values = Spans(statement.valueCells)
    // "Bồi dưỡng … | Dự kiến tháng 11 | 50 người".
    if clauses.contains(where: { $0.isFuture.map { values.meets($0.tokens) } ?? false }) {
      return (.planned, .future)
    }
    let cells = clauses.flatMap(\.figures).filter { values.meets($0.tokens) }
    if cells.contains(where: { !$0.isZero }) {
      if clauses.contains(where: { $0.isNotDone != nil }) { return (.shortfall, .notDone) }
      return (.result, nil)
    }
    if !cells.isEmpty || clauses.contains(where: { $0.isNil != nil }) {
      return (.nil, requirements[requirement].acceptsNil ? nil : .nilRefused)
    }
    return (.mention, statement.excluded.isEmpty ? .phrase : .otherYear)
  }
}

/// Phrases of the pack that tell a deed of a requirement by themselves.
private struct OwnDeeds {
  private let all: Spans
  /// Those that stand in no set phrase.
  private let free: Spans

  init(_ hits: [TopicHits.Hit], _ clauses: [Clause]) {
    guard !hits.isEmpty else {
      (all, free) = (Spans([]), Spans([]))
      return
    }
    // A phrase that runs into a clause of another time tells no more than that clause.
    let past = Spans(clauses.filter { $0.isPast != nil }.map(\.tokens))
    let told = hits.map(\.tokens).filter { !past.meets($0) }
    let hollow = Spans(clauses.flatMap(\.hollow))
    all = Spans(told)
    free = Spans(told.filter { !hollow.meets($0) })
  }

  /// Whether a clause tells one of them, and nothing takes it back.
  func areTold(in clause: Clause) -> Bool {
    guard !clause.isLabel, clause.isFuture == nil, clause.isPast == nil, clause.isNil == nil,
      clause.isNotDone == nil
    else { return false }
    let isFirm = clause.isDone || !clause.figures.isEmpty
    return isFirm ? all.meets(clause.tokens) : free.meets(clause.tokens)
  }
}
