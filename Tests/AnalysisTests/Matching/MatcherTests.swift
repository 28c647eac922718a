import Testing
import VietnameseText

@testable import Analysis

@Suite struct MatcherTests {
  private func found(_ terms: [String], _ text: String, compounds: [String] = []) throws -> [Int] {
    let parser = TermParser()
    let matcher = Matcher(try terms.map { try parser.parse($0) }, compounds: compounds)
    let tokens = Tokenizer().tokens(of: text).tokens
    return Set(matcher.matches(tokens, in: 0..<tokens.count).map { Int($0.term) }).sorted()
  }

  @Test func wholeSyllablesOnly() throws {
    #expect(try found(["đơn"], "đơn vị", compounds: ["đơn vị"]) == [])
    #expect(try found(["đơn"], "nhận 3 đơn", compounds: ["đơn vị"]) == [0])
    #expect(try found(["dân vận"], "nhân dân vận động") == [0])
  }

  @Test func gapsAreBounded() throws {
    #expect(try found(["họp ...2 dân"], "họp với bà dân") == [0])
    #expect(try found(["họp ...2 dân"], "họp với tất cả bà con dân") == [])
  }

  @Test func aGapHoldsOneCommaAtMost() throws {
    #expect(try found(["dán ...8 phương án"], "dán, niêm yết phương án") == [0])
    #expect(try found(["dán ...8 phương án"], "dán ảnh, đi chơi, xem phương án") == [])
  }

  @Test func twoSyllablesDoNotSpanAComma() throws {
    #expect(try found(["sát dân"], "giám sát, dân thụ hưởng") == [])
    #expect(try found(["phòng chống tham nhũng"], "phòng, chống tham nhũng") == [0])
  }

  @Test func bothSidesInAnyOrder() throws {
    #expect(try found(["giám sát & mặt trận"], "Mặt trận huyện cử đoàn giám sát") == [0])
    #expect(try found(["giám sát & mặt trận"], "Mặt trận huyện họp") == [])
  }

  @Test func aPhraseInsideALongerOneIsFoundToo() throws {
    #expect(
      try found(["đội văn nghệ ...6 (bản|thôn)", "(ở bản|vào bản)"], "Đội văn nghệ ở bản") == [
        0, 1,
      ])
    #expect(try found(["ngủ lại ...3 (bản|thôn)", "ở bản"], "ngủ lại ở bản xa") == [0, 1])
  }

  @Test func numbers() throws {
    #expect(try found(["tiếp # lượt"], "tiếp 1.214 lượt") == [0])
    #expect(try found(["tiếp # lượt"], "tiếp nhiều lượt") == [])
  }
}
