import Testing

@testable import Evaluation

@Suite struct QuoteMatchTests {
  private let truth = "Chủ tịch UBND huyện tiếp 45 lượt công dân, nhận 12 đơn"

  @Test(arguments: [
    "chủ tịch UBND huyện tiếp 45 lượt công dân", "Trong quý, tiếp 45 lượt công dân, nhận 12 đơn.",
    "- Chủ tịch UBND huyện tiếp 45 lượt công dân; nhận 12 đơn, đã giải quyết xong 11 đơn trong quý",
  ])
  func meets(_ told: String) { #expect(QuoteMatch.meets(truth, told)) }

  @Test(arguments: ["", "–", "Ban Tiếp công dân tỉnh nhận đơn của công dân huyện khác"])
  func meetsNot(_ told: String) { #expect(!QuoteMatch.meets(truth, told)) }

  @Test func halfAPageIsNoQuote() {
    #expect(!QuoteMatch.meets(truth, truth + String(repeating: " và các việc khác", count: 20)))
  }
}
