import Testing

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

  @Test(arguments: [
    ("wps", "2010/wordprocessingShape"), ("wpg", "2010/wordprocessingGroup"),
    ("wpc", "2010/wordprocessingCanvas"), ("wp14", "2010/wordprocessingDrawing"),
    ("w14", "2010/wordml"), ("w15", "2012/wordml"), ("w16", "2018/wordml"),
    ("w16se", "2015/wordml/symex"),
  ])
  func knownChoices(_ prefix: String, _ name: String) {
    let choice =
      "<mc:AlternateContent><mc:Choice xmlns:\(prefix)=\"http://schemas.microsoft.com/office/word/\(name)\" "
      + "Requires=\"\(prefix)\">\(r("mới"))</mc:Choice><mc:Fallback>\(r("cũ"))</mc:Fallback></mc:AlternateContent>"
    #expect(text(DocxFixture("<w:p>\(choice)</w:p>")) == "mới\n")
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

  @Test func alternativesOfStyles() {
    let styles =
      "<w:style w:type=\"character\" w:styleId=\"A\"><w:rPr>\(alternate("wps", "", "<w:vanish/>"))</w:rPr></w:style>"
    let body = p(r("thấy", "<w:rStyle w:val=\"A\"/>"))
    #expect(text(DocxFixture(body).adding("styles", styles)) == "thấy\n")
  }
}
