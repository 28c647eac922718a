import Testing
import VietnameseText

@Suite struct NumeralsTests {
  @Test(arguments: [
    ("1.234", 1234), ("98,5", 98.5), ("1.234,5", 1234.5), ("03", 3), ("00", 0), ("1.2", 1.2),
    ("2.941,86", 2941.86), ("1,234,567", 1_234_567), ("42,7705", 42.7705), ("86.57", 86.57),
  ])
  func values(_ pair: (String, Double)) {
    #expect(Numerals.value(pair.0) == pair.1)
  }

  @Test func sectionNumbersAreNone() { #expect(Numerals.value("1.2.1") == nil) }

  @Test func romanNumerals() {
    #expect(Numerals.roman("IV") == 4)
    #expect(Numerals.roman("XIX") == 19)
    #expect(Numerals.roman("Đ") == nil)
  }
}
