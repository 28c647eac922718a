/// Counts list items in reading order and prints their labels.
struct ListCounter {
  private let numbering: Numbering
  /// Lists that share a definition share its counts, until one starts anew.
  private enum Key: Hashable {
    case shared(Int)
    case own(Int)
  }
  private var counts: [Key: [Int: Int]] = [:]
  private var startedAnew: Set<[Int]> = []

  init(_ numbering: Numbering) { self.numbering = numbering }

  /// Counts one item and gives its label with the blank after it; nil where the list prints nothing.
  mutating func label(list: Int, level: Int) -> String? {
    guard let instance = numbering.lists[list], let abstract = numbering.abstract(of: instance)
    else { return nil }
    let level = min(max(level, 0), 8)
    let definition: (Int) -> NumberingLevel? = {
      instance.overrides[$0] ?? abstract.definition.levels[$0]
    }
    guard let own = definition(level) else { return nil }
    let key: Key = instance.starts.isEmpty ? .shared(abstract.id) : .own(list)
    var values = counts[key] ?? counts[.shared(abstract.id)] ?? [:]
    if let start = instance.starts[level], startedAnew.insert([list, level]).inserted {
      values[level] = start
    } else {
      // A level that restarts takes up its override again (ECMA-376-1, 17.9.26).
      values[level] = values[level].map { $0 + 1 } ?? instance.starts[level] ?? own.firstValue
    }
    for deeper in (level + 1)..<10 where restarts(definition(deeper), after: level) {
      values[deeper] = nil
    }
    counts[key] = values
    let text = own.format == "bullet" ? bullet(own) : numbered(own, values, definition)
    if text.isEmpty { return nil }
    return own.suffix == "nothing" ? text : text + " "
  }

  private func restarts(_ level: NumberingLevel?, after higher: Int) -> Bool {
    guard let restart = level?.restart else { return true }
    return restart > 0 && higher + 1 <= restart
  }

  private func numbered(
    _ level: NumberingLevel, _ values: [Int: Int], _ definition: (Int) -> NumberingLevel?
  ) -> String {
    var text = ""
    for piece in level.pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .count(let index):
        let source = definition(index)
        let value = values[index] ?? source?.firstValue ?? 1
        let format = level.isLegal ? "decimal" : source?.format ?? "decimal"
        text += NumberFormat.print(value, as: format, pattern: source?.pattern ?? "")
      }
    }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  /// The list's own sign, or a dash where it is a code point of a symbol font.
  private func bullet(_ level: NumberingLevel) -> String {
    let text = level.text.filter { $0 != " " && $0 != "\t" }
    guard let sign = text.unicodeScalars.first else { return "" }
    let fonts = ["symbol", "wingdings", "webdings", "courier"]
    let font = (level.fonts.ascii ?? level.fonts.other)?.lowercased() ?? ""
    let isSymbolFont = fonts.contains { font.hasPrefix($0) }
    let isPrivate = (0xE000...0xF8FF).contains(sign.value)
    let isLetter = sign.properties.isAlphabetic || "§¨·".unicodeScalars.contains(sign)
    return isPrivate || isLetter || (isSymbolFont && sign.value > 0x7F) ? "-" : text
  }
}
