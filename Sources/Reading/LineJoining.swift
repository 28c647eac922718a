internal import ReportModel
internal import VietnameseText

/// Joins the lines of a wrapped text into blocks.
struct LineJoining {
  let lines: [TextLine]
  /// Nobody wraps beyond this width.
  private static let longest = 130
  /// Width at which the file wraps its lines; nil where it does not.
  private let wrapWidth: Int?
  /// Indentation of most wrapped lines.
  private let baseIndent: Int

  init(lines: [TextLine]) {
    self.lines = lines
    (wrapWidth, baseIndent) = Self.measure(lines)
  }

  func blocks() -> [DraftBlock] {
    var drafts: [DraftBlock] = []
    var open: OpenBlock?
    var table = -1
    var row = 0
    var previous: Int?
    func close() {
      if let block = open { drafts.append(block.draft) }
      open = nil
    }
    for (index, line) in lines.enumerated() {
      if line.isBlank {
        close()
        row = 0
      } else if line.isRule {
        close()
      } else if let cells = line.cells {
        close()
        if row == 0 { table += 1 }
        row += 1
        drafts.append(Self.row(cells, table: table, row: row, line: line.number))
      } else {
        row = 0
        if let block = open, let previous, joins(line, to: block, after: lines[previous]) {
          open?.add(line)
        } else {
          close()
          open = OpenBlock(line)
        }
      }
      previous = index
    }
    close()
    return drafts
  }

  /// Whether a line continues the block that is open.
  private func joins(_ line: TextLine, to block: OpenBlock, after previous: TextLine) -> Bool {
    guard !isTableLike(previous, line), !line.hasColumns, !previous.hasColumns else { return false }
    let isFull = isFull(previous, before: line)
    if line.label != nil {
      return isFull && !previous.endsSentence && continuesThroughLabel(line, after: previous)
    }
    if previous.endsSentence, !isFull { return false }
    if startsParagraph(line, after: block) { return line.startsLower && !previous.endsSentence }
    if isFull {
      return !previous.endsSentence || line.startsLower || allowsSentence(line, in: block)
    }
    // A very long line is a paragraph: its author does not wrap.
    let isWrappedByHand =
      (wrapWidth != nil || previous.width >= 40) && previous.width <= Self.longest
    return line.startsLower && isWrappedByHand
  }

  /// "- xã hội" after "chính trị" is no item, nor is a number that a line break cut off: "quý / III."
  private func continuesThroughLabel(_ line: TextLine, after previous: TextLine) -> Bool {
    guard let label = line.label else { return false }
    let rest = String(decoding: line.text.utf8.dropFirst(label.length), as: UTF8.self)
    if rest.isEmpty { return true }
    if previous.endsBeforeNumber, label.kind != .bullet { return true }
    return label.kind != .smallLetter && rest.first.map { $0.isLowercase } ?? false
  }

  /// Whether the first word of the next line would not have fitted any more.
  private func isFull(_ line: TextLine, before next: TextLine) -> Bool {
    guard let wrapWidth, line.width <= Self.longest else { return false }
    return line.width + 1 + next.firstWordWidth > wrapWidth
  }

  /// Whether the indentation of a line sets it off from the block before.
  private func startsParagraph(_ line: TextLine, after block: OpenBlock) -> Bool {
    if block.lineCount > 1 { return line.indent > block.continuation + 1 }
    // An item's second line hangs below its text or stands at the margin, not below its label.
    if block.hasLabel { return line.indent == block.indent && line.indent > baseIndent }
    if line.indent > block.indent + 1 { return true }
    return line.indent == block.indent && line.indent > baseIndent
  }

  /// After a full line that ends a sentence: the paragraph goes on, unless new ones are indented here.
  private func allowsSentence(_ line: TextLine, in block: OpenBlock) -> Bool {
    (block.last != ":" || line.startsWithDigit)
      && line.indent <= max(block.continuation, baseIndent + 1)
  }

  /// Lines with as many semicolons as their neighbour are rows of a table.
  private func isTableLike(_ previous: TextLine, _ line: TextLine) -> Bool {
    let fields = line.semicolonFields
    return fields > 0 && fields == previous.semicolonFields
  }

  /// The width that lines rarely exceed and often nearly reach.
  private static func measure(_ lines: [TextLine]) -> (Int?, Int) {
    let widths = lines.filter { !$0.isBlank && $0.cells == nil }.map(\.width).filter { $0 >= 40 }
    let inside = widths.filter { $0 <= longest }.sorted()
    guard inside.count >= 4, inside.count * 2 > widths.count else { return (nil, 0) }
    let limit = inside[min(inside.count * 97 / 100, inside.count - 1)]
    let near = inside.filter { $0 > limit - 12 }.count
    guard near * 3 >= inside.count else { return (nil, 0) }
    var indents: [Int: Int] = [:]
    for line in lines where line.width > limit - 12 { indents[line.indent, default: 0] += 1 }
    let base = indents.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    return (limit, base)
  }

  private static func row(_ cells: [String], table: Int, row: Int, line: Int) -> DraftBlock {
    var builder = TableBuilder(number: table)
    builder.row = row
    for cell in cells {
      builder.openCell()
      if !cell.isEmpty { builder.cells[builder.cells.count - 1].paragraphs = [(cell, false)] }
      builder.closeCell()
    }
    var block = builder.finishedRow(region: .body) ?? Block(kind: .paragraph, text: "")
    block.line = line
    return DraftBlock(settled: block)
  }
}

/// Lines that are joined so far.
private struct OpenBlock {
  private var text: String
  let first: Int
  let indent: Int
  let hasLabel: Bool
  private(set) var lineCount = 1
  /// Indentation of the last line that was joined.
  private(set) var continuation: Int

  init(_ line: TextLine) {
    text = line.text
    first = line.number
    indent = line.indent
    continuation = line.indent
    hasLabel = line.label != nil
  }

  var last: Character { text.last ?? " " }

  mutating func add(_ line: TextLine) {
    text += " "
    text += line.text
    lineCount += 1
    continuation = line.indent
  }

  var draft: DraftBlock {
    var draft = DraftBlock(FinishedText(text: text), region: .body)
    draft.block.line = first
    return draft
  }
}
