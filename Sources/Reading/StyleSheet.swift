internal import Packaging
internal import VietnameseText

/// Character properties that matter for reading; nil where nothing is said.
struct RunProperties: Equatable {
  var bold: Bool?
  var hidden: Bool?
  var capitals: Bool?
  var smallCapitals: Bool?
  var font = FontNames()
  /// The font in effect, where it is one of an old encoding; known once all is inherited.
  var legacyFont: LegacyFont?
}

/// Paragraph properties that matter for reading; nil where nothing is said.
struct ParagraphProperties: Equatable {
  var outlineLevel: Int?
  var list: Int?
  var listLevel: Int?
  var isCentred: Bool?
}

/// One style as it stands in the file.
struct Style {
  enum Kind { case paragraph, character }
  var kind: Kind = .paragraph
  var name = ""
  var basedOn: String?
  var isDefault = false
  var run = RunProperties()
  var paragraph = ParagraphProperties()
}

/// Styles that are based on one another.
enum StyleChain {
  /// Steps that are followed. Word itself allows some ten.
  static let longest = 24
}

/// A style with all that it inherits.
struct ResolvedStyle {
  var run = RunProperties()
  var paragraph = ParagraphProperties()
  /// The styles of the chain down to the one that names the list, each with the level it asks for:
  /// levels of a list may be bound to styles.
  var listChain: [(style: String, level: Int?)] = []
  /// The style is one of those that tables of contents are set in.
  var contents: Contents?

  enum Contents { case heading, entry }

  /// Level that the built-in name "heading 1" to "heading 9" gives, here or in the chain.
  var headingNameLevel: Int?
}

/// The styles of a document, inheritance resolved.
struct StyleSheet {
  private var paragraphStyles: [String: ResolvedStyle] = [:]
  private var characterStyles: [String: ResolvedStyle] = [:]
  private var defaults = RunProperties()
  private var defaultStyle: String?
  /// Fonts that the document's theme gives to text without a font of its own.
  var theme = ThemeFonts()

  init() {}

  init(styles: [String: Style], defaults: RunProperties) {
    self.defaults = defaults
    for (id, style) in styles {
      let resolved = Self.resolve(id, styles)
      if style.kind == .character { characterStyles[id] = resolved }
      if style.kind == .paragraph { paragraphStyles[id] = resolved }
    }
    // Two default styles would make the choice hang on the order of a dictionary.
    defaultStyle = styles.filter { $1.isDefault && $1.kind == .paragraph }.keys.min()
  }

  func paragraphStyle(_ id: String?) -> ResolvedStyle {
    if let id, let style = paragraphStyles[id] { return style }
    return defaultStyle.flatMap { paragraphStyles[$0] } ?? ResolvedStyle()
  }

  /// What a run looks like. Toggles of a paragraph and a character style cancel each other out, unless
  /// the document's defaults switch them on; what the run itself says counts before all.
  func run(
    _ direct: RunProperties, characterStyle: String?, paragraph: ResolvedStyle
  ) -> RunProperties {
    let character = characterStyle.flatMap { characterStyles[$0] }?.run ?? RunProperties()
    func toggle(_ property: KeyPath<RunProperties, Bool?>) -> Bool {
      if let value = direct[keyPath: property] { return value }
      if defaults[keyPath: property] == true { return true }
      return (paragraph.run[keyPath: property] ?? false)
        != (character[keyPath: property] ?? false)
    }
    let font = direct.font.over(character.font).over(paragraph.run.font).over(defaults.font)
    return RunProperties(
      bold: toggle(\.bold), hidden: toggle(\.hidden),
      capitals: toggle(\.capitals) || toggle(\.smallCapitals), font: font,
      legacyFont: theme.name(of: font).flatMap { LegacyFont(named: $0) })
  }

  /// Walks the chain upwards; one that bites its tail ends.
  private static func resolve(_ id: String, _ styles: [String: Style]) -> ResolvedStyle {
    var resolved = ResolvedStyle()
    var next: String? = id
    var steps = 0
    while let current = next, let style = styles[current], steps < StyleChain.longest {
      resolved.run.bold = resolved.run.bold ?? style.run.bold
      resolved.run.hidden = resolved.run.hidden ?? style.run.hidden
      resolved.run.capitals = resolved.run.capitals ?? style.run.capitals
      resolved.run.smallCapitals = resolved.run.smallCapitals ?? style.run.smallCapitals
      resolved.run.font = resolved.run.font.over(style.run.font)
      let paragraph = style.paragraph
      resolved.paragraph.isCentred = resolved.paragraph.isCentred ?? paragraph.isCentred
      if resolved.paragraph.list == nil {
        resolved.listChain.append((current, paragraph.listLevel))
        resolved.paragraph.list = paragraph.list
      }
      resolved.paragraph.listLevel = resolved.paragraph.listLevel ?? paragraph.listLevel
      resolved.paragraph.outlineLevel = resolved.paragraph.outlineLevel ?? paragraph.outlineLevel
      resolved.headingNameLevel = resolved.headingNameLevel ?? headingLevel(style.name)
      resolved.contents = resolved.contents ?? contents(style.name)
      next = style.basedOn
      steps += 1
    }
    return resolved
  }

  /// Built-in names are the same in every language.
  private static func contents(_ name: String) -> ResolvedStyle.Contents? {
    let name = name.lowercased()
    if name == "toc heading" || name == "toa heading" { return .heading }
    if name == "table of figures" || name == "table of authorities" { return .entry }
    return name.hasPrefix("toc ") && Int(name.dropFirst(4)) != nil ? .entry : nil
  }

  private static func headingLevel(_ name: String) -> Int? {
    let words = name.lowercased().split(separator: " ")
    guard words.count == 2, words[0] == "heading", let level = Int(words[1]),
      (1...9).contains(level)
    else { return nil }
    return level
  }
}

/// Collects the styles of a styles part.
final class StyleReader: XMLHandler {
  private var styles: [String: Style] = [:]
  private var defaults = RunProperties()
  private var current: (id: String, style: Style)?
  private var isInDefaults = false
  private var skipping = SkippedMarkup()
  /// Word itself holds some four thousand.
  static let mostStyles = 20_000
  var isFinished: Bool { styles.count > Self.mostStyles }
  var isSkipping: Bool { skipping.isOpen }

  var sheet: StyleSheet { StyleSheet(styles: styles, defaults: defaults) }

  func start(_ element: XMLElement) {
    if skipping.start(element) { return }
    guard let tag = element.word else { return }
    switch tag {
    case .latentStyles, .rPrChange, .pPrChange, .tblPr, .tcPr, .trPr: skipping.skip()
    case .docDefaults: isInDefaults = true
    case .style:
      // Styles of tables and lists say nothing about a paragraph.
      let type = element.attribute(.type)
      if type == "table" || type == "numbering" { skipping.skip() } else { open(element) }
    case .name:
      if current?.style.name.isEmpty == true { current?.style.name = element.attribute(.val) ?? "" }
    case .basedOn: current?.style.basedOn = element.attribute(.val)
    default: property(tag, element)
    }
  }

  func end(namespace: Int, name: Int) {
    if skipping.end(namespace: namespace, name: name) { return }
    guard namespace == WordNamespace.word.rawValue else { return }
    switch WordTag.at(name) {
    case .docDefaults: isInDefaults = false
    case .style:
      if let current { styles[current.id] = current.style }
      current = nil
    default: break
    }
  }

  func characters(_ bytes: Swift.Span<UInt8>) {}

  private func open(_ element: XMLElement) {
    var style = Style()
    style.kind = element.attribute(.type) == "character" ? .character : .paragraph
    style.isDefault = ["1", "true", "on"].contains(element.attribute(.default) ?? "")
    current = (element.attribute(.styleId) ?? "", style)
  }

  private func property(_ tag: WordTag, _ element: XMLElement) {
    if isInDefaults { return defaults.read(tag, element) }
    current?.style.run.read(tag, element)
    current?.style.paragraph.read(tag, element)
  }
}

extension RunProperties {
  /// Takes one child of `w:rPr`.
  mutating func read(_ tag: WordTag, _ element: XMLElement) {
    switch tag {
    case .b: bold = element.isOn
    case .vanish: hidden = element.isOn
    case .caps: capitals = element.isOn
    case .smallCaps: smallCapitals = element.isOn
    case .rFonts: font.read(element)
    default: break
    }
  }
}

extension ParagraphProperties {
  /// Takes one child of `w:pPr`.
  mutating func read(_ tag: WordTag, _ element: XMLElement) {
    switch tag {
    case .outlineLvl: outlineLevel = element.intValue
    case .numId: list = element.intValue
    case .ilfo: list = element.intValue
    case .ilvl: listLevel = element.intValue
    case .jc: isCentred = element.attribute(.val) == "center"
    default: break
    }
  }
}
