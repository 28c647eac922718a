import ReportModel
import TestSupport
import Testing

/// The same text in the other files that Word writes: templates, XML in one file, the XML of 2003.
@Suite struct OtherShellsTests {
  @Test(arguments: [
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
  ])
  func contentTypesOfMacrosAndTemplates(type: String) throws {
    var fixture = DocxFixture(p("chữ"))
    fixture.contentTypes = "<Override PartName=\"/word/document.xml\" ContentType=\"\(type)\"/>"
    fixture.parts.append(("vbaProject", "v", "x"))
    let document = try document(fixture)
    #expect(document.plainText() == "chữ\n" && document.notes.map(\.code) == [.macros])
  }

  // MARK: Flat OPC

  private func flat(_ fixture: DocxFixture) -> String {
    var parts = ""
    for (name, bytes) in fixture.entries where name != "[Content_Types].xml" {
      let xml = String(decoding: bytes, as: UTF8.self)
      parts +=
        xml.hasPrefix("<")
        ? "<pkg:part pkg:name=\"/\(name)\"><pkg:xmlData>\(xml)</pkg:xmlData></pkg:part>"
        : "<pkg:part pkg:name=\"/\(name)\"><pkg:binaryData>\(xml)</pkg:binaryData></pkg:part>"
    }
    return "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>"
      + "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\(parts)</pkg:package>"
  }

  @Test func flatPackage() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
    let fixture = DocxFixture(
      p("đầu", properties: "<w:pStyle w:val=\"H\"/>") + p("a", "<w:footnoteReference w:id=\"1\"/>")
    )
    .adding("styles", styles)
    .adding("footnotes", "<w:footnote w:id=\"1\">\(p("chú"))</w:footnote>")
    let document = try document(flat(fixture))
    #expect(document.plainText() == "đầu\na\n\nchú\n" && document.format == .docx)
    #expect(document.blocks[0].kind == .heading(level: 1, known: .style))
  }

  @Test func chunkOfAFlatPackage() throws {
    // "<p>Việt" in base64, broken over lines as Word breaks it.
    let fixture = DocxFixture(p("a") + ChunkTests.chunk)
      .embedding(Array("PHA+Vmn\nhu4d0".utf8), as: "c.html", id: "c")
    #expect(try document(flat(fixture)).plainText() == "a\nViệt\n")
    let broken = DocxFixture(p("a") + ChunkTests.chunk)
      .embedding(Array("?!".utf8), as: "c.html", id: "c")
    #expect(try document(flat(broken)).notes.map(\.code) == [.embeddedNotRead])
  }

  /// A page that is well-formed XML stands in the file as markup, not as bytes.
  @Test func chunkOfMarkupInAFlatPackageIsTold() throws {
    let page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Việt</p></body></html>"
    let fixture = DocxFixture(p("a") + ChunkTests.chunk)
      .embedding(Array(page.utf8), as: "c.xhtml", id: "c")
    let document = try document(flat(fixture))
    #expect(document.plainText() == "a\n")
    #expect(document.notes.map(\.code) == [.embeddedNotRead])
  }

  @Test func flatPackageWithoutAMainPart() {
    var fixture = DocxFixture(p("a"))
    fixture.mainTarget = "word/none.xml"
    #expect(text(Array(flat(fixture).utf8)) == "refused: brokenPackage")
    #expect(text(Array(flat(fixture).utf8.dropLast(30))) == "refused: brokenXML")
  }

  @Test func bareMainPartGivesUnendedFieldsBack() {
    let fixture = DocxFixture("<w:p>\(field("begin"))\(r("a"))</w:p>" + p("b"))
    #expect(text(Array(fixture.documentXML.utf8)) == "a\nb\n")
  }

  // MARK: Word 2003 XML

  private func word2003(_ body: String, _ more: String = "", root: String = "") -> String {
    "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>"
      + "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\" "
      + "xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\" "
      + "xmlns:aml=\"http://schemas.microsoft.com/aml/2001/core\"\(root)>\(more)"
      + "<w:body><wx:sect>\(body)</wx:sect></w:body></w:wordDocument>"
  }
  private func annotation(_ type: String, _ content: String) -> String {
    "<aml:annotation aml:id=\"0\" w:type=\"Word.\(type)\"><aml:content>\(content)</aml:content></aml:annotation>"
  }

  @Test func wordXMLOf2003() throws {
    let lists =
      "<w:lists><w:listDef w:listDefId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:nfc w:val=\"1\"/>"
      + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:listDef><w:list w:ilfo=\"2\"><w:ilst w:val=\"0\"/></w:list></w:lists>"
    let styles =
      "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
    let item =
      "<w:listPr><w:ilvl w:val=\"0\"/><w:ilfo w:val=\"2\"/><wx:t wx:val=\"I.\"/></w:listPr>"
    let body =
      p("đầu", properties: "<w:pStyle w:val=\"H\"/>") + p("một", properties: item)
      + p("hai", properties: item)
      + tbl(
        tr(tc(p("ô"), "<w:vmerge w:val=\"restart\"/>"), tc(p("x"))),
        tr(tc("<w:p/>", "<w:vmerge/>"), tc(p("y"))))
    let document = try document(word2003(body, lists + styles))
    #expect(document.plainText() == "đầu\nI. một\nII. hai\nô | x\n | y\n")
    #expect(document.format == .wordXML)
    #expect(document.blocks[0].kind == .heading(level: 1, known: .style))
  }

  @Test func annotationsOf2003() throws {
    let gone = annotation("Deletion", "<w:r><w:delText>bỏ</w:delText></w:r>")
    let comment = annotation("Comment", p("lời bàn"))
    let mark = "<w:rPr>\(annotation("Deletion", ""))</w:rPr>"
    let body =
      "<w:p><w:pPr>\(mark)</w:pPr>\(r("một "))\(gone)\(annotation("Insertion", r("thêm ")))</w:p>"
      + "<w:p>\(r("hai"))\(comment)</w:p>"
      + tbl(tr(tc(p("bỏ")), properties: annotation("Deletion", "")), tr(tc(p("còn"))))
    let document = try document(word2003(body))
    #expect(document.plainText() == "một thêm hai\ncòn\n")
    #expect(document.notes.map(\.code) == [.comments])
  }

  @Test func notesAndHeadersOf2003() throws {
    let note = "<w:r><w:footnote>\(p("chú"))</w:footnote></w:r>"
    let section =
      "<w:sectPr><w:hdr w:type=\"odd\">\(p("trên"))</w:hdr><w:hdr w:type=\"first\">\(p("trang một"))</w:hdr>"
      + "<w:ftr w:type=\"odd\">\(p("dưới"))</w:ftr>"
    let body = "<w:p>\(r("a"))\(note)\(r("b"))</w:p>" + p("c")
    #expect(
      try document(word2003(body + section + "</w:sectPr>")).plainText()
        == "ab\nc\n\nchú\n\ntrên\ndưới\n")
    let document = try document(
      word2003(body + section + "<w:titlePg/></w:sectPr>", root: " w:macrosPresent=\"yes\""))
    #expect(document.plainText() == "ab\nc\n\nchú\n\ntrên\ntrang một\ndưới\n")
    #expect(document.notes.map(\.code) == [.macros])
  }
}
