package import ReportModel

/// `rasoat text --format json`: the blocks that the checker reads, each with its place.
package struct DocumentReport: Sendable {
  package init() {}

  package func render(_ document: Document, file: String) -> String {
    let shape: JSONValue = [
      "schemaVersion": .number(1),
      "file": .string(file),
      "format": .string(document.format.rawValue),
      "encoding": .optional(document.encoding?.rawValue),
      "blocks": .array(document.blocks.enumerated().map { block($1, index: $0) }),
      "notes": .array(document.notes.map(note)),
    ]
    return shape.indented()
  }

  private func block(_ block: Block, index: Int) -> JSONValue {
    var heading = JSONValue.null
    var row = JSONValue.null
    let kind: String
    switch block.kind {
    case .paragraph: kind = "paragraph"
    case .listItem: kind = "listItem"
    case .heading(let level, let known):
      kind = "heading"
      heading = ["level": .number(level), "known": .string(known.rawValue)]
    case .tableRow(let table):
      kind = "tableRow"
      row = self.row(table, of: block)
    }
    return [
      "index": .number(index),
      "line": .optional(block.line),
      "region": .string(block.region.rawValue),
      "kind": .string(kind),
      "contents": .bool(block.isContents),
      "label": block.labelLength == 0 ? .null : .string(block.slice(0..<block.labelLength)),
      "heading": heading,
      "text": .string(block.text),
      "row": row,
    ]
  }

  private func row(_ row: TableRow, of block: Block) -> JSONValue {
    [
      "table": .number(row.table),
      "row": .number(row.row),
      "cells": .array(
        row.cells.map { cell in
          [
            "column": .number(cell.column),
            "span": .number(cell.span),
            "text": .string(block.slice(cell.range)),
          ]
        }),
    ]
  }

  private func note(_ note: ReadingNote) -> JSONValue {
    [
      "code": .string(note.code.rawValue),
      "detail": .string(note.detail),
      "block": .optional(note.block),
    ]
  }
}
