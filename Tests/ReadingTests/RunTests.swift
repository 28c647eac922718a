import ReportModel
import Testing

@Suite struct RunTests {
  @Test func runsJoinWithoutABlank() {
    #expect(text(DocxFixture(p("Việ", "t Nam"))) == "Việt Nam\n")
  }

  @Test func charactersThatAreElements() {
    let body =
      "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
      + "<w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t><w:ptab/><w:t>g\nh</w:t></w:r></w:p>"
    #expect(text(DocxFixture(body)) == "a\tb c d\u{2011}ef\tg h\n")
  }

  @Test func symbols() {
    let sign =
      "<w:p><w:r><w:t>x</w:t><w:sym w:font=\"Symbol\" w:char=\"F061\"/>"
      + "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Odd\" w:char=\"F0FC\"/></w:r></w:p>"
    #expect(text(DocxFixture(sign)) == "xα✓\n")
    let inText = p(r("\u{F061}", "<w:rFonts w:ascii=\"Symbol\"/>"), r("b"))
    #expect(text(DocxFixture(inText)) == "αb\n")
  }

  @Test func symbolFonts() {
    func sign(_ font: String, _ code: String) -> String {
      text(
        DocxFixture("<w:p>\(r("x"))<w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r></w:p>")
      )
    }
    #expect(sign("Wingdings", "F0FE") == "x☑\n" && sign("Wingdings", "00A8") == "x☐\n")
    #expect(sign("Wingdings 2", "F052") == "x☑\n" && sign("Wingdings 3", "F070") == "x▲\n")
    #expect(sign("Webdings", "F063") == "x☐\n" && sign("Symbol", "F0A3") == "x≤\n")
    #expect(sign("Times New Roman", "00A7") == "x§\n" && sign("Segoe UI Symbol", "2611") == "x☑\n")
  }

  @Test func blanksAtTheEndsCountOnlyWherePreserved() {
    func words(_ attribute: String, root: String = "") -> String {
      var fixture = DocxFixture(
        "<w:p><w:r><w:t>một</w:t></w:r><w:r><w:t\(attribute)> hai  ba </w:t></w:r><w:r><w:t>bốn</w:t></w:r></w:p>"
      )
      fixture.root += root
      return text(fixture)
    }
    #expect(words("") == "mộthai  babốn\n")
    #expect(words(" xml:space=\"preserve\"") == "một hai  ba bốn\n")
    #expect(words("", root: " xml:space=\"preserve\"") == "một hai  ba bốn\n")
    #expect(words(" xml:space=\"default\"", root: " xml:space=\"preserve\"") == "mộthai  babốn\n")
  }

  @Test func linesOfWideBlanksAreNone() {
    #expect(text(DocxFixture(p("\u{2002}\u{2002}\u{A0}") + p("a"))) == "a\n")
  }

  @Test func insertedTextStaysDeletedTextGoes() {
    let body =
      "<w:p><w:ins>\(r("một "))</w:ins><w:del><w:r><w:delText>hai</w:delText></w:r></w:del>"
      + "<w:ins><w:del>\(r("ba"))</w:del></w:ins><w:moveFrom>\(r("bốn"))</w:moveFrom>"
      + "<w:moveTo>\(r("năm"))</w:moveTo></w:p>"
    #expect(text(DocxFixture(body)) == "một năm\n")
  }

  @Test func oldPropertiesAreNotRead() throws {
    let body = p(r("còn", "<w:rPrChange><w:rPr><w:vanish/><w:b/></w:rPr></w:rPrChange>"))
    let block = try #require(document(DocxFixture(body)).blocks.first)
    #expect(block.text == "còn")
    #expect(!block.isBold)
  }

  @Test func deletedParagraphMarksJoin() {
    let mark = "<w:rPr><w:del/></w:rPr>"
    let body = p("một ", properties: mark) + p("hai ", properties: mark) + p("ba") + p("bốn")
    #expect(text(DocxFixture(body)) == "một hai ba\nbốn\n")
    #expect(text(DocxFixture(p("cuối", properties: mark))) == "cuối\n")
  }

  @Test func joinedParagraphsTakeTheLastMark() throws {
    let style =
      "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
    let body =
      p("Mục ", properties: "<w:pStyle w:val=\"H\"/><w:rPr><w:del/></w:rPr>") + p("thường")
    let blocks = try document(DocxFixture(body).adding("styles", style)).blocks
    #expect(blocks.map(\.text) == ["Mục thường"] && blocks[0].kind == .paragraph)
  }

  @Test func movedParagraphStandsAtItsTargetOnly() {
    let from =
      "<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom>\(r("dời"))</w:moveFrom></w:p>"
    let to = "<w:p><w:pPr><w:rPr><w:moveTo/></w:rPr></w:pPr><w:moveTo>\(r("dời"))</w:moveTo></w:p>"
    #expect(text(DocxFixture(p("một") + from + p("hai") + to)) == "một\nhai\ndời\n")
  }

  @Test func wrappersAreReadThrough() {
    let body =
      "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>"
      + "<w:p><w:smartTag>\(r("a"))</w:smartTag><w:customXml>\(r("b"))</w:customXml>"
      + "<w:hyperlink>\(r("c"))</w:hyperlink><w:fldSimple w:instr=\"X\">\(r("d"))</w:fldSimple>"
      + "<w:sdt><w:sdtContent>\(r("e"))</w:sdtContent></w:sdt><w:dir>\(r("f"))</w:dir>"
      + "<x:new xmlns:x=\"urn:new\">\(r("g"))</x:new></w:p></w:sdtContent></w:sdt>"
    #expect(text(DocxFixture(body)) == "abcdefg\n")
  }

  @Test func rubyKeepsItsBase() {
    let body =
      "<w:p><w:r><w:ruby><w:rt>\(r("trên"))</w:rt><w:rubyBase>\(r("gốc"))</w:rubyBase></w:ruby></w:r></w:p>"
    #expect(text(DocxFixture(body)) == "gốc\n")
  }

  @Test func equationsAreLinearText() {
    let body = "<w:p>\(r("là"))<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>\(r("đó"))</w:p>"
    #expect(text(DocxFixture(body)) == "là x=1 đó\n")
  }

  @Test func otherPrefixAndStrictNamespace() {
    let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    let xml = "<document xmlns=\"\(strict)\"><body><p><r><t>chữ</t></r></p></body></document>"
    #expect(text(Array(xml.utf8)) == "chữ\n")
  }
}

@Suite struct HiddenTextTests {
  let styles = """
    <w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Pan"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Pan"/></w:style>
    """

  @Test func hiddenByRunAndByStyle() throws {
    let body =
      p(
        r("thấy "), r("giấu", "<w:vanish/>"), r("rõ", "<w:vanish w:val=\"0\"/>"),
        r("x", "<w:webHidden/>"))
      + p(r("ẩn", "<w:rStyle w:val=\"An\"/>"))
      + p("ẩn hết", properties: "<w:pStyle w:val=\"Con\"/>")
      + p(r("hiện", "<w:vanish w:val=\"0\"/>"), properties: "<w:pStyle w:val=\"Con\"/>")
    let document = try document(DocxFixture(body).adding("styles", styles))
    #expect(document.plainText() == "thấy rõx\nhiện\n")
    #expect(document.notes.map(\.code) == [.hiddenText, .hiddenText, .hiddenText])
    #expect(document.notes.map(\.detail) == ["giấu", "ẩn", "ẩn hết"])
    #expect(document.notes.map(\.block) == [0, 1, 1])
  }

  @Test func togglesCancelEachOther() {
    let body = p(r("hiện", "<w:rStyle w:val=\"An\"/>"), properties: "<w:pStyle w:val=\"Pan\"/>")
    #expect(text(DocxFixture(body).adding("styles", styles)) == "hiện\n")
  }

  @Test func styleSeparatorJoins() throws {
    let mark = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    #expect(text(DocxFixture(p("Mục. ", properties: mark) + p("Nội dung"))) == "Mục. Nội dung\n")
    // The heading keeps its number, and the line as a whole is no heading.
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let heading =
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/>"
    let body =
      p("Mục. ", properties: heading + mark) + p("Nội dung.") + p("Hai", properties: heading)
    let blocks = try document(DocxFixture(body).adding("numbering", numbering)).blocks
    #expect(blocks.map(\.text) == ["1. Mục. Nội dung.", "2. Hai"])
    #expect(blocks[0].kind == .listItem(level: 0))
  }
}

@Suite struct FieldTests {
  private func code(_ text: String) -> String { "<w:r><w:instrText>\(text)</w:instrText></w:r>" }

  @Test func codeGoesResultStays() {
    let body =
      "<w:p>\(r("a "))\(field("begin"))\(code("PAGE"))\(r("mã"))\(field("separate"))"
      + "\(r("kết quả"))\(field("end"))\(r(" b"))</w:p>"
    #expect(text(DocxFixture(body)) == "a kết quả b\n")
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

@Suite struct AlternateContentTests {
  private func box(_ content: String) -> String {
    "<wps:txbx><w:txbxContent>\(content)</w:txbxContent></wps:txbx>"
  }
  private func alternate(_ requires: String, _ choice: String, _ fallback: String) -> String {
    "<mc:AlternateContent><mc:Choice Requires=\"\(requires)\">\(choice)</mc:Choice>"
      + "<mc:Fallback>\(fallback)</mc:Fallback></mc:AlternateContent>"
  }

  @Test func boxOnceAfterItsParagraph() {
    let run = "<w:r>\(alternate("wps", box(p("hộp")), box(p("hộp"))))</w:r>"
    let body = "<w:p>\(r("trước "))\(run)\(r("sau"))</w:p>" + p("kế")
    #expect(text(DocxFixture(body)) == "trước sau\nhộp\nkế\n")
  }

  @Test func unknownChoiceGivesWayToFallback() {
    let run = "<w:r>\(alternate("zz", "<w:t>mới</w:t>", "<w:t>cũ</w:t>"))</w:r>"
    var fixture = DocxFixture("<w:p>\(run)</w:p>")
    fixture.root += " xmlns:zz=\"urn:unknown\""
    #expect(text(fixture) == "cũ\n")
  }

  @Test func blockLevel() {
    #expect(text(DocxFixture(alternate("wps", p("chọn"), p("bỏ")))) == "chọn\n")
  }

  @Test func onlyTheFirstKnownChoice() {
    let body =
      "<mc:AlternateContent><mc:Choice Requires=\"wps\">\(p("một"))</mc:Choice>"
      + "<mc:Choice Requires=\"wps\">\(p("hai"))</mc:Choice></mc:AlternateContent>"
    #expect(text(DocxFixture(body)) == "một\n")
  }

  @Test func tableInABoxInACell() throws {
    let inner = box(tbl(tr(tc(p("trong")))))
    let body = tbl(tr(tc("<w:p>\(r("ô"))<w:r>\(inner)</w:r></w:p>"), tc(p("bên"))))
    #expect(text(DocxFixture(body)) == "ô | bên\ntrong\n")
  }
}
