internal import Packaging

/// A style of paragraphs or of text, as far as it matters for reading; nil where nothing is said.
struct OpenStyle {
  var parent: String?
  var run = RunProperties()
  var isCentred: Bool?
  var masterPage: String?
}

/// One level of a list: how its label is printed.
struct OpenLevel {
  /// "1", "a", "A", "i", "I"; empty where no number is printed.
  var format = ""
  var bullet: String?
  var prefix = ""
  var suffix = ""
  /// The label as a whole, "%1%.%2%", where the writer says it so.
  var pattern: String?
  /// How many levels the label shows.
  var shown = 1
  var start = 1
}

/// The styles of an OpenDocument file.
struct OpenStyles {
  struct Key: Hashable {
    var family: String
    var name: String
  }
  var styles: [Key: OpenStyle] = [:]
  var lists: [String: [Int: OpenLevel]] = [:]
  /// Numbers of headings, by level from 1.
  var outline: [Int: OpenLevel] = [:]
  /// Page styles, in the order of the file, each with the one that follows it.
  var masters: [(name: String, next: String?)] = []

  /// The style with all that it inherits; a chain that bites its tail ends.
  func resolved(_ name: String?, family: String) -> OpenStyle {
    var resolved = OpenStyle()
    var next = name
    for _ in 0..<StyleChain.longest {
      guard let current = next, let style = styles[Key(family: family, name: current)] else {
        break
      }
      resolved.add(style)
      next = style.parent
    }
    if let base = styles[Key(family: family, name: "")] { resolved.add(base) }
    return resolved
  }

  /// Page styles that the document uses: the one that opens it, those that its styles ask for, and what
  /// follows them.
  var usedMasters: Set<String> {
    var used = Set(styles.values.compactMap(\.masterPage))
    if masters.contains(where: { $0.name == "Standard" }) { used.insert("Standard") }
    if used.isEmpty, let first = masters.first { used.insert(first.name) }
    for _ in 0..<8 {
      for master in masters where used.contains(master.name) {
        if let next = master.next { used.insert(next) }
      }
    }
    return used
  }
}

extension OpenStyle {
  fileprivate mutating func add(_ inherited: OpenStyle) {
    run.bold = run.bold ?? inherited.run.bold
    run.hidden = run.hidden ?? inherited.run.hidden
    run.capitals = run.capitals ?? inherited.run.capitals
    isCentred = isCentred ?? inherited.isCentred
  }
}

/// Collects the styles of a part; those of a later part stand before those of an earlier one.
final class OpenStyleReader: XMLHandler {
  private(set) var styles = OpenStyles()
  private var current: (key: OpenStyles.Key, style: OpenStyle)?
  private var list: String?
  private var isOutline = false
  private var isInBody = false
  let isFinished = false
  var isSkipping: Bool { isInBody }

  func start(_ element: XMLElement) {
    guard let tag = element.open, !isInBody else { return }
    switch tag {
    case .body where element.namespace == OpenNamespace.office.rawValue: isInBody = true
    case .style: open(element, name: element.openValue(.name) ?? "")
    case .defaultStyle: open(element, name: "")
    case .paragraphProperties:
      if let align = element.openValue(.textAlign) { current?.style.isCentred = align == "center" }
    case .textProperties: read(element)
    case .listStyle: list = element.openValue(.name)
    case .outlineStyle: isOutline = true
    case .levelNumber, .levelBullet, .levelImage, .outlineLevelStyle: level(tag, element)
    case .masterPage:
      if styles.masters.count < 1000 {
        styles.masters.append(
          (element.openValue(.name) ?? "", element.openValue(.nextStyleName)))
      }
    default: break
    }
  }

  func end(namespace: Int, name: Int) {
    switch OpenTag.at(name) {
    case .body where namespace == OpenNamespace.office.rawValue: isInBody = false
    case .style, .defaultStyle:
      if let current { styles.styles[current.key] = current.style }
      current = nil
    case .listStyle: list = nil
    case .outlineStyle: isOutline = false
    default: break
    }
  }

  func characters(_ bytes: Swift.Span<UInt8>) {}

  private func open(_ element: XMLElement, name: String) {
    var style = OpenStyle()
    style.parent = element.openValue(.parentStyle)
    style.masterPage = element.openValue(.masterPageName).flatMap { $0.isEmpty ? nil : $0 }
    current = (OpenStyles.Key(family: element.openValue(.family) ?? "", name: name), style)
  }

  private func read(_ element: XMLElement) {
    if let weight = element.openValue(.fontWeight) {
      current?.style.run.bold = weight == "bold" || (Int(weight) ?? 0) >= 600
    }
    if let display = element.openValue(.display) { current?.style.run.hidden = display == "none" }
    if let transform = element.openValue(.textTransform) {
      current?.style.run.capitals = transform == "uppercase"
    }
  }

  private func level(_ tag: OpenTag, _ element: XMLElement) {
    guard let number = element.openValue(.level).flatMap({ Int($0) }), (1...10).contains(number)
    else { return }
    var level = OpenLevel()
    level.prefix = ListLabel.bounded(element.openValue(.numPrefix) ?? "")
    level.suffix = ListLabel.bounded(element.openValue(.numSuffix) ?? "")
    level.pattern = element.openValue(.numListFormat).map(ListLabel.bounded)
    level.format = element.openValue(.numFormat) ?? ""
    level.shown = element.count(.displayLevels, atMost: 10) ?? 1
    level.start = element.count(.startValue, atMost: 1_000_000) ?? 1
    if tag == .levelBullet {
      level.bullet = ListLabel.bounded(element.openValue(.bulletChar) ?? "-")
    }
    if tag == .levelImage { level.bullet = "-" }
    if isOutline {
      styles.outline[number] = level
    } else if let list {
      styles.lists[list, default: [:]][number] = level
    }
  }
}
