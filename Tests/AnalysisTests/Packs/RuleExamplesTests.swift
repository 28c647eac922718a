import ReportModel
import Testing

@testable import Analysis

/// Every example of every rule, as written and distorted.
@Suite struct RuleExamplesTests {
  @Test(arguments: ["Rules/quang-tri-dan-van-2024", "Fixtures/packs/truong-hoc-sach"])
  func examplesGetTheirGrade(_ folder: String) throws {
    let report = Judge(pack: try Support.pack(folder)).testExamples()
    #expect(report.checked > 0)
    for failure in report.failures {
      Issue.record(
        "\(failure.file):\(failure.line) \(failure.requirement) \(failure.variant): \(failure.expected), not \(failure.got): \(failure.text)"
      )
    }
  }

  @Test func anExampleWithAWrongGradeFails() throws {
    var pack = try Support.small()
    pack.areas[0].requirements[0].examples[0].grade = .absent
    #expect(!Judge(pack: pack).testExamples([.asWritten]).failures.isEmpty)
  }
}
