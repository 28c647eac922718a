import Evaluation
import Foundation
import TestSupport

@testable import Analysis
@testable import Reading
@testable import ReportModel

/// A labelled report with the part of each of its blocks.
struct OutlinedReport: Sendable {
  let name: String
  let document: Document
  private let parts: [OutlinePart]
  private let partOfBlock: [Int]

  init(_ name: String, _ judge: Judge) throws {
    self.name = name
    document = try Fixture.document("labelled/\(name)")
    parts = try judge.outline(document)
    partOfBlock = parts.enumerated().flatMap { index, part in part.blocks.map { _ in index } }
  }

  /// Whether a block tells what the agency did, or may: all but headings, letterhead and the like.
  func isBody(_ index: Int) -> Bool {
    let block = document.blocks[index]
    if case .heading = block.kind { return false }
    switch parts[partOfBlock[index]].role {
    case .letterhead, .basis, .recipients, .signature, .plan, .proposals: return false
    default: return block.region == .body
    }
  }

  /// The first block that tells something.
  var firstOfBody: Int? { document.blocks.indices.first(where: isBody) }

  /// Whether a block is a paragraph of whole sentences whose place in the report says nothing more:
  /// it opens no part by its first words, and neither it nor the block before leads to a list.
  func isPlain(_ index: Int) -> Bool {
    guard isBody(index), index > 0, isSentence(index), parts[partOfBlock[index]].known != .label
    else { return false }
    if case .heading = document.blocks[index - 1].kind {
      return !document.blocks[index - 1].text.hasSuffix(":")
    }
    return isSentence(index - 1)
  }

  private func isSentence(_ index: Int) -> Bool {
    let block = document.blocks[index]
    return block.kind == .paragraph && block.labelLength == 0 && block.text.hasSuffix(".")
  }

  /// The document with each block replaced by others.
  func changed(_ change: (Block, Int) -> [Block]) -> Document {
    var changed = document
    changed.blocks = document.blocks.enumerated().flatMap { change($1, $0) }
    changed.notes = []
    return changed
  }

  func changedText(_ change: (Block) -> [Block]) -> Document {
    changed { block, _ in change(block) }
  }
}
