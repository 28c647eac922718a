internal import ReportModel

/// A stream of blocks under way: the body, or a text box within it.
struct Flow {
  var blocks: [DraftBlock] = []
  /// Open tables, the outermost first.
  var tables: [TableBuilder] = []
  var paragraph: ParagraphBuilder?
  /// A paragraph whose mark is deleted: its text opens the next one.
  var leftover: ParagraphBuilder?
  var fields = FieldStack()
  var run = RunState()

  /// The text box is anchored in a deleted row or cell.
  var isWithinDropped = false

  /// Whether what is read now stands in a deleted row, or in a cell whose text stands elsewhere.
  var isDropping: Bool {
    isWithinDropped || tables.contains { $0.isRowDeleted || $0.isCellDropped }
  }

  /// Whether it stands in a cell that another one covers: nobody deleted it, and nobody sees it.
  var isCovered: Bool {
    !isWithinDropped && tables.contains { $0.isCellCovered }
      && !tables.contains { $0.isRowDeleted || ($0.isCellDropped && !$0.isCellCovered) }
  }
}

/// Properties of the run that is open, and the look that follows from them.
struct RunState {
  var direct = RunProperties()
  var style: String?
  /// Font that the run itself names: symbol fonts give their code points other signs.
  var font: String?
  /// Settled at the first text of the run.
  var look: RunProperties?
}

/// A table under way.
struct TableBuilder {
  struct Cell {
    var column: Int
    var span = 1
    var continuesAbove = false
    /// Continues the cell before it (`w:hMerge`).
    var continuesBefore = false
    var paragraphs: [(text: String, isBold: Bool)] = []
  }

  /// Covered cells that are put into a row, at most: a few bytes of source can ask for many.
  static let mostCovered = 1000

  var number: Int
  /// Rows so far, the open one included, deleted ones not.
  var row = 0
  var isRowDeleted = false
  var isCellDropped = false
  var isCellCovered = false
  var cells: [Cell] = []
  var nextColumn = 1
  /// Columns in which the row above holds a cell that may go on below, and the same of this row.
  private var mergesAbove: Set<Int> = []
  private var merges: Set<Int> = []
  /// Blocks of text boxes that are anchored in the row.
  var boxes: [DraftBlock] = []
  /// What is to be told of a cell's paragraph, at a range of its text.
  private(set) var notes: [(cell: Int, paragraph: Int, note: DraftNote)] = []

  init(number: Int) { self.number = number }

  mutating func openRow() {
    row += 1
    forgetRow()
    nextColumn = 1
  }

  /// Forgets the row that was printed: what follows it is no part of it.
  mutating func forgetRow() {
    isRowDeleted = false
    isCellDropped = false
    isCellCovered = false
    cells = []
    boxes = []
    notes = []
  }

  mutating func closeRow() {
    if !isRowDeleted { mergesAbove = merges }
    merges = []
  }

  /// Takes a vertical merge of the open cell (ECMA-376-1, 17.4.84). Where nothing above goes on, the
  /// cell is one of its own: its text would be lost otherwise.
  mutating func merge(continues: Bool) {
    guard let last = cells.indices.last else { return }
    merges.insert(cells[last].column)
    guard continues, mergesAbove.contains(cells[last].column) else { return }
    cells[last].continuesAbove = true
    isCellDropped = true
    isCellCovered = true
  }

  mutating func deleteRow() {
    if !isRowDeleted { row -= 1 }
    isRowDeleted = true
  }

  mutating func openCell() {
    isCellDropped = false
    isCellCovered = false
    cells.append(Cell(column: nextColumn))
  }

  mutating func closeCell() {
    isCellDropped = false
    isCellCovered = false
    guard let last = cells.last else { return }
    nextColumn = last.column + last.span
    if last.continuesBefore, last.paragraphs.isEmpty, cells.count > 1 {
      cells.removeLast()
      cells[cells.count - 1].span += last.span
    }
  }

  mutating func take(_ told: [DraftNote], ofParagraph paragraph: Int, inCell cell: Int) {
    notes += told.map { (cell, paragraph, $0) }
  }

  /// The notes of the row's paragraphs, at ranges of the line.
  func finishedNotes(_ block: Block) -> [DraftNote] {
    guard case .tableRow(let row) = block.kind else { return [] }
    return notes.compactMap { cell, paragraph, note in
      guard cell < row.cells.count, paragraph < row.cells[cell].paragraphs.count else { return nil }
      return note.shifted(by: row.cells[cell].paragraphs[paragraph].lowerBound)
    }
  }

  /// The row as one line; nil where nothing of it is to be seen.
  func finishedRow(region: Block.Region) -> Block? {
    guard !isRowDeleted, !cells.isEmpty else { return nil }
    var text = ""
    var finished: [TableCell] = []
    var isBold = false
    var hasPlain = false
    for cell in cells {
      if !finished.isEmpty { text += " | " }
      let start = text.utf8.count
      var ranges: [Range<Int>] = []
      var isCellBold = !cell.paragraphs.isEmpty
      for paragraph in cell.paragraphs {
        if !ranges.isEmpty { text += " " }
        let from = text.utf8.count
        text += paragraph.text
        ranges.append(from..<text.utf8.count)
        isCellBold = isCellBold && paragraph.isBold
      }
      isBold = isBold || isCellBold
      hasPlain = hasPlain || (!cell.paragraphs.isEmpty && !isCellBold)
      finished.append(
        TableCell(
          column: cell.column, span: cell.span, range: start..<text.utf8.count, paragraphs: ranges,
          continuesAbove: cell.continuesAbove, isBold: isCellBold))
    }
    if finished.count == 1, text.isEmpty { return nil }
    let row = TableRow(table: number, row: row, cells: finished)
    return Block(
      kind: .tableRow(row), text: text, region: region, isBold: isBold && !hasPlain)
  }
}
