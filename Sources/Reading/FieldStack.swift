/// Complex fields: what stands between "begin" and "separate" is code, what follows is the result.
struct FieldStack {
  private struct Field {
    var number: Int
    var isCode: Bool
    var dropDown: DropDown?
  }

  /// A form's list of choices; the chosen one is printed, for there is no result.
  struct DropDown {
    var entries: [String] = []
    var chosen = 0
  }

  private var open: [Field] = []
  private var begun = 0
  /// Fields, by number, whose "begin" is without an end: their text is no code.
  let ignored: Set<Int>

  init(ignoring: Set<Int> = []) { ignored = ignoring }

  /// Whether text here is field code.
  var isCode: Bool { open.contains { $0.isCode } }

  /// Fields that began, never ended, and so hold text back.
  var unended: Set<Int> { Set(open.filter(\.isCode).map(\.number)) }

  /// Takes a `w:fldChar` and gives the text that the field prints by itself.
  mutating func take(_ type: String?) -> String? {
    switch type {
    case "begin":
      begun += 1
      // Nested fields are code of code: a bound on depth costs nothing but absurd files.
      if !ignored.contains(begun), open.count < 1000 {
        open.append(Field(number: begun, isCode: true))
      }
    case "separate":
      if let last = open.indices.last { open[last].isCode = false }
    case "end":
      guard let field = open.popLast(), let dropDown = field.dropDown, !isCode else { return nil }
      let entries = dropDown.entries
      return entries.indices.contains(dropDown.chosen) ? entries[dropDown.chosen] : nil
    default: break
    }
    return nil
  }

  mutating func openDropDown() {
    if let last = open.indices.last { open[last].dropDown = DropDown() }
  }

  mutating func addChoice(_ text: String) {
    if let last = open.indices.last { open[last].dropDown?.entries.append(text) }
  }

  mutating func choose(_ index: Int) {
    if let last = open.indices.last { open[last].dropDown?.chosen = index }
  }
}
