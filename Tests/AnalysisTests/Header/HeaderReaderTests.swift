import Testing

@testable import Analysis
@testable import ReportModel

@Suite struct HeaderReaderTests {
  private func header(_ lines: [String]) throws -> ReportHeader {
    try Support.shippedJudge.get().review(Support.report(lines)).header
  }

  private let body = ["# I. KẾT QUẢ", "Tiếp 3 lượt công dân."]

  @Test func everythingThere() throws {
    let header = try header(
      [
        "ỦY BAN NHÂN DÂN", "HUYỆN GIO LINH", "Số: 312/BC-UBND",
        "Gio Linh, ngày 14 tháng 6 năm 2024", "BÁO CÁO",
        "Kết quả công tác dân vận 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2024",
        "Thực hiện Công văn số 339/UBND-NC, UBND huyện Gio Linh báo cáo như sau:",
      ] + body)
    #expect(header.agency?.id == "giolinh")
    #expect(header.agency?.kind == .district)
    #expect(header.number == "312/BC-UBND")
    #expect(header.date == "2024-06-14")
    #expect(header.period == "2024-H1")
  }

  @Test func blanksAreNotInvented() throws {
    let header = try header(
      [
        "SỞ XÂY DỰNG", "Số:     /BC-SXD", "Quảng Trị, ngày     tháng 3 năm 2024", "BÁO CÁO",
        "Quý I năm 2024",
      ]
        + body)
    #expect(header.agency?.id == "sxd")
    #expect(header.number == nil)
    #expect(header.date == nil)
    #expect(header.period == "2024-Q1")
  }

  @Test(arguments: [
    ("Quý III/2024", "2024-Q3"), ("9 tháng năm 2024", "2024-9M"),
    ("chín tháng đầu năm 2024", "2024-9M"),
    ("năm 2024", "2024"), ("6 tháng cuối năm 2024", "2024-H2"), ("quý 2 năm 2024", "2024-Q2"),
  ])
  func periods(_ pair: (String, String)) throws {
    #expect(try header(["BÁO CÁO", "Công tác dân vận \(pair.0)"] + body).period == pair.1)
  }

  @Test func anAgencyThatIsNotOfThePack() throws {
    #expect(try header(["BÁO CÁO", "Công ty Cổ phần Hoa Sen", "năm 2024"] + body).agency == nil)
  }
}
