import ReportModel
import Testing

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

  /// `w:webHidden` and `w:specVanish` say nothing about a run on paper.
  @Test func hiddenStaysHiddenBesideItsRelatives() {
    let styles =
      "<w:style w:type=\"character\" w:styleId=\"A\"><w:rPr><w:vanish/><w:webHidden w:val=\"0\"/><w:specVanish w:val=\"0\"/></w:rPr></w:style>"
    let body = p(r("thấy"), r("ẩn", "<w:rStyle w:val=\"A\"/>"))
    #expect(text(DocxFixture(body).adding("styles", styles)) == "thấy\n")
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
