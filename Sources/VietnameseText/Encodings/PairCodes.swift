/// VNI for Windows: a base letter and one character that holds shape and tone together; đ and the
/// vowel i have letters of their own, and so have the bases ơ and ư.
///
/// Source: the tables of the Unikey and xvnkb input methods, which agree.
enum VNICode {
  /// Marks on a plain letter in the order of the rows below; on a letter with circumflex or breve
  /// the mark holds the shape too.
  private static let toneMarks: [UInt8] = [0xF8, 0xF9, 0xFB, 0xF5, 0xEF]
  private static let circumflexMarks: [UInt8] = [0xE2, 0xE0, 0xE1, 0xE5, 0xE3, 0xE4]
  private static let breveMarks: [UInt8] = [0xEA, 0xE8, 0xE9, 0xFA, 0xFC, 0xEB]

  private static let singles = Singles(
    small: [
      0xF1: "đ", 0xF4: "ơ", 0xF6: "ư", 0xED: "í", 0xEC: "ì", 0xE6: "ỉ", 0xF3: "ĩ", 0xF2: "ị",
      0xEE: "ỵ",
    ],
    capital: [
      0xD1: "Đ", 0xD4: "Ơ", 0xD6: "Ư", 0xCD: "Í", 0xCC: "Ì", 0xC6: "Ỉ", 0xD3: "Ĩ", 0xD2: "Ị",
      0xCE: "Ỵ",
    ])

  private struct Singles {
    var scalars: [UInt32] = LegacyTable.windows1252
    init(small: [Int: Unicode.Scalar], capital: [Int: Unicode.Scalar]) {
      for (byte, scalar) in small.merging(capital, uniquingKeysWith: { $1 }) {
        scalars[byte] = scalar.value
      }
    }
  }

  /// The letter of a base and a mark, both bytes side by side; 0 where they are no letter.
  private static let pairs: [UInt32] = {
    var pairs = [UInt32](repeating: 0, count: 0x10000)
    func set(_ base: UInt8, _ mark: UInt8, _ letter: Unicode.Scalar) {
      // The mark's case follows the base; typists did not always see the difference.
      for mark in [mark, mark - 0x20] { pairs[Int(base) << 8 | Int(mark)] = letter.value }
    }
    func row(_ base: UInt8, _ marks: [UInt8], _ letters: String) {
      for (mark, letter) in zip(marks, letters.unicodeScalars) { set(base, mark, letter) }
    }
    let rows: [(UInt8, [UInt8], String, String)] = [
      (0x61, toneMarks, "àáảãạ", "ÀÁẢÃẠ"), (0x61, circumflexMarks, "âầấẩẫậ", "ÂẦẤẨẪẬ"),
      (0x61, breveMarks, "ăằắẳẵặ", "ĂẰẮẲẴẶ"), (0x65, toneMarks, "èéẻẽẹ", "ÈÉẺẼẸ"),
      (0x65, circumflexMarks, "êềếểễệ", "ÊỀẾỂỄỆ"), (0x69, toneMarks, "ìíỉĩị", "ÌÍỈĨỊ"),
      (0x6F, toneMarks, "òóỏõọ", "ÒÓỎÕỌ"), (0x6F, circumflexMarks, "ôồốổỗộ", "ÔỒỐỔỖỘ"),
      (0xF4, toneMarks, "ờớởỡợ", "ỜỚỞỠỢ"), (0x75, toneMarks, "ùúủũụ", "ÙÚỦŨỤ"),
      (0xF6, toneMarks, "ừứửữự", "ỪỨỬỮỰ"), (0x79, toneMarks, "ỳýỷỹỵ", "ỲÝỶỸỴ"),
    ]
    for (base, marks, small, capital) in rows {
      row(base, marks, small)
      row(base - 0x20, marks, capital)
    }
    return pairs
  }()

  static func forEachScalar(of bytes: [UInt8], _ body: (UInt32, Int) -> Void) {
    let pairs = Self.pairs
    let singles = Self.singles.scalars
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if index + 1 < bytes.count, bytes[index + 1] >= 0x80 {
        let letter = pairs[Int(byte) << 8 | Int(bytes[index + 1])]
        if letter != 0 {
          body(letter, index)
          index += 2
          continue
        }
      }
      body(singles[Int(byte)], index)
      index += 1
    }
  }
}

/// VIQR: tone and shape as ASCII signs behind the letter, a^' for ấ, dd for đ; a backslash before a
/// sign keeps it a sign.
///
/// Source: RFC 1456.
enum VIQRCode {
  private static let rows: [(base: String, shape: String, letters: String)] = [
    ("a", "", "aàáảãạ"), ("a", "^", "âầấẩẫậ"), ("a", "(", "ăằắẳẵặ"), ("e", "", "eèéẻẽẹ"),
    ("e", "^", "êềếểễệ"), ("i", "", "iìíỉĩị"), ("o", "", "oòóỏõọ"), ("o", "^", "ôồốổỗộ"),
    ("o", "+", "ơờớởỡợ"), ("u", "", "uùúủũụ"), ("u", "+", "ưừứửữự"), ("y", "", "yỳýỷỹỵ"),
    ("A", "", "AÀÁẢÃẠ"), ("A", "^", "ÂẦẤẨẪẬ"), ("A", "(", "ĂẰẮẲẴẶ"), ("E", "", "EÈÉẺẼẸ"),
    ("E", "^", "ÊỀẾỂỄỆ"), ("I", "", "IÌÍỈĨỊ"), ("O", "", "OÒÓỎÕỌ"), ("O", "^", "ÔỒỐỔỖỘ"),
    ("O", "+", "ƠỜỚỞỠỢ"), ("U", "", "UÙÚỦŨỤ"), ("U", "+", "ƯỪỨỬỮỰ"), ("Y", "", "YỲÝỶỸỴ"),
  ]

  /// Tones in the order of the letters of a row.
  private static let tones = Array("`'?~.".utf8)

  /// Letters by base and shape, level tone first.
  private static let letters: [Int: [UInt32]] = {
    var letters: [Int: [UInt32]] = [:]
    for row in rows {
      guard let base = row.base.utf8.first else { continue }
      letters[Int(base) << 8 | Int(row.shape.utf8.first ?? 0)] =
        row.letters.unicodeScalars.map(\.value)
    }
    return letters
  }()

  static func forEachScalar(of bytes: [UInt8], _ body: (UInt32, Int) -> Void) {
    func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      index += 1
      if byte == 0x5C, at(index) > 0x20 {
        body(UInt32(at(index)), start)
        index += 1
      } else if byte | 0x20 == 0x64, at(index) | 0x20 == 0x64 {
        body(byte == 0x64 ? 0x111 : 0x110, start)
        index += 1
      } else if let shaped = letters[Int(byte) << 8 | Int(at(index))], at(index) != 0 {
        index += 1
        body(toned(shaped, at(index), &index), start)
      } else if let plain = letters[Int(byte) << 8] {
        body(toned(plain, at(index), &index), start)
      } else {
        body(byte < 0x80 ? UInt32(byte) : LegacyTable.undefined, start)
      }
    }
  }

  private static func toned(_ row: [UInt32], _ sign: UInt8, _ index: inout Int) -> UInt32 {
    guard let tone = tones.firstIndex(of: sign) else { return row[0] }
    index += 1
    return row[tone + 1]
  }
}
