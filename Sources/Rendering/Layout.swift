/// Lines of a page of fixed width, and colour where it was asked for.
struct Layout {
  enum Colour: Int {
    case bold = 1
    case dim = 2
    case red = 31
    case green = 32
    case yellow = 33
  }

  let width: Int
  let coloured: Bool
  private(set) var text = ""

  init(width: Int, coloured: Bool) {
    // Narrower than this, nothing of ours can be laid out.
    self.width = max(40, width)
    self.coloured = coloured
  }

  /// The text in a colour, or as it is.
  func paint(_ text: String, _ colour: Colour) -> String {
    coloured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  mutating func blank() { text += "\n" }

  /// A paragraph, wrapped; lines after the first stand under `hanging`. Colour is put on line by line, so that
  /// it never counts as width.
  mutating func paragraph(
    _ words: String, indent: Int = 0, hanging: Int? = nil, colour: Colour? = nil
  ) {
    let lines = Self.wrap(words, first: width - indent, rest: width - (hanging ?? indent))
    for (index, line) in lines.enumerated() {
      let margin = index == 0 ? indent : hanging ?? indent
      text += String(repeating: " ", count: margin)
      text += colour.map { paint(line, $0) } ?? line
      text += "\n"
    }
  }

  /// A line with a label on the left and a word on the right edge, where both fit.
  mutating func edged(_ left: String, _ right: String, colour: Colour) {
    let room = width - left.count - right.count
    if room >= 2 {
      text += paint(left, .bold) + String(repeating: " ", count: room) + paint(right, colour) + "\n"
    } else {
      paragraph(left, hanging: 3, colour: .bold)
      text +=
        String(repeating: " ", count: max(0, width - right.count)) + paint(right, colour) + "\n"
    }
  }

  /// A label and what it tells; lines after the first stand two columns further in than the label.
  mutating func text(_ label: String, then words: String, indent: Int) {
    let hanging = label.count > 14 ? indent + 2 : indent + label.count
    let lines = Self.wrap(
      words, first: width - indent - label.count, rest: width - hanging)
    text += String(repeating: " ", count: indent) + paint(label, .dim) + (lines.first ?? "") + "\n"
    for line in lines.dropFirst() {
      text += String(repeating: " ", count: hanging) + line + "\n"
    }
  }

  /// A quote of the report between quotation marks, and where it stands.
  mutating func quote(_ quote: String, _ place: String, indent: Int) {
    paragraph("“\(TerminalText.visible(quote))”", indent: indent, hanging: indent + 1)
    if !place.isEmpty { paragraph("(\(place))", indent: indent, colour: .dim) }
  }

  /// A rule across the page.
  mutating func rule() { text += String(repeating: "─", count: width) + "\n" }

  /// Words of `text` in lines of at most `first` columns, then `rest`; a longer word is cut.
  static func wrap(_ text: String, first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var room = max(8, first)
    func close() {
      lines.append(line)
      (line, used, room) = ("", 0, max(8, rest))
    }
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      var word = word[...]
      if used > 0, used + 1 + word.count > room { close() }
      while word.count > room {
        line += word.prefix(room)
        word = word.dropFirst(room)
        close()
      }
      if used > 0 {
        line += " "
        used += 1
      }
      line += word
      used += word.count
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
