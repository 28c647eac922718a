internal import ReportModel

/// What the place of a block says of its text.
struct BlockContext: Sendable {
  var role: PartRole
  var known: OutlinePart.Known
  /// Labels of the headings above, "II.6".
  var path: String?
  /// Requirements named by the headings above, nearest first.
  var headingTopics: [[Int]] = []
  /// Block of the lead-in line above a list, when this is one of its items.
  var leadIn: Int?
  /// Heads of the table's columns by grid column.
  var heads: [Int: ColumnHead] = [:]
  var isHeaderRow = false
  /// The first block below its heading.
  var isFirst = false
  var isHeading = false
  var level = 0
}

/// The head of a table column, and what kind of column it is.
struct ColumnHead: Sendable, Equatable {
  enum Kind: Sendable, Equatable { case ordinal, label, remark, plan, otherYear, content }
  var text: String
  var kind: Kind
  var topics: [Int]
}
