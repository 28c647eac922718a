internal import Packaging
internal import ReportModel

/// A document that is embedded in a part (`w:altChunk`, ECMA-376-1, 17.17.2).
enum Chunk {
  case blocks([DraftBlock], notes: [ReadingNote])
  /// It was not read; what it is.
  case unread(String)
}

/// What the chunks of one report may cost together.
final class ChunkBudget {
  /// Chunks within chunks.
  static let depth = 3
  private var chunks = 256
  private var bytes = 8 << 20
  private var blocks = 50_000

  /// Whether a chunk of that size is still to be read.
  func take(_ size: Int) -> Bool {
    guard chunks > 0, size <= bytes else { return false }
    chunks -= 1
    bytes -= size
    return true
  }

  func take(more size: Int) -> Bool {
    guard size <= bytes else { return false }
    bytes -= size
    return true
  }

  /// What a chunk may cost: what is left for all.
  func limits(within limits: ReadingLimits) -> ReadingLimits {
    var bounded = limits
    bounded.totalBytes = bytes
    bounded.blocks = min(blocks, limits.blocks)
    return bounded
  }

  func take(blocks count: Int) { blocks = max(blocks - count, 0) }

  func take(inflated size: Int) { bytes = max(bytes - size, 0) }
}

/// Reads embedded documents of the kinds that are text: HTML, by itself or in a web archive, plain text,
/// DOCX.
struct ChunkReader {
  let limits: ReadingLimits
  let budget: ChunkBudget
  /// Chunks around the document that is read.
  let depth: Int

  /// The chunks that a part refers to, by relationship id. What cannot be read spoils no report: it is told.
  func chunks(
    of part: String, in package: DocxPackage
  ) throws(InputProblem) -> [String: Chunk] {
    var chunks: [String: Chunk] = [:]
    var refused: Set<String> = []
    for relationship in try package.relationships(ofPart: part) where relationship.kind == "aFChunk"
    {
      guard let target = relationship.target else {
        chunks[relationship.id] = .unread("external")
        continue
      }
      // Each use is paid for, and what was refused once is not inflated again.
      let chunk = refused.contains(target) ? .unread(target) : read(target, in: package)
      if case .unread = chunk { refused.insert(target) }
      chunks[relationship.id] = chunk
    }
    return chunks
  }

  private func read(_ part: String, in package: DocxPackage) -> Chunk {
    guard depth < ChunkBudget.depth, package.contains(part), part != package.mainPart,
      let bytes = try? package.bytes(of: part), budget.take(bytes.count),
      let chunk = try? read(bytes, name: part.lowercased())
    else { return .unread(part) }
    return chunk
  }

  private func read(_ bytes: [UInt8], name: String) throws(InputProblem) -> Chunk {
    let chunk = try read(bytes, name: name, limits: budget.limits(within: limits))
    if case .blocks(let blocks, _) = chunk { budget.take(blocks: blocks.count) }
    return chunk
  }

  private func read(
    _ bytes: [UInt8], name: String, limits: ReadingLimits
  ) throws(InputProblem) -> Chunk {
    if WebArchive.opens(bytes) {
      guard let page = WebArchive.page(in: bytes[...]), budget.take(more: page.count) else {
        return .unread(name)
      }
      return try HTMLReader(limits: limits).read(page)
    }
    let format = InputFormat(of: bytes)
    if case .text = format, !Self.isHTML(bytes, name: name) {
      guard bytes.first != UInt8(ascii: "<") else { return .unread(name) }
      let document = try ReportReader(limits: limits).read(bytes)
      return .blocks(document.blocks.map(Self.draft), notes: document.notes)
    }
    switch format {
    case .zip, .wordXML, .flatPackage:
      return try DocxReader(limits: limits, budget: budget, depth: depth + 1).chunk(bytes, format)
    case .empty: return .blocks([], notes: [])
    case .text, .refused(.notAReport):
      // Mending HTML costs about twice what reading XML does.
      guard Self.isHTML(bytes, name: name), budget.take(more: bytes.count) else {
        return .unread(name)
      }
      return try HTMLReader(limits: limits).read(bytes)
    default: return .unread(name)
    }
  }

  private static func draft(_ block: Block) -> DraftBlock {
    var block = block
    block.line = nil
    return DraftBlock(settled: block)
  }

  /// Markup that is no XML of Word's, or is called HTML.
  private static func isHTML(_ bytes: [UInt8], name: String) -> Bool {
    if [".htm", ".html", ".xhtml"].contains(where: name.hasSuffix) { return true }
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return start.hasPrefix("<")
      && ["<html", "<body", "<p", "<div", "<table", "<h", "<!doctype html"]
        .contains { start.contains($0) }
  }
}

extension StoryReader {
  /// Puts an embedded document in its place: among the blocks, or in the open cell.
  func putIn(chunk id: String) {
    guard !flow.isDropping else { return }
    guard case .blocks(let drafts, let notes)? = chunks[id] else {
      if case .unread(let what)? = chunks[id] { return leaveOut(what) }
      return leaveOut(id)
    }
    chunks[id] = nil
    if flow.paragraph != nil { closeParagraph() }
    closeLeftover()
    finds.notes += notes.prefix(max(StoryFinds.mostNotes - finds.notes.count, 0)).map {
      ReadingNote(code: $0.code, detail: $0.detail)
    }
    if !flow.tables.isEmpty {
      spend(drafts.reduce(0) { $0 + $1.block.text.utf8.count })
      finds.chunkNotes += drafts.filter { $0.block.region != .body }
      return flow.tables[0].add(drafts)
    }
    var last = -1
    for var draft in drafts where problem == nil {
      if draft.block.region != .body {
        spend(draft.block.text.utf8.count)
        finds.chunkNotes.append(draft)
        continue
      }
      draft.block.region = region
      if case .tableRow(var row) = draft.block.kind {
        if row.table != last { tables += 1 }
        last = row.table
        row.table = tables - 1
        draft.block.kind = .tableRow(row)
      }
      spend(draft.block.text.utf8.count)
      add(draft)
    }
  }
}

extension TableBuilder {
  /// Paragraphs and rows of an embedded document become paragraphs of the open cell.
  fileprivate mutating func add(_ drafts: [DraftBlock]) {
    guard let last = cells.indices.last else { return }
    for draft in drafts where draft.block.region == .body {
      take(draft.notes, ofParagraph: cells[last].paragraphs.count, inCell: last)
      cells[last].paragraphs.append((draft.block.text, draft.block.isBold))
    }
  }
}
