import ArgumentParser

struct Rasoat: AsyncParsableCommand {
  /// The version of the tool, told by `--version` and in every result.
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rasoat",
      abstract: HelpLanguage.pick(
        "Rà soát báo cáo công tác dân vận chính quyền theo kế hoạch.",
        "Checks reports on the government's mass mobilisation work against the plan."),
      version: "rasoat \(version)",
      subcommands: [
        CheckCommand.self, ExplainCommand.self, OutlineCommand.self, TextCommand.self,
        RulesCommand.self,
      ])
  }
}
