/// Complex fields (ECMA-376-1, 17.16.18): what stands between "begin" and "separate" is code, what
/// follows is the result.
struct FieldStack {
  private struct Field {
    var number: Int
    var isCode = true
    /// The first letters of the instruction: its name is what matters.
    var instruction: [UInt8] = []
    /// A result that lists other parts of the document.
    var isListing = false
    var form = Form.none
    /// What a list to choose from offers.
    var choices: [String] = []
    var hasResult = false
  }

  /// A form field prints what its own data say, where no result was stored with it.
  private enum Form {
    case none
    case dropDown(chosen: Int?, preset: Int?)
    case checkBox(isChecked: Bool?, isPreset: Bool)
  }

  private var open: [Field] = []
  /// How many of the open fields are at their code, and how many print a list.
  private var codes = 0
  private var listings = 0
  /// Fields so far in the part, text boxes and notes included.
  var begun = 0
  /// Fields, by number, whose "begin" is without an end: their text is no code.
  let ignored: Set<Int>

  init(ignoring: Set<Int> = [], begun: Int = 0) {
    ignored = ignoring
    self.begun = begun
  }

  /// Whether text here is field code.
  var isCode: Bool { codes > 0 }

  /// Whether text here is the result of a field that lists other parts of the document.
  var isContents: Bool { listings > 0 }

  /// Fields that began, never ended, and so hold text back.
  var unended: Set<Int> { Set(open.filter(\.isCode).map(\.number)) }

  /// Takes a `w:fldChar` and gives the text that the field prints by itself.
  mutating func take(_ type: String?) -> String? {
    switch type {
    case "begin":
      begun += 1
      // Nested fields are code of code: a bound on depth costs nothing but absurd files.
      if !ignored.contains(begun), open.count < 1000 {
        open.append(Field(number: begun))
        codes += 1
      }
    case "separate":
      if let last = open.indices.last {
        if open[last].isCode { codes -= 1 }
        open[last].isCode = false
        if open[last].isListing { listings -= 1 }
        open[last].isListing = Self.listsParts(open[last].instruction)
        if open[last].isListing { listings += 1 }
      }
    case "end":
      guard let field = open.popLast() else { return nil }
      if field.isCode { codes -= 1 }
      if field.isListing { listings -= 1 }
      guard !field.hasResult, !isCode else { return nil }
      return Self.text(of: field)
    default: break
    }
    return nil
  }

  /// Takes text of an instruction.
  mutating func addCode(_ bytes: Swift.Span<UInt8>) {
    guard let last = open.indices.last, open[last].isCode else { return }
    for index in bytes.indices where open[last].instruction.count < 64 {
      open[last].instruction.append(bytes[index])
    }
  }

  /// The innermost field has text of its own as its result.
  mutating func noteResult() {
    if let last = open.indices.last { open[last].hasResult = true }
  }

  /// A simple field opens: its children are the result.
  static func listsParts(_ instruction: String) -> Bool { listsParts(Array(instruction.utf8)) }

  /// Tables of contents, of authorities and of figures, and indexes.
  private static func listsParts(_ instruction: [UInt8]) -> Bool {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    let name = instruction.drop { blanks.contains($0) }.prefix { !blanks.contains($0) }
    return ["TOC", "TOA", "INDEX"].contains(String(decoding: name, as: UTF8.self).uppercased())
  }

  private static func text(of field: Field) -> String? {
    switch field.form {
    case .none: return nil
    case .dropDown(let chosen, let preset):
      let index = chosen ?? preset ?? 0
      return field.choices.indices.contains(index) ? field.choices[index] : nil
    case .checkBox(let isChecked, let isPreset):
      return isChecked ?? isPreset ? "\u{2612}" : "\u{2610}"
    }
  }
}

/// Form fields (ECMA-376-1, 17.16.17).
extension FieldStack {
  mutating func openDropDown() { setForm(.dropDown(chosen: nil, preset: nil)) }

  mutating func openCheckBox() { setForm(.checkBox(isChecked: nil, isPreset: false)) }

  private mutating func setForm(_ form: Form) {
    if let last = open.indices.last { open[last].form = form }
  }

  mutating func addChoice(_ text: String) {
    guard let last = open.indices.last, case .dropDown = open[last].form else { return }
    open[last].choices.append(text)
  }

  mutating func choose(_ index: Int) {
    guard let last = open.indices.last,
      case .dropDown(_, let preset) = open[last].form
    else { return }
    open[last].form = .dropDown(chosen: index, preset: preset)
  }

  mutating func check(_ isOn: Bool) {
    guard let last = open.indices.last, case .checkBox(_, let preset) = open[last].form else {
      return
    }
    open[last].form = .checkBox(isChecked: isOn, isPreset: preset)
  }

  /// The state of a form field that nobody touched.
  mutating func preset(number: Int?, isOn: Bool) {
    guard let last = open.indices.last else { return }
    switch open[last].form {
    case .none: break
    case .dropDown(let chosen, _):
      open[last].form = .dropDown(chosen: chosen, preset: number)
    case .checkBox(let isChecked, _):
      open[last].form = .checkBox(isChecked: isChecked, isPreset: isOn)
    }
  }
}
