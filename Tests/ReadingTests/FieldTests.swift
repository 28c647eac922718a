import Testing

@Suite struct FieldTests {
  private func code(_ text: String) -> String { "<w:r><w:instrText>\(text)</w:instrText></w:r>" }

  @Test func codeGoesResultStays() {
    let body =
      "<w:p>\(r("a "))\(field("begin"))\(code("PAGE"))\(r("mã"))\(field("separate"))"
      + "\(r("kết quả"))\(field("end"))\(r(" b"))</w:p>"
    #expect(text(DocxFixture(body)) == "a kết quả b\n")
  }

  @Test func deletedFieldLeavesNothing() {
    let deleted =
      "<w:del>\(field("begin"))<w:r><w:delInstrText>REF x</w:delInstrText></w:r>\(field("separate"))"
      + "<w:r><w:delText>kết quả</w:delText></w:r>\(field("end"))</w:del>"
    #expect(text(DocxFixture("<w:p>\(r("a"))\(deleted)\(r("b"))</w:p>")) == "ab\n")
    #expect(
      text(
        DocxFixture(
          "<w:p>\(r("a"))<w:del><w:fldSimple w:instr=\"PAGE\">\(r("7"))</w:fldSimple></w:del></w:p>"
        ))
        == "a\n")
  }

  @Test func aLinkPrintsItsTextAlone() {
    let complex =
      field("begin") + code("HYPERLINK \"http://vi-du.example/a\"") + field("separate") + r("một")
      + field("end")
    var fixture = DocxFixture(
      "<w:p>\(complex)<w:hyperlink r:id=\"x\" w:tooltip=\"gợi ý\">\(r(" hai"))</w:hyperlink></w:p>")
    fixture.relations =
      "<Relationship Id=\"x\" Type=\"\(DocxFixture.office)/hyperlink\" Target=\"http://vi-du.example/b\" TargetMode=\"External\"/>"
    #expect(text(fixture) == "một hai\n")
  }

  @Test func storedResultsArePrintedAsTheyAre() {
    let dirty = "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>"
    let body =
      "<w:p>\(dirty)\(code("PAGE"))\(field("separate"))\(r("cũ"))\(field("end"))"
      + "<w:fldSimple w:instr=\"DATE\" w:dirty=\"true\">\(r(" 01/4/2024"))</w:fldSimple></w:p>"
    #expect(text(DocxFixture(body)) == "cũ 01/4/2024\n")
  }

  @Test func emptyFormTextIsNoText() {
    let begin =
      "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Ten\"/><w:textInput><w:default w:val=\"Họ tên\"/></w:textInput></w:ffData></w:fldChar></w:r>"
    func form(_ result: String) -> String {
      text(
        DocxFixture(
          "<w:p>\(begin)\(code("FORMTEXT"))\(field("separate"))\(r(result))\(field("end"))</w:p>"))
    }
    #expect(form(String(repeating: "\u{2002}", count: 5)) == "")
    #expect(form("Nguyễn Thị Mẫu") == "Nguyễn Thị Mẫu\n")
  }

  @Test func nestedFieldInCode() {
    let inner = field("begin") + code("Y") + field("separate") + r("trong") + field("end")
    let body =
      "<w:p>\(field("begin"))\(code("IF"))\(inner)\(field("separate"))\(r("ngoài"))\(field("end"))</w:p>"
    #expect(text(DocxFixture(body)) == "ngoài\n")
  }

  @Test func resultOverSeveralParagraphs() {
    let body =
      "<w:p>\(field("begin"))\(code("TOC"))\(field("separate"))\(r("một"))</w:p>"
      + p("hai") + "<w:p>\(r("ba"))\(field("end"))</w:p>"
    #expect(text(DocxFixture(body)) == "một\nhai\nba\n")
  }

  @Test func beginWithoutEndGivesTheTextBack() {
    let body = "<w:p>\(r("a"))\(field("begin"))\(r("b"))</w:p>" + p("c")
    #expect(text(DocxFixture(body)) == "ab\nc\n")
    #expect(text(DocxFixture("<w:p>\(field("end"))\(field("separate"))\(r("a"))</w:p>")) == "a\n")
  }

  @Test func fieldWithoutResult() {
    #expect(
      text(
        DocxFixture("<w:p>\(r("a"))\(field("begin"))\(code("XE"))\(field("end"))\(r("b"))</w:p>"))
        == "ab\n")
  }

  @Test func marksWithinCodeAreCode() {
    let body =
      "<w:p>\(r("a "))\(field("begin"))\(code("IF"))</w:p>" + p("mã")
      + "<w:p>\(code("x"))\(field("separate"))\(r("kết quả"))\(field("end"))</w:p>" + p("b")
    #expect(text(DocxFixture(body)) == "a kết quả\nb\n")
  }

  @Test func unendedFieldInABoxOrANote() {
    let open = field("begin") + r("chữ")
    let box = "<w:r><w:pict><w:txbxContent><w:p>\(open)</w:p></w:txbxContent></w:pict></w:r>"
    let notes = "<w:footnote w:id=\"1\"><w:p>\(open)</w:p></w:footnote>"
    let body = "<w:p>\(r("a"))\(box)\(r("<w:footnoteReference w:id=\"1\"/>"))</w:p>"
    #expect(text(DocxFixture(body).adding("footnotes", notes)) == "a\nchữ\n\nchữ\n")
  }

  @Test func checkBoxPrintsItsState() {
    func box(_ state: String) -> String {
      let begin =
        "<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>\(state)</w:checkBox></w:ffData></w:fldChar>"
      return text(
        DocxFixture(
          "<w:p><w:r>\(begin)</w:r>\(code("FORMCHECKBOX"))\(field("separate"))\(field("end"))\(r("có"))</w:p>"
        ))
    }
    #expect(box("<w:default w:val=\"1\"/>") == "☒có\n")
    #expect(box("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>") == "☐có\n")
    #expect(box("<w:checked/>") == "☒có\n")
  }

  @Test func dropDownPrintsItsPresetOnce() {
    func list(_ inner: String, _ result: String = "") -> String {
      let entries = "<w:listEntry w:val=\"một\"/><w:listEntry w:val=\"hai\"/>"
      let begin =
        "<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList>\(inner)\(entries)</w:ddList></w:ffData></w:fldChar>"
      return text(
        DocxFixture("<w:p><w:r>\(begin)</w:r>\(field("separate"))\(result)\(field("end"))</w:p>"))
    }
    #expect(list("") == "một\n")
    #expect(list("<w:default w:val=\"1\"/>") == "hai\n")
    #expect(list("<w:result w:val=\"1\"/>", r("hai")) == "hai\n")
  }

  @Test func dropDownPrintsItsChoice() {
    let list =
      "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/>"
      + "<w:listEntry w:val=\"một\"/><w:listEntry w:val=\"hai\"/></w:ddList></w:ffData></w:fldChar></w:r>"
    #expect(
      text(DocxFixture("<w:p>\(list)\(code("FORMDROPDOWN"))\(field("end"))</w:p>")) == "hai\n")
  }
}
