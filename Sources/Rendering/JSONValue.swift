/// A JSON text as a value: members keep the order in which they were written.
enum JSONValue: Sendable, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// A string, or null.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  /// A number, or null.
  static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.number) ?? .null }
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// The value on one line.
  func compact() -> String {
    var text = ""
    write(to: &text, margin: nil)
    return text
  }

  /// The value over several lines, members indented by two spaces.
  func indented() -> String {
    var text = ""
    write(to: &text, margin: 0)
    return text + "\n"
  }

  private func write(to text: inout String, margin: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += String(number)
    case .string(let string): Self.quote(string, to: &text)
    case .array(let items):
      Self.list(items, "[", "]", to: &text, margin: margin) { item, text, inner in
        item.write(to: &text, margin: inner)
      }
    case .object(let members):
      Self.list(members, "{", "}", to: &text, margin: margin) { member, text, inner in
        Self.quote(member.0, to: &text)
        text += margin == nil ? ":" : ": "
        member.1.write(to: &text, margin: inner)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, margin: Int?,
    each: (Item, inout String, Int?) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let margin { text += "\n" + String(repeating: " ", count: margin + 2) }
      each(item, &text, margin.map { $0 + 2 })
    }
    if let margin, !items.isEmpty { text += "\n" + String(repeating: " ", count: margin) }
    text += close
  }

  /// Escapes what JSON demands, and what a terminal or an editor would obey instead of showing.
  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where TerminalText.isUnsafe(scalar):
        text += "\\u" + TerminalText.hex(scalar.value).lowercased()
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
