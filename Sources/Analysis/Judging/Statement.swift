internal import ReportModel
import VietnameseText

/// A sentence, a list item with its lead-in or a table row with its heads: what is weighed as one.
struct Statement: Sendable {
  var read: ReadBlock
  var context: BlockContext
  var tokens: Range<Int>
  var role: PartRole
  /// Requirements that the lead-in, the run-in heading, the row's label or the column head gives.
  var given: [Int] = []
  /// Requirements that the nearest heading gives.
  var headed: [Int] = []
  /// Requirements that the sentence before named, in the same paragraph.
  var continued: [Int] = []
  /// The sentence after it says that it came to nothing in the end.
  var isRetracted = false
  /// What the lead-in says of its items.
  var lead = Polarity()
  /// The documents that the sentence cites as its ground before it tells a deed.
  var ground: Range<Int>?
  /// The first statement below its heading.
  var isFirst = false
  /// A label in a table: it names a task and tells no deed.
  var isLabel = false
  /// A remark beside a row: it counts only where it names its topic itself.
  var isRemark = false
  /// Stands in the column of another year.
  var isOtherYear = false
  /// A row of label and numbers.
  var isNumericRow = false
  /// Token ranges of a row's cells that hold figures of the period, without unit if need be.
  var valueCells: [Range<Int>] = []
  /// Token ranges of figures that do not count: another year's column, a plan column.
  var excluded: [Range<Int>] = []

  var matches: [Match] { read.matches(in: tokens) }
}

/// What a lead-in line says of everything below it.
struct Polarity: Sendable, Equatable {
  var isNil = false
  var isNotDone = false
  var isFuture = false
}

/// Cuts the blocks of a report into statements.
struct StatementBuilder: Sendable {
  private let cues: CueReader
  private let cutter = SentenceCutter()

  init(cues: CueReader) { self.cues = cues }

  func statements(_ blocks: [ReadBlock], _ contexts: [BlockContext]) -> [Statement] {
    var statements: [Statement] = []
    // Read once for all the items below it.
    var lead = LeadIn()
    var leadBlock: Int?
    for (read, context) in zip(blocks, contexts) {
      if context.leadIn != leadBlock {
        leadBlock = context.leadIn
        lead = leadIn(context, blocks)
      }
      if case .tableRow(let row) = read.block.kind {
        guard !context.isHeaderRow else { continue }
        statements += RowStatements(read, context, row, lead, cues).statements
      } else {
        statements += sentences(read, context, lead)
      }
    }
    return statements
  }

  private func sentences(_ read: ReadBlock, _ context: BlockContext, _ lead: LeadIn) -> [Statement]
  {
    var given = lead.topics
    let runIn = self.runIn(read)
    if let runIn { given = OutlineReader.topics(read, in: runIn) + given }
    let citations = CitationLead(read, cutter)
    var before: [Int] = []
    return read.statements.enumerated().map { index, range in
      var statement = Statement(
        read: read, context: context, tokens: range, role: role(read, context, range))
      statement.given = given
      statement.headed = context.headingTopics.first { !$0.isEmpty } ?? []
      statement.lead = lead.polarity
      statement.continued = before
      if let next = read.statements[safe: index + 1] {
        statement.isRetracted = retracts(read, next)
      }
      let named = OutlineReader.topics(read, in: range)
      if !named.isEmpty { before = named }
      if context.isHeading || runIn == range { statement.isLabel = true }
      statement.isFirst = context.isFirst && index == 0
      statement.ground = citations.citing.contains(index) ? range : citations.leads[index]
      return statement
    }
  }

  /// "…; đến nay cả 02 hội nghị chưa thực hiện được": the end of what was told before.
  private func retracts(_ read: ReadBlock, _ range: Range<Int>) -> Bool {
    let cues = self.cues.cues(read.matches(in: range), read)
    let concludes = cues.contains {
      ($0.kind == .conclusion || $0.kind == .turn) && $0.tokens.lowerBound == range.lowerBound
    }
    return concludes && cues.contains { $0.kind == .notDone }
      && !cues.contains { $0.kind == .done || $0.kind == .outcome }
      && OutlineReader.topics(read, in: range).isEmpty
  }

  /// A sentence that asks something of others is a proposal, wherever it stands.
  private func role(_ read: ReadBlock, _ context: BlockContext, _ range: Range<Int>) -> PartRole {
    let asks = read.matches(in: range).contains {
      $0.owner == .cue(.request) && $0.tokens.lowerBound == range.lowerBound
    }
    return asks ? .proposals : context.role
  }

  /// The words before a colon, or bold words, that open a paragraph and name what it is about.
  private func runIn(_ read: ReadBlock) -> Range<Int>? {
    let limit = min(read.tokens.count, read.start + 22)
    guard read.start < limit else { return nil }
    if let colon = (read.start + 1..<limit).first(where: {
      read.tokens[$0].before.contains(.colon)
    }) {
      return read.start..<colon
    }
    if read.block.boldLeadLength > 0 {
      let end = read.tokens.firstIndex { $0.range.lowerBound >= read.block.boldLeadLength }
      if let end, end > read.start, end <= limit { return read.start..<end }
    }
    // "Thực hiện dân chủ. Hội nghị …": a first sentence of a few words without figures.
    if let first = read.statements.first, read.statements.count > 1, first.count <= 9,
      isBareName(read, first)
    {
      return first
    }
    return nil
  }

  /// A sentence without figure, verb of doing or set phrase: it can only be a heading.
  private func isBareName(_ read: ReadBlock, _ range: Range<Int>) -> Bool {
    !read.tokens[range].contains { $0.kind == .number }
      && !cues.cues(read.matches(in: range), read).contains {
        [.hollowAfter, .hollowBefore, .done, .nil, .notDone, .future].contains($0.kind)
      }
  }

  private func leadIn(_ context: BlockContext, _ blocks: [ReadBlock]) -> LeadIn {
    guard let index = context.leadIn, let read = blocks[safe: index],
      let last = read.statements.last
    else { return LeadIn() }
    return LeadIn(
      topics: OutlineReader.topics(read, in: last), polarity: cues.polarity(read, last))
  }
}

/// The lead-in of a list: its topics and what it says of the items.
struct LeadIn: Sendable {
  var topics: [Int] = []
  var polarity = Polarity()
}

/// The statements of a table row: its label, then each cell of text, or the row of numbers.
private struct RowStatements {
  private let read: ReadBlock
  private let context: BlockContext
  private let cells: [(cell: TableCell, tokens: Range<Int>, head: ColumnHead?)]
  private let lead: LeadIn
  private let cues: CueReader

  init(
    _ read: ReadBlock, _ context: BlockContext, _ row: TableRow, _ lead: LeadIn, _ cues: CueReader
  ) {
    self.read = read
    self.context = context
    self.lead = lead
    self.cues = cues
    cells = row.cells.map {
      ($0, TableHeads.tokens(read, $0), context.heads[$0.column])
    }.filter { !$0.1.isEmpty }
  }

  var statements: [Statement] {
    let labelIndex = self.labelIndex
    let content = cells.indices.filter {
      $0 != labelIndex && !isOrdinal($0) && !isUnit(cells[$0].tokens)
    }
    var result: [Statement] = []
    var topics: [Int] = []
    if let labelIndex {
      let label = cells[labelIndex].tokens
      topics = OutlineReader.topics(read, in: label)
      if content.isEmpty { return sentences(label, topics: [], head: nil) }
      let numeric = content.allSatisfy { isNumeric(cells[$0].tokens) }
      if numeric { return [numericRow(labelIndex, content)] }
      result += base(label).map { statement in
        var statement = statement
        statement.isLabel = true
        return statement
      }
    }
    topics = answered(topics, content)
    var before: [Statement] = []
    for index in content {
      let head = cells[index].head
      let told = sentences(cells[index].tokens, topics: topics, head: head)
        .map { following($0, before) }
      result += told
      before = told.filter { $0.role == context.role && !$0.isOtherYear && !$0.isRemark }
    }
    return result
  }

  /// "… giao chỉ tiêu từng phòng | 02 văn bản đôn đốc": a cell that names no topic goes on with
  /// what the cell before tells, and bare figures share its time.
  private func following(_ statement: Statement, _ before: [Statement]) -> Statement {
    guard !before.isEmpty, OutlineReader.topics(read, in: statement.tokens).isEmpty else {
      return statement
    }
    var statement = statement
    let named = before.flatMap { OutlineReader.topics(read, in: $0.tokens) }
    statement.given += named.filter { !statement.given.contains($0) }
    let told = before.flatMap(cues.clauses)
    let isBare = cues.clauses(statement).allSatisfy { $0.deeds.isEmpty && !$0.isDone }
    guard isBare, !told.contains(where: \.isAffirmative) else { return statement }
    statement.lead.isFuture = statement.lead.isFuture || told.contains { $0.isFuture != nil }
    statement.lead.isNotDone = statement.lead.isNotDone || told.contains { $0.isNotDone != nil }
    return statement
  }

  /// Of several tasks in one label, those that the cells name; all where they name none.
  private func answered(_ topics: [Int], _ content: [Int]) -> [Int] {
    guard topics.count > 1 else { return topics }
    let named = content.flatMap { OutlineReader.topics(read, in: cells[$0].tokens) }
    let answered = topics.filter(named.contains)
    return answered.isEmpty ? topics : answered
  }

  /// A cell that holds a unit only: "lượt", "cuộc / lượt người".
  private func isUnit(_ range: Range<Int>) -> Bool {
    guard range.count <= 5, !read.tokens[range].contains(where: { $0.kind == .number }) else {
      return false
    }
    let units = read.matches(in: range).filter {
      $0.owner == .unit(.counting) || $0.owner == .unit(.measuring)
    }
    return range.allSatisfy { i in units.contains { $0.tokens.contains(i) } }
  }

  /// The first column of text, or the one whose head says that it names the tasks.
  private var labelIndex: Int? {
    if let named = cells.firstIndex(where: { $0.head?.kind == .label }) { return named }
    return cells.indices.first { !isOrdinal($0) && !isNumeric(cells[$0].tokens) }
  }

  private func isOrdinal(_ index: Int) -> Bool {
    if cells[index].head?.kind == .ordinal { return true }
    return index == 0 && cells.count > 2 && cells[index].tokens.count == 1
      && read.tokens[cells[index].tokens.lowerBound].range.count <= 3
      && cells[index].head == nil
  }

  /// A number with at most a unit: "412", "05 cuộc", "18,4 tỷ đồng", or a bare "Không".
  private func isNumeric(_ range: Range<Int>) -> Bool {
    let words = read.tokens[range].count { $0.kind == .word }
    return words <= 4 && words < range.count
      || range.count <= 2 && words <= 2 && range.count > 0
        && read.matches(in: range).contains {
          $0.owner == .unit(.counting) || $0.owner == .unit(.measuring)
        }
  }

  private func numericRow(_ label: Int, _ content: [Int]) -> Statement {
    let tokens = cells[label].tokens
    let start = min(tokens.lowerBound, cells[content[0]].tokens.lowerBound)
    // Cells need not stand in the order of the text.
    let end = max(tokens.upperBound, cells.last?.tokens.upperBound ?? 0)
    var statement = Statement(read: read, context: context, tokens: start..<end, role: context.role)
    statement.given = lead.topics
    let named = OutlineReader.topics(read, in: cells[label].tokens)
    statement.headed = named.isEmpty ? context.headingTopics.first { !$0.isEmpty } ?? [] : []
    statement.isNumericRow = true
    for index in content {
      let kind = cells[index].head?.kind
      if kind == .otherYear || kind == .plan {
        statement.excluded.append(cells[index].tokens)
      } else {
        statement.valueCells.append(cells[index].tokens)
      }
    }
    return statement
  }

  private func sentences(_ range: Range<Int>, topics: [Int], head: ColumnHead?) -> [Statement] {
    base(range).map { statement in
      var statement = statement
      statement.given = topics + (head?.topics ?? []) + lead.topics
      // A row that names its own task is not about the heading's.
      if !topics.isEmpty { statement.headed = [] }
      switch head?.kind {
      case .plan: statement.role = .plan
      case .otherYear: statement.isOtherYear = true
      case .remark: statement.isRemark = true
      default: break
      }
      return statement
    }
  }

  private func base(_ range: Range<Int>) -> [Statement] {
    read.statements(startingIn: range).map {
      var statement = Statement(
        read: read, context: context, tokens: $0.clamped(to: range), role: context.role)
      statement.headed = context.headingTopics.first { !$0.isEmpty } ?? []
      statement.lead = lead.polarity
      statement.isFirst = context.isFirst
      return statement
    }
  }
}
