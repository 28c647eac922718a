internal import ReportModel

/// The shapes of a pack's files.
enum PackShapes {
  static let pack = Shape.map([
    .init("id", .text, required: true, "Mã của bộ quy tắc, trùng tên thư mục."),
    .init("version", .text, required: true, "Phiên bản của bộ quy tắc."),
    .init("title", .text, required: true, "Tên đầy đủ của kế hoạch."),
    .init(
      "language", .text, required: true, "Thư mục chứa dấu hiệu ngôn ngữ dùng chung, ví dụ vi."),
    .init("year", .integer, required: true, "Năm của kế hoạch."),
    .init("plan", .text, required: true, "Tệp chứa nguyên văn kế hoạch."),
    .init("documents", .list(of: document), "Văn bản cấp trên mà kế hoạch dẫn."),
  ])

  private static let document = Shape.map([
    .init("number", .text, required: true, "Số, ký hiệu."),
    .init("date", .text, required: true, "Ngày ban hành, dạng 2021-02-05."),
    .init("issuer", .text, "Cơ quan ban hành."),
    .init("title", .text, "Trích yếu."),
  ])

  static let lists = Shape.map([
    .init(
      "lists", .names(to: .list(of: .text)), required: true,
      "Danh sách có tên: {TÊN} trong một cụm từ thay cho các từ của danh sách.")
  ])

  static let agencies = Shape.map([
    .init("agencies", .list(of: agency), required: true, "Các cơ quan phải gửi báo cáo.")
  ])

  private static let agency = Shape.map([
    .init("id", .text, required: true, "Mã cơ quan."),
    .init("name", .text, required: true, "Tên đầy đủ."),
    .init(
      "kind", .choice(Agency.Kind.allCases.map(\.rawValue)), required: true,
      "department: sở, ban, ngành; district: UBND cấp huyện; other: cơ quan khác."),
    .init("variants", .list(of: .text), "Cách viết khác."),
    .init("symbols", .list(of: .text), "Chữ viết tắt trong ký hiệu văn bản."),
  ])

  static let area = Shape.map([
    .init("area", .text, required: true, "Số của nhiệm vụ."),
    .init("title", .text, required: true, "Tên nhiệm vụ."),
    .init("clause", .text, required: true, "Mục của kế hoạch."),
    .init("requirements", .list(of: requirement), required: true, "Các yêu cầu của nhiệm vụ."),
  ])

  private static let terms = Shape.list(of: .term)

  private static let requirement = Shape.map([
    .init("id", .text, required: true, "Mã yêu cầu, ví dụ \"6.1\"."),
    .init("title", .text, required: true, "Tên ngắn."),
    .init("clause", .text, required: true, "Mục của kế hoạch, ví dụ II.6."),
    .init("source", .text, required: true, "Nguyên văn của kế hoạch."),
    .init(
      "expects", .choice([Grade.activity.rawValue, Grade.result.rawValue]), required: true,
      "Mức tối thiểu để đạt."),
    .init(
      "nil", .choice(["accepted", "refused"]), required: true, "Có chấp nhận không phát sinh."),
    .init("notAskedOf", .list(of: .text), "Loại cơ quan hoặc mã cơ quan không phải báo cáo."),
    .init("askedOf", .list(of: .text), "Mã cơ quan vẫn phải báo cáo."),
    .init("terms", terms, required: true, "Cụm từ chắc chắn nói về yêu cầu này."),
    .init("weak", terms, "Từ chỉ tính khi ở dưới đề mục hoặc gần từ khác của yêu cầu."),
    .init("deeds", terms, "Cụm từ tự nó nói lên một việc đã làm của yêu cầu này."),
    .init(
      "headings", terms, "Cụm từ trong đề mục, nhãn dòng cho biết bên dưới nói về yêu cầu này."),
    .init("lookalikes", terms, "Cụm từ giống mà không phải."),
    .init("units", .list(of: .text), "Đơn vị đếm làm nên kết quả."),
    .init("notUnits", .list(of: .text), "Đơn vị đếm không tính cho yêu cầu này."),
    .init("outcomes", terms, "Kết quả không cần con số."),
    .init("nilWording", terms, "Cách nói không phát sinh riêng của yêu cầu này."),
    .init("shortfallWording", terms, "Cách nói chưa làm được riêng của yêu cầu này."),
    .init("suggestion", .text, required: true, "Gợi ý cần bổ sung gì."),
    .init(
      "examples", .table(keys: Grade.allCases.map(\.rawValue), of: .list(of: example)),
      required: true, "Ví dụ theo mức; được chạy như kiểm thử."),
  ])

  private static let example = Shape.either(
    .map([
      .init("text", .text, required: true, "Câu hoặc dòng bảng."),
      .init("heading", .text, "Đề mục bên trên."),
      .init("part", .choice(PartRole.allCases.map(\.rawValue)), "Phần của báo cáo."),
      .init("row", .flag, "Là một dòng bảng, ô cách nhau bằng \" | \"."),
    ]), .text)

  static let cues = Shape.map([
    .init("deed", terms, required: true, "Động từ chỉ việc đã làm."),
    .init("done", terms, required: true, "Dấu hiệu đã xong (đã, hoàn thành…)."),
    .init("nominal", terms, required: true, "Từ biến động từ ngay sau thành danh từ."),
    .init("hollowBefore", terms, required: true, "Lời sáo làm rỗng phần sau trong vế câu."),
    .init("hollowAfter", terms, required: true, "Lời sáo làm rỗng phần trước trong vế câu."),
    .init("nil", terms, required: true, "Dấu hiệu không phát sinh."),
    .init("lack", terms, required: true, "Đứng ngay trước nội dung thì là không phát sinh."),
    .init("notDone", terms, required: true, "Dấu hiệu chưa làm được."),
    .init("future", terms, required: true, "Dấu hiệu việc sẽ làm."),
    .init("past", terms, required: true, "Nói về kỳ trước, năm trước."),
    .init("target", terms, required: true, "Dấu hiệu chỉ tiêu, không phải kết quả."),
    .init("pseudo", terms, required: true, "Giống dấu hiệu phủ định mà không phải."),
    .init("comparison", terms, required: true, "Dẫn số liệu kỳ khác để so sánh."),
    .init("current", terms, required: true, "Nói rõ là kỳ này."),
    .init("turn", terms, required: true, "Từ chuyển ý, chặn tầm của dấu hiệu đứng trước."),
    .init("outcome", terms, required: true, "Kết quả không cần con số, dùng chung."),
    .init("concession", terms, required: true, "Mở đầu vế nhượng bộ (tuy, dù)."),
    .init("despite", terms, required: true, "Việc vẫn làm dù có khó khăn (vẫn, đành)."),
    .init(
      "frame", terms, required: true, "Mở đầu bằng lối làm, phương châm (nhờ, theo phương châm)."),
    .init("conclusion", terms, required: true, "Mở đầu vế kết cục (rốt cuộc, cuối cùng)."),
    .init("request", terms, required: true, "Mở đầu câu đề nghị, kiến nghị."),
    .init("compounds", .list(of: .text), required: true, "Từ ghép hai tiếng không được tách."),
    .init("functionWords", .list(of: .text), required: true, "Từ không mang nội dung."),
  ])

  static let parts = Shape.map([
    .init(
      "headings", .table(keys: PartRole.allCases.map(\.rawValue), of: terms), required: true,
      "Cụm từ trong đề mục cho biết vai trò của phần."),
    .init(
      "headingStarts", .table(keys: PartRole.allCases.map(\.rawValue), of: terms), required: true,
      "Cụm từ chỉ tính khi mở đầu đề mục."),
    .init(
      "samples",
      .table(
        keys: PartRole.allCases.map(\.rawValue) + ["title", "subject", "notDone", "yearBefore"],
        of: .text), required: true, "Đề mục và câu mẫu để chạy ví dụ của các quy tắc."),
    .init("basisOpeners", terms, required: true, "Mở đầu đoạn căn cứ."),
    .init("basisClosers", terms, required: true, "Kết thúc đoạn căn cứ."),
    .init("recipients", terms, required: true, "Mở đầu nơi nhận."),
    .init("closing", terms, required: true, "Lời kết báo cáo."),
    .init("title", terms, required: true, "Dòng tên loại văn bản."),
    .init("reportTitle", terms, required: true, "Dòng tên của báo cáo."),
    .init("signature", terms, required: true, "Mở đầu phần ký."),
    .init("labelColumns", terms, required: true, "Đầu cột chứa tên nội dung."),
    .init("remarkColumns", terms, required: true, "Đầu cột ghi chú."),
    .init("ordinalColumns", terms, required: true, "Đầu cột số thứ tự."),
    .init("planColumns", terms, required: true, "Đầu cột chỉ tiêu, kế hoạch."),
    .init("nilCells", terms, required: true, "Ô bảng có nghĩa là không phát sinh."),
  ])

  static let units = Shape.map([
    .init("counting", .list(of: .text), required: true, "Danh từ đếm được tính là kết quả."),
    .init("measuring", .list(of: .text), required: true, "Đơn vị đo, tiền, tỷ lệ."),
    .init("notCounting", .list(of: .text), required: true, "Từ sau con số mà không phải kết quả."),
    .init(
      "ordinalBefore", .list(of: .text), required: true, "Từ trước con số làm nó thành số thứ tự."),
    .init(
      "changes", .list(of: .text), required: true,
      "Từ nối hai số của cùng một chỉ tiêu (lên, xuống)."),
    .init("numberWords", .list(of: .text), required: true, "Số viết bằng chữ."),
  ])
}
