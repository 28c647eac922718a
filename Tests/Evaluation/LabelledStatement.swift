package import Analysis
internal import ReportModel
internal import TestSupport

/// A single statement under a heading and in a part, with the grade that a reader gave it.
package struct LabelledStatement: Sendable {
  /// Id of the requirement.
  package var requirement: String
  package var example: PackExample

  /// The statements of a file of `Fixtures/labelled`, one a line.
  package static func all(_ file: String) throws -> [LabelledStatement] {
    try Repository.text("Fixtures/labelled/\(file)").split(separator: "\n").map { line in
      let line = try JSON.parse(String(line))
      let text = line["text"]?.text ?? ""
      return LabelledStatement(
        requirement: line["requirement"]?.text ?? "",
        example: PackExample(
          grade: line["grade"]?.text.flatMap(Grade.init(rawValue:)) ?? .absent, text: text,
          heading: line["heading"]?.text,
          part: line["part"]?.text.flatMap(PartRole.init(rawValue:)) ?? .results,
          isRow: text.contains(" | "), file: file, line: 0))
    }
  }
}
