import Reading
import ReportModel

/// The plain text of a fixture, or the code with which it is refused.
func text(_ fixture: DocxFixture) -> String { text(fixture.bytes) }

func text(_ bytes: [UInt8], limits: ReadingLimits = .standard) -> String {
  do throws(InputProblem) {
    return try ReportReader(limits: limits).read(bytes).plainText()
  } catch {
    return "refused: \(error.code.rawValue)"
  }
}

func document(_ fixture: DocxFixture) throws(InputProblem) -> Document {
  try ReportReader().read(fixture.bytes)
}

func document(_ text: String) throws(InputProblem) -> Document {
  try ReportReader().read(Array(text.utf8))
}

/// A paragraph with runs of plain text.
func p(_ runs: String..., properties: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr>" + runs.map { r($0) }.joined() + "</w:p>"
}

/// A run; a text that begins with "<" is markup.
func r(_ text: String, _ properties: String = "") -> String {
  let content = text.hasPrefix("<") ? text : "<w:t xml:space=\"preserve\">\(text)</w:t>"
  return "<w:r><w:rPr>\(properties)</w:rPr>\(content)</w:r>"
}

func field(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }

func tc(_ content: String, _ properties: String = "") -> String {
  "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
}

func tr(_ cells: String..., properties: String = "") -> String {
  "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
}

func tbl(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }
