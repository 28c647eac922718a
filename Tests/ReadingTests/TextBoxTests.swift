import ReportModel
import Testing

/// Text boxes, wherever the markup puts them, and frames.
@Suite struct TextBoxTests {
  private let vml = "xmlns:v=\"urn:schemas-microsoft-com:vml\""
  private let shapes = "http://schemas.microsoft.com/office/word/2010"

  private func content(_ content: String) -> String {
    "<w:txbxContent>\(content)</w:txbxContent>"
  }
  private func box(_ inner: String) -> String { "<wps:wsp><wps:txbx>\(inner)</wps:txbx></wps:wsp>" }

  private func anchored(_ drawing: String) -> String {
    "<w:p>\(r("trước "))<w:r>\(drawing)</w:r>\(r("sau"))</w:p>" + p("kế")
  }

  @Test func boxOfVMLAlone() {
    let pict =
      "<w:pict><v:shape \(vml)><v:textbox>\(content(p("hộp")))</v:textbox></v:shape></w:pict>"
    #expect(text(DocxFixture(anchored(pict))) == "trước sau\nhộp\nkế\n")
    let group =
      "<w:pict><v:group \(vml)><v:rect><v:textbox>\(content(p("một")))</v:textbox></v:rect>"
    let two =
      group + "<v:rect><v:textbox>\(content(p("hai")))</v:textbox></v:rect></v:group></w:pict>"
    #expect(text(DocxFixture(anchored(two))) == "trước sau\nmột\nhai\nkế\n")
  }

  @Test func boxOfDrawingMLAlone() {
    let drawing = "<w:drawing>\(box(content(p("hộp"))))</w:drawing>"
    #expect(text(DocxFixture(anchored(drawing))) == "trước sau\nhộp\nkế\n")
  }

  @Test(arguments: [("wordprocessingGroup", "wgp"), ("wordprocessingCanvas", "wpc")])
  func groupsAndCanvases(_ name: String, _ element: String) {
    let drawing =
      "<w:drawing><g:\(element) xmlns:g=\"\(shapes)/\(name)\">\(box(content(p("một"))))"
      + "<g:grpSp>\(box(content(p("hai"))))</g:grpSp></g:\(element)></w:drawing>"
    #expect(text(DocxFixture(anchored(drawing))) == "trước sau\nmột\nhai\nkế\n")
  }

  @Test func boxInAHeader() {
    let section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>"
    let header = "<w:p>\(r("đầu"))<w:r><w:drawing>\(box(content(p("hộp"))))</w:drawing></w:r></w:p>"
    #expect(
      text(DocxFixture(p("thân") + section).adding("header", id: "h", header))
        == "thân\n\nđầu\nhộp\n")
  }

  @Test func tableInABoxInACell() throws {
    let inner = box(content(tbl(tr(tc(p("trong"))))))
    let body = tbl(tr(tc("<w:p>\(r("ô"))<w:r>\(inner)</w:r></w:p>"), tc(p("bên"))))
    #expect(text(DocxFixture(body)) == "ô | bên\ntrong\n")
  }

  @Test func framesAreParagraphsInTheirPlace() {
    let frame =
      "<w:framePr w:w=\"2000\" w:hAnchor=\"page\" w:x=\"9000\" w:y=\"1\" w:dropCap=\"drop\"/>"
    #expect(
      text(DocxFixture(p("a") + p("khung", properties: frame) + p("b"))) == "a\nkhung\nb\n")
  }

  @Test func textBesideAPictureIsNoText() throws {
    let drawing =
      "<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
      + "<wp:docPr id=\"1\" name=\"Hình 1\" descr=\"Ảnh hội nghị\" title=\"Ảnh\"/></wp:inline></w:drawing>"
    let pict = "<w:pict><v:shape \(vml) alt=\"Ảnh cũ\"/></w:pict>"
    let document = try document(DocxFixture(p("a", drawing, pict)))
    #expect(document.plainText() == "a\n" && document.notes.isEmpty)
  }
}
