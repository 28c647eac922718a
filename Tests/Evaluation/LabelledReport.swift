internal import Foundation
package import ReportModel
internal import TestSupport

/// What a reader found in a report of `Fixtures/labelled`: the `.truth.json` beside it.
package struct LabelledReport: Sendable, Decodable {
  /// What the reader found on one requirement.
  package struct Label: Sendable, Decodable {
    package var grade: Grade
    /// Other grades that can be defended.
    var alt: [Grade]?
    /// The words of the report on which the grade rests; empty where it is silent.
    package var evidence: String

    package init(_ grade: Grade, alt: [Grade]? = nil, evidence: String = "") {
      self.grade = grade
      self.alt = alt
      self.evidence = evidence
    }

    package var allowed: [Grade] { [grade] + (alt ?? []) }
  }

  package var file: String
  package var period: String?
  package var number: String?
  package var date: String?
  /// By the id of the requirement.
  package var requirements: [String: Label]

  /// All of them, by the names of their files.
  package static func all() throws -> [LabelledReport] {
    let folder = Repository.root.appendingPathComponent("Fixtures/labelled")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".truth.json") }
      .map { name in
        let truth = try Data(contentsOf: folder.appendingPathComponent(name))
        return try JSONDecoder().decode(LabelledReport.self, from: truth)
      }
  }

  package func document() throws -> Document { try Fixture.document("labelled/\(file)") }
}
