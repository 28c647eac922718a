import ReportModel
import TestSupport
import Testing

/// Documents that are embedded with `w:altChunk`.
@Suite struct ChunkTests {
  static let chunk = "<w:altChunk r:id=\"c\"/>"

  private func fixture(_ body: String, _ name: String, _ bytes: [UInt8]) -> DocxFixture {
    DocxFixture(body).embedding(bytes, as: name, id: "c")
  }
  private func fixture(_ body: String, html: String) -> DocxFixture {
    fixture(body, "chunk.html", Array(html.utf8))
  }

  @Test func htmlStandsInItsPlace() throws {
    let html = """
      <!DOCTYPE html><html><head><title>tên</title><style>p {}</style></head><body>
      <h2>Tiếp công dân</h2><p>Đã tiếp <b>12</b> lượt,<br>giải&nbsp;quyết xong.</p>
      <p style="display: none">ẩn</p><script>x()</script>
      <ul><li>một<li>hai</ul><ol type=a start=2><li>ba</ol></body></html>
      """
    let document = try document(fixture(p("trước") + Self.chunk + p("sau"), html: html))
    #expect(
      document.plainText()
        == "trước\nTiếp công dân\nĐã tiếp 12 lượt, giải\u{A0}quyết xong.\n- một\n- hai\nb. ba\nsau\n"
    )
    #expect(document.blocks[1].kind == .heading(level: 2, known: .style))
    #expect(document.blocks[3].kind == .listItem(level: 0) && document.blocks[3].labelLength == 2)
    #expect(document.notes.map(\.code) == [.hiddenText] && document.notes[0].detail == "ẩn")
  }

  @Test func tablesOfHTML() throws {
    let html =
      "<table><tr><th colspan=2>đầu</th><th>ba</th></tr><tr><td rowspan=2>cao</td><td>x</td><td>y</td></tr>"
      + "<tr><td>z</td><td>t</td></tr></table>"
    let document = try document(fixture(tbl(tr(tc(p("a")))) + Self.chunk, html: html))
    #expect(document.plainText() == "a\nđầu | ba\ncao | x | y\n | z | t\n")
    let rows = document.blocks.compactMap {
      if case .tableRow(let row) = $0.kind { row } else { nil }
    }
    #expect(rows.map(\.table) == [0, 1, 1, 1])
    #expect(rows[1].cells.map(\.column) == [1, 3])
    #expect(rows[3].cells.map(\.column) == [1, 2, 3] && rows[3].cells[0].continuesAbove)
  }

  @Test func hiddenTextOfHTML() throws {
    let html = """
      <p>thấy <span style="mso-hide:all">giấu<script>x()</script> <b>kỹ</b></span>rõ</p>
      <div hidden>một<p>hai</p><select><option>chọn</select></div>
      <table><tr><td>a<tr style="display:none"><td>b<td>c<tr><td>d</table>
      """
    let document = try document(fixture(p("trước") + Self.chunk, html: html))
    #expect(document.plainText() == "trước\nthấy rõ\na\nd\n")
    #expect(document.notes.map(\.detail) == ["giấu kỹ", "một", "hai", "b c"])
    #expect(document.notes.allSatisfy { $0.code == .hiddenText })
  }

  @Test func captionsAndStrayTextOfTables() {
    func read(_ html: String) -> String { text(fixture(Self.chunk, html: html)) }
    #expect(
      read("<table><caption>Bảng 1. Kết quả</caption><tr><td>a<td>b</table><p>sau")
        == "Bảng 1. Kết quả\na | b\nsau\n")
    #expect(
      read("<table><tr><td>a<table><caption>trong</caption><tr><td>b</table></table>")
        == "a trong b\n")
  }

  @Test func cellsWithoutARow() {
    func read(_ html: String) -> String { text(fixture(Self.chunk, html: html)) }
    #expect(read("<table><td>x</table>") == "x\n")
    #expect(read("<table><td>x<td>y<tr><td>z<td>t</table>sau") == "x | y\nz | t\nsau\n")
    #expect(
      read("<table><tbody><td>x</tbody><tbody><td>y</tbody></table>") == "x\ny\n")
  }

  @Test func rowSpanOfTheLastColumn() throws {
    func read(_ html: String) -> String {
      text(fixture(Self.chunk, html: "<table>\(html)</table>"))
    }
    #expect(
      read("<tr><td>A<td rowspan=2>B<tr><td>A2<tr><td>A3<td>B3") == "A | B\nA2 | \nA3 | B3\n")
    #expect(
      read("<tr><td>A<td>B<td rowspan=2>C<tr><td>A2<tr><td>A3<td>B3<td>C3")
        == "A | B | C\nA2\nA3 | B3 | C3\n")
  }

  @Test func htmlInACell() {
    #expect(
      text(fixture(tbl(tr(tc(p("a") + Self.chunk), tc(p("b")))), html: "<p>x<p>y")) == "a x y | b\n"
    )
  }

  @Test func whatAChunkInACellTells() throws {
    let font = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"
    let inner = DocxFixture(p("một") + p(r("c«ng t¸c d©n vËn", font)))
    let document = try document(
      fixture(tbl(tr(tc(p("x")), tc(p("a") + Self.chunk))), "c.docx", inner.bytes))
    #expect(document.plainText() == "x | a một công tác dân vận\n")
    let note = try #require(document.notes.first)
    #expect(document.notes.count == 1 && note.code == .legacyFont)
    #expect(document.blocks[0].slice(try #require(note.range)) == "công tác dân vận")
  }

  @Test func notesOfAChunkInAHeader() throws {
    let inner = DocxFixture(p("trong", "<w:footnoteReference w:id=\"1\"/>"))
      .adding("footnotes", "<w:footnote w:id=\"1\">\(p("chú"))</w:footnote>")
    let section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>"
    var fixture = DocxFixture(p("thân") + section).adding("header", id: "h", p("đầu") + Self.chunk)
    fixture.extraEntries = [
      ("word/c.docx", inner.bytes),
      (
        "word/_rels/header0.xml.rels",
        Array(
          DocxFixture.relationships(DocxFixture.chunkRelation(id: "c", target: "c.docx")).utf8)
      ),
    ]
    #expect(text(fixture) == "thân\n\nchú\n\nđầu\ntrong\n")
  }

  @Test func htmlThatNobodyClosed() {
    #expect(text(fixture(Self.chunk, html: "<p>một<div>hai<td>ba</b></i>")) == "một\nhaiba\n")
  }

  @Test func encodingsOfHTML() {
    let old = Array("<meta charset=windows-1252><p>caf".utf8) + [0xE9]
    #expect(text(fixture(Self.chunk, "c.html", old)) == "café\n")
    #expect(text(fixture(Self.chunk, html: "<meta charset=windows-1252><p>Việt")) == "Việt\n")
    let units = Array("<p>Việt</p>".utf16)
    let wide: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(text(fixture(Self.chunk, "c.html", wide)) == "Việt\n")
  }

  @Test func plainText() {
    #expect(
      text(fixture(p("a") + Self.chunk, "c.txt", Array("một\n\nhai".utf8))) == "a\nmột\nhai\n")
  }

  @Test func webArchive() {
    func archive(_ encoding: String, _ page: String) -> DocxFixture {
      let text = """
        MIME-Version: 1.0
        Content-Type: multipart/related;
            type="text/html";
            boundary="----=phan"

        ------=phan
        Content-Type: image/png
        Content-Transfer-Encoding: base64

        AAAA
        ------=phan
        Content-Type: text/html;
            charset="utf-8"
        Content-Transfer-Encoding: \(encoding)
        Content-Location: file:///C:/fake/document.html

        \(page)
        ------=phan--

        """
      return fixture(p("a") + Self.chunk, "c.mht", Array(text.utf8))
    }
    #expect(
      text(archive("quoted-printable", "<p style=3D\"x\">Vi=E1=BB=87t =\nNam=2"))
        == "a\nViệt Nam=2\n")
    #expect(text(archive("base64", "PHA+Vmnh\nu4d0")) == "a\nViệt\n")
    #expect(text(archive("8bit", "<p>Việt")) == "a\nViệt\n")
    #expect(text(archive("base64", "?")) == "a\n")
    #expect(
      text(fixture(p("a") + Self.chunk, "c.mht", Array("MIME-Version: 1.0\n\nx".utf8))) == "a\n")
  }

  @Test func docxInADocx() throws {
    let notes = "<w:footnote w:id=\"1\">\(p("chú"))</w:footnote>"
    let inner = DocxFixture(p("trong", "<w:footnoteReference w:id=\"1\"/>"))
      .adding("footnotes", notes).adding("header", id: "h", p("đầu"))
    let document = try document(fixture(p("a") + Self.chunk + p("b"), "c.docx", inner.bytes))
    #expect(document.plainText() == "a\ntrong\nb\n\nchú\n")
  }

  @Test func chunksWithinChunksAreBounded() throws {
    var fixture = DocxFixture(p("đáy"))
    for depth in 1...6 {
      fixture = self.fixture(p("tầng \(depth)") + Self.chunk, "c.docx", fixture.bytes)
    }
    let document = try document(fixture)
    #expect(document.plainText() == "tầng 6\ntầng 5\ntầng 4\ntầng 3\n")
    #expect(document.notes.map(\.code) == [.embeddedNotRead])
  }

  @Test func otherKindsAreTold() throws {
    let kinds: [(String, [UInt8])] = [
      ("c.rtf", Array("{\\rtf1 chữ}".utf8)), ("c.bin", [0xD0, 0xCF, 0x11, 0xE0, 0]),
      ("c.docx", [0x50, 0x4B, 3, 4, 9]), ("c.xml", Array("<x/>".utf8)),
    ]
    for (name, bytes) in kinds {
      let document = try document(fixture(p("a") + Self.chunk, name, bytes))
      #expect(document.plainText() == "a\n")
      #expect(document.notes.map(\.code) == [.embeddedNotRead])
      #expect(document.notes.map(\.detail) == ["word/\(name)"])
    }
  }

  @Test func chunkThatIsItsOwnDocument() throws {
    var fixture = DocxFixture(p("a") + Self.chunk)
    fixture.relations = DocxFixture.chunkRelation(id: "c", target: "document.xml")
    #expect(try document(fixture).notes.map(\.code) == [.embeddedNotRead])
    fixture.relations = DocxFixture.chunkRelation(
      id: "c", target: "http://example.org/x.html\" TargetMode=\"External")
    #expect(try document(fixture).notes.map(\.detail) == ["external"])
    #expect(text(fixture) == "a\n")
  }

  @Test func eachChunkIsPutInOnce() throws {
    let document = try document(fixture(Self.chunk + Self.chunk, html: "<p>một"))
    #expect(document.plainText() == "một\n" && document.notes.map(\.code) == [.embeddedNotRead])
  }

  @Test func chunkThatIsTooLarge() throws {
    let large = Array(repeating: UInt8(ascii: "a"), count: 9 << 20)
    let document = try document(fixture(p("a") + Self.chunk, "c.txt", large))
    #expect(document.plainText() == "a\n" && document.notes.map(\.code) == [.embeddedNotRead])
  }
}
