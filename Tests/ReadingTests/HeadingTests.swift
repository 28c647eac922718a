import ReportModel
import Testing

@Suite struct HeadingTests {
  let sentence = p(
    "Trong kỳ, đơn vị đã tổ chức nhiều hoạt động thiết thực, được nhân dân đồng tình ủng hộ và đánh giá cao, góp phần hoàn thành nhiệm vụ chung của toàn ngành trong năm nay."
  )
  private func kinds(_ body: String, styles: String = "") throws -> [Block.Kind] {
    try document(DocxFixture(body).adding("styles", styles)).blocks.map(\.kind)
  }
  private func bold(_ text: String) -> String { p(r(text, "<w:b/>")) }

  @Test func byStyleAndOutlineLevel() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="con"><w:basedOn w:val="u1"/></w:style>
      <w:style w:type="paragraph" w:styleId="m3"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      """
    let body =
      p("a", properties: "<w:pStyle w:val=\"u1\"/>")
      + p("b", properties: "<w:pStyle w:val=\"con\"/>")
      + p("c", properties: "<w:pStyle w:val=\"m3\"/>")
      + p("d", properties: "<w:outlineLvl w:val=\"3\"/>")
      + p("e", properties: "<w:pStyle w:val=\"u1\"/><w:outlineLvl w:val=\"9\"/>")
    #expect(
      try kinds(body, styles: styles) == [
        .heading(level: 1, known: .style), .heading(level: 1, known: .style),
        .heading(level: 3, known: .style),
        .heading(level: 4, known: .outlineLevel), .paragraph,
      ])
  }

  @Test func byLook() throws {
    let body =
      sentence + bold("II. KẾT QUẢ") + sentence + bold("1. Công tác tuyên truyền") + sentence
      + p("2.1. Dân chủ ở cơ sở") + sentence + bold("Công tác khác") + sentence + sentence
    let kinds = try kinds(body)
    #expect(kinds[1] == .heading(level: 2, known: .look))
    #expect(kinds[3] == .heading(level: 3, known: .look))
    #expect(kinds[5] == .heading(level: 4, known: .look))
    #expect(kinds[7] == .heading(level: 5, known: .look))
  }

  @Test func numberedLeadInsAreHeadings() throws {
    let kinds = try kinds(sentence + p("I/ Công tác tuyên truyền:") + p("1/ Đã họp.") + sentence)
    #expect(kinds[1] == .heading(level: 2, known: .look))
    #expect(kinds[2] == .listItem(level: 0))
  }

  @Test func wordsThatOpenASentenceAreNoLabels() throws {
    let kinds = try kinds(
      sentence + p("Điều 5 quy định như trên") + p("Phụ lục 2. Biểu số liệu") + sentence)
    #expect(kinds[1] != .heading(level: 1, known: .look))
    #expect(kinds[2] == .heading(level: 1, known: .look))
  }

  @Test func numberedSentencesAreItems() throws {
    let body =
      sentence + p("1. Giám đốc Sở ban hành Kế hoạch số 12/KH-SNV; kiện toàn Ban Chỉ đạo;")
      + p("2. Sở Nội vụ") + p("3. Sở Tư pháp") + sentence
    let kinds = try kinds(body)
    #expect(kinds[1] == .listItem(level: 0) && kinds[2] == .listItem(level: 0))
  }

  @Test func boldSaysNothingWhereAllIsBold() throws {
    let body =
      bold("Mở đầu báo cáo này có nội dung") + String(repeating: bold("Đoạn đậm có chữ."), count: 6)
      + bold("Đoạn đậm ngắn")
    #expect(try kinds(body).allSatisfy { $0 == .paragraph })
  }

  @Test func letterheadAndSignatureAreNoHeadings() throws {
    let centred = "<w:jc w:val=\"center\"/>"
    let body =
      p(r("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "<w:b/>"), properties: centred)
      + p(r("BÁO CÁO", "<w:b/>"), properties: centred) + sentence + bold("I. KẾT QUẢ") + sentence
      + sentence + sentence
      + p("Nơi nhận:") + bold("KT. GIÁM ĐỐC") + bold("PHÓ GIÁM ĐỐC") + bold("PHỤ LỤC 1")
      + p("Bảng số liệu kèm theo.")
    let kinds = try kinds(body)
    #expect(kinds[0] == .paragraph && kinds[1] == .paragraph)
    #expect(kinds[3] == .heading(level: 2, known: .look))
    #expect(kinds[8] != .heading(level: 2, known: .look) && kinds[9] == .paragraph)
    #expect(kinds[10] == .heading(level: 1, known: .look))
  }

  @Test func boldLead() throws {
    let blocks = try document(
      DocxFixture(
        p(r("Thực hiện dân chủ.", "<w:b/>"), r(" Hội nghị đã họp."))
          + p(r("1. Ưu điểm", "<w:b/>"), r(": tốt."))
          + p(r("Sở Nội vụ", "<w:b/>"), r(" đã họp.")))
    ).blocks
    #expect(
      blocks.map { $0.slice(0..<$0.boldLeadLength) } == ["Thực hiện dân chủ.", "1. Ưu điểm:", ""])
  }

  @Test func boldAndCentredFromStyles() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
    let blocks = try document(
      DocxFixture(
        p("chữ") + p(r("thường", "<w:b w:val=\"0\"/>"), properties: "<w:jc w:val=\"left\"/>")
      ).adding("styles", styles)
    ).blocks
    #expect(blocks[0].isBold && blocks[0].isCentred)
    #expect(!blocks[1].isBold && !blocks[1].isCentred)
  }

  @Test func typedLabels() throws {
    let blocks = try document(
      DocxFixture(p("a) Đã họp;") + p("- Sở Nội vụ;") + p("2.1. Đã họp.") + p("25/KH-UBND ngày"))
    ).blocks
    #expect(blocks.map { $0.slice(0..<$0.labelLength) } == ["a) ", "- ", "2.1. ", ""])
    #expect(blocks[3].kind == .paragraph)
  }
}
