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
