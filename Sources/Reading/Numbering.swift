internal import Packaging

/// One level of a list as the numbering part defines it.
struct NumberingLevel {
  var start: Int?
  var format = "decimal"
  /// Of a custom format: how it prints its first numbers, "01, 02, 03, ...".
  var pattern = ""
  var text = "" { didSet { pieces = Self.pieces(of: text) } }
  /// The text cut at its placeholders, once for all items.
  private(set) var pieces: [LabelPiece] = []
  /// Level whose use restarts this one, from 1; 0 for never; nil for any higher one.
  var restart: Int?
  /// All numbers of the label in Arabic digits.
  var isLegal = false
  /// "tab", "space" or "nothing".
  var suffix = "tab"
  var style: String?
  var fonts = FontNames()

  /// "%1" to "%9" stand for the counts of the levels. No label has more than a few.
  private static func pieces(of text: String) -> [LabelPiece] {
    var pieces: [LabelPiece] = []
    var literal = ""
    var isPlaceholder = false
    for character in text where pieces.count < 20 {
      if isPlaceholder, let number = character.wholeNumberValue, (1...9).contains(number) {
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = ""
        pieces.append(.count(ofLevel: number - 1))
        isPlaceholder = false
      } else {
        if isPlaceholder { literal += "%" }
        isPlaceholder = character == "%"
        if !isPlaceholder { literal.append(character) }
      }
    }
    if isPlaceholder { literal += "%" }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return pieces
  }

  var firstValue: Int { start.map(Self.sane) ?? 1 }

  /// Start of a count; absurd values count from 1.
  static func sane(_ start: Int) -> Int { (0...1_000_000).contains(start) ? start : 1 }
}

/// What a label consists of.
enum LabelPiece {
  case literal(String)
  case count(ofLevel: Int)
}

/// A list definition that several lists may share.
struct AbstractList {
  var levels: [Int: NumberingLevel] = [:]
  /// This definition lies elsewhere, with the style of that name.
  var link: String?
  /// The style whose link leads here.
  var linkTarget: String?
}

/// A list: a shared definition and its own exceptions.
struct ListInstance {
  var abstract = -1
  var overrides: [Int: NumberingLevel] = [:]
  var starts: [Int: Int] = [:]
}

/// The lists of a document.
struct Numbering {
  var abstracts: [Int: AbstractList] = [:]
  var lists: [Int: ListInstance] = [:]
  /// The definitions that list styles lead to, by the name of the style.
  var linked: [String: Int] = [:]

  /// The shared definition of a list, its style link followed once.
  func abstract(of list: ListInstance) -> (id: Int, definition: AbstractList)? {
    guard let definition = abstracts[list.abstract] else { return nil }
    guard definition.levels.isEmpty, let link = definition.link,
      let id = linked[link], let target = abstracts[id]
    else { return (list.abstract, definition) }
    return (id, target)
  }

  /// How a level of a list prints its labels.
  func level(_ index: Int, of list: Int) -> NumberingLevel? {
    guard let instance = lists[list] else { return nil }
    return instance.overrides[index] ?? abstract(of: instance)?.definition.levels[index]
  }

  /// The level of a list that is bound to a paragraph style.
  func level(boundTo style: String, in list: Int) -> Int? {
    guard let instance = lists[list], let abstract = abstract(of: instance) else { return nil }
    return abstract.definition.levels.filter { $1.style == style }.keys.min()
  }
}

/// Collects the lists of a numbering part.
final class NumberingReader: XMLHandler {
  private(set) var numbering = Numbering()
  private var abstract: (id: Int, list: AbstractList)?
  private var instance: (id: Int, list: ListInstance)?
  private var level: (index: Int, level: NumberingLevel)?
  private var overriddenLevel: Int?
  private var skipping = SkippedMarkup()
  let isFinished = false
  var isSkipping: Bool { skipping.isOpen }

  func start(_ element: XMLElement) {
    if skipping.start(element) { return }
    switch element.word {
    case .rPrChange, .pPrChange: skipping.skip()
    case .listDef:
      abstract = (element.attribute(.listDefId).flatMap { Int($0) } ?? -1, AbstractList())
    case .list: instance = (element.attribute(.ilfo).flatMap { Int($0) } ?? -1, ListInstance())
    case .ilst: instance?.list.abstract = element.intValue ?? -1
    case .listStyleLink: abstract?.list.link = element.attribute(.val)
    case .abstractNum:
      abstract = (element.attribute(.abstractNumId).flatMap { Int($0) } ?? -1, AbstractList())
    case .num: instance = (element.attribute(.numId).flatMap { Int($0) } ?? -1, ListInstance())
    case .abstractNumId: instance?.list.abstract = element.intValue ?? -1
    case .numStyleLink: abstract?.list.link = element.attribute(.val)
    case .styleLink: abstract?.list.linkTarget = element.attribute(.val)
    case .lvlOverride: overriddenLevel = element.attribute(.ilvl).flatMap { Int($0) }
    case .startOverride:
      if let overriddenLevel {
        instance?.list.starts[overriddenLevel] = NumberingLevel.sane(element.intValue ?? 1)
      }
    case .lvl: level = (element.attribute(.ilvl).flatMap { Int($0) } ?? 0, NumberingLevel())
    case let tag?: property(tag, element)
    case nil: break
    }
  }

  func end(namespace: Int, name: Int) {
    if skipping.end(namespace: namespace, name: name) { return }
    guard namespace == WordNamespace.word.rawValue else { return }
    switch WordTag.at(name) {
    case .abstractNum, .listDef:
      if let abstract {
        numbering.abstracts[abstract.id] = abstract.list
        if let style = abstract.list.linkTarget {
          numbering.linked[style] = min(abstract.id, numbering.linked[style] ?? .max)
        }
      }
      abstract = nil
    case .num, .list:
      if let instance { numbering.lists[instance.id] = instance.list }
      instance = nil
    case .lvlOverride: overriddenLevel = nil
    case .lvl: closeLevel()
    default: break
    }
  }

  func characters(_ bytes: Swift.Span<UInt8>) {}

  private func closeLevel() {
    guard let level, (0...8).contains(level.index) else {
      self.level = nil
      return
    }
    if instance != nil {
      instance?.list.overrides[overriddenLevel ?? level.index] = level.level
    } else {
      abstract?.list.levels[level.index] = level.level
    }
    self.level = nil
  }

  private func property(_ tag: WordTag, _ element: XMLElement) {
    let value = element.attribute(.val)
    switch tag {
    case .start: level?.level.start = element.intValue
    case .nfc: level?.level.format = NumberFormat.name(ofCode: element.intValue ?? 0)
    case .numFmt:
      level?.level.format = value ?? "decimal"
      level?.level.pattern = element.attribute(.format) ?? ""
    case .lvlText: level?.level.text = ListLabel.bounded(value ?? "")
    case .lvlRestart: level?.level.restart = element.intValue
    case .isLgl: level?.level.isLegal = element.isOn
    case .suff: level?.level.suffix = value?.lowercased() ?? "tab"
    case .pStyle: level?.level.style = value
    case .rFonts: level?.level.fonts.read(element)
    default: break
    }
  }
}
