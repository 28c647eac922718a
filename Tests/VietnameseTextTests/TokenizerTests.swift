import Testing
import VietnameseText

@Suite struct TokenizerTests {
  private func keys(_ text: String) -> [UInt64] { Tokenizer().tokens(of: text).tokens.map(\.key) }

  @Test(arguments: [
    ("hòa", "hoà"), ("thủy", "thuỷ"), ("khỏe", "khoẻ"), ("Uỷ ban", "ủy BAN"), ("kỹ", "kĩ"),
    ("tỷ lệ", "tỉ lệ"), ("quý", "quí"), ("Ðakrông", "Đakrông"), ("dân\u{00A0}vận", "dân  vận"),
    ("phòng, chống", "phòng chống"), ("KT-XH", "kt xh"), ("“Dân vận khéo”", "dân vận khéo"),
    ("a\u{0323}\u{0302}", "ậ"), ("a\u{0301}\u{0302}", "ấ"), ("o\u{031B}\u{0301}", "ớ"),
    ("08/KH-UBND", "8 kh ubnd"),
  ])
  func sameForAReader(_ pair: (String, String)) {
    #expect(keys(pair.0) == keys(pair.1))
  }

  @Test(arguments: [
    ("dân", "dẫn"), ("đơn", "don"), ("số", "sổ"), ("thúy", "thùy"), ("tai", "tay"), ("cao", "cău"),
  ])
  func differentWords(_ pair: (String, String)) {
    #expect(keys(pair.0) != keys(pair.1))
  }

  @Test func decomposedTextHasTheSameKeys() {
    let composed = "Ủy ban nhân dân huyện Hướng Hóa ở vùng biên giới"
    var decomposed = ""
    for scalar in composed.unicodeScalars {
      decomposed += Decomposition.of(scalar)
    }
    #expect(decomposed.utf8.count > composed.utf8.count)
    #expect(keys(composed) == keys(decomposed))
  }

  @Test func rangesPointIntoTheText() {
    let text = "Sở tiếp 1.214 lượt, đạt 98,5% (4.168m2)."
    let read = Tokenizer().tokens(of: text)
    let words = read.tokens.map { token -> String in
      let utf8 = text.utf8
      let lower = utf8.index(utf8.startIndex, offsetBy: token.range.lowerBound)
      let upper = utf8.index(utf8.startIndex, offsetBy: token.range.upperBound)
      return String(text[lower..<upper])
    }
    #expect(words == ["Sở", "tiếp", "1.214", "lượt", "đạt", "98,5", "4.168", "m2"])
    #expect(read.tokens[4].before.contains(.comma))
    #expect(read.tokens[6].before.contains(.percent))
    #expect(read.after.contains(.stop))
  }
}

/// Canonical decomposition of single Vietnamese letters, for tests.
enum Decomposition {
  static let marks: [Character: String] = [
    "Ủ": "U\u{0309}", "ệ": "e\u{0323}\u{0302}", "ư": "u\u{031B}", "ớ": "o\u{031B}\u{0301}",
    "â": "a\u{0302}", "Ư": "U\u{031B}", "ó": "o\u{0301}", "ở": "o\u{031B}\u{0309}",
    "ù": "u\u{0300}", "ê": "e\u{0302}", "ế": "e\u{0302}\u{0301}",
  ]
  static func of(_ scalar: Unicode.Scalar) -> String { marks[Character(scalar)] ?? String(scalar) }
}
