import TestSupport
import Testing
import VietnameseText

@Suite struct LegacyEncodingTests {
  @Test(arguments: LegacyAlphabet.all.map(\.name)) func everyLetterComesBack(_ name: String) throws
  {
    let alphabet = try #require(LegacyAlphabet.all.first { $0.name == name })
    let encoding = try #require(LegacyEncoding(rawValue: name))
    #expect(alphabet.bytes.count >= 74)
    for (letter, bytes) in alphabet.bytes {
      let decoded = encoding.decode(bytes)
      #expect(decoded.text == String(letter) && decoded.undefined == 0, "\(name) \(letter)")
    }
  }

  static let sample = "Ủy ban nhân dân tỉnh đã tổ chức 12 buổi đối thoại, tiếp 45 lượt người."

  @Test(arguments: LegacyAlphabet.all.map(\.name)) func sentencesComeBack(_ name: String) throws {
    let alphabet = try #require(LegacyAlphabet.all.first { $0.name == name })
    let encoding = try #require(LegacyEncoding(rawValue: name))
    var expected = Self.sample
    // No capitals with a tone in TCVN3; a full stop behind a vowel is VIQR's dot below.
    if name == "tcvn3" { expected = "ủ" + expected.dropFirst() }
    if name == "viqr" { expected = expected.replacing("người.", with: "ngườị") }
    #expect(encoding.decode(alphabet.encode(Self.sample)).text == expected)
  }

  @Test func viqrReadsFullStopsAsMarks() {
    #expect(LegacyEncoding.viqr.decode(Array("I. MU.C DDI'CH".utf8)).text == "Ị MỤC ĐÍCH")
    #expect(LegacyEncoding.viqr.decode(Array("Lu+u y'\\.".utf8)).text == "Lưu ý.")
  }

  @Test func windows1258KeepsItsCombiningMarks() {
    let decoded = LegacyEncoding.windows1258.decode([0x74, 0x69, 0xEA, 0xEC, 0x70])
    #expect(Array(decoded.text.unicodeScalars.map(\.value)) == [0x74, 0x69, 0xEA, 0x301, 0x70])
  }

  @Test func whatSpellsNothingIsCounted() {
    let decoded = LegacyEncoding.tcvn3.decode([0x61, 0xAF, 0xE0, 0x62])
    #expect(decoded.text == "a\u{FFFD}\u{FFFD}b" && decoded.undefined == 2)
  }

  @Test func vniMarksOfTheOtherCase() {
    #expect(LegacyEncoding.vni.decode([0x41, 0xF9, 0x61, 0xD9, 0x65, 0xC1]).text == "Ááế")
    #expect(LegacyEncoding.vni.decode([0x49, 0xD9, 0x79, 0xEF]).text == "Íỵ")
  }
}
