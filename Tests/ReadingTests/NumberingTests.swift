import ReportModel
import Testing

@Suite struct NumberingTests {
  private func level(
    _ index: Int, _ text: String, _ format: String = "decimal", _ more: String = ""
  ) -> String {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
      + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }
  private func abstract(_ id: Int, _ levels: String...) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
  }
  private func num(_ id: Int, _ abstract: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
  }
  private func item(_ text: String, _ list: Int = 1, _ level: Int = 0, _ more: String = "")
    -> String
  {
    p(
      text,
      properties:
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>\(more)")
  }
  private func lines(_ body: String, _ numbering: String, styles: String = "") -> [String] {
    let fixture = DocxFixture(body).adding("numbering", numbering).adding("styles", styles)
    return text(fixture).split(separator: "\n").map(String.init)
  }

  @Test func labelsOfSeveralLevels() throws {
    let list =
      abstract(
        0, level(0, "%1.", "upperRoman"), level(1, "%1.%2.", "decimal"),
        level(2, "%3)", "lowerLetter")) + num(1, 0)
    let body =
      item("a") + item("b", 1, 1) + item("c", 1, 1) + item("d", 1, 2) + item("e") + item("f", 1, 1)
    #expect(lines(body, list) == ["I. a", "I.1. b", "I.2. c", "a) d", "II. e", "II.1. f"])
    let block = try document(DocxFixture(body).adding("numbering", list)).blocks[3]
    #expect(block.labelLength == 3 && block.kind == .listItem(level: 2))
  }

  @Test func whatFollowsTheLabel() {
    let list =
      abstract(
        0, level(0, "%1.", "decimal", "<w:suff w:val=\"nothing\"/>"),
        level(1, "%2.", "decimal", "<w:suff w:val=\"space\"/>"),
        level(2, "%3.", "decimal", "<w:suff w:val=\"tab\"/>")) + num(1, 0)
    #expect(
      lines(item("a") + item("b", 1, 1) + item("c", 1, 2), list) == ["1.a", "1. b", "1. c"])
  }

  @Test func legalNumbersAreArabic() {
    let list =
      abstract(0, level(0, "%1.", "upperRoman"), level(1, "%1.%2", "upperLetter", "<w:isLgl/>"))
      + num(1, 0)
    #expect(lines(item("a") + item("b", 1, 1), list) == ["I. a", "1.1 b"])
  }

  @Test func startOverrideBeginsAnew() {
    let list =
      abstract(0, level(0, "Điều %1.")) + num(1, 0)
      + num(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>")
    #expect(
      lines(item("a") + item("b", 2) + item("c", 2) + item("d"), list)
        == ["Điều 1. a", "Điều 7. b", "Điều 8. c", "Điều 2. d"])
  }

  @Test func overriddenLevel() {
    let list =
      abstract(0, level(0, "%1."))
      + num(1, 0, "<w:lvlOverride w:ilvl=\"0\">\(level(0, "(%1)", "lowerRoman"))</w:lvlOverride>")
    #expect(lines(item("a") + item("b"), list) == ["(i) a", "(ii) b"])
  }

  @Test func listsThatShareADefinitionShareTheCount() {
    let list = abstract(0, level(0, "%1.")) + num(1, 0) + num(2, 0)
    #expect(lines(item("a") + item("b", 2), list) == ["1. a", "2. b"])
  }

  @Test func restartIsObeyed() {
    let list =
      abstract(0, level(0, "%1."), level(1, "%2)", "decimal", "<w:lvlRestart w:val=\"0\"/>"))
      + num(1, 0)
    #expect(
      lines(item("a") + item("b", 1, 1) + item("c") + item("d", 1, 1), list) == [
        "1. a", "1) b", "2. c", "2) d",
      ])
  }

  @Test func bullets() {
    let list =
      abstract(
        0, level(0, "\u{F0B7}", "bullet"), level(1, "–", "bullet"), level(2, "o", "bullet"),
        level(3, "+", "bullet")) + num(1, 0)
    let body = item("a") + item("b", 1, 1) + item("c", 1, 2) + item("d", 1, 3)
    #expect(lines(body, list) == ["- a", "– b", "- c", "+ d"])
  }

  @Test func numberedByStyle() {
    let list =
      abstract(0, level(0, "%1."), level(1, "%1.%2", "decimal", "<w:pStyle w:val=\"Muc\"/>"))
      + num(1, 0)
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    let body =
      item("a") + p("b", properties: "<w:pStyle w:val=\"Muc\"/>")
      + p("c", properties: "<w:pStyle w:val=\"Muc\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    #expect(lines(body, list, styles: styles) == ["1. a", "1.1 b", "c"])
  }

  @Test func levelByTheNearestStyle() {
    let list =
      abstract(0, level(0, "%1.", "upperRoman"), level(1, "%2."), level(2, "%3)", "lowerLetter"))
      + num(1, 0)
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"B\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"D\"><w:basedOn w:val=\"A\"/><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:style>"
    let body = ["A", "B", "C", "D"].map { p($0, properties: "<w:pStyle w:val=\"\($0)\"/>") }
      .joined()
    #expect(lines(body, list, styles: styles) == ["I. A", "1. B", "2. C", "D"])
  }

  @Test func restartTakesUpTheOverride() {
    let list =
      abstract(0, level(0, "%1."), level(1, "%2)"))
      + num(1, 0, "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")
    let body = item("a") + item("b", 1, 1) + item("c", 1, 1) + item("d") + item("e", 1, 1)
    #expect(lines(body, list) == ["1. a", "5) b", "6) c", "2. d", "5) e"])
  }

  @Test func numberingStyle() {
    let list =
      "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"DS\"/></w:abstractNum>"
      + "<w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"DS\"/>\(level(0, "Điều %1."))</w:abstractNum>"
      + num(1, 0) + num(2, 1)
    #expect(lines(item("a") + item("b", 2), list) == ["Điều 1. a", "Điều 2. b"])
  }

  @Test func customFormatBehindAnAlternative() {
    let format =
      "<mc:AlternateContent><mc:Choice Requires=\"w14\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">"
      + "<w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice>"
      + "<mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent>"
    let list =
      abstract(
        0, "<w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/>\(format)<w:lvlText w:val=\"%1\"/></w:lvl>")
      + num(1, 0)
    #expect(lines(item("a") + item("b"), list) == ["009 a", "010 b"])
  }

  @Test func numbersInWords() {
    let list =
      abstract(
        0, level(0, "%1,", "cardinalText"), level(1, "%2,", "ordinalText"),
        level(2, "%3,", "vietnameseCounting"))
      + num(1, 0, "<w:lvlOverride w:ilvl=\"2\"><w:startOverride w:val=\"25\"/></w:lvlOverride>")
    let body = item("a") + item("b", 1, 1) + item("c", 1, 1) + item("d", 1, 2)
    #expect(lines(body, list) == ["Một, a", "Thứ nhất, b", "Thứ hai, c", "hai mươi lăm, d"])
  }

  @Test func lettersRepeatAfterZAndKnowNoĐ() {
    let list = abstract(0, level(0, "%1)", "lowerLetter")) + num(1, 0)
    let labels = lines(String(repeating: item("x"), count: 28), list)
    #expect(
      labels[3] == "d) x" && labels[4] == "e) x" && labels[26] == "aa) x" && labels[27] == "bb) x")
  }

  @Test func deletedAndHiddenItemsAreNotCounted() {
    let list = abstract(0, level(0, "%1.")) + num(1, 0)
    let deleted =
      "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>"
      + "<w:del>\(r("x"))</w:del></w:p>"
    let hidden =
      "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>\(r("x", "<w:vanish/>"))</w:p>"
    #expect(lines(item("a") + deleted + hidden + item("b"), list) == ["1. a", "2. b"])
  }

  @Test func absurdNumbersDoNoHarm() {
    let odd =
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"2000000000\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.%9%\"/></w:lvl>"
    let list = abstract(0, odd) + num(1, 0) + num(2, 99)
    #expect(
      lines(item("a", 1, 99) + item("b", 1, -5) + item("c", 2) + item("d", 7), list) == [
        "a", "I.1% b", "c", "d",
      ])
  }

  @Test func numberFormats() {
    let list =
      abstract(
        0, level(0, "%1", "decimalZero"), level(1, "%2", "lowerRoman"),
        level(2, "%3", "upperLetter"), level(3, "%4x", "none")) + num(1, 0)
    #expect(
      lines(item("a") + item("b", 1, 1) + item("c", 1, 2) + item("d", 1, 3), list) == [
        "01 a", "i b", "A c", "x d",
      ])
  }
}
