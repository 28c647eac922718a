import ArgumentParser
import Pipeline
import Rendering
import ReportModel

struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: HelpLanguage.pick("Xem và kiểm tra bộ quy tắc.", "Shows and checks the pack."),
      subcommands: [
        RulesList.self, RulesShow.self, RulesCheck.self, RulesTest.self, RulesSchema.self,
      ])
  }
}

struct RulesList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: HelpLanguage.pick("Liệt kê các yêu cầu.", "Lists the requirements."))
  }

  @OptionGroup var pack: PackOptions
  @OptionGroup var page: PageOptions

  func run() throws {
    let options = try page.renderOptions()
    let overview = try pack.load(page).overview
    try Results.write(RulesReport(options: options).list(overview), messages: options.messages)
  }
}

struct RulesShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: HelpLanguage.pick(
        "Xem một yêu cầu: từ khóa, ví dụ.", "Shows one requirement: its words and examples."))
  }

  @Argument(
    help: ArgumentHelp(
      HelpLanguage.pick("Mã yêu cầu, ví dụ 6.1.", "Id of the requirement, such as 6.1."),
      valueName: HelpLanguage.pick("mã", "id")))
  var id: String

  @OptionGroup var pack: PackOptions
  @OptionGroup var page: PageOptions

  func run() throws {
    let options = try page.renderOptions()
    let rules = try pack.load(page).overview.requirements
    guard let rule = rules.first(where: { $0.id == id }) else {
      throw Failure(options.messages.unknownRequirement(id, known: rules.map(\.id)))
    }
    try Results.write(RulesReport(options: options).show(rule), messages: options.messages)
  }
}

struct RulesCheck: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: HelpLanguage.pick(
        "Kiểm tra bộ quy tắc có viết đúng không.", "Checks that the pack is sound."))
  }

  @OptionGroup var pack: PackOptions
  @OptionGroup var page: PageOptions

  func run() throws {
    let messages = try page.messages()
    let overview = try pack.load(page).overview
    try Results.write(messages.packIsSound(overview) + "\n", messages: messages)
  }
}

struct RulesTest: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "test",
      abstract: HelpLanguage.pick(
        "Chạy các ví dụ của bộ quy tắc.", "Runs the examples of the pack."))
  }

  @OptionGroup var pack: PackOptions
  @OptionGroup var page: PageOptions

  func run() throws {
    let options = try page.renderOptions()
    let outcome = try pack.load(page).testExamples()
    try Results.write(RulesReport(options: options).tests(outcome), messages: options.messages)
    if !outcome.failures.isEmpty { throw ExitStatus.found.code }
  }
}

struct RulesSchema: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: HelpLanguage.pick(
        "In JSON Schema của bộ quy tắc.", "Prints the JSON Schema of a pack."))
  }

  @OptionGroup var page: PageOptions

  func run() throws {
    try Results.write(LoadedPack.schema(), messages: try page.messages())
  }
}
