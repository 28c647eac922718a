internal import ReportModel

/// Turns verdicts into what the reader of the gap list meets.
struct GapAnalysis {
  private static let mostQuotes = 3
  private let pack: Pack
  private let requirements: [PackRequirement]
  private let agency: Agency?
  /// Roles of the parts that were searched, in document order.
  private var searched: [PartRole] = []

  init(pack: Pack, reading: Judge.Reading) {
    self.pack = pack
    requirements = pack.requirements
    agency = reading.header.agency
    for context in reading.contexts where !searched.contains(context.role) {
      searched.append(context.role)
    }
  }

  /// One requirement: the grade of its best statement, the quotes, what is lacking.
  func requirement(_ index: Int, _ verdicts: [Verdict]) -> RequirementReview {
    let rule = requirements[index]
    let grade = verdicts.map(\.grade).max() ?? .absent
    var status = rule.status(grade)
    if grade == .absent, !rule.isAsked(of: agency) { status = .notApplicable }
    let isOpen = status == .weak || status == .missing
    return RequirementReview(
      id: rule.id, area: rule.area, title: rule.title, clause: rule.clause, grade: grade,
      expects: rule.expects, status: status,
      doubt: DoubtReader.doubt(verdicts, grade, status), evidence: evidence(verdicts, grade),
      searched: isOpen ? searched : [], nearest: isOpen ? nearest(verdicts) : nil,
      suggestion: rule.suggestion)
  }

  /// An area is met when all its applicable requirements are, missing when all are missing.
  func areas(_ requirements: [RequirementReview]) -> [AreaReview] {
    pack.areas.map { area in
      let own = requirements.filter { $0.area == area.id && $0.status != .notApplicable }
      let status: Status
      if own.isEmpty {
        status = .notApplicable
      } else if own.allSatisfy({ $0.status == .met }) {
        status = .met
      } else {
        status = own.allSatisfy { $0.status == .missing } ? .missing : .weak
      }
      return AreaReview(id: area.id, title: area.title, status: status)
    }
  }

  func place(_ verdict: Verdict) -> Place {
    let read = verdict.statement.read
    let context = verdict.statement.context
    var table: TablePlace?
    if case .tableRow(let row) = read.block.kind {
      let start = read.bytes(verdict.quote).lowerBound
      let cell = row.cells.last { $0.range.lowerBound <= start } ?? row.cells.first
      table = TablePlace(
        row: row.row, column: cell?.column ?? 1,
        head: cell.flatMap { context.heads[$0.column]?.text })
    }
    return Place(
      block: read.index, heading: context.path, line: read.block.line, table: table)
  }

  private func evidence(_ verdicts: [Verdict], _ grade: Grade) -> [Evidence] {
    guard grade != .absent else { return [] }
    return verdicts.filter { $0.grade == grade }.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .prefix(Self.mostQuotes).map { _, verdict in
        Evidence(
          quote: verdict.statement.read.slice(verdict.quote), grade: verdict.grade,
          part: verdict.statement.role, place: place(verdict))
      }
  }

  /// Own words first, then more figures.
  private func rank(_ verdict: Verdict) -> Int {
    (verdict.isOwn ? 0 : 100) - min(verdict.figures.count, 5)
  }

  private func nearest(_ verdicts: [Verdict]) -> NearMiss? {
    guard let best = verdicts.max(by: { $0.grade < $1.grade }), let why = best.why else {
      return nil
    }
    return NearMiss(
      quote: best.statement.read.slice(best.quote), place: place(best), part: best.statement.role,
      why: why)
  }
}
