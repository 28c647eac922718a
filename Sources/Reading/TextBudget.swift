internal import ReportModel

/// What the text of one document may still take, shared by the readers of all its parts: a hundred
/// headers of a megabyte each are as long as a body of a hundred.
final class TextBudget {
  /// A state to return to, for a part that is read a second time.
  struct Room {
    fileprivate var bytes: Int
    fileprivate var blocks: Int
    fileprivate var paragraphs: Int
    fileprivate var cells: Int
  }

  var room: Room

  init(_ limits: ReadingLimits) {
    room = Room(
      bytes: limits.documentBytes, blocks: limits.blocks, paragraphs: limits.paragraphs,
      cells: limits.cells)
  }

  /// The bound that more text goes over; nil while there is room.
  func take(text count: Int) -> InputProblem? {
    room.bytes -= count
    return room.bytes < 0 ? InputProblem(.overLimit, detail: "text") : nil
  }

  /// The same for one block more.
  func takeBlock() -> InputProblem? {
    room.blocks -= 1
    return room.blocks < 0 ? InputProblem(.overLimit, detail: "blocks") : nil
  }

  /// The same for a paragraph, with text or without.
  func takeParagraph() -> InputProblem? {
    room.paragraphs -= 1
    return room.paragraphs < 0 ? InputProblem(.overLimit, detail: "blocks") : nil
  }

  /// The same for a cell of a table.
  func takeCell() -> InputProblem? {
    room.cells -= 1
    return room.cells < 0 ? InputProblem(.overLimit, detail: "cells") : nil
  }
}
