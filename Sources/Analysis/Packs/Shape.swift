internal import ReportModel

/// What a value of a pack file may be. One table serves the check of packs and their JSON Schema.
indirect enum Shape: Sendable {
  case text
  case integer
  case flag
  case choice([String])
  /// A term of the term language.
  case term
  case list(of: Shape)
  case map([Field])
  /// A map from any names to values of one shape.
  case names(to: Shape)
  /// Any of the shapes, chosen by the kind of node.
  case either(Shape, Shape)
  /// A map from a fixed set of keys to values of one shape.
  case table(keys: [String], of: Shape)

  /// One key of a map.
  struct Field: Sendable {
    var key: String
    var shape: Shape
    var isRequired: Bool
    /// What it means, in Vietnamese, shown by editors.
    var meaning: String

    init(_ key: String, _ shape: Shape, required: Bool = false, _ meaning: String) {
      self.key = key
      self.shape = shape
      self.isRequired = required
      self.meaning = meaning
    }
  }

  var name: String {
    switch self {
    case .text: "chuỗi"
    case .integer: "số nguyên"
    case .flag: "true/false"
    case .choice: "lựa chọn"
    case .term: "cụm từ"
    case .list(let shape): "danh sách \(shape.name)"
    case .map, .table, .names: "bảng khóa: giá trị"
    case .either(let a, let b): "\(a.name) hoặc \(b.name)"
    }
  }
}

/// Compares a file's nodes with its shape and gathers every difference.
struct ShapeCheck {
  private let file: PackFile
  private let parser: TermParser
  private(set) var faults: [RuleFault] = []

  init(_ file: PackFile, lists: [String: [String]] = [:]) {
    self.file = file
    parser = TermParser(lists: lists)
  }

  mutating func check(_ node: ConfigNode, _ shape: Shape, key: String = "") {
    switch (shape, node.value) {
    case (.text, .scalar(let text)):
      // A map in quotes is text to YAML, and surely not what was meant.
      if text.isEmpty || text.hasPrefix("{text:") { wrong(node, shape, key) }
    case (.integer, .scalar(let text)):
      // Years and the like: sums of them must not overflow.
      if Int32(text) == nil { wrong(node, shape, key) }
    case (.flag, .scalar(let text)):
      if !["true", "false"].contains(text) { wrong(node, shape, key) }
    case (.choice(let allowed), .scalar(let text)):
      if !allowed.contains(text) {
        add(.notAllowed, node.mark, key: text, allowed: allowed, detail: key)
      }
    case (.term, .scalar(let text)): checkTerm(text, node)
    case (.list(let item), .list(let nodes)):
      for node in nodes {
        // A list of lists is one list, cut for the eye.
        if case .list = node.value {
          check(node, shape, key: key)
        } else {
          check(node, item, key: key)
        }
      }
    case (.list(let item), .scalar): check(node, item, key: key)
    case (.map(let fields), .map(let entries)): checkMap(entries, fields, node)
    case (.table(let keys, let item), .map(let entries)):
      for entry in entries {
        if keys.contains(entry.key) {
          check(entry.value, item, key: entry.key)
        } else {
          add(.unknownKey, entry.keyMark, key: entry.key, allowed: keys)
        }
      }
    case (.names(let item), .map(let entries)):
      for entry in entries { check(entry.value, item, key: entry.key) }
    case (.either(let a, let b), _): check(node, matches(node, a) ? a : b, key: key)
    default: wrong(node, shape, key)
    }
  }

  private func matches(_ node: ConfigNode, _ shape: Shape) -> Bool {
    switch (shape, node.value) {
    case (.map, .map), (.table, .map), (.list, .list): true
    case (.text, .scalar), (.term, .scalar), (.choice, .scalar), (.flag, .scalar): true
    default: false
    }
  }

  private mutating func checkMap(
    _ entries: [ConfigNode.Entry], _ fields: [Shape.Field], _ node: ConfigNode
  ) {
    for entry in entries {
      guard let field = fields.first(where: { $0.key == entry.key }) else {
        add(.unknownKey, entry.keyMark, key: entry.key, allowed: fields.map(\.key))
        continue
      }
      check(entry.value, field.shape, key: entry.key)
    }
    for field in fields where field.isRequired && !entries.contains(where: { $0.key == field.key })
    {
      add(.missingKey, node.mark, key: field.key)
    }
  }

  private mutating func checkTerm(_ text: String, _ node: ConfigNode) {
    do {
      _ = try parser.parse(text)
    } catch {
      add(.badTerm, node.mark, key: text, detail: "\(error)")
    }
  }

  private mutating func wrong(_ node: ConfigNode, _ shape: Shape, _ key: String) {
    add(.wrongType, node.mark, key: key, detail: shape.name)
  }

  private mutating func add(
    _ code: RuleFault.Code, _ mark: ConfigNode.Mark, key: String, allowed: [String] = [],
    detail: String = ""
  ) {
    faults.append(
      RuleFault(code: code, file: file, at: mark, key: key, allowed: allowed, detail: detail))
  }
}
