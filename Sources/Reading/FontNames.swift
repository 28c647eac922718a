internal import Packaging

/// The fonts that `w:rFonts` names for text of the Latin script.
struct FontNames: Equatable {
  /// For characters of ASCII, and for the others; "+" and the theme's name for one of its fonts.
  var ascii: String?
  var other: String?

  /// What says nothing here says what stands below.
  func over(_ below: FontNames) -> FontNames {
    FontNames(ascii: ascii ?? below.ascii, other: other ?? below.other)
  }

  mutating func read(_ element: XMLElement) {
    // A font of the theme counts before one that is named.
    ascii = element.attribute(.asciiTheme).map { "+" + $0 } ?? element.attribute(.ascii) ?? ascii
    other = element.attribute(.hAnsiTheme).map { "+" + $0 } ?? element.attribute(.hAnsi) ?? other
  }
}

/// The Latin fonts of a theme.
struct ThemeFonts: Equatable {
  var major: String?
  var minor: String?

  /// The font of letters beyond ASCII, which are what an old encoding needs.
  func name(of fonts: FontNames) -> String? {
    guard let name = fonts.other ?? fonts.ascii, name.hasPrefix("+") else {
      return fonts.other ?? fonts.ascii
    }
    return name.hasPrefix("+major") ? major : minor
  }
}

/// Reads the fonts of a theme part.
final class ThemeReader: XMLHandler {
  private(set) var fonts = ThemeFonts()
  private var open: WritableKeyPath<ThemeFonts, String?>?
  let isFinished = false

  func start(_ element: XMLElement) {
    guard element.namespace == WordNamespace.drawing.rawValue else { return }
    switch WordTag.at(element.name) {
    case .majorFont: open = \.major
    case .minorFont: open = \.minor
    case .latin:
      if let open { fonts[keyPath: open] = fonts[keyPath: open] ?? element.attribute(.typeface) }
    default: break
    }
  }

  func end(namespace: Int, name: Int) {
    let tag = WordTag.at(name)
    if tag == .majorFont || tag == .minorFont { open = nil }
  }

  func characters(_ bytes: Swift.Span<UInt8>) {}
}
