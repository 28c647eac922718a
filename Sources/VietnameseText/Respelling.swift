/// Other spellings of the same text, as files of other programs hold it: for tests of rules.
package enum Respelling: String, Sendable, CaseIterable {
  /// Letters with combining marks (NFD), as macOS and PDF extraction give them.
  case decomposed
  case capitals
  /// No-break spaces, and two spaces after every third word.
  case spaces
  case curlyQuotes
  /// The tone mark of oa, oe, uy at its other place.
  case tonePlace
  /// Đ written as the eth of Iceland.
  case eth

  /// The text in this spelling; a reader takes it for the same.
  package func apply(_ text: String) -> String {
    switch self {
    case .decomposed: return text.unicodeScalars.map(Self.decompose).joined()
    case .capitals: return text.uppercased()
    case .spaces: return Self.respace(text)
    case .curlyQuotes:
      return text.replacing("\"", with: "”").replacing("“", with: "\"").replacing("'", with: "’")
    case .tonePlace:
      return Self.tonePairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
    case .eth: return text.replacing("Đ", with: "Ð")
    }
  }

  private static func respace(_ text: String) -> String {
    var count = 0
    return String(
      text.flatMap { character -> String in
        guard character == " " else { return String(character) }
        count += 1
        return count % 3 == 0 ? "  " : "\u{00A0}"
      })
  }

  /// Open rhymes in which two places of the mark are in use: hòa, hoà; khỏe, khoẻ; thủy, thuỷ.
  private static let tonePairs = [
    ("òa ", "oà "), ("óa ", "oá "), ("ỏa ", "oả "), ("ọa ", "oạ "), ("òe ", "oè "), ("ỏe ", "oẻ "),
    ("ùy ", "uỳ "), ("úy ", "uý "), ("ủy ", "uỷ "), ("ũy ", "uỹ "), ("ụy ", "uỵ "),
  ]

  private static func decompose(_ scalar: Unicode.Scalar) -> String {
    let letter = Letter.of(scalar.value)
    guard letter.kind == .letter, letter.code != Letter.Code.dStroke, scalar.value > 0x7F else {
      return String(scalar)
    }
    let bases: [UInt8: (String, String)] = [
      Letter.Code.aBreve: ("a", "\u{0306}"), Letter.Code.aCircumflex: ("a", "\u{0302}"),
      Letter.Code.eCircumflex: ("e", "\u{0302}"), Letter.Code.oCircumflex: ("o", "\u{0302}"),
      Letter.Code.oHorn: ("o", "\u{031B}"), Letter.Code.uHorn: ("u", "\u{031B}"),
    ]
    let tones = ["", "\u{0300}", "\u{0301}", "\u{0309}", "\u{0303}", "\u{0323}"]
    let plain = String(Unicode.Scalar(0x60 + letter.code))
    let (base, shape) = bases[letter.code] ?? (plain, "")
    let isUpper = scalar.properties.isUppercase
    return (isUpper ? base.uppercased() : base) + shape + tones[Int(letter.tone)]
  }
}
