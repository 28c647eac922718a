import Testing

@testable import Analysis
@testable import ReportModel

@Suite struct OutlineTests {
  private func roles(_ lines: [String]) throws -> [PartRole] {
    let judge = try Support.shippedJudge.get()
    let document = Support.report(lines)
    var roles = [PartRole](repeating: .other, count: lines.count)
    for part in try judge.outline(document) { for i in part.blocks { roles[i] = part.role } }
    return roles
  }

  @Test func theUsualOrder() throws {
    #expect(
      try roles([
        "UBND TỈNH QUẢNG TRỊ", "SỞ Y TẾ", "Số: 12/BC-SYT", "BÁO CÁO",
        "Kết quả công tác dân vận 6 tháng đầu năm 2024",
        "Căn cứ Kế hoạch số 25/KH-UBND, Sở Y tế báo cáo như sau:", "# I. ĐẶC ĐIỂM TÌNH HÌNH",
        "Ngành có 12 đơn vị.", "# II. KẾT QUẢ THỰC HIỆN", "# 1. Tiếp công dân",
        "Tiếp 12 lượt công dân.", "# III. TỒN TẠI, HẠN CHẾ", "Còn chậm.",
        "Nguyên nhân: do thiếu người.", "# IV. NHIỆM VỤ 6 THÁNG CUỐI NĂM", "Mở 02 lớp.",
        "# V. KIẾN NGHỊ", "Đề nghị tỉnh hỗ trợ.", "Trên đây là báo cáo của Sở Y tế./.", "Nơi nhận:",
        "- Sở Nội vụ;", "GIÁM ĐỐC",
      ]) == [
        .letterhead, .letterhead, .letterhead, .letterhead, .letterhead, .basis, .context, .context,
        .results, .results, .results, .shortcomings, .shortcomings, .causes, .plan, .plan,
        .proposals, .proposals, .other, .recipients, .recipients, .signature,
      ])
  }

  @Test(arguments: [
    ("# II. VIỆC ĐÃ LÀM TRONG QUÝ", PartRole.results), ("# II. Nhiệm vụ quý IV năm 2024", .plan),
    ("# II. Kết quả thực hiện nhiệm vụ", .results), ("# II. Những điều còn nợ", .shortcomings),
    ("# II. Giải quyết kiến nghị của công dân", .results), ("# II. Đề xuất, kiến nghị", .proposals),
    ("# II. Phụ lục số liệu", .appendix), ("# II. Năm 2025", .plan),
  ])
  func roleOfAHeading(_ pair: (String, PartRole)) throws {
    let lines = [
      "BÁO CÁO", "Công tác dân vận 9 tháng năm 2024", "# I. KẾT QUẢ", "Có 3 việc.", pair.0,
    ]
    #expect(try roles(lines).last == pair.1)
  }
}
