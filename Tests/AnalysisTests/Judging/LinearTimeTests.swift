import Foundation
import Testing

@testable import Analysis
@testable import ReportModel

/// Texts of one repeated phrase: four times as much text must not take sixteen times as long.
@Suite(.serialized) struct LinearTimeTests {
  @Test(arguments: [
    "Sở tiếp công dân, ", "công tác tiếp công dân được quan tâm, ", "tiếp công dân; ",
    "Sở tiếp 5 lượt công dân. ", "Sở tiếp 5 lượt 7 vụ ", "(Sở tiếp 5 lượt công dân) ",
    "tiếp công dân không có đơn khiếu nại chưa tổ chức được ",
    "Ban hành Kế hoạch số 5/KH-UBND ngày 1/2/2024 về dân vận. ",
    "đối thoại doanh nghiệp đối thoại với người dân ", "không phát sinh đơn, đơn thư, ",
    "Không có đơn khiếu nại, ", "Thực hiện Kế hoạch số 5/KH-UBND, ", "dân chủ ",
    "năm 2023 năm 2024 tiếp công dân; ", "5/BC-A-",
  ])
  func oneParagraph(_ phrase: String) throws {
    try expectLinear { [String(repeating: phrase, count: $0)] }
  }

  @Test func oneList() throws {
    try expectLinear { count in
      ["Trong kỳ, tại Sở không phát sinh:"] + Array(repeating: "- Đơn thư;", count: count)
    }
  }

  @Test func oneRow() throws {
    try expectLinear { ["Lượt công dân được tiếp" + String(repeating: " | 5 lượt", count: $0)] }
  }

  @Test func twoLongCells() throws {
    try expectLinear { count in
      let told = String(repeating: "Sở trực tiếp công dân. ", count: count)
      return ["1 | Việc khác | \(told)| \(String(repeating: "Có 5 lượt. ", count: count))| x"]
    }
  }

  /// CPU time of this thread: what else the machine does counts for nothing.
  private static func threadSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Noise of the machine is no failure: what takes less than two seconds always passes.
  private func expectLinear(_ lines: (Int) -> [String]) throws {
    let judge = try Support.shippedJudge.get()
    func seconds(_ count: Int) throws -> Double {
      let head = ["BÁO CÁO", "Công tác dân vận 9 tháng năm 2024", "# II. KẾT QUẢ THỰC HIỆN"]
      let report = Support.report(head + lines(count))
      let start = Self.threadSeconds()
      _ = try judge.review(report)
      return Self.threadSeconds() - start
    }
    let count = 2000
    let (few, many) = (try seconds(count), try seconds(4 * count))
    #expect(many < max(2, 10 * few), "\(few) s, then \(many) s")
  }
}
