import Reading
import ReportModel
import TestSupport
import Testing

@Suite struct PackageTests {
  private func problem(_ bytes: [UInt8], expecting: Document.Format? = nil) -> InputProblem.Code? {
    do throws(InputProblem) {
      _ = try ReportReader().read(bytes, expecting: expecting)
      return nil
    } catch { return error.code }
  }

  @Test func mainPartByRelationship() {
    var fixture = DocxFixture(p("đúng"))
    fixture.mainPart = "word/document2.xml"
    fixture.mainTarget = "/word/./x/../document2.xml"
    fixture.extraEntries = [("word/document.xml", Array("<x/>".utf8))]
    #expect(text(fixture) == "đúng\n")
  }

  @Test func targetsOutsideThePackage() {
    var fixture = DocxFixture(p("a"))
    fixture.mainTarget = "../../etc/passwd"
    #expect(problem(fixture.bytes) == .brokenPackage)
    fixture.mainTarget = "word/document.xml\" TargetMode=\"External"
    #expect(problem(fixture.bytes) == .brokenPackage)
  }

  @Test func notesInTheOrderOfTheirMarks() throws {
    let notes =
      "<w:footnote w:type=\"separator\" w:id=\"0\">\(p("vạch"))</w:footnote>"
      + "<w:footnote w:id=\"1\">\(p("chú một"))</w:footnote><w:footnote w:id=\"2\">\(p("chú hai"))</w:footnote>"
      + "<w:footnote w:id=\"3\">\(p("mồ côi"))</w:footnote>"
    let body = p(
      "a", "<w:footnoteReference w:id=\"2\"/>", "<w:footnoteReference w:id=\"1\"/>",
      "<w:endnoteReference w:id=\"5\"/>")
    let fixture = DocxFixture(body).adding("footnotes", notes)
      .adding("endnotes", "<w:endnote w:id=\"5\">\(p("cuối"))</w:endnote>")
    #expect(text(fixture) == "a\n\nchú hai\nchú một\n\ncuối\n")
    #expect(try document(fixture).blocks.map(\.region) == [.body, .footnote, .footnote, .endnote])
  }

  @Test func noteThatRefersToItself() {
    let notes =
      "<w:footnote w:id=\"1\">\(p("chú", "<w:footnoteReference w:id=\"1\"/>"))</w:footnote>"
    #expect(
      text(DocxFixture(p("a", "<w:footnoteReference w:id=\"1\"/>")).adding("footnotes", notes))
        == "a\n\nchú\n")
  }

  @Test func markInDeletedTextBringsNoNote() {
    let notes = "<w:footnote w:id=\"1\">\(p("chú"))</w:footnote>"
    let body = "<w:p>\(r("a"))<w:del>\(r("<w:footnoteReference w:id=\"1\"/>"))</w:del></w:p>"
    #expect(text(DocxFixture(body).adding("footnotes", notes)) == "a\n")
  }

  @Test func headersThatAPageUses() {
    let section =
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/>"
      + "<w:headerReference w:type=\"first\" r:id=\"h2\"/><w:footerReference w:type=\"even\" r:id=\"f1\"/>"
    let fixture = DocxFixture(p("thân") + section + "</w:sectPr>")
      .adding("header", id: "h1", p("đầu")).adding("header", id: "h2", p("đầu trang một"))
      .adding("footer", id: "f1", p("chân chẵn"))
    #expect(text(fixture) == "thân\n\nđầu\n")
    var first = fixture
    first.body = p("thân") + section + "<w:titlePg/></w:sectPr>"
    first = first.adding("settings", "<w:evenAndOddHeaders/>")
    #expect(text(first) == "thân\n\nđầu trang một\nđầu\nchân chẵn\n")
  }

  @Test func partsThatNoPageShows() throws {
    var fixture = DocxFixture(p("thân")).adding("header", id: "h", p("không ai dùng"))
    fixture.parts.append(
      (
        "glossaryDocument", "g",
        "<w:glossaryDocument \(fixture.root)><w:docParts><w:docPart><w:docPartBody>\(p("mẫu"))</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>"
      ))
    let document = try document(fixture)
    #expect(document.plainText() == "thân\n" && document.notes.isEmpty)
  }

  @Test func strictRelationships() {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    var fixture = DocxFixture(p("a", "<w:footnoteReference w:id=\"1\"/>"))
      .adding("footnotes", "<w:footnote w:id=\"1\">\(p("chú"))</w:footnote>")
    fixture.root = fixture.root.replacing(
      DocxFixture.word, with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    fixture.parts = fixture.parts.map { part in
      let xml = part.xml.replacing(
        DocxFixture.word, with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
      return (part.kind, part.id, xml)
    }
    let entries = fixture.entries.map { name, bytes in
      (
        name,
        Array(
          String(decoding: bytes, as: UTF8.self).replacing(DocxFixture.office, with: strict).utf8)
      )
    }
    #expect(text(StoredZip.pack(entries)) == "a\n\nchú\n")
  }

  @Test func otherDocumentsAreNoted() throws {
    var fixture = DocxFixture(p("a") + "<w:subDoc r:id=\"s\"/>" + p("b"))
    fixture.relations =
      "<Relationship Id=\"s\" Type=\"\(DocxFixture.office)/subDocument\" Target=\"phan-2.docx\" TargetMode=\"External\"/>"
    let document = try document(fixture)
    #expect(document.plainText() == "a\nb\n")
    #expect(document.notes.map(\.code) == [.embeddedNotRead] && document.notes[0].block == 1)
  }

  @Test func commentsMacrosAndChunksAreNoted() throws {
    let body =
      p("a", "<w:commentReference w:id=\"0\"/>") + "<w:altChunk r:id=\"c\"/>"
      + p("b", "<w:object/>")
    var fixture = DocxFixture(body)
    fixture.parts.append(("vbaProject", "v", "x"))
    let document = try document(fixture)
    #expect(document.plainText() == "a\nb\n")
    #expect(document.notes.map(\.code) == [.embeddedNotRead, .embeddedNotRead, .comments, .macros])
  }

  @Test func chartsAndDiagramsAreNoted() throws {
    var fixture = DocxFixture(p("a"))
    fixture.parts = [("chart", "c", "<x/>"), ("diagramData", "d", "<x/>"), ("chart", "e", "<x/>")]
    #expect(try document(fixture).notes.map(\.detail) == ["chart", "SmartArt"])
  }

  @Test func formatsThatAreNoReport() {
    #expect(problem([]) == .emptyFile)
    #expect(problem(Array("%PDF-1.7".utf8)) == .pdf)
    #expect(problem(Array("{\\rtf1 chữ}".utf8)) == .rtf)
    #expect(problem([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) == .image)
    #expect(problem(Array("Rar!abc".utf8)) == .archive)
    #expect(problem(Array("<!DOCTYPE html><p>chữ</p>".utf8)) == .notAReport)
    #expect(problem([7, 0, 1, 2, 0xFF, 0, 0, 3, 9, 0, 0, 0]) == .notAReport)
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]
    #expect(problem(compound) == .legacyDoc)
    #expect(problem(compound + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }) == .encrypted)
    #expect(problem(StoredZip.pack([("xl/workbook.xml", [1])])) == .spreadsheet)
    #expect(problem(StoredZip.pack([("ppt/presentation.xml", [1])])) == .presentation)
    #expect(problem(StoredZip.pack([("a.txt", [1])])) == .archive)
  }

  @Test func markupThatIsNoReport() {
    #expect(problem(Array(String(repeating: "<a>", count: 10_000).utf8)) == .notAReport)
    #expect(
      problem(Array("<bao-cao lang='vi'>\n <ky/>\n <so>1</so></bao-cao>".utf8)) == .notAReport)
    #expect(
      text(Array("<Tên cơ quan>\n\n<Tên đơn vị>\n\n<Ngày ký>".utf8))
        == "<Tên cơ quan>\n<Tên đơn vị>\n<Ngày ký>\n")
    let wide = Array("<?xml version=\"1.0\"?><w:document/>".unicodeScalars)
    let little: [UInt8] = wide.flatMap { [UInt8($0.value), 0, 0, 0] }
    let big: [UInt8] = wide.flatMap { [0, 0, 0, UInt8($0.value)] }
    for bytes in [little, big, [0xFF, 0xFE, 0, 0] + little, [0, 0, 0xFE, 0xFF] + big] {
      #expect(problem(bytes) == .encoding)
      var entries = DocxFixture(p("a")).entries
      entries[2].1 = bytes
      #expect(problem(StoredZip.pack(entries)) == .encoding)
    }
  }

  @Test func textThatIsCalledADocx() {
    #expect(problem(Array("Báo cáo".utf8), expecting: .docx) == .notAReport)
    #expect(problem(Array("Báo cáo".utf8)) == nil)
  }

  @Test func nothingToRead() throws {
    #expect(try document(DocxFixture(p(" - "))).refusal == .noText)
    #expect(try document(" --- ").refusal == .noText)
    #expect(try document(DocxFixture(p(" 1 "))).refusal == nil)
  }

  @Test func truncatedAtEveryPlace() {
    let bytes = DocxFixture(p("chữ")).bytes
    for length in stride(from: 4, to: bytes.count, by: 7) {
      #expect(problem(Array(bytes.prefix(length))) == .truncated)
    }
  }

  @Test func brokenParts() {
    #expect(problem(DocxFixture("<w:p>").bytes) == .brokenXML)
    var fixture = DocxFixture(p("a"))
    fixture.parts.append(("styles", "s", "<w:styles"))
    #expect(problem(fixture.bytes) == .brokenXML)
    fixture = DocxFixture(p("a"))
    fixture.extraEntries = [("word/document.xml", [1])]
    #expect(problem(fixture.bytes) == .brokenPackage)
  }

  @Test func hostileMarkup() {
    let deep = String(repeating: "<w:sdt>", count: 100_000)
    #expect(problem(DocxFixture(deep).bytes) == .overLimit)
    let nested =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 60) + p("sâu")
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: 60)
    #expect(text(DocxFixture(nested)) == "sâu\n")
    let marks = String(repeating: p("a", properties: "<w:rPr><w:del/></w:rPr>"), count: 20_000)
    #expect(text(DocxFixture(marks)).utf8.count == 20_001)
  }

  @Test func blocksAreBounded() {
    let limits = ReadingLimits(blocks: 10)
    #expect(
      text(DocxFixture(String(repeating: p("a"), count: 11)).bytes, limits: limits)
        == "refused: overLimit")
  }

  @Test func styleThatIsBasedOnItself() {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
    #expect(
      text(DocxFixture(p("a", properties: "<w:pStyle w:val=\"A\"/>")).adding("styles", styles))
        == "a\n")
  }
}
