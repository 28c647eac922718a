import TestSupport
import Testing
import VietnameseText

@Suite struct EncodingRecognitionTests {
  static let automatic = LegacyAlphabet.all.filter { $0.name != "viqr" }

  /// Paragraphs of the reports that come with the program, in every encoding.
  @Test(arguments: ["d2-so-tai-chinh-9-thang", "e3-thi-xa-quang-tri-quy-1", "h4-so-ldtbxh-6-thang"])
  func reportsAreRecognised(_ report: String) throws {
    let text = try Repository.text("Fixtures/labelled/\(report).txt")
    for alphabet in Self.automatic {
      let expected = try #require(LegacyEncoding(rawValue: alphabet.name))
      #expect(EncodingRecognition(alphabet.encode(text)).verdict == .recognised(expected))
      let lines = text.split(separator: "\n").filter { $0.utf8.count > 160 }
      for line in lines {
        let verdict = EncodingRecognition(alphabet.encode(String(line))).verdict
        #expect(verdict == .recognised(expected), "\(alphabet.name): \(line)")
      }
    }
  }

  @Test func otherLanguagesAreNoVietnamese() {
    let french =
      Array("Le gar".utf8) + [0xE7] + Array("on a ".utf8) + [0xE9] + Array("t".utf8) + [0xE9]
    #expect(EncodingRecognition(french).verdict == .none)
    let noise = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 131) | 0x80 }
    #expect(EncodingRecognition(noise).verdict == .none)
  }

  @Test func signsOfWindowsAlone() {
    let quoted = [0x93] + Array("Ke hoach".utf8) + [0x94, 0x20, 0x96, 0x20] + Array("2024".utf8)
    #expect(EncodingRecognition(quoted).verdict == .recognised(.windows1258))
  }

  /// One syllable that is Vietnamese in two encodings tells nothing.
  @Test func aSingleSyllableMayBeAmbiguous() {
    guard case .ambiguous(let rivals) = EncodingRecognition(Array("x".utf8) + [0xE3]).verdict else {
      Issue.record("not ambiguous")
      return
    }
    #expect(rivals.count > 1)
  }
}
