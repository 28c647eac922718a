/// Characters of Word's symbol fonts that reports use.
enum SymbolFont {
  /// The Unicode character of a `w:sym`, or nothing where it is not known.
  static func character(_ code: String?, font: String?) -> String {
    guard let code, let value = UInt32(code, radix: 16) else { return "" }
    let offset = (0xF000...0xF0FF).contains(value) ? value - 0xF000 : value
    guard offset <= 0xFF else { return Unicode.Scalar(value).map { String(Character($0)) } ?? "" }
    let font = font?.lowercased() ?? ""
    if font == "symbol" { return symbol(offset) }
    if font == "wingdings" { return wingdings[offset] ?? "" }
    if font == "wingdings 2" { return wingdings2[offset] ?? "" }
    return ""
  }

  /// Whether UTF-8 text holds code points U+F000 to U+F0FF, where symbol fonts put their signs.
  static func mayHold(_ bytes: Swift.Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == 0xEF && index + 1 < bytes.count {
      if (0x80...0x83).contains(bytes[index + 1]) { return true }
    }
    return false
  }

  /// Code points of a symbol font as Unicode characters; those that are not known stay.
  static func decoded(_ text: String, font: String?) -> String {
    var decoded = ""
    for scalar in text.unicodeScalars {
      let code = String(scalar.value, radix: 16)
      let sign =
        (0xF000...0xF0FF).contains(scalar.value) ? character(code, font: font ?? "Symbol") : ""
      if sign.isEmpty { decoded.unicodeScalars.append(scalar) } else { decoded += sign }
    }
    return decoded
  }

  private static func symbol(_ offset: UInt32) -> String {
    let small = Array("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")
    let capital = Array("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ")
    switch offset {
    case 0x61...0x7A: return String(small[Int(offset - 0x61)])
    case 0x41...0x5A: return String(capital[Int(offset - 0x41)])
    case 0x20...0x2C, 0x2E...0x3F: return String(Character(Unicode.Scalar(UInt8(offset))))
    default: return symbolSigns[offset] ?? ""
    }
  }

  private static let symbolSigns: [UInt32: String] = [
    0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xDE: "⇒",
    0xE5: "∑", 0xD6: "√", 0xD7: "⋅",
  ]

  private static let wingdings: [UInt32: String] = [
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x76: "❖", 0x78: "☒", 0x9F: "•", 0xA7: "▪",
    0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑", 0x28: "☎", 0x2A: "✉",
  ]

  private static let wingdings2: [UInt32: String] = [
    0x50: "✓", 0x4F: "✗", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐",
  ]
}
