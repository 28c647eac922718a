import Testing

@testable import Analysis
@testable import ReportModel

/// One kind of wording a test: what a statement says, where it stands, what stands above it.
@Suite struct GradeTests {
  private func grade(_ id: String, _ lines: [String], period: String = "2024-9M") throws -> Grade? {
    let head = ["BÁO CÁO", "Kết quả công tác dân vận 9 tháng năm 2024"]
    let review = try Support.shippedJudge.get().review(
      Support.report(head + lines), options: ReviewOptions(period: period))
    return review.requirements.first { $0.id == id }?.grade
  }

  @Test(arguments: [
    ("Sở tiếp 214 lượt công dân.", Grade.result),
    ("Giám đốc Sở đã tiếp công dân theo lịch và giải thích chính sách.", .activity),
    ("Công tác tiếp công dân được quan tâm, thực hiện tốt.", .mention),
    ("Trong kỳ không có công dân nào đến khiếu nại, phản ánh.", .nil),
    ("Việc tiếp công dân của Giám đốc trong kỳ chưa thực hiện được.", .shortfall),
    ("Năm 2023, Sở tiếp 36 lượt công dân.", .mention),
    ("Về tiếp công dân, năm 2023 Sở đã tiếp 36 lượt.", .mention),
    ("Quý IV, Giám đốc Sở sẽ tiếp công dân tại 03 xã.", .planned),
    ("Sở tiếp 31 lượt công dân, tăng 9 lượt so với cùng kỳ năm 2023.", .result),
    ("Tổ chức tiếp xúc cử tri 12 cuộc.", .absent),
  ])
  func wordingOfOneStatement(_ pair: (String, Grade)) throws {
    #expect(try grade("6.1", ["# II. KẾT QUẢ THỰC HIỆN", pair.0]) == pair.1)
  }

  @Test func thePartDecides() throws {
    let deed = "Sở tổ chức 03 buổi đối thoại với người dân, 120 lượt người dự."
    #expect(try grade("6.2", ["# II. KẾT QUẢ", deed]) == .result)
    #expect(try grade("6.2", ["# III. PHƯƠNG HƯỚNG, NHIỆM VỤ", deed]) == .planned)
    #expect(try grade("6.2", ["# IV. KIẾN NGHỊ", deed]) == .mention)
    #expect(try grade("6.2", ["# III. TỒN TẠI, HẠN CHẾ", deed]) == .result)
  }

  @Test func footersAndTablesOfContentsTellNoDeed() throws {
    let deed = "Sở tiếp 214 lượt công dân."
    var document = Support.report(["BÁO CÁO", "Kết quả công tác dân vận năm 2024", "# II. KẾT QUẢ"])
    for block in [
      Block(kind: .paragraph, text: deed), Block(kind: .paragraph, text: deed, region: .footer),
      Block(kind: .paragraph, text: deed, isContents: true),
    ] {
      document.blocks.append(block)
      let review = try Support.shippedJudge.get().review(document)
      let isBody = block.region == .body && !block.isContents
      #expect(
        review.requirements.first { $0.id == "6.1" }?.grade == (isBody ? .result : .mention))
      document.blocks.removeLast()
    }
  }

  @Test func whatWasDoneInSpiteOfAHardshipIsADeed() throws {
    let part = "# III. KHÓ KHĂN, HẠN CHẾ"
    let told = "Tuy đường sạt lở, Giám đốc Sở vẫn tiếp công dân và giải thích chính sách."
    #expect(try grade("6.1", [part, told]) == .activity)
    let failed = "Tiếp công dân còn lỏng lẻo, nhiều buổi vắng lãnh đạo dù đã nhắc."
    #expect(try grade("6.1", [part, failed]) == .shortfall)
    let half = "Lịch tiếp công dân đã niêm yết xong nhưng chưa buổi nào Giám đốc tiếp."
    #expect(try grade("6.1", [part, half]) == .shortfall)
  }

  @Test func theTimeInATitleIsNotThatOfTheDeed() throws {
    let issued = "Ngày 05/7/2024 ban hành Kế hoạch số 37/KH-STP về công tác dân vận năm 2025."
    #expect(try grade("2.1", ["# II. KẾT QUẢ", issued]) == .result)
    let planned = "Năm 2025 ban hành kế hoạch công tác dân vận."
    #expect(try grade("2.1", ["# II. KẾT QUẢ", planned]) == .planned)
  }

  @Test func anOpeningNounPhraseSharesWhatFollows() throws {
    let told = "Việc tổ chức đối thoại với người dân, Sở dự định làm vào đầu năm 2025."
    #expect(try grade("6.2", ["# II. KẾT QUẢ", told]) == .planned)
  }

  @Test func noughtsAfterTheirLabelsAreANilReturn() throws {
    let row = "Đơn khiếu nại: 0 | đơn tố cáo: 0 | đơn kiến nghị, phản ánh: 0"
    #expect(try grade("6.3", ["# II. KẾT QUẢ", row]) == .nil)
    let label = "Phát huy quyền khiếu nại, phản ánh, kiến nghị: trong kỳ không phát sinh đơn nào."
    #expect(try grade("6.3", ["# II. KẾT QUẢ", label]) == .nil)
    let some = "Đơn khiếu nại: 0; đã giải quyết 12 đơn kiến nghị, phản ánh."
    #expect(try grade("6.3", ["# II. KẾT QUẢ", some]) == .result)
  }

  /// "Click here to enter text" is there to be filled in, whatever it says.
  @Test func whatNobodyFilledInTellsNoDeed() throws {
    let deed = "Sở tiếp 214 lượt công dân."
    func grade(_ text: String, _ placeholder: String) throws -> Grade? {
      var document = Support.report(
        ["BÁO CÁO", "Kết quả công tác dân vận năm 2024", "# II. KẾT QUẢ", text])
      if let range = text.ranges(of: placeholder).first {
        let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        document.blocks[3].placeholders = [lower..<lower + placeholder.utf8.count]
      }
      let review = try Support.shippedJudge.get().review(document)
      return review.requirements.first { $0.id == "6.1" }?.grade
    }
    #expect(try grade(deed, "-") == .result)
    #expect(try grade(deed, deed) == .absent)
    #expect(try grade("Công tác tiếp công dân: Sở tiếp 214 lượt.", "Sở tiếp 214 lượt") == .mention)
    #expect(try grade("(Nhập nội dung) " + deed, "(Nhập nội dung)") == .result)
  }

  @Test func aLeadInDeniesItsList() throws {
    let lines = [
      "# II. KẾT QUẢ", "Trong kỳ, tại Sở không phát sinh:", "- Công dân đến tiếp;",
      "- Đơn khiếu nại, tố cáo;",
    ]
    #expect(try grade("6.1", lines) == .nil)
    #expect(try grade("6.3", lines) == .nil)
  }

  @Test func aRowGivesItsTopicToItsCells() throws {
    let head = ["# II. KẾT QUẢ", "TT | Nhiệm vụ | Kết quả | Ghi chú"]
    #expect(try grade("6.1", head + ["1 | Tiếp công dân | 41 lượt/46 người | Đủ 9 kỳ"]) == .result)
    #expect(try grade("6.1", head + ["1 | Tiếp công dân | Không có. | x"]) == .nil)
    #expect(
      try grade("6.1", head + ["1 | Tiếp công dân | Thực hiện nghiêm túc theo quy định. | x"])
        == .mention)
  }

  @Test func aCellGoesOnWithTheCellBefore() throws {
    let head = ["# II. KẾT QUẢ", "TT | Nội dung | Đã làm | Số liệu"]
    #expect(
      try grade("6.1", head + ["1 | Việc khác | Trực tiếp công dân ở xã | 31 lượt"]) == .result)
    #expect(
      try grade("8.3", head + ["1 | Bồi dưỡng nghiệp vụ dân vận | Xếp vào tháng 11 | 50 người"])
        == .planned)
  }

  @Test(arguments: [
    // What the next sentence takes back was not done, unless it was told as finished.
    (
      "6.2", "Huyện tổ chức 02 hội nghị đối thoại với người dân; đến nay cả 02 chưa họp được.",
      Grade.shortfall
    ),
    (
      "6.2", "Huyện đã tổ chức 02 hội nghị đối thoại với người dân; đến nay việc thứ ba chưa xong.",
      .result
    ),
    // "Năm nay" goes on about what the clause before named.
    (
      "7.2", "Năm 2023 công nhận 24 mô hình “Dân vận khéo”; năm nay công nhận 31 mô hình.",
      .result
    ),
    // A bracket does not end the year that held before it; a date or month without a year is of
    // the year spoken of; "trong 9 tháng năm 2023" is no present period.
    (
      "6.2",
      "Năm 2023, mở 18 cuộc đối thoại với nhân dân (huyện 02, xã 16), 1.460 lượt người dự.",
      .mention
    ),
    ("6.2", "Năm 2023, ngày 23/4, mở 01 cuộc đối thoại với nhân dân, 60 người dự.", .mention),
    ("6.2", "Trong 9 tháng năm 2023, mở 18 cuộc đối thoại với nhân dân.", .mention),
    // After a motto come the deeds done in its way, whatever else they name.
    (
      "4.2",
      "Theo phương châm “dân biết, dân bàn, dân làm”, 54 hộ hiến 2.310 m2 đất, đường đã xong.",
      .result
    ),
    // The end of a story belongs to it, though it names another matter.
    (
      "7.4", "Đoàn kiểm tra công vụ lập danh sách 17 nơi, cuối cùng không đi được vì sắp xếp xã.",
      .shortfall
    ),
    // A few words of time at the end are those of the clause before.
    ("3.1", "Tổ chức sơ kết Kế hoạch số 25/KH-UBND ở cấp huyện, dự kiến vào tháng 12.", .planned),
    // "phát động" is not the reporter's deed.
    ("7.1", "Hưởng ứng các phong trào thi đua yêu nước do tỉnh phát động.", .mention),
  ])
  func whatReachesBeyondAClause(_ id: String, _ text: String, _ expected: Grade) throws {
    #expect(try grade(id, ["# II. KẾT QUẢ THỰC HIỆN", text]) == expected)
  }

  @Test func anotherYearsColumnDoesNotCount() throws {
    let head = ["# II. KẾT QUẢ", "Chỉ tiêu | Năm 2023 | Năm 2024"]
    #expect(try grade("6.1", head + ["Lượt công dân được tiếp | 36 | 41"]) == .result)
    #expect(try grade("6.1", head + ["Lượt công dân được tiếp | 36 | 0"]) == .nil)
  }

  @Test func wordsOfThePlanAreNoDeed() throws {
    let copied =
      "Tổ chức thực hiện nghiêm túc và có hiệu quả các chủ trương của Đảng, pháp luật của Nhà nước về công tác dân vận."
    #expect(try grade("2.1", ["# II. KẾT QUẢ", copied]).map { $0 <= .mention } == true)
  }

  @Test func thePlanItselfTellsNoDeed() throws {
    let plan = try Support.shipped().plan.split(separator: "\n").map(String.init)
    let review = try Support.shippedJudge.get().review(Support.report(plan))
    for requirement in review.requirements {
      #expect(requirement.grade < .activity, "\(requirement.id)")
    }
  }

  @Test func aTextThatIsNoReportTellsNoDeed() throws {
    let review = try Support.shippedJudge.get().review(
      Support.report(["Hôm qua, Chủ tịch xã tiếp 12 lượt công dân.", "Trận đấu kết thúc 2-1."]))
    #expect(!review.isReport)
    for requirement in review.requirements { #expect(requirement.grade < .activity) }
  }

  @Test func anotherPackJudgesAnotherSubject() throws {
    let review = try Judge(pack: try Support.small()).review(
      Support.report([
        "TRƯỜNG TRUNG HỌC CƠ SỞ LÊ LỢI", "Số: 5/BC-THCSLL", "BÁO CÁO", "Trường học sạch năm 2024",
        "# I. KẾT QUẢ", "Nhà trường lắp 12 vòi nước, sửa 02 nhà vệ sinh.",
      ]))
    #expect(review.header.agency?.id == "le-loi")
    #expect(review.requirements.map(\.grade) == [.result, .absent])
    #expect(review.requirements.map(\.status) == [.met, .notApplicable])
    #expect(review.areas.map(\.status) == [.met, .notApplicable])
  }
}
