internal import VietnameseText

/// One line of a text file and what its look says.
struct TextLine {
  /// From 1.
  var number: Int
  /// Without the blanks around it.
  var text: String
  /// Columns of blanks before the text; a tab counts four.
  var indent: Int
  /// Characters of the line with its indentation.
  var width: Int
  var label: NumberingLabel?
  /// Cells, where the line is a row of a table.
  var cells: [String]?

  var isBlank: Bool { text.isEmpty }

  /// The lines of a text, whatever ends them; a form feed leaves an empty line.
  static func lines(of text: String) -> [TextLine] {
    var lines: [TextLine] = []
    var current = String.UnicodeScalarView()
    var isAfterReturn = false
    func close() {
      lines.append(TextLine(String(current), number: lines.count + 1))
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n":
        if !isAfterReturn { close() }
      case "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": close()
      default: current.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    if !current.isEmpty { close() }
    return lines
  }

  init(_ raw: String, number: Int) {
    self.number = number
    let scalars = Array(raw.unicodeScalars)
    var start = 0
    var end = scalars.count
    indent = 0
    while start < end, Self.isBlank(scalars[start]) {
      indent += scalars[start] == "\t" ? 4 : 1
      start += 1
    }
    while end > start, Self.isBlank(scalars[end - 1]) { end -= 1 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    text = String(view)
    width = indent + text.count
    label = NumberingLabel(opening: text)
    cells = Self.cells(of: text, label: label)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{3000}"
      || scalar == "\u{FEFF}"
      || scalar == "\u{1A}"
  }

  /// A row: cells parted by bars, or by tabs that do not merely follow a label.
  private static func cells(of text: String, label: NumberingLabel?) -> [String]? {
    if text.contains("|") {
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

  /// Whether a sentence or an item may end here.
  var endsSentence: Bool { text.last.map { ".;:!?…".contains($0) } ?? false }

  var firstWordWidth: Int { text.prefix { !$0.isWhitespace }.count }
}
