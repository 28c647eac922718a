import Testing

@testable import Analysis
@testable import ReportModel

/// Documents that would take too long to judge are refused, not judged in part.
@Suite struct JudgingLimitsTests {
  private func problem(_ limits: JudgingLimits, _ document: Document) throws -> InputProblem? {
    let judge = Judge(pack: try Support.small(), limits: limits)
    do throws(InputProblem) {
      _ = try judge.review(document)
      return nil
    } catch { return error }
  }

  private var report: Document {
    let lines = Array(repeating: "Đã tổ chức 5 buổi, sửa 2 nhà vệ sinh.", count: 100)
    return Support.report(["BÁO CÁO", "Năm 2024", "# II. KẾT QUẢ THỰC HIỆN"] + lines)
  }

  @Test func aReportIsWithinThem() throws {
    #expect(try problem(JudgingLimits(), report) == nil)
  }

  @Test func termsThatAreFound() throws {
    #expect(
      try problem(JudgingLimits(matches: 50), report) == InputProblem(.overLimit, detail: "matches")
    )
  }

  @Test func sentences() throws {
    #expect(
      try problem(JudgingLimits(sentences: 50), report)
        == InputProblem(.overLimit, detail: "sentences"))
  }

  @Test func time() throws {
    #expect(
      try problem(JudgingLimits(time: .zero), report) == InputProblem(.overLimit, detail: "time"))
  }

  @Test func otherQuestionsAreBoundedToo() throws {
    let judge = Judge(pack: try Support.small(), limits: JudgingLimits(matches: 50))
    let id = judge.pack.requirements[0].id
    #expect(throws: InputProblem(.overLimit, detail: "matches")) { try judge.outline(report) }
    #expect(throws: InputProblem(.overLimit, detail: "matches")) {
      try judge.explain(report, requirement: id)
    }
  }
}
