internal import VietnameseText

/// One line of a text file and what its look says.
struct TextLine {
  /// From 1.
  var number: Int
  /// Without the blanks around it.
  var text: String
  /// Columns of blanks before the text; a tab counts four.
  var indent: Int
  /// Letters and signs of the line with its indentation.
  var width: Int
  var label: NumberingLabel?
  /// Words far apart stand in columns: a letterhead, or recipients beside a signature.
  var hasColumns: Bool
  /// Cells, where the line is a row of a table.
  var cells: [String]?

  var isBlank: Bool { text.isEmpty }

  /// The lines of a text, whatever ends them. Of empty lines that follow each other one is kept.
  static func lines(of text: String) -> [TextLine] {
    let bytes = Array(text.utf8)
    var lines: [TextLine] = []
    var number = 0
    var start = 0
    var at = 0
    while at <= bytes.count {
      let length = at < bytes.count ? lineBreak(bytes, at) : 1
      guard length > 0 else {
        at += 1
        continue
      }
      number += 1
      if let line = TextLine(bytes[start..<at], number: number) {
        lines.append(line)
      } else if lines.last?.isBlank == false {
        lines.append(TextLine(blank: number))
      }
      at += length
      start = at
    }
    return lines
  }

  /// Length of the line break that begins there, or 0.
  private static func lineBreak(_ bytes: [UInt8], _ at: Int) -> Int {
    switch bytes[at] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
    case 0xC2: return at + 1 < bytes.count && bytes[at + 1] == 0x85 ? 2 : 0
    case 0xE2:
      // U+2028 and U+2029.
      guard at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return 0 }
      return bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  private init(blank number: Int) {
    self.number = number
    text = ""
    indent = 0
    width = 0
    hasColumns = false
  }

  /// Nil for a line of blanks.
  private init?(_ line: ArraySlice<UInt8>, number: Int) {
    var rest = line
    var indent = 0
    while let length = Self.blank(rest, atEnd: false) {
      indent += rest.first == 0x09 ? 4 : 1
      rest = rest.dropFirst(length)
    }
    while let length = Self.blank(rest, atEnd: true) { rest = rest.dropLast(length) }
    guard !rest.isEmpty else { return nil }
    self.number = number
    self.indent = indent
    text = String(decoding: rest, as: UTF8.self)
    width = indent + Self.letters(rest)
    hasColumns = Self.hasGap(rest)
    label = NumberingLabel(opening: text)
    cells = Self.cells(of: text, label: label)
  }

  /// Length of the blank at one end of a line; the marks of Word's and DOS's text files count too.
  private static func blank(_ line: ArraySlice<UInt8>, atEnd: Bool) -> Int? {
    let blanks: [[UInt8]] = [[0xC2, 0xA0], [0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF]]
    guard let byte = atEnd ? line.last : line.first else { return nil }
    if byte == 0x20 || byte == 0x09 || byte == 0x1A { return 1 }
    guard byte >= 0x80 else { return nil }
    let found = blanks.first {
      atEnd ? line.suffix($0.count).elementsEqual($0) : line.starts(with: $0)
    }
    return found?.count
  }

  /// Code points without combining marks: a decomposed text is no wider than a composed one.
  private static func letters(_ line: ArraySlice<UInt8>) -> Int {
    var count = 0
    for index in line.indices where line[index] & 0xC0 != 0x80 {
      let isMark = line[index] == 0xCC || (line[index] == 0xCD && line[index + 1] < 0xB0)
      if !isMark { count += 1 }
    }
    return count
  }

  private static func hasGap(_ line: ArraySlice<UInt8>) -> Bool {
    var blanks = 0
    for byte in line {
      blanks = byte == 0x20 ? blanks + 1 : 0
      if blanks >= 4 { return true }
    }
    return false
  }

  /// A row: cells parted by bars, or by tabs that do not merely follow a label.
  private static func cells(of text: String, label: NumberingLabel?) -> [String]? {
    // A line of strokes without end is no row.
    let bars = text.utf8.count { $0 == 0x7C }
    if bars > 0, bars <= 200 {
      var parts = text.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
      if parts.first?.isEmpty == true { parts.removeFirst() }
      if parts.last?.isEmpty == true { parts.removeLast() }
      return parts.count > 1 || (parts.count == 1 && text.hasPrefix("|")) ? parts : nil
    }
    let rest = label.map { text.utf8.dropFirst($0.length) } ?? text.utf8[...]
    guard rest.contains(0x09) else { return nil }
    return text.split(separator: "\t", omittingEmptySubsequences: true).map(trimmed)
      .filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first == " " || first == "\u{A0}" || first == "\t" {
      text.removeFirst()
    }
    while let last = text.last, last == " " || last == "\u{A0}" || last == "\t" {
      text.removeLast()
    }
    return String(text)
  }

  /// Only the strokes that part a table's head from its rows.
  var isRule: Bool {
    guard let cells else { return false }
    return cells.allSatisfy { $0.allSatisfy { "-:+= ".contains($0) } } && text.contains("-")
  }

  /// Fields of a line that parts its cells by semicolons, or 0.
  var semicolonFields: Int {
    guard let last = text.last, last != ";", last != "." else { return 0 }
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    return parts.count >= 3 && parts.allSatisfy { $0.count <= 60 } ? parts.count : 0
  }

  var startsLower: Bool { text.first.map { $0.isLowercase } ?? false }

  var startsWithDigit: Bool { text.first.map { $0.isNumber } ?? false }

  /// Whether the last word asks for a number: "mục", "quý".
  var endsBeforeNumber: Bool {
    let last = text.split(separator: " ").last?.lowercased() ?? ""
    let words = [
      "mục", "khoản", "điểm", "điều", "lục", "số", "ngày", "tháng", "năm", "quý", "biểu",
    ]
    return words.contains(last)
  }

  /// Whether a sentence or an item may end here.
  var endsSentence: Bool { text.last.map { ".;:!?…".contains($0) } ?? false }

  var firstWordWidth: Int {
    Self.letters(Array(text.utf8.prefix { $0 != 0x20 && $0 != 0x09 })[...])
  }
}
