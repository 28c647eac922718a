/// Characters of Word's symbol fonts that reports use.
enum SymbolFont {
  /// The Unicode character of a `w:sym` (ECMA-376-1, 17.3.3.30), or nothing where it is not known.
  static func character(_ code: String?, font: String?) -> String {
    guard let code, let value = UInt32(code, radix: 16) else { return "" }
    let isShifted = (0xF000...0xF0FF).contains(value)
    guard let table = SymbolTable.of(font?.lowercased() ?? "") else {
      // A font of letters: the code is the character itself. What an unknown symbol font draws is not known.
      return isShifted ? "" : Unicode.Scalar(value).map { String(Character($0)) } ?? ""
    }
    let offset = isShifted ? value - 0xF000 : value
    if offset == 0x20 { return " " }
    guard (0x21...0xFF).contains(offset) else {
      return Unicode.Scalar(value).map { String(Character($0)) } ?? ""
    }
    let sign = table[Int(offset) - 0x20]
    return sign == "\u{2400}" ? "" : String(sign)
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
    let font = SymbolTable.of(font?.lowercased() ?? "") == nil ? "Symbol" : font
    for scalar in text.unicodeScalars {
      let code = String(scalar.value, radix: 16)
      let sign = (0xF000...0xF0FF).contains(scalar.value) ? character(code, font: font) : ""
      if sign.isEmpty { decoded.unicodeScalars.append(scalar) } else { decoded += sign }
    }
    return decoded
  }
}
