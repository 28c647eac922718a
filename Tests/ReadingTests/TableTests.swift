import ReportModel
import Testing

@Suite struct TableTests {
  private func rows(_ body: String) throws -> [TableRow] {
    try document(DocxFixture(body)).blocks.compactMap {
      if case .tableRow(let row) = $0.kind { row } else { nil }
    }
  }

  @Test func oneBlockARow() throws {
    let body = tbl(tr(tc(p("một") + p("hai")), tc(p("ba"))), tr(tc(p("bốn")), tc("<w:p/>")))
    #expect(text(DocxFixture(body)) == "một hai | ba\nbốn | \n")
    let blocks = try document(DocxFixture(body)).blocks
    guard case .tableRow(let row) = blocks[0].kind else { throw TestFailure() }
    #expect(row.table == 0 && row.row == 1)
    #expect(row.cells[0].paragraphs.map { blocks[0].slice($0) } == ["một", "hai"])
    #expect(row.cells.map { blocks[0].slice($0.range) } == ["một hai", "ba"])
  }

  @Test func spansAndGridBefore() throws {
    let body = tbl(
      tr(tc(p("a"), "<w:gridSpan w:val=\"3\"/>"), tc(p("b"))),
      tr(tc(p("c")), properties: "<w:gridBefore w:val=\"2\"/>"))
    let rows = try rows(body)
    #expect(rows[0].cells.map(\.column) == [1, 4])
    #expect(rows[0].cells[0].span == 3)
    #expect(rows[1].cells[0].column == 3)
  }

  @Test func gridAfterAddsNoCell() throws {
    let rows = try rows(
      tbl(
        tr(tc(p("a")), properties: "<w:gridAfter w:val=\"2\"/><w:wAfter w:w=\"9\"/>"),
        tr(tc(p("b")))))
    #expect(rows.map { $0.cells.map(\.column) } == [[1], [1]])
  }

  @Test func oldPropertiesOfTablesAreNotRead() throws {
    let table =
      "<w:tblPr><w:tblPrChange><w:tblPr><w:tblStyle w:val=\"X\"/></w:tblPr></w:tblPrChange></w:tblPr>"
    let grid = "<w:tblGrid><w:gridCol/><w:tblGridChange><w:tblGrid/></w:tblGridChange></w:tblGrid>"
    let exception = "<w:tblPrEx><w:tblPrExChange><w:tblPrEx/></w:tblPrExChange></w:tblPrEx>"
    let row = "<w:trPrChange><w:trPr><w:del/><w:gridBefore w:val=\"3\"/></w:trPr></w:trPrChange>"
    let cell =
      "<w:tcPrChange><w:tcPr><w:gridSpan w:val=\"4\"/><w:vMerge/><w:cellDel/></w:tcPr></w:tcPrChange>"
    let body = tbl(
      table + grid + tr(tc(p("a")), tc(p("b"))),
      tr(exception, tc(p("c"), cell), tc(p("d")), properties: row))
    #expect(text(DocxFixture(body)) == "a | b\nc | d\n")
    #expect(try rows(body)[1].cells.map(\.column) == [1, 2])
  }

  @Test func tablesInHeadersAndNotes() throws {
    let section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>"
    let notes = "<w:footnote w:id=\"1\">\(tbl(tr(tc(p("chú 1")), tc(p("chú 2")))))</w:footnote>"
    let fixture = DocxFixture(
      tbl(tr(tc(p("thân")))) + p("a", "<w:footnoteReference w:id=\"1\"/>") + section
    )
    .adding("footnotes", notes).adding("header", id: "h", tbl(tr(tc(p("đầu 1")), tc(p("đầu 2")))))
    #expect(text(fixture) == "thân\na\n\nchú 1 | chú 2\n\nđầu 1 | đầu 2\n")
    let tables = try document(fixture).blocks.compactMap {
      if case .tableRow(let row) = $0.kind { row.table } else { nil }
    }
    #expect(Set(tables).count == 3)
  }

  @Test func absurdSpanIsClamped() throws {
    let rows = try rows(tbl(tr(tc(p("a"), "<w:gridSpan w:val=\"2000000000\"/>"), tc(p("b")))))
    #expect(rows[0].cells[1].column == 64)
  }

  @Test func mergedCellsAreReadOnce() throws {
    let body = tbl(
      tr(tc(p("cao"), "<w:vMerge w:val=\"restart\"/>"), tc(p("x"))),
      tr(tc(p("thừa"), "<w:vMerge/>"), tc(p("y"))))
    #expect(text(DocxFixture(body)) == "cao | x\n | y\n")
    #expect(try rows(body)[1].cells[0].continuesAbove)
  }

  @Test func continuationOfNothingIsText() throws {
    #expect(text(DocxFixture(tbl(tr(tc(p("chữ"), "<w:vMerge/>"))))) == "chữ\n")
    let body = tbl(
      tr(tc(p("một")), tc(p("a"), "<w:vMerge w:val=\"restart\"/>")),
      tr(tc(p("hai"), "<w:vMerge/>"), tc(p("b"), "<w:vMerge/>")),
      tr(tc(p("ba"), "<w:vMerge/>"), tc(p("c"))))
    let document = try document(DocxFixture(body))
    #expect(document.plainText() == "một | a\nhai | \n | c\n")
    // What a merged cell covers is told, not passed over.
    #expect(document.notes.map(\.detail) == ["b", "ba"])
    #expect(document.notes.map(\.code) == [.hiddenText, .hiddenText])
  }

  @Test func deletedRowLeavesTheMergeAboveIt() {
    let body = tbl(
      tr(tc(p("cao"), "<w:vMerge w:val=\"restart\"/>")),
      tr(tc(p("x")), properties: "<w:del/>"), tr(tc(p("y"), "<w:vMerge/>")))
    #expect(text(DocxFixture(body)) == "cao\n")
  }

  @Test func horizontalMerge() throws {
    let body = tbl(
      tr(tc(p("a"), "<w:hMerge w:val=\"restart\"/>"), tc("<w:p/>", "<w:hMerge/>"), tc(p("b"))))
    let row = try #require(try rows(body).first)
    #expect(row.cells.map(\.column) == [1, 3] && row.cells[0].span == 2)
  }

  @Test func boxAndNoteInADeletedRow() {
    let box =
      "<w:r><w:pict><w:txbxContent>\(p("hộp", "<w:footnoteReference w:id=\"1\"/>"))</w:txbxContent></w:pict></w:r>"
    let body =
      tbl(tr(tc("<w:p>\(box)</w:p>"), properties: "<w:del/>"), tr(tc(p("còn"))))
    let notes = "<w:footnote w:id=\"1\">\(p("chú"))</w:footnote>"
    #expect(text(DocxFixture(body).adding("footnotes", notes)) == "còn\n")
  }

  @Test func alternativesOfRowsAndCells() {
    func alternate(_ choice: String, _ fallback: String) -> String {
      "<mc:AlternateContent><mc:Choice Requires=\"wps\">\(choice)</mc:Choice><mc:Fallback>\(fallback)</mc:Fallback></mc:AlternateContent>"
    }
    let row = tr(tc(p("một")), alternate(tc(p("hai")), tc(p("bỏ"))))
    #expect(
      text(DocxFixture(tbl(row, alternate(tr(tc(p("ba"))), tr(tc(p("bỏ"))))))) == "một | hai\nba\n")
  }

  @Test func nestedTableStandsAtItsPlace() throws {
    let inner = tbl(tr(tc(p("trong 1")), tc(p("trong 2"))))
    let body = tbl(tr(tc(p("trước") + inner + p("sau")), tc(p("bên"))))
    #expect(text(DocxFixture(body)) == "trước trong 1 trong 2 sau | bên\n")
    #expect(try rows(body).count == 1)
  }

  @Test func deletedRowsAndCells() throws {
    let body = tbl(
      tr(tc(p("một"))), tr(tc(p("hai")), properties: "<w:del/>"),
      tr(tc(p("ba")), tc(p("bỏ"), "<w:cellDel/>")))
    #expect(text(DocxFixture(body)) == "một\nba | \n")
    #expect(try rows(body).map(\.row) == [1, 2])
  }

  @Test func controlsAroundRowsAndCells() {
    let row =
      "<w:sdt><w:sdtContent>\(tr(tc(p("một")), "<w:sdt><w:sdtContent>\(tc(p("hai")))</w:sdtContent></w:sdt>"))</w:sdtContent></w:sdt>"
    #expect(text(DocxFixture("<w:tbl>\(row)</w:tbl>")) == "một | hai\n")
  }

  @Test func tablesAreCountedFromZero() throws {
    #expect(try rows(tbl(tr(tc(p("a")))) + p("x") + tbl(tr(tc(p("b"))))).map(\.table) == [0, 1])
  }

  @Test func paragraphWithoutMarkDoesNotJoinATable() {
    let body = p("trước", properties: "<w:rPr><w:del/></w:rPr>") + tbl(tr(tc(p("ô"))))
    #expect(text(DocxFixture(body)) == "trước\nô\n")
  }
}

struct TestFailure: Error {}
