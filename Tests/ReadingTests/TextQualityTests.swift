import Reading
import ReportModel
import TestSupport
import Testing
import VietnameseText

@Suite struct TextQualityTests {
  static let paragraph = """
    Sở Nội vụ đã tổ chức 12 buổi đối thoại với nhân dân, tiếp 45 lượt công dân và giải quyết \
    12 đơn thư khiếu nại trong 6 tháng đầu năm 2024
    """

  private func latin(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  @Test func garbledFilesAreMendedAndTold() throws {
    let document = try document(latin(Array(Self.paragraph.utf8)))
    #expect(document.plainText() == Self.paragraph + "\n")
    #expect(document.notes == [ReadingNote(code: .mendedText, detail: "utf-8")])
  }

  @Test func garbledParagraphsOfAnOpenDocument() throws {
    let odd = latin(Array(Self.paragraph.utf8)).replacing("\u{AD}", with: "&#xAD;")
    let document = try ReportReader().read(
      OpenDocumentTests.file("<text:p>\(odd)</text:p><text:p>thân</text:p>"))
    #expect(document.plainText() == Self.paragraph + "\nthân\n")
    #expect(document.notes.map(\.code) == [.mendedText] && document.notes[0].block == 0)
  }

  /// The long paragraph proves what happened; the heading and the cell beside it follow.
  @Test func garbledParagraphsOfAWordFile() throws {
    let tcvn3 = try #require(LegacyAlphabet.all.first { $0.name == "tcvn3" })
    func odd(_ text: String) -> String { latin(tcvn3.encode(text)) }
    let body =
      p(odd("Kết quả"), properties: "<w:outlineLvl w:val=\"0\"/>") + p(odd(Self.paragraph))
      + p("Các việc đã làm") + tbl(tr(tc(p(odd("lượt tiếp"))), tc(p("45")), tc(p(odd("đạt")))))
    let document = try document(DocxFixture(body))
    #expect(
      document.plainText()
        == "Kết quả\n\(Self.paragraph.replacing("Sở", with: "Sở"))\nCác việc đã làm\nlượt tiếp | 45 | đạt\n"
    )
    guard case .tableRow(let row) = document.blocks[3].kind else {
      Issue.record("no row")
      return
    }
    #expect(row.cells.map { document.blocks[3].slice($0.range) } == ["lượt tiếp", "45", "đạt"])
    let note = try #require(document.notes.first)
    #expect(document.notes.count == 1 && note.code == .mendedText && note.detail == "tcvn3")
    #expect(document.blocks[0].slice(try #require(note.range)) == "Kết quả")
  }

  @Test func whatCannotBeMendedIsTold() throws {
    let text = Self.paragraph + ". Tổ ch?c h?i nghị, ti?p dân. " + Self.paragraph
    let note = try #require(try document(text).notes.first)
    #expect(note.code == .garbledText && note.detail == "3")
    let block = try document(text).blocks[0]
    #expect(block.slice(try #require(note.range)) == "ch?c")
  }

  @Test func scansAreTold() throws {
    let text = Self.paragraph + ". Tổ chức hộ1 nghị, Iượt người, rnột số. " + Self.paragraph
    let note = try #require(try document(text).notes.first)
    #expect(note.code == .misreadText && note.detail == "3")
  }

  /// It can be printed, not judged.
  @Test func whatLostItsMarksIsNotJudged() throws {
    let lost = Self.paragraph.unicodeScalars.map { $0.value > 0xFF ? "?" : String($0) }.joined()
    #expect(try document(lost).refusal == .garbled)
    let bytes = lost.unicodeScalars.map { UInt8($0.value) }
    #expect(try ReportReader().read(bytes).refusal == .garbled)
    #expect(try document(DocxFixture(p(lost))).refusal == .garbled)
    let viscii = LegacyAlphabet.all.first { $0.name == "viscii" }?.encode(Self.paragraph) ?? []
    #expect(try document(latin(viscii)).refusal == .garbled)
  }

  @Test func cleanReportsAreNotSuspected() throws {
    for name in [
      "d2-so-tai-chinh-9-thang", "e3-thi-xa-quang-tri-quy-1", "g1-huyen-trieu-phong-6-thang",
    ] {
      let text = try Repository.text("Fixtures/labelled/\(name).txt")
      for form in [text, Respelling.decomposed.apply(text), Respelling.capitals.apply(text)] {
        #expect(try document(form).notes == [])
      }
    }
  }

  /// Decomposed letters are no wider: lines join as they do in the composed text.
  @Test func linesJoinWhateverTheForm() throws {
    let text = try Repository.text("Fixtures/labelled/e3-thi-xa-quang-tri-quy-1.txt")
    let other = try document(Respelling.decomposed.apply(text))
    #expect(try document(text).blocks.map(\.text) == other.blocks.map(\.text))
  }
}
