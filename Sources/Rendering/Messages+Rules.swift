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
    pick(
      "yêu cầu \(failure.requirement), biến thể \(failure.variant): cần “\(grade(failure.expected))”, được “\(grade(failure.got))”",
      "requirement \(failure.requirement), variant \(failure.variant): expected “\(grade(failure.expected))”, got “\(grade(failure.got))”"
    )
  }

  /// What kind of mistake a pack's error is, in a few words; the code itself where it has none.
  func fault(_ code: String) -> String {
    Self.faultWords.first { $0.code == code }.map { pick($0.vi, $0.en) } ?? code
  }

  private static let faultWords: [(code: String, vi: String, en: String)] = [
    ("yaml", "YAML viết sai", "malformed YAML"),
    ("emptyFile", "tệp rỗng", "empty file"),
    ("missingFile", "thiếu tệp", "missing file"),
    ("duplicateKey", "khóa lặp lại", "duplicate key"),
    ("unknownKey", "không có khóa này", "unknown key"),
    ("missingKey", "thiếu khóa", "missing key"),
    ("wrongType", "sai kiểu giá trị", "wrong type of value"),
    ("notAllowed", "giá trị không được phép", "value not allowed"),
    ("badTerm", "từ khóa viết sai", "malformed term"),
    ("duplicateID", "mã lặp lại", "duplicate id"),
    ("duplicateTerm", "từ khóa lặp lại", "duplicate term"),
    ("unknownReference", "không có mã được dẫn đến", "unknown reference"),
    ("missingExample", "thiếu ví dụ cho mức", "missing example of a grade"),
    ("quoteNotInPlan", "câu dẫn không có trong kế hoạch", "quote that is not in the plan"),
  ]
}
