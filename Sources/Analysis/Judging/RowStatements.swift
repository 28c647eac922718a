internal import ReportModel
import VietnameseText

/// The statements of a table row: its label, then each cell of text, or the row of numbers.
struct RowStatements {
  /// Tokens of a cell that gives figures rather than tells.
  private static let shortCell = 10

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
      var told = sentences(cells[index].tokens, topics: topics, head: head)
      if !before.isEmpty, told.contains(where: isAboutNothing) {
        // Read once for all sentences of the cell: either of the two may be long.
        let said = CellBefore(before, cues)
        told = told.map { isAboutNothing($0) ? following($0, said) : $0 }
      }
      result += told
      before = told.filter { $0.role == context.role && !$0.isOtherYear && !$0.isRemark }
    }
    return result
  }

  private func isAboutNothing(_ statement: Statement) -> Bool {
    OutlineReader.topics(read, in: statement.tokens).isEmpty
  }

  /// "… giao chỉ tiêu từng phòng | 02 văn bản đôn đốc": a cell that names no topic goes on with
  /// what the cell before tells, and bare figures share its time.
  private func following(_ statement: Statement, _ before: CellBefore) -> Statement {
    var statement = statement
    statement.given += before.topics.filter { !statement.given.contains($0) }
    let isBare = cues.clauses(statement).allSatisfy { $0.deeds.isEmpty && !$0.isDone }
    guard isBare, !before.isAffirmative else { return statement }
    statement.lead.isFuture = statement.lead.isFuture || before.isFuture
    statement.lead.isNotDone = statement.lead.isNotDone || before.isNotDone
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
      // "Xong 21, đang làm 04": in a short cell a number needs no unit.
      case .content where range.count <= Self.shortCell: statement.valueCells = [range]
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

/// What a cell says to the one after it.
private struct CellBefore {
  private(set) var topics: [Int] = []
  let isAffirmative: Bool
  let isFuture: Bool
  let isNotDone: Bool

  init(_ statements: [Statement], _ cues: CueReader) {
    for topic in statements.flatMap({ OutlineReader.topics($0.read, in: $0.tokens) })
    where !topics.contains(topic) {
      topics.append(topic)
    }
    let clauses = statements.flatMap(cues.clauses)
    isAffirmative = clauses.contains(where: \.isAffirmative)
    isFuture = clauses.contains { $0.isFuture != nil }
    isNotDone = clauses.contains { $0.isNotDone != nil }
  }
}
