import Foundation
import TestSupport

@testable import Analysis
@testable import ReportModel

/// Packs and small reports for the tests of judging.
enum Support {
  static func files(_ folder: String) throws -> [PackFile] {
    let root = Repository.root.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    return try paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".txt") }.map {
      PackFile(path: $0, text: try Repository.text("\(folder)/\($0)"))
    }
  }

  static func pack(_ folder: String) throws -> Pack {
    try Pack.load(pack: files(folder), language: files("Rules/vi"))
  }

  static func shipped() throws -> Pack { try shippedJudge.get().pack }
  static func small() throws -> Pack { try pack("Fixtures/packs/truong-hoc-sach") }

  /// Read once for all tests: a pack of this size takes a second in a debug build.
  static let shippedJudge = Result { Judge(pack: try pack("Rules/quang-tri-dan-van-2024")) }

  /// A report of lines: "# I. …" is a heading, "- …" a list item, "a | b" a table row.
  static func report(_ lines: [String]) -> Document {
    var row = 0
    let blocks = lines.map { line -> Block in
      if line.hasPrefix("# ") {
        row = 0
        return heading(String(line.dropFirst(2)))
      }
      if line.hasPrefix("- ") {
        return Block(kind: .listItem(level: 0), text: line, labelLength: 2)
      }
      if line.contains(" | ") {
        row += 1
        return tableRow(line, row)
      }
      row = 0
      return Block(kind: .paragraph, text: line)
    }
    return Document(format: .text, blocks: blocks)
  }

  private static func heading(_ text: String) -> Block {
    let label = text.prefix { $0 != " " }
    let isLabel = label.hasSuffix(".") || label.hasSuffix(")")
    let level = label.first.map { $0.isNumber } == true ? 3 : 2
    return Block(
      kind: .heading(level: level, known: .look), text: text,
      labelLength: isLabel ? label.utf8.count + 1 : 0)
  }

  private static func tableRow(_ text: String, _ number: Int) -> Block {
    var cells: [TableCell] = []
    var start = 0
    for part in text.components(separatedBy: " | ") {
      let range = start..<(start + part.utf8.count)
      cells.append(TableCell(column: cells.count + 1, range: range, paragraphs: [range]))
      start = range.upperBound + 3
    }
    return Block(kind: .tableRow(TableRow(table: 0, row: number, cells: cells)), text: text)
  }
}
