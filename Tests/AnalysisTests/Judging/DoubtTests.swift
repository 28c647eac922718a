import Testing

@testable import Analysis
@testable import ReportModel

/// Which verdicts a person is asked to look at again, and which are not worth their time.
@Suite struct DoubtTests {
  private func review(_ lines: [String], _ id: String) throws -> RequirementReview {
    let head = ["BÁO CÁO", "Kết quả công tác dân vận 9 tháng năm 2024", "# II. KẾT QUẢ"]
    let review = try Support.shippedJudge.get().review(
      Support.report(head + lines), options: ReviewOptions(period: "2024-9M"))
    return try #require(review.requirements.first { $0.id == id })
  }

  @Test func aDeedThatIsAlsoATaskToCome() throws {
    let deed = "Sở tổ chức 03 buổi đối thoại với người dân, 120 lượt người dự."
    let task = ["# III. NHIỆM VỤ QUÝ IV", "Tổ chức 02 buổi đối thoại với người dân."]
    #expect(try review([deed], "6.2").doubt == nil)
    #expect(try review([deed] + task, "6.2").doubt == .alsoPlanned)
    let second = "Buổi đối thoại thứ tư với người dân có 40 lượt người dự, 12 ý kiến."
    #expect(try review([deed, second] + task, "6.2").doubt == nil)
  }

  @Test func aFailureToldAmongTheResults() throws {
    let failure = "Việc tiếp công dân của Giám đốc trong kỳ chưa thực hiện được."
    #expect(try review([failure], "6.1").doubt == .toldAmongResults)
    #expect(try review(["# III. TỒN TẠI", failure], "6.1").doubt == nil)
  }

  @Test func aDeedThatHardlyNamesItsTopic() throws {
    let lines = ["# 6. Tiếp công dân", "Đã làm việc với 14 người, giải thích rõ."]
    let thin = try review(lines, "6.1")
    #expect(thin.status == .met)
    #expect(thin.doubt == .thin)
  }

  @Test func whatIsNotToldIsNotDoubted() throws {
    #expect(try review(["Sở giải quyết 120 hồ sơ."], "6.1").doubt == nil)
  }
}
