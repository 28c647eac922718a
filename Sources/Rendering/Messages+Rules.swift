package import ReportModel

// Packs: what they hold, and what is wrong with them.
extension Messages {
  var expects: String { pick("Cần", "Expects") }
  var nilAccepted: String {
    pick("chấp nhận “không phát sinh”", "“nothing arose” is accepted")
  }
  var nilRefused: String {
    pick("không chấp nhận “không phát sinh”", "“nothing arose” is not accepted")
  }
  var source: String { pick("Nguồn", "Source") }
  var terms: String { pick("Từ khóa", "Terms") }
  var weakTerms: String { pick("Từ khóa yếu", "Weak terms") }
  var deeds: String { pick("Việc làm", "Deeds") }
  var lookalikes: String { pick("Dễ nhầm", "Look-alikes") }
  var units: String { pick("Đơn vị tính", "Units") }
  var examples: String { pick("Ví dụ", "Examples") }
  func version(_ version: String) -> String { pick("phiên bản \(version)", "version \(version)") }
  func under(_ heading: String) -> String { pick("dưới “\(heading)”", "under “\(heading)”") }

  var error: String { pick("lỗi", "error") }
  var allowed: String { pick("được phép", "allowed") }
  func didYouMean(_ word: String) -> String {
    pick("ý bạn là “\(word)”?", "did you mean “\(word)”?")
  }
  /// The foot of a list of errors in a pack.
  func faults(_ count: Int) -> String {
    pick(
      "Bộ quy tắc có \(count) lỗi; chưa kiểm tra gì.",
      "The pack has \(count) error(s); nothing was checked.")
  }
  /// A pack without errors.
  package func packIsSound(_ pack: RulesOverview) -> String {
    pick(
      "Bộ quy tắc \(pack.id) (phiên bản \(pack.version)) đúng: \(pack.areas.count) nhiệm vụ, \(pack.requirements.count) yêu cầu.",
      "Pack \(pack.id) (version \(pack.version)) is sound: \(pack.areas.count) areas, \(pack.requirements.count) requirements."
    )
  }
  func examplesHold(_ count: Int) -> String {
    pick("\(count) phép thử, tất cả đều đúng.", "\(count) checks, all of them hold.")
  }
  func examplesFail(_ failed: Int, of count: Int) -> String {
    pick("\(failed) trên \(count) phép thử sai.", "\(failed) of \(count) checks fail.")
  }
  func exampleFails(_ failure: RuleTestOutcome.Failure) -> String {
    let wanted =
      failure.mustDrop
      ? pick("phải thấp hơn “không phát sinh”", "must drop below “nothing arose”")
      : pick("cần “\(grade(failure.expected))”", "expected “\(grade(failure.expected))”")
    return pick(
      "yêu cầu \(failure.requirement), \(variant(failure.variant)): \(wanted), được “\(grade(failure.got))”",
      "requirement \(failure.requirement), \(variant(failure.variant)): \(wanted), got “\(grade(failure.got))”"
    )
  }

  /// How an example was told; the name itself for a spelling that has no words here.
  private func variant(_ name: String) -> String {
    Self.variantWords.first { $0.name == name }.map { pick($0.vi, $0.en) } ?? name
  }

  private static let variantWords: [(name: String, vi: String, en: String)] = [
    ("asWritten", "nguyên văn", "as written"), ("inList", "trong danh sách", "in a list"),
    ("inCell", "trong ô bảng", "in a table cell"),
    ("underPlan", "chuyển xuống phần phương hướng", "moved under the plan"),
    ("underNotDone", "trong danh sách việc chưa làm", "in a list of what was not done"),
    ("yearBefore", "của năm trước", "told of the year before"),
    ("decomposed", "chữ tổ hợp (NFD)", "decomposed letters"), ("capitals", "chữ hoa", "capitals"),
    ("spaces", "khoảng trắng lạ", "odd spaces"), ("curlyQuotes", "ngoặc kép khác", "other quotes"),
    ("tonePlace", "vị trí dấu thanh", "tone placement"), ("eth", "chữ Ð thay Đ", "Ð for Đ"),
  ]

  /// What is wrong with a term, after the code of the fault.
  func termProblem(_ detail: String) -> String {
    let name = detail.prefix { $0 != "(" }
    let rest = detail.dropFirst(name.count)
    return Self.termWords.first { $0.name == name }.map { pick($0.vi, $0.en) + rest } ?? detail
  }

  private static let termWords: [(name: String, vi: String, en: String)] = [
    ("empty", "rỗng", "empty"), ("openBracket", "thiếu dấu đóng ngoặc", "bracket not closed"),
    ("emptyAlternative", "có lựa chọn rỗng", "empty alternative"),
    ("markInAlternative", "dấu không được dùng trong ngoặc ", "mark not allowed in brackets "),
    ("badGap", "khoảng cách phải từ 0 đến 30 ", "a gap is 0 to 30 "),
    ("danglingGap", "dấu ... ở đầu hoặc cuối", "gap at an end"),
    ("danglingConjunction", "dấu & thiếu một vế", "& without one side"),
    ("unknownList", "không có danh sách ", "no such list "),
  ]

  /// What kind of mistake a pack's fault is, in a few words.
  func fault(_ code: RuleFault.Code) -> String {
    switch code {
    case .yaml: pick("YAML viết sai", "malformed YAML")
    case .emptyFile: pick("tệp rỗng", "empty file")
    case .missingFile: pick("thiếu tệp", "missing file")
    case .duplicateKey: pick("khóa lặp lại", "duplicate key")
    case .unknownKey: pick("không có khóa này", "unknown key")
    case .missingKey: pick("thiếu khóa", "missing key")
    case .wrongType: pick("sai kiểu giá trị", "wrong type of value")
    case .notAllowed: pick("giá trị không được phép", "value not allowed")
    case .badTerm: pick("từ khóa viết sai", "malformed term")
    case .duplicateID: pick("mã lặp lại", "duplicate id")
    case .duplicateTerm: pick("từ khóa lặp lại", "duplicate term")
    case .unknownReference: pick("không có mã được dẫn đến", "unknown reference")
    case .missingExample: pick("thiếu ví dụ cho mức", "missing example of a grade")
    case .tooLarge: pick("tệp quá lớn", "file too large")
    case .quoteNotInPlan: pick("câu dẫn không có trong kế hoạch", "quote that is not in the plan")
    }
  }
}
