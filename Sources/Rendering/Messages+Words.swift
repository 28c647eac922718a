package import ReportModel

// The closed lists of words: grades, statuses, parts, kinds.
extension Messages {
  /// The name of a grade.
  package func grade(_ grade: Grade) -> String {
    switch grade {
    case .absent: pick("không có", "absent")
    case .mention: pick("chỉ nêu", "mentioned only")
    case .planned: pick("mới dự kiến", "only planned")
    case .shortfall: pick("chưa làm được", "not achieved")
    case .nil: pick("không phát sinh", "nothing arose")
    case .activity: pick("có thực hiện", "carried out")
    case .result: pick("có kết quả", "with a result")
    }
  }

  /// The name of a status.
  package func status(_ status: Status) -> String {
    switch status {
    case .met: pick("đạt", "met")
    case .weak: pick("chưa đầy đủ", "weak")
    case .missing: pick("thiếu", "missing")
    case .notApplicable: pick("không áp dụng", "not applicable")
    }
  }

  /// The sign that goes with a status, so that colour is never alone.
  func sign(_ status: Status) -> String {
    switch status {
    case .met: "✓"
    case .weak: "!"
    case .missing: "✗"
    case .notApplicable: "–"
    }
  }

  /// The name of a part of a report.
  package func part(_ part: PartRole) -> String {
    switch part {
    case .letterhead: pick("phần đầu văn bản", "letterhead")
    case .basis: pick("căn cứ", "legal basis")
    case .context: pick("đặc điểm tình hình", "context")
    case .results: pick("kết quả thực hiện", "results")
    case .shortcomings: pick("tồn tại, hạn chế", "shortcomings")
    case .causes: pick("nguyên nhân", "causes")
    case .plan: pick("phương hướng, nhiệm vụ", "future tasks")
    case .proposals: pick("kiến nghị, đề xuất", "proposals")
    case .recipients: pick("nơi nhận", "recipients")
    case .signature: pick("chữ ký", "signature")
    case .appendix: pick("phụ lục", "appendix")
    case .note: pick("ghi chú", "notes")
    case .other: pick("phần khác", "other parts")
    }
  }

  func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: pick("lỗi", "error")
    case .warning: pick("cảnh báo", "warning")
    case .note: pick("ghi chú", "note")
    }
  }

  func known(_ known: OutlinePart.Known) -> String {
    switch known {
    case .heading: pick("nhận ra từ đề mục", "known by its heading")
    case .place: pick("nhận ra từ vị trí", "known by its place")
    case .inherited: pick("theo đề mục cha", "taken from the heading above")
    case .opening: pick("nhận ra từ câu mở đầu", "known by its opening words")
    case .label: pick("nhận ra từ nhãn", "known by its label")
    }
  }

  /// A reporting period as a person says it.
  func period(_ code: String) -> String {
    let halves = code.split(separator: "-", maxSplits: 1).map(String.init)
    guard halves.count == 2, let year = halves.first, let span = halves.last else {
      return pick("năm \(code)", "year \(code)")
    }
    switch span {
    case "H1": return pick("6 tháng đầu năm \(year)", "first half of \(year)")
    case "H2": return pick("6 tháng cuối năm \(year)", "second half of \(year)")
    case "9M": return pick("9 tháng năm \(year)", "nine months of \(year)")
    default:
      guard span.first == "Q", let quarter = Int(span.dropFirst()) else { return code }
      return pick("quý \(Self.roman(quarter)) năm \(year)", "quarter \(quarter) of \(year)")
    }
  }

  private static func roman(_ quarter: Int) -> String {
    ["I", "II", "III", "IV"].indices.contains(quarter - 1)
      ? ["I", "II", "III", "IV"][quarter - 1] : String(quarter)
  }

  /// An ISO date as a person writes it.
  func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-")
    guard language == .vi, parts.count == 3 else { return iso }
    return "\(parts[2])/\(parts[1])/\(parts[0])"
  }
}
