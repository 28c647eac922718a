package import ReportModel
import VietnameseText

/// What a caller knows better than the report itself.
package struct ReviewOptions: Sendable {
  /// Agency id of the pack, in place of the recognised one.
  package var agency: String?
  /// "2024-H1" and the like, in place of the recognised one.
  package var period: String?

  package init(agency: String? = nil, period: String? = nil) {
    self.agency = agency
    self.period = period
  }
}

/// Judges reports against a pack. Made once, used for any number of documents, from any task.
package struct Judge: Sendable {
  package let pack: Pack
  private let lexicon: Lexicon
  private let headers: HeaderReader
  private let agencies: AgencyNames
  private let rules: GradeRules
  let limits: JudgingLimits

  package init(pack: Pack, limits: JudgingLimits = JudgingLimits()) {
    self.pack = pack
    self.limits = limits
    lexicon = Lexicon(pack)
    headers = HeaderReader(pack)
    agencies = AgencyNames(pack.agencies)
    rules = GradeRules(pack, lexicon: lexicon)
  }

  /// The gap analysis of a report.
  ///
  /// - Returns: Every requirement of the pack with its grade, evidence and what is lacking; the
  ///   same for the same document whatever ran before. Linear in the text.
  /// - Throws: Where the document goes over a bound of `JudgingLimits`.
  package func review(
    _ document: Document, options: ReviewOptions = ReviewOptions()
  ) throws(InputProblem) -> Review {
    var budget = JudgingBudget(limits)
    let reading = try read(document, options, &budget)
    let verdicts = try verdicts(reading, &budget)
    let gaps = GapAnalysis(pack: pack, reading: reading)
    let requirements = pack.requirements.indices.map { gaps.requirement($0, verdicts[$0]) }
    return Review(
      header: reading.header, areas: gaps.areas(requirements), requirements: requirements,
      isReport: reading.isReport, notes: NotePlaces(reading).placed(document.notes),
      encoding: document.encoding)
  }

  /// Why a requirement got its grade: every passage that was weighed.
  ///
  /// - Returns: nil when the pack has no such requirement.
  package func explain(
    _ document: Document, requirement id: String, options: ReviewOptions = ReviewOptions()
  ) throws(InputProblem) -> Explanation? {
    guard let index = pack.requirements.firstIndex(where: { $0.id == id }) else { return nil }
    var budget = JudgingBudget(limits)
    let reading = try read(document, options, &budget)
    let verdicts = try verdicts(reading, &budget)[index]
    let gaps = GapAnalysis(pack: pack, reading: reading)
    let candidates = verdicts.map { candidate($0, gaps) }
    return Explanation(requirement: gaps.requirement(index, verdicts), candidates: candidates)
  }

  /// The parts of a report, each with its role and how it was known.
  package func outline(
    _ document: Document, options: ReviewOptions = ReviewOptions()
  ) throws(InputProblem) -> [OutlinePart] {
    var budget = JudgingBudget(limits)
    return try OutlineParts(pack: pack).parts(read(document, options, &budget))
  }

  // MARK: Steps

  /// A report read: blocks, contexts, header.
  struct Reading: Sendable {
    var blocks: [ReadBlock]
    var contexts: [BlockContext]
    var header: ReportHeader
    var period: ReportPeriod?
    var times: TimeReader
    /// Whether the text has the signs of a report.
    var isReport: Bool
  }

  func read(
    _ document: Document, _ options: ReviewOptions, _ budget: inout JudgingBudget
  ) throws(InputProblem) -> Reading {
    let reader = BlockReader(lexicon)
    var blocks: [ReadBlock] = []
    blocks.reserveCapacity(document.blocks.count)
    for (index, block) in document.blocks.enumerated() {
      blocks.append(reader.read(block, index))
      try budget.take(blocks[index])
    }
    let unknown = TimeReader(period: nil, date: nil)
    let first = OutlineReader(times: unknown).contexts(blocks)
    var header = headers.header(blocks, first)
    if let id = options.agency, let agency = agencies.agency(id: id) { header.agency = agency }
    if let period = options.period { header.period = period }
    let period = header.period.flatMap { ReportPeriod($0) }
    let times = TimeReader(period: period, date: header.date)
    let contexts = OutlineReader(times: times).contexts(blocks)
    return Reading(
      blocks: blocks, contexts: contexts, header: header, period: period, times: times,
      isReport: ReportSigns.isReport(blocks, contexts, header))
  }

  /// The verdicts of each requirement, in document order.
  func verdicts(
    _ reading: Reading, _ budget: inout JudgingBudget
  ) throws(InputProblem) -> [[Verdict]] {
    let figures = FigureReader(lexicon, pack: pack, period: reading.period)
    let cues = CueReader(times: reading.times, figures: figures)
    let grader = Grader(rules, cues: cues)
    var result = [[Verdict]](repeating: [], count: rules.requirements.count)
    for statement in StatementBuilder(cues: cues).statements(reading.blocks, reading.contexts) {
      try budget.tick()
      for verdict in grader.verdicts(statement) { result[verdict.requirement].append(verdict) }
    }
    return result.map { verdicts in
      reading.isReport ? InheritedDeeds.settled(verdicts) : verdicts.map(nobodysDeed)
    }
  }

  /// In a text that is no report, nothing tells whose deed a passage speaks of.
  private func nobodysDeed(_ verdict: Verdict) -> Verdict {
    guard verdict.grade > .mention else { return verdict }
    var lowered = verdict
    lowered.grade = .mention
    lowered.why = .notReport
    return lowered
  }

  private func candidate(_ verdict: Verdict, _ gaps: GapAnalysis) -> Candidate {
    let read = verdict.statement.read
    return Candidate(
      quote: read.slice(verdict.quote), place: gaps.place(verdict), part: verdict.statement.role,
      grade: verdict.grade, topic: verdict.topic.map { lexicon.source($0) },
      cues: verdict.cues.map { "\($0.kind.rawValue): \(read.slice($0.tokens))" },
      figures: verdict.figures.map { read.slice($0.tokens) }, why: verdict.why)
  }
}
