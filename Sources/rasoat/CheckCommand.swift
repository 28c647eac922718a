import ArgumentParser
import Pipeline
import Rendering
import ReportModel

/// What makes the exit status 1.
enum FailOn: String, CaseIterable {
  case missing, weak, error, never

  func isReached(by outcomes: [Outcome]) -> Bool {
    let reviews = outcomes.compactMap { outcome -> Review? in
      if case .reviewed(let review) = outcome.result { review } else { nil }
    }
    let statuses = Set(reviews.flatMap { $0.requirements.map(\.status) })
    return switch self {
    case .never: false
    case .missing: statuses.contains(.missing)
    case .weak: statuses.contains(.missing) || statuses.contains(.weak)
    case .error:
      statuses.contains(.missing)
        || reviews.contains { $0.findings.contains { $0.severity == .error } }
    }
  }
}

enum ReportKind: String, CaseIterable { case report, template }

struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: HelpLanguage.pick(
        "Rà soát từng báo cáo: đã đạt gì, còn thiếu gì, dẫn chứng ở đâu.",
        "Gap analysis of each report: what is met, what is missing, and the evidence."))
  }

  @Argument(
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Tệp, thư mục, mẫu tên tệp, hoặc - cho đầu vào chuẩn.",
        "Files, folders, patterns, or - for standard input."),
      valueName: HelpLanguage.pick("đường-dẫn", "path")))
  var paths: [String] = []

  @OptionGroup var pack: PackOptions
  @OptionGroup var facts: FactOptions
  @OptionGroup var encoding: EncodingOptions
  @OptionGroup var convert: ConvertOptions
  @OptionGroup var page: PageOptions

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Định dạng kết quả: text (mặc định), json, jsonl; thêm =TỆP để ghi vào tệp; dùng được nhiều lần.",
        "Format of the results: text (default), json, jsonl; add =FILE to write a file; repeatable."
      ),
      valueName: HelpLanguage.pick("tên[=tệp]", "name[=file]")))
  var formats: [String] = []

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Loại văn bản: report (template chưa có).", "Kind: report (template is not there yet)."),
      valueName: "report|template"))
  var kind = "report"

  @Option(
    name: .customLong("today"),
    help: ArgumentHelp(
      HelpLanguage.pick("Ngày hôm nay, NĂM-THÁNG-NGÀY.", "The clock, YYYY-MM-DD (default: today)."),
      valueName: HelpLanguage.pick("ngày", "date")))
  var today: String?

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Khi nào mã thoát là 1: missing (mặc định), weak, error, never.",
        "What makes the exit status 1: missing (default), weak, error, never."),
      valueName: "missing|weak|error|never"))
  var failOn = "missing"

  @Option(
    name: .customLong("jobs"),
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Số tệp xử lý cùng lúc (mặc định: số lõi).", "Files at a time (default: the cores)."),
      valueName: "n"))
  var jobs: String?

  func run() async throws {
    let messages = try page.messages()
    let plan = try CheckPlan(self, messages: messages)
    let loaded = try pack.load(page)
    try facts.check(loaded, messages)
    plan.tellNotes()
    let outcomes = await Run(pack: loaded, facts: plan.facts).check(
      plan.selection.inputs, jobs: plan.jobs)
    plan.tellConverted(outcomes)
    plan.tellUnreadable(outcomes)
    let overview = loaded.overview
    let output = RunOutput(
      toolVersion: Rasoat.version, packID: overview.id, packVersion: overview.version,
      outcomes: outcomes)
    try plan.write(output)
    throw plan.status(outcomes).code
  }
}
