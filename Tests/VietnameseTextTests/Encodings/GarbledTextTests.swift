import TestSupport
import Testing
import VietnameseText

@Suite struct GarbledTextTests {
  static let sentence = "Sở Nội vụ đã tổ chức 12 buổi đối thoại với nhân dân"

  /// Characters that a program makes of bytes when it takes them for Windows-1252.
  static func misread(_ bytes: [UInt8]) -> String {
    let signs: [UInt8: Unicode.Scalar] = [
      0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ",
      0x89: "‰", 0x8A: "Š", 0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“",
      0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›",
      0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
    ]
    return String(String.UnicodeScalarView(bytes.map { signs[$0] ?? Unicode.Scalar($0) }))
  }

  private func text(_ mended: GarbledText.Mended?) -> String? {
    mended.map {
      String(String.UnicodeScalarView($0.scalars.compactMap { Unicode.Scalar($0.value) }))
    }
  }

  @Test func utf8ReadAsWindows1252() {
    let mended = GarbledText.mend(Self.misread(Array(Self.sentence.utf8)))
    #expect(mended?.cause == .utf8)
    #expect(text(mended) == Self.sentence)
  }

  @Test func utf8ReadAsWindows1258() {
    let read = LegacyEncoding.windows1258.decode(Array(Self.sentence.utf8)).text
    // Places that Windows-1258 leaves open come through as control codes.
    let bytes = Array(Self.sentence.utf8)
    let whole = zip(read.unicodeScalars, bytes).map { $0 == "\u{FFFD}" ? Unicode.Scalar($1) : $0 }
    #expect(text(GarbledText.mend(String(String.UnicodeScalarView(whole)))) == Self.sentence)
  }

  @Test(arguments: ["tcvn3", "vni"]) func oldEncodingsInUnicodeFonts(_ name: String) throws {
    let alphabet = try #require(LegacyAlphabet.all.first { $0.name == name })
    let mended = GarbledText.mend(Self.misread(alphabet.encode(Self.sentence)))
    #expect(mended?.cause.rawValue == name)
    #expect(text(mended) == Self.sentence)
  }

  @Test func shortTextsNeedAKnownCause() {
    let short = Self.misread(Array("Tổ chức".utf8))
    #expect(GarbledText.mend(short) == nil)
    #expect(text(GarbledText.mend(short, knowing: .utf8)) == "Tổ chức")
  }

  @Test(arguments: [
    Self.sentence, "Bru - Vân Kiều, Pa Kô, Đakrông, Krông Klang, A Vương", "plain text", "",
    "Résumé déjà café naïve façade", "“Dân vận khéo” – 98,5% m² ½ §1",
  ]) func fineTextStays(_ text: String) {
    #expect(GarbledText.mend(text) == nil)
    #expect(GarbledText.mend(Respelling.decomposed.apply(text)) == nil)
  }
}
