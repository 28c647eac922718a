import ReportModel
import Testing

/// Tables of contents: text that is no evidence.
@Suite struct ContentsTests {
  private func code(_ text: String) -> String { "<w:r><w:instrText>\(text)</w:instrText></w:r>" }
  private func marks(_ body: String, styles: String = "") throws -> [Bool] {
    try document(DocxFixture(body).adding("styles", styles)).blocks.map(\.isContents)
  }

  @Test func resultOfAField() throws {
    let body =
      p("Mục lục") + "<w:p>\(field("begin"))\(code(" TO"))\(code("C \\o "))\(field("separate"))"
      + "\(r("I. Kết quả"))<w:r><w:tab/></w:r>\(field("begin"))\(code("PAGEREF _1"))\(field("separate"))"
      + "\(r("3"))\(field("end"))</w:p>" + p("II. Tồn tại") + "<w:p>\(field("end"))</w:p>"
      + p("Sau")
    #expect(text(DocxFixture(body)) == "Mục lục\nI. Kết quả\t3\nII. Tồn tại\nSau\n")
    #expect(try marks(body) == [false, true, true, false])
  }

  @Test func simpleFieldAndControl() throws {
    let simple = "<w:p><w:fldSimple w:instr=\"TOC \\h\">\(r("Bảng 1"))</w:fldSimple></w:p>"
    let control =
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
      + "<w:sdtContent>\(p("Mục lục"))\(p("I. Kết quả"))</w:sdtContent></w:sdt>"
    #expect(try marks(simple + control + p("Sau")) == [true, true, true, false])
    #expect(text(DocxFixture(simple)) == "Bảng 1\n")
  }

  @Test func styleOfAnEntry() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"ML1\"><w:name w:val=\"toc 1\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"ML\"><w:name w:val=\"TOC Heading\"/></w:style>"
    func entry(_ text: String, _ style: String) -> String {
      p(r(text), properties: "<w:pStyle w:val=\"\(style)\"/>")
    }
    let body =
      entry("Mục lục", "ML") + entry("I. Kết quả\t12", "ML1") + entry("Đã họp 12 cuộc.", "ML1")
    #expect(try marks(body, styles: styles) == [true, true, false])
  }

  @Test func otherFieldsAreText() throws {
    let body =
      "<w:p>\(field("begin"))\(code("DATE"))\(field("separate"))\(r("01/4/2024"))\(field("end"))</w:p>"
    #expect(try marks(body) == [false])
  }
}
