import Reading
import ReportModel
import TestSupport
import Testing

/// OpenDocument texts, as LibreOffice writes them.
@Suite struct OpenDocumentTests {
  private static let root = [
    "office", "text", "table", "style", "drawing", "xsl-fo-compatible", "svg-compatible",
  ].map { name in
    let prefix =
      ["drawing": "draw", "xsl-fo-compatible": "fo", "svg-compatible": "svg"][name] ?? name
    return " xmlns:\(prefix)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
  }.joined()

  private static func content(_ body: String, styles: String = "") -> String {
    "<office:document-content\(root)><office:automatic-styles>\(styles)</office:automatic-styles>"
      + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
  }

  static func file(
    _ body: String, styles: String = "", pages: String = "", more: [(String, [UInt8])] = []
  )
    -> [UInt8]
  {
    StoredZip.pack(
      [
        ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
        ("content.xml", Array(content(body, styles: styles).utf8)),
        (
          "styles.xml",
          Array("<office:document-styles\(root)>\(pages)</office:document-styles>".utf8)
        ),
      ] + more)
  }
  private func read(_ body: String, styles: String = "", pages: String = "") throws -> Document {
    try ReportReader().read(Self.file(body, styles: styles, pages: pages))
  }

  @Test func paragraphsAndBlanks() throws {
    let body =
      "<text:h text:outline-level=\"2\">Kết quả</text:h>"
      + "<text:p>  Đã \n họp<text:s text:c=\"2\"/> 12<text:tab/>cuộc,<text:line-break/><text:span> tốt</text:span>"
      + "<text:bookmark/><text:a> nữa</text:a><text:ruby><text:ruby-base>gốc</text:ruby-base><text:ruby-text>trên</text:ruby-text></text:ruby></text:p>"
    let document = try read(body)
    #expect(document.plainText() == "Kết quả\nĐã họp   12\tcuộc,  tốt nữagốc\n")
    #expect(document.format == .odt)
    #expect(document.blocks[0].kind == .heading(level: 2, known: .style))
  }

  @Test func looksFromStyles() throws {
    let styles = """
      <style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>
      <style:text-properties fo:font-weight="bold"/></style:style>
      <style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"/>
      <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
      <style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
      """
    let document = try read(
      "<text:p text:style-name=\"P2\">đậm</text:p><text:p text:style-name=\"P1\">đậm<text:span text:style-name=\"T2\"> thường</text:span></text:p>"
        + "<text:p>thấy<text:span text:style-name=\"T1\">ẩn</text:span></text:p>", styles: styles)
    #expect(document.blocks.map(\.isBold) == [true, false, false])
    #expect(document.blocks.map(\.isCentred) == [true, true, false])
    #expect(document.blocks[2].text == "thấy" && document.notes.map(\.detail) == ["ẩn"])
  }

  @Test func listsAndTheirLabels() throws {
    let styles = """
      <text:list-style style:name="L1">
      <text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
      <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>
      <text:list-level-style-bullet text:level="3" text:bullet-char="&#xF0B7;"/></text:list-style>
      """
    func item(_ content: String, _ start: String = "") -> String {
      "<text:list-item\(start)>\(content)</text:list-item>"
    }
    func list(_ content: String, _ more: String = "") -> String {
      "<text:list text:style-name=\"L1\"\(more)>\(content)</text:list>"
    }
    func line(_ text: String) -> String { "<text:p>\(text)</text:p>" }
    let inner =
      "<text:list>\(item(line("b") + line("b hai")))\(item("<text:list>\(item(line("c")))</text:list>"))\(item(line("d")))</text:list>"
    let body =
      list(
        item(line("a") + inner) + "<text:list-header>\(line("trơn"))</text:list-header>"
          + item(line("e")))
      + line("giữa") + list(item(line("f")), " text:continue-numbering=\"true\"")
      + list(item(line("g"))) + list(item(line("h"), " text:start-value=\"5\""))
    #expect(
      try read(body, styles: styles).plainText()
        == "I. a\nI.1. b\nb hai\n- c\nI.2. d\ntrơn\nII. e\ngiữa\nIII. f\nI. g\nV. h\n")
  }

  @Test func numbersOfHeadings() throws {
    let pages = """
      <office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
      <text:outline-level-style text:level="2" style:num-format="1" loext:num-list-format="%1%.%2%)" style:num-list-format="%1%.%2%)"
       xmlns:loext="urn:x"/></text:outline-style></office:styles>
      """
    func heading(_ text: String, _ level: Int) -> String {
      "<text:h text:outline-level=\"\(level)\">\(text)</text:h>"
    }
    let body =
      heading("a", 1) + heading("b", 2) + heading("c", 1) + heading("d", 2) + heading("e", 3)
    #expect(try read(body, pages: pages).plainText() == "I. a\nI.1) b\nII. c\nII.1) d\ne\n")
  }

  @Test func tablesWithSpans() throws {
    let body = """
      <text:p>trước</text:p><table:table><table:table-header-rows><table:table-row>
      <table:table-cell table:number-columns-spanned="2"><text:p>đầu</text:p></table:table-cell><table:covered-table-cell/>
      <table:table-cell table:number-rows-spanned="2"><text:p>cao</text:p></table:table-cell></table:table-row></table:table-header-rows>
      <table:table-row><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>
      <table:table-cell><table:table><table:table-row><table:table-cell><text:p>trong</text:p></table:table-cell></table:table-row></table:table></table:table-cell>
      <table:covered-table-cell/></table:table-row></table:table>
      """
    let document = try read(body)
    #expect(document.plainText() == "trước\nđầu | cao\na b | trong | \n")
    guard case .tableRow(let head) = document.blocks[1].kind,
      case .tableRow(let row) = document.blocks[2].kind
    else { throw TestFailure() }
    #expect(head.cells.map(\.column) == [1, 3] && row.cells.map(\.column) == [1, 2, 3])
    #expect(row.cells[2].continuesAbove)
  }

  @Test func everyTableHasItsOwnNumber() throws {
    func table(_ text: String) -> String {
      "<table:table><table:table-row><table:table-cell><text:p>\(text)</text:p></table:table-cell></table:table-row></table:table>"
    }
    func note(_ kind: String) -> String {
      "<text:note text:note-class=\"\(kind)\"><text:note-body>\(table(kind))</text:note-body></text:note>"
    }
    let pages =
      "<office:master-styles><style:master-page style:name=\"Standard\"><style:header>\(table("đầu"))</style:header>"
      + "<style:footer>\(table("chân"))</style:footer></style:master-page></office:master-styles>"
    let body =
      table("một") + "<text:p>a\(note("footnote"))\(note("endnote"))</text:p>" + table("hai")
    let tables = try read(body, pages: pages).blocks.compactMap {
      if case .tableRow(let row) = $0.kind { row.table } else { nil }
    }
    #expect(tables == [0, 3, 1, 2, 4, 5])
  }

  @Test func aFieldThatNobodyFilledInIsTold() throws {
    let document = try read(
      "<text:p>Số lượt: <text:placeholder text:placeholder-type=\"text\">&lt;nhập số&gt;</text:placeholder> lượt</text:p>"
    )
    #expect(document.plainText() == "Số lượt: <nhập số> lượt\n")
    #expect(document.notes.map(\.code) == [.placeholderText])
    #expect(document.blocks[0].placeholders.map { document.blocks[0].slice($0) } == ["<nhập số>"])
  }

  @Test func notesCommentsChangesAndIndexes() throws {
    let body = """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>đã xóa</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:table-of-content><text:table-of-content-source><text:index-title-template>mẫu</text:index-title-template></text:table-of-content-source>
      <text:index-body><text:p>I. Kết quả<text:tab/>1</text:p></text:index-body></text:table-of-content>
      <text:p>một<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>chú</text:p></text:note-body></text:note>
       hai<text:change/><office:annotation><text:p>lời bàn</text:p></office:annotation></text:p>
      <text:section text:display="none"><text:p>ẩn</text:p></text:section>
      <text:p>c<text:note text:note-class="endnote"><text:note-body><text:p>cuối</text:p></text:note-body></text:note></text:p>
      """
    let document = try read(body)
    #expect(document.plainText() == "I. Kết quả\t1\nmột hai\nc\n\nchú\n\ncuối\n")
    #expect(document.blocks.map(\.isContents) == [true, false, false, false, false])
    #expect(document.notes.map(\.code) == [.hiddenText, .comments])
    #expect(document.notes.map(\.detail) == ["ẩn", "1"] && document.notes[0].block == 2)
  }

  @Test func textBoxesStandAfterTheirParagraph() throws {
    let body =
      "<text:p>trước <draw:frame><draw:text-box><text:p>hộp</text:p></draw:text-box><svg:desc>tả</svg:desc></draw:frame>sau</text:p>"
      + "<draw:custom-shape><text:p>hình</text:p></draw:custom-shape><text:p>kế</text:p>"
    #expect(try read(body).plainText() == "trước sau\nhộp\nhình\nkế\n")
  }

  @Test func hiddenTextIsTold() throws {
    let body = """
      <text:section text:display="none"><text:h>mục</text:h><text:p>một<text:tab/>hai
       <draw:frame><draw:image><office:binary-data>AAAA</office:binary-data></draw:image></draw:frame></text:p></text:section>
      <text:p>thấy<text:hidden-text text:string-value="giấu">giấu</text:hidden-text>,<text:hidden-text>kín</text:hidden-text><text:hidden-text text:is-hidden="false"> rõ</text:hidden-text></text:p>
      <text:p>cả đoạn<text:hidden-paragraph text:is-hidden="true"/></text:p>
      <text:p>còn<text:hidden-paragraph text:is-hidden="false"/></text:p>
      <table:table><table:table-row table:visibility="collapse"><table:table-cell><text:p>hàng</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell><text:p>ô</text:p></table:table-cell><table:covered-table-cell><text:p>khuất</text:p></table:covered-table-cell></table:table-row></table:table>
      """
    let document = try read(body)
    #expect(document.plainText() == "thấy, rõ\ncòn\nô | \n")
    #expect(
      document.notes.map(\.detail) == ["mục", "một hai", "giấukín", "cả đoạn", "hàng", "khuất"])
    #expect(document.notes.allSatisfy { $0.code == .hiddenText })
    #expect(document.notes.map(\.block) == [0, 0, 0, 1, 2, 2])
  }

  @Test func hiddenTextIsBounded() throws {
    let hidden =
      "<text:section text:display=\"none\"><text:p>\(String(repeating: "a", count: 500))</text:p></text:section>"
    let document = try read(String(repeating: hidden, count: 1001))
    #expect(document.notes.count == 1000)
    #expect(document.notes.allSatisfy { $0.detail.utf8.count == 400 })
  }

  @Test func embeddedBytesAndDocumentsAreNotText() throws {
    let body = """
      <text:p>trước<draw:frame><draw:image><office:binary-data>QUJD
      REVG</office:binary-data></draw:image></draw:frame>,<draw:frame><draw:object><office:document><office:body>
      <office:text><text:p>nhúng</text:p></office:text></office:body></office:document></draw:object><draw:object-ole>
      <office:binary-data>QUJD</office:binary-data></draw:object-ole></draw:frame> sau</text:p>
      """
    let document = try read(body)
    #expect(document.plainText() == "trước, sau\n")
    #expect(document.notes.map(\.code) == [.embeddedNotRead, .embeddedNotRead])
  }

  @Test func blanksAroundBoxesAndNotes() throws {
    let box = "<draw:frame><draw:text-box><text:p/></draw:text-box></draw:frame>"
    let note =
      "<text:note><text:note-body> <text:p>chú </text:p> </text:note-body></text:note>"
    #expect(
      try read("<text:p>trước\(box) sau\(note) cuối \(note) hết</text:p>").plainText()
        == "trước sau cuối hết\n\nchú\nchú\n")
  }

  @Test func headersOfUsedPages() throws {
    func page(_ name: String, _ inner: String) -> String {
      "<style:master-page style:name=\"\(name)\"><style:header>\(inner)</style:header>"
        + "<style:footer><text:p>chân \(name)</text:p></style:footer></style:master-page>"
    }
    let pages =
      "<office:master-styles>\(page("Standard", "<text:p>đầu</text:p>"))\(page("Riêng", "<text:p>riêng</text:p>"))\(page("Thừa", "<text:p>thừa</text:p>"))</office:master-styles>"
    let styles =
      "<style:style style:name=\"P1\" style:family=\"paragraph\" style:master-page-name=\"Riêng\"/>"
    #expect(
      try read("<text:p text:style-name=\"P1\">thân</text:p>", styles: styles, pages: pages)
        .plainText()
        == "thân\n\nđầu\nriêng\nchân Standard\nchân Riêng\n")
  }

  @Test func oneFile() throws {
    let xml = Self.content("<text:p>chữ</text:p>")
      .replacing("office:document-content", with: "office:document")
    #expect(text(Array(("<?xml version=\"1.0\"?>" + xml).utf8)) == "chữ\n")
  }

  @Test func othersAreRefused() {
    func kind(_ name: String) -> String {
      text(
        StoredZip.pack([
          ("mimetype", Array("application/vnd.oasis.opendocument.\(name)".utf8)),
          ("content.xml", [1]),
        ]))
    }
    #expect(kind("spreadsheet") == "refused: spreadsheet")
    #expect(kind("presentation") == "refused: presentation")
    let manifest =
      "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    #expect(
      text(Self.file("<text:p>a</text:p>", more: [("META-INF/manifest.xml", Array(manifest.utf8))]))
        == "refused: encrypted")
    #expect(
      text(StoredZip.pack([("mimetype", [1]), ("content.xml", [1])])) == "refused: brokenXML")
  }
}
