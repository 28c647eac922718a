import TestSupport
import Testing
import VietnameseText

@Suite struct SpellingTallyTests {
  @Test(arguments: [
    "nghiêng", "khuỷu", "quý", "giếng", "gì", "đường", "nước", "uỷ", "thuở", "quốc", "Huỳnh", "KẾT",
    "ho\u{302}\u{323}i", "ngoằn", "khuya", "yếu", "Quảng",
  ]) func syllables(_ word: String) {
    let tally = SpellingTally(word + " á")
    #expect(tally.legal >= 1 && tally.illegal == 0)
  }

  @Test(arguments: ["các\u{301}", "bàc", "êđ", "Côngà", "caf\u{E9}t", "Ã¡", "m\u{B9}t"])
  func noSyllables(_ word: String) { #expect(SpellingTally(word).illegal == 1) }

  @Test func plainWordsAreNotJudged() {
    let tally = SpellingTally("Covid zxq 2024/TT-BNV, “km”…")
    #expect(tally.legal == 0 && tally.illegal == 0 && tally.share == 1)
  }

  /// Clean reports stay near 1 in every form.
  @Test func reportsAreVietnamese() throws {
    let text = try Repository.text("Fixtures/labelled/d2-so-tai-chinh-9-thang.txt")
    for form in [text, Respelling.decomposed.apply(text), Respelling.capitals.apply(text)] {
      #expect(SpellingTally(form).share > 0.98)
    }
  }
}
