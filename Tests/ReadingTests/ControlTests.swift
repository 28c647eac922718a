import ReportModel
import Testing

/// Content controls (`w:sdt`) and what they show.
@Suite struct ControlTests {
  private func control(_ properties: String, _ content: String) -> String {
    "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }
  private let unfilled = "<w:placeholder><w:docPart w:val=\"X\"/></w:placeholder><w:showingPlcHdr/>"

  private func placeholders(_ document: Document) -> [String] {
    document.blocks.flatMap { block in block.placeholders.map { block.slice($0) } }
  }

  @Test func checkBoxPrintsItsSign() {
    let box =
      "<w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">"
      + "<w14:checked w14:val=\"1\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/></w14:checkbox>"
    #expect(
      text(DocxFixture("<w:p>\(control(box, r("☒")))\(r(" Đã thực hiện"))</w:p>"))
        == "☒ Đã thực hiện\n")
  }

  @Test func theChosenEntryStands() {
    let list =
      "<w:dropDownList><w:listItem w:displayText=\"Quý I\" w:value=\"1\"/><w:listItem w:displayText=\"Quý II\" w:value=\"2\"/></w:dropDownList>"
    #expect(text(DocxFixture("<w:p>\(control(list, r("Quý II")))</w:p>")) == "Quý II\n")
  }

  @Test func aFieldThatNobodyFilledInIsTold() throws {
    let line =
      "<w:p>\(r("  Số lượt: "))\(control(unfilled, r("Bấm vào đây", "<w:b/>") + r(" để nhập")))\(r(" lượt"))</w:p>"
    let document = try document(DocxFixture(p("a") + line))
    #expect(document.plainText() == "a\nSố lượt: Bấm vào đây để nhập lượt\n")
    #expect(placeholders(document) == ["Bấm vào đây để nhập"])
    let note = try #require(document.notes.first)
    #expect(document.notes.count == 1 && note.code == .placeholderText && note.block == 1)
    #expect(document.blocks[1].slice(try #require(note.range)) == "Bấm vào đây để nhập")
  }

  @Test func eachUnfilledFieldIsToldAtItsPlace() throws {
    let block = control(unfilled, p("Nhập kết quả") + p("Nhập thêm"))
    let row = control(unfilled, tr(tc(p("Nhập tên")), tc(p("Nhập số"))))
    let cell = tr(tc(p("Ô")), control(unfilled, tc(p("Nhập ô"))))
    let document = try document(DocxFixture(block + tbl(row, cell)))
    #expect(document.plainText() == "Nhập kết quả\nNhập thêm\nNhập tên | Nhập số\nÔ | Nhập ô\n")
    #expect(
      placeholders(document) == ["Nhập kết quả", "Nhập thêm", "Nhập tên", "Nhập số", "Nhập ô"])
    #expect(document.notes.map(\.block) == [0, 1, 2, 2, 3])
  }

  @Test func aFieldThatIsFilledInIsText() throws {
    let filled = control("<w:showingPlcHdr w:val=\"0\"/>", r("45"))
    let blanks = control(unfilled, r("\u{2002}\u{2002}\u{2002}"))
    let document = try document(
      DocxFixture("<w:p>\(filled)\(r(" lượt: "))\(blanks)</w:p>" + p("b")))
    #expect(placeholders(document).isEmpty && document.notes.isEmpty)
  }

  @Test func unfilledFieldsAreBounded() throws {
    let line = "<w:p>\(control(unfilled, r("Nhập")))</w:p>"
    let document = try document(DocxFixture(String(repeating: line, count: 1100)))
    #expect(document.notes.count == 1000 && document.blocks.count == 1100)
  }

  @Test func customMarkupAroundParagraphsAndRows() {
    func custom(_ content: String) -> String {
      "<w:customXml w:element=\"x\"><w:customXmlPr><w:attr w:name=\"y\" w:val=\"z\"/></w:customXmlPr>\(content)</w:customXml>"
    }
    let body = custom(p("a") + custom(p("b"))) + tbl(custom(tr(custom(tc(custom(p("c")))))))
    #expect(text(DocxFixture(body)) == "a\nb\nc\n")
  }
}
