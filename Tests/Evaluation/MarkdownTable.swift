/// A table of Markdown. Its cells are Markdown already; text of others goes through `escaped` first.
struct MarkdownTable {
  var heads: [String]
  /// Columns of numbers, set to the right.
  var numbers: Range<Int>
  var rows: [[String]]

  var text: String {
    let rule = heads.indices.map { numbers.contains($0) ? "---:" : "---" }
    return ([heads, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// Text that shows as it is: on one line, and none of its signs means anything to Markdown.
  static func escaped(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.reduce(into: "") { shown, character in
      if "\\`*_[]<>|~$&".contains(character) { shown.append("\\") }
      shown.append(character)
    }
  }

  /// The beginning of a text, cut between two words.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(limit)
    return start[..<(start.lastIndex(of: " ") ?? start.endIndex)] + "…"
  }
}
