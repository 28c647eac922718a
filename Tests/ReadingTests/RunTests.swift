import ReportModel
import Testing

@Suite struct RunTests {
  @Test func runsJoinWithoutABlank() {
    #expect(text(DocxFixture(p("Việ", "t Nam"))) == "Việt Nam\n")
  }

  @Test func marksWithinAWordPartNothing() {
    let body =
      "<w:p>\(r("Vi"))<w:proofErr w:type=\"spellStart\"/>\(r("ệ"))<w:bookmarkStart w:id=\"0\" w:name=\"x\"/>"
      + "<w:r><w:lastRenderedPageBreak/><w:t>t</w:t></w:r><w:bookmarkEnd w:id=\"0\"/><w:proofErr w:type=\"spellEnd\"/>"
      + "<w:permStart w:id=\"1\"/><w:commentRangeStart w:id=\"0\"/>\(r(" Nam"))</w:p>"
    #expect(text(DocxFixture(body)) == "Việt Nam\n")
  }

  @Test func directionChangesNoOrder() {
    let body =
      "<w:p><w:pPr><w:bidi/></w:pPr>\(r("a "))<w:bdo w:val=\"rtl\">\(r("b "))</w:bdo>"
      + "<w:dir w:val=\"rtl\">\(r("c ", "<w:rtl/>"))</w:dir>\(r("d"))</w:p>"
    #expect(text(DocxFixture(body)) == "a b c d\n")
  }

  @Test func lettersStayAsTheyWereTyped() throws {
    let sentence = p(
      "Trong kỳ, đơn vị đã tổ chức nhiều hoạt động thiết thực, được nhân dân đồng tình ủng hộ và đánh giá cao, góp phần hoàn thành nhiệm vụ chung của toàn ngành trong năm nay."
    )
    for look in ["<w:caps/>", "<w:smallCaps/>"] {
      let body = sentence + p(r("Kết quả thực hiện", look)) + sentence
      let block = try document(DocxFixture(body)).blocks[1]
      // What the eye sees as capitals tells a heading.
      #expect(block.text == "Kết quả thực hiện" && block.kind == .heading(level: 2, known: .look))
    }
    // A vowel and its marks by themselves, as some keyboards write them.
    #expect(
      text(DocxFixture(p("Vie\u{302}\u{323}t a\u{AD}b"))).unicodeScalars.elementsEqual(
        "Vie\u{302}\u{323}t a\u{AD}b\n".unicodeScalars))
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

  @Test func oldPropertiesOfParagraphsAndSectionsAreNotRead() throws {
    let old =
      "<w:pStyle w:val=\"H\"/><w:outlineLvl w:val=\"0\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:jc w:val=\"center\"/>"
    let mark = "<w:rPr><w:rPrChange><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:rPrChange></w:rPr>"
    let paragraph = p("còn", properties: "\(mark)<w:pPrChange><w:pPr>\(old)</w:pPr></w:pPrChange>")
    let section =
      "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"h\"/><w:sectPrChange><w:sectPr><w:titlePg/></w:sectPr></w:sectPrChange></w:sectPr>"
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
    let document = try document(
      DocxFixture(paragraph + p("sau") + section).adding("numbering", numbering)
        .adding("styles", styles).adding("header", id: "h", p("cũ")))
    #expect(document.plainText() == "còn\nsau\n")
    #expect(document.blocks[0].kind == .paragraph && !document.blocks[0].isCentred)
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
