/// Numbers as Word prints them in labels (ST_NumberFormat, ECMA-376-1, 17.18.59).
enum NumberFormat {
  /// - Parameter pattern: Of a custom format, its first numbers.
  static func print(_ number: Int, as format: String, pattern: String = "") -> String {
    switch format {
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case "upperLetter": letters(number)
    case "lowerLetter": letters(number).lowercased()
    case "decimalZero": padded(number, to: 2)
    case "custom": padded(number, to: pattern.prefix { $0 == "0" || $0 == "1" }.count)
    case "none": ""
    case "vietnameseCounting", "cardinalText":
      NumberWords.cardinal(number, isSentence: format == "cardinalText")
    case "ordinalText": NumberWords.ordinal(number)
    case "numberInDash": "- \(number) -"
    case "hex": String(max(number, 0), radix: 16, uppercase: true)
    case "chicago": chicago(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": sign(number, from: 0x2460)
    case "decimalEnclosedParen": sign(number, from: 0x2474)
    case "decimalEnclosedFullstop": sign(number, from: 0x2488)
    case "decimalFullWidth", "decimalFullWidth2": fullWidth(number)
    case "russianUpper": russian(number).uppercased()
    case "russianLower": russian(number)
    default: String(number)
    }
  }

  /// The format that Word 2003 knows by a number.
  static func name(ofCode code: Int) -> String {
    let names = [
      0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter",
      5: "decimal", 6: "cardinalText", 7: "ordinalText", 8: "hex", 9: "chicago", 22: "decimalZero",
      23: "bullet", 57: "numberInDash", 255: "none",
    ]
    return names[code] ?? "decimal"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(min(width, 10) - text.count, 0)) + text
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let signs: [(Int, String)] = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// A to Z, then AA, BB: Word repeats the letter. It knows no đ: a list that has one was typed, or
  /// starts anew after it.
  private static func letters(_ number: Int) -> String {
    repeated(number, of: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
  }

  private static func russian(_ number: Int) -> String {
    repeated(number, of: Array("абвгдежзиклмнопрстуфхцчшщыэюя"))
  }

  private static func chicago(_ number: Int) -> String {
    repeated(number, of: ["*", "\u{2020}", "\u{2021}", "\u{A7}"])
  }

  private static func repeated(_ number: Int, of letters: [Character]) -> String {
    guard (1...letters.count * 30).contains(number) else { return String(number) }
    let letter = letters[(number - 1) % letters.count]
    return String(repeating: letter, count: (number - 1) / letters.count + 1)
  }

  /// One to twenty, each a sign of its own.
  private static func sign(_ number: Int, from first: UInt32) -> String {
    guard (1...20).contains(number), let sign = Unicode.Scalar(first + UInt32(number - 1)) else {
      return String(number)
    }
    return String(Character(sign))
  }

  private static func fullWidth(_ number: Int) -> String {
    var text = ""
    for scalar in String(number).unicodeScalars {
      text.unicodeScalars.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
    }
    return text
  }
}

/// Numbers in Vietnamese words, as labels print them in documents of that language.
enum NumberWords {
  private static let digits = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
  ]

  /// "một", "mười lăm", "hai mươi mốt"; a capital where the format asks for a sentence's first word.
  static func cardinal(_ number: Int, isSentence: Bool) -> String {
    guard (0...999).contains(number) else { return String(number) }
    let text = words(number)
    return isSentence ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  /// "Thứ nhất", "Thứ hai", "Thứ tư".
  static func ordinal(_ number: Int) -> String {
    switch number {
    case 1: "Thứ nhất"
    case 4: "Thứ tư"
    case 0...999: "Thứ " + words(number)
    default: String(number)
    }
  }

  private static func words(_ number: Int) -> String {
    if number < 10 { return digits[number] }
    if number < 100 {
      let unit = number % 10
      let tens = number < 20 ? "mười" : digits[number / 10] + " mươi"
      switch unit {
      case 0: return tens
      case 1: return tens + (number < 20 ? " một" : " mốt")
      case 5: return tens + " lăm"
      default: return tens + " " + digits[unit]
      }
    }
    let rest = number % 100
    let hundreds = digits[number / 100] + " trăm"
    if rest == 0 { return hundreds }
    return hundreds + (rest < 10 ? " linh " : " ") + words(rest)
  }
}
