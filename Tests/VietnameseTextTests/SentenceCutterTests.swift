import Testing
import VietnameseText

@Suite struct SentenceCutterTests {
  private func pieces(_ text: String) -> [String] {
    let tokens = Tokenizer().tokens(of: text).tokens
    return SentenceCutter().statements(tokens, from: 0).map { range in
      let utf8 = text.utf8
      let lower = utf8.index(utf8.startIndex, offsetBy: tokens[range.lowerBound].range.lowerBound)
      let upper = utf8.index(
        utf8.startIndex, offsetBy: tokens[range.upperBound - 1].range.upperBound)
      return String(text[lower..<upper])
    }
  }

  @Test func sentencesSemicolonsAndCells() {
    #expect(
      pieces("Tiếp 12 lượt. Nhận 03 đơn; giải quyết 02 đơn | 5 vụ")
        == ["Tiếp 12 lượt", "Nhận 03 đơn", "giải quyết 02 đơn", "5 vụ"])
  }

  @Test func stopsThatEndNoSentence() {
    #expect(pieces("UBND TP. Đông Hà tiếp 1.214 lượt tại nhà số 5.2 đường A").count == 1)
    #expect(pieces("Đã họp … cuộc trong quý").count == 1)
  }

  @Test func clausesAtCommasAndBrackets() {
    let text = "Sở tiếp 214 lượt (Giám đốc tiếp 18 ngày), nhận 305 đơn - trong đó 41 đơn"
    let tokens = Tokenizer().tokens(of: text).tokens
    #expect(SentenceCutter().clauses(tokens, of: 0..<tokens.count).count == 4)
  }
}
