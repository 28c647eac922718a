/// The 134 Vietnamese letters beyond ASCII as the old encodings spell them, written out: tests compare
/// with this and make their files by it. Taken from the tables of glibc (VISCII, CP1258), Unikey and
/// xvnkb (TCVN3, VNI, VPS, VIQR), not from the program.
package struct LegacyAlphabet: Sendable {
  package let name: String
  /// The bytes of each letter that the encoding has.
  package let bytes: [Unicode.Scalar: [UInt8]]

  private init(_ name: String, _ rows: [String]) {
    self.name = name
    var bytes: [Unicode.Scalar: [UInt8]] = [:]
    for (letters, row) in zip(Self.letters, rows) {
      for (letter, hex) in zip(letters.unicodeScalars, row.split(separator: " ")) where hex != "-" {
        bytes[letter] = Self.bytes(hex)
      }
    }
    self.bytes = bytes
  }

  private static func bytes(_ hex: Substring) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }

  /// Text as a file of that time holds it. Letters that the encoding lacks are written small, signs
  /// beyond ASCII as their likes on a keyboard.
  package func encode(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      if scalar.isASCII { return [UInt8(scalar.value)] }
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      return bytes[scalar] ?? bytes[small] ?? Array((Self.signs[scalar] ?? "?").utf8)
    }
  }

  private static let signs: [Unicode.Scalar: String] = [
    "–": "-", "—": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'", "…": "...", "•": "-",
    "\u{A0}": " ",
  ]

  package static let letters = [
    "àáảãạăằắẳẵặâầấẩẫậ",
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ",
    "èéẻẽẹêềếểễệ",
    "ÈÉẺẼẸÊỀẾỂỄỆ",
    "ìíỉĩị",
    "ÌÍỈĨỊ",
    "òóỏõọôồốổỗộơờớởỡợ",
    "ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ",
    "ùúủũụưừứửữự",
    "ÙÚỦŨỤƯỪỨỬỮỰ",
    "ỳýỷỹỵ",
    "ỲÝỶỸỴ",
    "đ",
    "Đ",
  ]

  package static let all: [LegacyAlphabet] = [
    LegacyAlphabet(
      "windows-1258",
      [
        "61CC 61EC 61D2 61DE 61F2 E3 E3CC E3EC E3D2 E3DE E3F2 E2 E2CC E2EC E2D2 E2DE E2F2",
        "41CC 41EC 41D2 41DE 41F2 C3 C3CC C3EC C3D2 C3DE C3F2 C2 C2CC C2EC C2D2 C2DE C2F2",
        "65CC 65EC 65D2 65DE 65F2 EA EACC EAEC EAD2 EADE EAF2",
        "45CC 45EC 45D2 45DE 45F2 CA CACC CAEC CAD2 CADE CAF2",
        "69CC 69EC 69D2 69DE 69F2",
        "49CC 49EC 49D2 49DE 49F2",
        "6FCC 6FEC 6FD2 6FDE 6FF2 F4 F4CC F4EC F4D2 F4DE F4F2 F5 F5CC F5EC F5D2 F5DE F5F2",
        "4FCC 4FEC 4FD2 4FDE 4FF2 D4 D4CC D4EC D4D2 D4DE D4F2 D5 D5CC D5EC D5D2 D5DE D5F2",
        "75CC 75EC 75D2 75DE 75F2 FD FDCC FDEC FDD2 FDDE FDF2",
        "55CC 55EC 55D2 55DE 55F2 DD DDCC DDEC DDD2 DDDE DDF2",
        "79CC 79EC 79D2 79DE 79F2",
        "59CC 59EC 59D2 59DE 59F2",
        "F0",
        "D0",
      ]),
    LegacyAlphabet(
      "tcvn3",
      [
        "B5 B8 B6 B7 B9 A8 BB BE BC BD C6 A9 C7 CA C8 C9 CB",
        "- - - - - A1 - - - - - A2 - - - - -",
        "CC D0 CE CF D1 AA D2 D5 D3 D4 D6",
        "- - - - - A3 - - - - -",
        "D7 DD D8 DC DE",
        "- - - - -",
        "DF E3 E1 E2 E4 AB E5 E8 E6 E7 E9 AC EA ED EB EC EE",
        "- - - - - A4 - - - - - A5 - - - - -",
        "EF F3 F1 F2 F4 AD F5 F8 F6 F7 F9",
        "- - - - - A6 - - - - -",
        "FA FD FB FC FE",
        "- - - - -",
        "AE",
        "A7",
      ]),
    LegacyAlphabet(
      "vni",
      [
        "61F8 61F9 61FB 61F5 61EF 61EA 61E8 61E9 61FA 61FC 61EB 61E2 61E0 61E1 61E5 61E3 61E4",
        "41D8 41D9 41DB 41D5 41CF 41CA 41C8 41C9 41DA 41DC 41CB 41C2 41C0 41C1 41C5 41C3 41C4",
        "65F8 65F9 65FB 65F5 65EF 65E2 65E0 65E1 65E5 65E3 65E4",
        "45D8 45D9 45DB 45D5 45CF 45C2 45C0 45C1 45C5 45C3 45C4",
        "EC ED E6 F3 F2",
        "CC CD C6 D3 D2",
        "6FF8 6FF9 6FFB 6FF5 6FEF 6FE2 6FE0 6FE1 6FE5 6FE3 6FE4 F4 F4F8 F4F9 F4FB F4F5 F4EF",
        "4FD8 4FD9 4FDB 4FD5 4FCF 4FC2 4FC0 4FC1 4FC5 4FC3 4FC4 D4 D4D8 D4D9 D4DB D4D5 D4CF",
        "75F8 75F9 75FB 75F5 75EF F6 F6F8 F6F9 F6FB F6F5 F6EF",
        "55D8 55D9 55DB 55D5 55CF D6 D6D8 D6D9 D6DB D6D5 D6CF",
        "79F8 79F9 79FB 79F5 EE",
        "59D8 59D9 59DB 59D5 CE",
        "F1",
        "D1",
      ]),
    LegacyAlphabet(
      "viscii",
      [
        "E0 E1 E4 E3 D5 E5 A2 A1 C6 C7 A3 E2 A5 A4 A6 E7 A7",
        "C0 C1 C4 C3 80 C5 82 81 02 05 83 C2 85 84 86 06 87",
        "E8 E9 EB A8 A9 EA AB AA AC AD AE",
        "C8 C9 CB 88 89 CA 8B 8A 8C 8D 8E",
        "EC ED EF EE B8",
        "CC CD 9B CE 98",
        "F2 F3 F6 F5 F7 F4 B0 AF B1 B2 B5 BD B6 BE B7 DE FE",
        "D2 D3 99 A0 9A D4 90 8F 91 92 93 B4 96 95 97 B3 94",
        "F9 FA FC FB F8 DF D7 D1 D8 E6 F1",
        "D9 DA 9C 9D 9E BF BB BA BC FF B9",
        "CF FD D6 DB DC",
        "9F DD 14 19 1E",
        "F0",
        "D0",
      ]),
    LegacyAlphabet(
      "vps",
      [
        "E0 E1 E4 E3 E5 E6 A2 A1 A3 A4 A5 E2 C0 C3 C4 C5 C6",
        "80 C1 81 82 - 88 8E 8D 8F F0 - C2 84 83 85 - -",
        "E8 E9 C8 EB CB EA 8A 89 8B CD 8C",
        "D7 C9 DE FE - CA 93 90 94 95 -",
        "EC ED CC EF CE",
        "B5 B4 B7 B8 -",
        "F2 F3 D5 F5 86 F4 D2 D3 B0 87 B6 D6 A9 A7 AA AB AE",
        "BC B9 BD BE - D4 97 96 98 99 - F7 9E 9D 9F A6 -",
        "F9 FA FB DB F8 DC D8 D9 BA BB BF",
        "A8 DA D1 AC - D0 AF AD B1 - -",
        "FF 9A 9B CF 9C",
        "B2 DD FD B3 -",
        "C7",
        "F1",
      ]),
    LegacyAlphabet(
      "viqr",
      [
        "6160 6127 613F 617E 612E 6128 612860 612827 61283F 61287E 61282E 615E 615E60 615E27 615E3F 615E7E 615E2E",
        "4160 4127 413F 417E 412E 4128 412860 412827 41283F 41287E 41282E 415E 415E60 415E27 415E3F 415E7E 415E2E",
        "6560 6527 653F 657E 652E 655E 655E60 655E27 655E3F 655E7E 655E2E",
        "4560 4527 453F 457E 452E 455E 455E60 455E27 455E3F 455E7E 455E2E",
        "6960 6927 693F 697E 692E",
        "4960 4927 493F 497E 492E",
        "6F60 6F27 6F3F 6F7E 6F2E 6F5E 6F5E60 6F5E27 6F5E3F 6F5E7E 6F5E2E 6F2B 6F2B60 6F2B27 6F2B3F 6F2B7E 6F2B2E",
        "4F60 4F27 4F3F 4F7E 4F2E 4F5E 4F5E60 4F5E27 4F5E3F 4F5E7E 4F5E2E 4F2B 4F2B60 4F2B27 4F2B3F 4F2B7E 4F2B2E",
        "7560 7527 753F 757E 752E 752B 752B60 752B27 752B3F 752B7E 752B2E",
        "5560 5527 553F 557E 552E 552B 552B60 552B27 552B3F 552B7E 552B2E",
        "7960 7927 793F 797E 792E",
        "5960 5927 593F 597E 592E",
        "6464",
        "4444",
      ]),
  ]
}
