/// Counts the list items and headings of an OpenDocument text and prints their labels (ODF 1.3 part 3, 5.3).
struct OpenLists {
  private struct Open {
    var style: String
    var id: String?
    /// The item that is open prints a label with its first paragraph.
    var isPending = false
    var start: Int?
  }

  private let styles: OpenStyles
  private var open: [Open] = []
  /// Counts of the outermost list that is open, by level from 1.
  private var counts: [Int: Int] = [:]
  private var lastOfStyle: [String: [Int: Int]] = [:]
  private var lastOfID: [String: [Int: Int]] = [:]
  private var headings: [Int: Int] = [:]

  init(_ styles: OpenStyles) { self.styles = styles }

  var depth: Int { open.count }

  mutating func openList(style: String?, id: String?, continues: Bool, continued: String?) {
    let inherited = style ?? open.last?.style ?? ""
    if open.isEmpty {
      counts = [:]
      if let continued, let earlier = lastOfID[continued] {
        counts = earlier
      } else if continues {
        counts = lastOfStyle[inherited] ?? [:]
      }
    } else {
      counts[open.count + 1] = nil
    }
    open.append(Open(style: inherited, id: id))
  }

  mutating func closeList() {
    guard let closed = open.popLast(), open.isEmpty else { return }
    lastOfStyle[closed.style] = counts
    if let id = closed.id, lastOfID.count < 100_000 { lastOfID[id] = counts }
  }

  mutating func openItem(start: Int?, printsLabel: Bool) {
    guard let last = open.indices.last else { return }
    open[last].isPending = printsLabel
    open[last].start = start
  }

  mutating func closeItem() {
    guard let last = open.indices.last else { return }
    open[last].isPending = false
  }

  /// The label of the paragraph that opens, where it is the first of its item.
  mutating func label() -> (label: String, level: Int)? {
    guard let last = open.indices.last, open[last].isPending else { return nil }
    open[last].isPending = false
    let level = open.count
    let levels = styles.lists[open[last].style] ?? [:]
    count(level, in: &counts, levels, start: open[last].start)
    return print(level, counts, levels).map { ($0, min(level - 1, 8)) }
  }

  /// The label of a heading that stands in no list.
  mutating func label(ofHeading level: Int, start: Int?) -> (label: String, level: Int)? {
    guard styles.outline[level] != nil else { return nil }
    count(level, in: &headings, styles.outline, start: start)
    return print(level, headings, styles.outline).map { ($0, min(level - 1, 8)) }
  }

  private func count(
    _ level: Int, in counts: inout [Int: Int], _ levels: [Int: OpenLevel], start: Int?
  ) {
    let first = levels[level]?.start ?? 1
    counts[level] = start ?? counts[level].map { min($0 + 1, 1_000_000) } ?? first
    for deeper in counts.keys where deeper > level { counts[deeper] = nil }
  }

  private func print(_ level: Int, _ counts: [Int: Int], _ levels: [Int: OpenLevel]) -> String? {
    guard let own = levels[level] else { return nil }
    if let bullet = own.bullet {
      let sign = bullet.unicodeScalars.first
      let isPlain = sign.map {
        !(0xE000...0xF8FF).contains($0.value) && !$0.properties.isAlphabetic
      }
      return (isPlain == true ? bullet : "-") + " "
    }
    func number(_ level: Int) -> String {
      Self.number(counts[level] ?? levels[level]?.start ?? 1, levels[level]?.format ?? "")
    }
    var text = ""
    if let pattern = own.pattern {
      for (index, piece) in pattern.split(separator: "%", omittingEmptySubsequences: false)
        .prefix(64).enumerated()
      {
        let isPlace = index % 2 == 1
        text += isPlace ? Int(piece).map(number) ?? "" : String(piece)
      }
    } else {
      guard !own.format.isEmpty else { return nil }
      let first = max(1, level - own.shown + 1)
      text = own.prefix + (first...level).map(number).filter { !$0.isEmpty }.joined(separator: ".")
      text += own.suffix
    }
    while text.last == " " { text.removeLast() }
    return text.isEmpty ? nil : text + " "
  }

  private static func number(_ number: Int, _ format: String) -> String {
    switch format {
    case "": ""
    case "a": NumberFormat.print(number, as: "lowerLetter")
    case "A": NumberFormat.print(number, as: "upperLetter")
    case "i": NumberFormat.print(number, as: "lowerRoman")
    case "I": NumberFormat.print(number, as: "upperRoman")
    case "1st": NumberFormat.print(number, as: "decimal")
    default: NumberFormat.print(number, as: format.hasPrefix("0") ? "decimalZero" : "decimal")
    }
  }
}
