import TestSupport

@testable import ReportModel

/// A report as Word holds it: a paragraph a block, tables as tables; no styles.
enum WordFile {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// - Parameter splitsRuns: Whether a run ends within each word, as Word does when it is edited.
  static func bytes(of document: Document, splitsRuns: Bool = false) -> [UInt8] {
    var body = ""
    var table: Int?
    for block in document.blocks where block.region == .body {
      var own: Int?
      if case .tableRow(let row) = block.kind { own = row.table }
      if own != table {
        body += (table == nil ? "" : "</w:tbl>") + (own == nil ? "" : "<w:tbl>")
        table = own
      }
      body += markup(block, splitsRuns)
    }
    return packed(body + (table == nil ? "" : "</w:tbl>"))
  }

  private static func markup(_ block: Block, _ splitsRuns: Bool) -> String {
    guard case .tableRow(let row) = block.kind else { return paragraph(block.text, splitsRuns) }
    let cells = row.cells.map { cell in
      let width =
        cell.span > 1 ? "<w:tcPr><w:gridSpan w:val=\"\(cell.span)\"/></w:tcPr>" : ""
      let inner = cell.paragraphs.map { paragraph(block.slice($0), splitsRuns) }.joined()
      return "<w:tc>\(width)\(inner.isEmpty ? "<w:p/>" : inner)</w:tc>"
    }
    return "<w:tr>\(cells.joined())</w:tr>"
  }

  private static func paragraph(_ text: String, _ splitsRuns: Bool) -> String {
    let pieces = splitsRuns ? halves(text) : [text]
    return
      "<w:p>\(pieces.map { "<w:r><w:t xml:space=\"preserve\">\(escaped($0))</w:t></w:r>" }.joined())</w:p>"
  }

  /// Cut behind the first letter of every word of more than one.
  private static func halves(_ text: String) -> [String] {
    var pieces = [""]
    var length = 0
    for character in text {
      length = character == " " ? 0 : length + 1
      if length == 2 { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func packed(_ body: String) -> [UInt8] {
    let main =
      "<Relationship Id=\"m\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>"
    let types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>"
    let files = [
      ("[Content_Types].xml", types),
      ("_rels/.rels", "<Relationships xmlns=\"\(package)\">\(main)</Relationships>"),
      (
        "word/document.xml",
        "<w:document xmlns:w=\"\(word)\"><w:body>\(body)</w:body></w:document>"
      ),
    ]
    return StoredZip.pack(files.map { ($0.0, Array($0.1.utf8)) })
  }
}
