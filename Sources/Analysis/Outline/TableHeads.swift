internal import ReportModel
import VietnameseText

/// Tells the header row of a table and what each of its columns holds.
struct TableHeads {
  let times: TimeReader

  /// A first row of short cells that name columns: bold, or with a known column name.
  static func isHeader(_ read: ReadBlock, _ row: TableRow) -> Bool {
    let filled = row.cells.filter { !$0.range.isEmpty }
    guard filled.count > 1 else { return false }
    let named = filled.contains { cell in kind(read, cell) != nil }
    let short = filled.allSatisfy { tokens(read, $0).count <= 14 }
    return short && (named || filled.allSatisfy(\.isBold))
  }

  func heads(_ read: ReadBlock, _ row: TableRow) -> [Int: ColumnHead] {
    var heads: [Int: ColumnHead] = [:]
    for cell in row.cells {
      let range = Self.tokens(read, cell)
      let head = ColumnHead(
        text: read.block.slice(cell.range), kind: Self.kind(read, cell) ?? timed(read, range),
        topics: OutlineReader.topics(read, in: range))
      for offset in 0..<max(1, min(cell.span, 64)) { heads[cell.column &+ offset] = head }
    }
    return heads
  }

  /// A column of another year ("Năm 2023") or of the next period ("Năm 2025", "Quý IV").
  private func timed(_ read: ReadBlock, _ range: Range<Int>) -> ColumnHead.Kind {
    let relations = times.times(read, in: range).map(\.relation)
    let numbers = range.compactMap(read.numbers.integer)
    if relations.contains(.future) || numbers.contains(where: { times.isFutureYear($0) }) {
      return .plan
    }
    return relations.contains(.past) ? .otherYear : .content
  }

  /// Tokens of a cell.
  static func tokens(_ read: ReadBlock, _ cell: TableCell) -> Range<Int> {
    let first = read.tokens.partition { $0.range.lowerBound >= cell.range.lowerBound }
    let end = read.tokens.partition { $0.range.lowerBound >= cell.range.upperBound }
    return first..<max(first, end)
  }

  private static func kind(_ read: ReadBlock, _ cell: TableCell) -> ColumnHead.Kind? {
    let range = tokens(read, cell)
    for match in read.matches(in: range) where match.tokens.lowerBound == range.lowerBound {
      switch match.owner {
      case .mark(.ordinalColumns): return .ordinal
      case .mark(.labelColumns): return .label
      case .mark(.remarkColumns): return .remark
      case .mark(.planColumns): return .plan
      default: continue
      }
    }
    return nil
  }
}
