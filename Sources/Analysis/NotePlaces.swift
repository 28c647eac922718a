internal import ReportModel

/// Finds the places of the reader's notes: the heading above, the line, the cell.
struct NotePlaces {
  private let reading: Judge.Reading

  init(_ reading: Judge.Reading) { self.reading = reading }

  func placed(_ notes: [ReadingNote]) -> [PlacedNote] {
    notes.map { note in
      guard let index = note.block, reading.blocks.indices.contains(index) else {
        return PlacedNote(note.code, detail: note.detail)
      }
      let block = reading.blocks[index].block
      let quote = note.range.map { block.slice($0) }
      return PlacedNote(
        note.code, detail: note.detail, quote: quote?.isEmpty == true ? nil : quote,
        place: place(index, block, at: note.range?.lowerBound ?? 0))
    }
  }

  private func place(_ index: Int, _ block: Block, at offset: Int) -> Place {
    let context = reading.contexts.indices.contains(index) ? reading.contexts[index] : nil
    var table: TablePlace?
    if case .tableRow(let row) = block.kind {
      let cell = row.cells.last { $0.range.lowerBound <= offset } ?? row.cells.first
      table = TablePlace(
        row: row.row, column: cell?.column ?? 1,
        head: cell.flatMap { context?.heads[$0.column]?.text })
    }
    return Place(block: index, heading: context?.path, line: block.line, table: table)
  }
}
