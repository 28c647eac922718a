import ReportModel

// Labels and headings of the pages that `check`, `outline` and `explain` print.
extension Messages {
  var report: String { pick("Báo cáo", "Report") }
  var agency: String { pick("Cơ quan", "Agency") }
  var periodLabel: String { pick("Kỳ báo cáo", "Period") }
  var number: String { pick("Số, ký hiệu", "Number") }
  var dateLabel: String { pick("Ngày", "Date") }
  var kindLabel: String { pick("Loại", "Kind") }
  var noReport: String {
    pick(
      "không có dấu hiệu của báo cáo (tên, số, đề mục), nên không tính việc nào là đã làm",
      "no sign of a report (title, number, headings), so nothing counts as done")
  }
  var outcome: String { pick("Kết quả", "Outcome") }
  var recognised: String { pick("nhận ra từ báo cáo", "recognised in the report") }
  var notRecognised: String {
    pick("không nhận ra trong báo cáo", "not recognised in the report")
  }
  func given(by option: String) -> String { pick("theo \(option)", "given by \(option)") }

  func counts(_ summary: Summary) -> String {
    let total = summary.met + summary.weak + summary.missing + summary.notApplicable
    return pick(
      "\(total) yêu cầu: \(summary.met) đạt, \(summary.weak) chưa đầy đủ, \(summary.missing) thiếu",
      "\(total) requirements: \(summary.met) met, \(summary.weak) weak, \(summary.missing) missing")
      + (summary.notApplicable == 0
        ? ""
        : pick(
          ", \(summary.notApplicable) không áp dụng",
          ", \(summary.notApplicable) not applicable"))
  }

  /// "có thực hiện, cần có kết quả".
  func gradeAgainst(_ grade: Grade, _ expects: Grade) -> String {
    pick(
      "mức: \(self.grade(grade)); cần: \(self.grade(expects))",
      "grade: \(self.grade(grade)); expected: \(self.grade(expects))")
  }

  func task(_ area: AreaReview) -> String {
    pick("Nhiệm vụ \(area.id). ", "Area \(area.id). ") + area.title
  }

  var gaps: String { pick("Còn thiếu / chưa đầy đủ", "Missing or weak") }
  var toReview: String { pick("Cần người xem lại", "To be looked at by a person") }
  var noGaps: String {
    pick(
      "Không còn yêu cầu nào thiếu hoặc chưa đầy đủ.", "No requirement is missing or weak.")
  }
  func clause(_ clause: String) -> String {
    pick("mục \(clause) của kế hoạch", "clause \(clause) of the plan")
  }
  var searched: String { pick("Đã tìm ở", "Searched in") }
  var nearest: String { pick("Đoạn gần nhất", "Nearest passage") }
  var noNearest: String {
    pick("không có đoạn nào nói đến yêu cầu này", "no passage speaks of it")
  }
  var because: String { pick("Vì sao chưa đủ", "Why it is not enough") }
  var toAdd: String { pick("Cần bổ sung", "What to add") }
  var findings: String { pick("Vấn đề khác", "Other findings") }
  func more(_ count: Int) -> String {
    pick("và \(count) dẫn chứng khác", "and \(count) more passages")
  }

  var cannotRead: String { pick("Không đọc được", "Cannot be read") }
  var together: String { pick("Tổng cộng", "All together") }
  func reports(_ summary: Summary) -> String {
    let read = summary.reports - summary.unreadable
    return pick(
      "\(summary.reports) tệp: \(read) đã kiểm tra, \(summary.unreadable) không đọc được",
      "\(summary.reports) files: \(read) checked, \(summary.unreadable) unreadable")
  }

  // outline
  func blocks(_ range: ClosedRange<Int>) -> String {
    range.count == 1
      ? pick("khối \(range.lowerBound)", "block \(range.lowerBound)")
      : pick(
        "khối \(range.lowerBound)–\(range.upperBound)",
        "blocks \(range.lowerBound)–\(range.upperBound)")
  }
  var noHeading: String { pick("(không có đề mục)", "(no heading)") }
  var about: String { pick("về yêu cầu", "about requirement") }
  var noParts: String { pick("Không nhận ra phần nào.", "No part was recognised.") }

  // explain
  var candidates: String { pick("Các đoạn đã xem xét", "Passages that were weighed") }
  var noCandidates: String {
    pick("Không có đoạn nào nói đến yêu cầu này.", "No passage speaks of this requirement.")
  }
  var topic: String { pick("Chủ đề", "Topic") }
  var cues: String { pick("Dấu hiệu", "Cues") }
  var figures: String { pick("Số liệu", "Figures") }
}
