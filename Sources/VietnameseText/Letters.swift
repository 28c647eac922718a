/// What a Unicode scalar is in Vietnamese text: a letter with its shape and tone, a combining
/// mark, a digit or something else.
///
/// Source of the inventory: the 67 pairs of precomposed Vietnamese letters of Unicode (Latin-1,
/// Latin Extended-A/B and Latin Extended Additional), and the five combining tone marks.
struct Letter: Sendable, Equatable {
  enum Kind: UInt8, Sendable { case other, letter, digit, tone, shape }

  var kind: Kind
  /// 1…26 for a…z, 27… for ă â đ ê ô ơ ư, 34…43 for 0…9; for a shape mark, its index.
  var code: UInt8
  /// 0 level, 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot below.
  var tone: UInt8

  static let other = Letter(kind: .other, code: 0, tone: 0)
  static let digitBase: UInt8 = 34

  /// The letter that a scalar stands for.
  @inline(__always)
  static func of(_ scalar: UInt32) -> Letter {
    if scalar < 0x250 { return LetterTable.low[Int(scalar)] }
    if scalar >= 0x1E00, scalar < 0x1F00 { return LetterTable.additional[Int(scalar - 0x1E00)] }
    switch scalar {
    case 0x0300, 0x0340: return Letter(kind: .tone, code: 0, tone: 1)
    case 0x0301, 0x0341: return Letter(kind: .tone, code: 0, tone: 2)
    case 0x0309: return Letter(kind: .tone, code: 0, tone: 3)
    case 0x0303: return Letter(kind: .tone, code: 0, tone: 4)
    case 0x0323: return Letter(kind: .tone, code: 0, tone: 5)
    case 0x0302: return Letter(kind: .shape, code: 0, tone: 0)
    case 0x0306: return Letter(kind: .shape, code: 1, tone: 0)
    case 0x031B: return Letter(kind: .shape, code: 2, tone: 0)
    case 0x0256: return Letter(kind: .letter, code: Code.dStroke, tone: 0)
    default: return .other
    }
  }

  /// Codes of the letters beyond a…z.
  enum Code {
    static let aBreve: UInt8 = 27
    static let aCircumflex: UInt8 = 28
    static let dStroke: UInt8 = 29
    static let eCircumflex: UInt8 = 30
    static let oCircumflex: UInt8 = 31
    static let oHorn: UInt8 = 32
    static let uHorn: UInt8 = 33
  }

  /// The letter code that a shape mark (0 circumflex, 1 breve, 2 horn) makes of a base letter.
  static func shaped(_ code: UInt8, mark: UInt8) -> UInt8 {
    switch (code, mark) {
    case (1, 0), (Code.aBreve, 0): Code.aCircumflex
    case (1, 1): Code.aBreve
    case (5, 0): Code.eCircumflex
    case (15, 0): Code.oCircumflex
    case (15, 2): Code.oHorn
    case (21, 2): Code.uHorn
    default: code
    }
  }
}

/// Tables by code point, built once from the alphabet below.
private enum LetterTable {
  /// U+0000 to U+024F.
  static let low = table(0..<0x250)
  /// U+1E00 to U+1EFF.
  static let additional = table(0x1E00..<0x1F00)

  /// Each row: level, grave, acute, hook, tilde, dot below.
  private static let vowels: [(code: UInt8, lower: String, upper: String)] = [
    (1, "aàáảãạ", "AÀÁẢÃẠ"), (27, "ăằắẳẵặ", "ĂẰẮẲẴẶ"), (28, "âầấẩẫậ", "ÂẦẤẨẪẬ"),
    (5, "eèéẻẽẹ", "EÈÉẺẼẸ"), (30, "êềếểễệ", "ÊỀẾỂỄỆ"), (9, "iìíỉĩị", "IÌÍỈĨỊ"),
    (15, "oòóỏõọ", "OÒÓỎÕỌ"), (31, "ôồốổỗộ", "ÔỒỐỔỖỘ"), (32, "ơờớởỡợ", "ƠỜỚỞỠỢ"),
    (21, "uùúủũụ", "UÙÚỦŨỤ"), (33, "ưừứửữự", "ƯỪỨỬỮỰ"), (25, "yỳýỷỹỵ", "YỲÝỶỸỴ"),
  ]

  private static func table(_ range: Range<UInt32>) -> [Letter] {
    var table = [Letter](repeating: .other, count: range.count)
    func set(_ scalar: UInt32, _ letter: Letter) {
      if range.contains(scalar) { table[Int(scalar - range.lowerBound)] = letter }
    }
    for i in 0..<UInt32(26) {
      let letter = Letter(kind: .letter, code: UInt8(i + 1), tone: 0)
      set(0x61 + i, letter)
      set(0x41 + i, letter)
    }
    for i in 0..<UInt32(10) {
      set(0x30 + i, Letter(kind: .digit, code: Letter.digitBase + UInt8(i), tone: 0))
    }
    // Đ, and the two look-alikes that occur in its place: eth and African D.
    for scalar: UInt32 in [0x110, 0x111, 0xD0, 0xF0, 0x189] {
      set(scalar, Letter(kind: .letter, code: Letter.Code.dStroke, tone: 0))
    }
    for row in vowels {
      for letters in [row.lower, row.upper] {
        for (tone, scalar) in letters.unicodeScalars.enumerated() {
          set(scalar.value, Letter(kind: .letter, code: row.code, tone: UInt8(tone)))
        }
      }
    }
    return table
  }
}
