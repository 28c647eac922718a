import ArgumentParser
import Pipeline
import Rendering
import ReportModel

/// The one file of `text`, `outline` and `explain`.
struct FileArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Báo cáo, hoặc - cho đầu vào chuẩn.", "The report, or - for standard input."),
      valueName: HelpLanguage.pick("tệp", "file")))
  var file: String

  func find(_ messages: Messages) throws -> Input {
    do throws(SelectionProblem) {
      return try InputFinder().findOne(file)
    } catch {
      throw Failure(messages.selection(error))
    }
  }

  /// Reads the file and tells its encoding where that is not what everybody writes.
  func read(
    _ messages: Messages, encoding: TextEncoding?, converter: Converter?, forJudging: Bool = true
  ) throws -> Document {
    let input = try find(messages)
    do throws(InputProblem) {
      let document = try DocumentSource(encoding: encoding, converter: converter)
        .read(input, forJudging: forJudging)
      if let told = messages.conversionTold(file, document) {
        Streams.writeError("rasoat: \(told)\n")
      }
      if let told = messages.encodingTold(document, given: encoding != nil) {
        Streams.writeError("rasoat: \(messages.fileName(file)): \(told)\n")
      }
      return document
    } catch {
      throw refusal(error, messages)
    }
  }

  /// Judges a document that was read; one that goes over a bound there is refused like one that cannot be read.
  func judged<Value>(
    _ messages: Messages, _ judge: () throws(InputProblem) -> Value
  ) throws -> Value {
    do throws(InputProblem) { return try judge() } catch { throw refusal(error, messages) }
  }

  private func refusal(_ problem: InputProblem, _ messages: Messages) -> any Error {
    Streams.writeError("rasoat: \(messages.unreadable(file, problem))\n")
    return ExitStatus.unreadable.code
  }
}

enum TextFormat: String, CaseIterable { case plain, json }

struct TextCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "text",
      abstract: HelpLanguage.pick(
        "In ra phần chữ mà chương trình đọc được.", "Prints the text that the checker reads."))
  }

  @OptionGroup var file: FileArgument
  @OptionGroup var encoding: EncodingOptions
  @OptionGroup var convert: ConvertOptions
  @OptionGroup var page: PageOptions

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      HelpLanguage.pick("plain (mặc định) hoặc json.", "plain (default) or json."),
      valueName: "plain|json"))
  var format = "plain"

  func run() throws {
    let messages = try page.messages()
    let format: TextFormat = try choice(format, option: "--format", messages: messages)
    let encoding = try encoding.encoding(messages)
    // What cannot be judged, for it has no letter or is garbled, is printed all the same, and told.
    let document = try file.read(
      messages, encoding: encoding, converter: convert.converter, forJudging: false)
    if let refusal = document.refusal {
      Streams.writeError("rasoat: \(messages.unreadable(file.file, InputProblem(refusal)))\n")
    }
    switch format {
    case .plain:
      // Exactly the characters of the document, but none that commands a terminal.
      let text = document.plainText()
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let shown =
        Terminal.isTerminal ? lines.map(TerminalText.visible).joined(separator: "\n") : text
      try Results.write(shown, messages: messages)
    case .json:
      try Results.write(DocumentReport().render(document, file: file.file), messages: messages)
    }
  }
}

struct OutlineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "outline",
      abstract: HelpLanguage.pick(
        "Các phần của báo cáo, vai trò của từng phần và vì sao biết.",
        "The parts that the reader found, each with its role, and how it knew."))
  }

  @OptionGroup var file: FileArgument
  @OptionGroup var encoding: EncodingOptions
  @OptionGroup var convert: ConvertOptions
  @OptionGroup var pack: PackOptions
  @OptionGroup var facts: FactOptions
  @OptionGroup var page: PageOptions

  func run() throws {
    let options = try page.renderOptions()
    let known = try facts.facts(options.messages)
    let encoding = try encoding.encoding(options.messages)
    _ = try file.find(options.messages)
    let loaded = try pack.load(page)
    try facts.check(loaded, options.messages)
    let document = try file.read(options.messages, encoding: encoding, converter: convert.converter)
    let run = Run(pack: loaded, facts: known)
    let parts = try file.judged(options.messages) { () throws(InputProblem) in
      try run.outline(document)
    }
    try Results.write(
      OutlineReport(options: options).render(parts, file: file.file), messages: options.messages)
  }
}

struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: HelpLanguage.pick(
        "Vì sao một yêu cầu được mức đó: từng đoạn đã xem xét, đoạn nào được tính, đoạn nào không.",
        "Why a requirement got its grade: each passage, what counted, what did not and why."))
  }

  @OptionGroup var file: FileArgument

  @Argument(
    help: ArgumentHelp(
      HelpLanguage.pick("Mã yêu cầu, ví dụ 6.1.", "Id of the requirement, such as 6.1."),
      valueName: HelpLanguage.pick("mã", "id")))
  var id: String

  @OptionGroup var encoding: EncodingOptions
  @OptionGroup var convert: ConvertOptions
  @OptionGroup var pack: PackOptions
  @OptionGroup var facts: FactOptions
  @OptionGroup var page: PageOptions

  func run() throws {
    let options = try page.renderOptions()
    let messages = options.messages
    let known = try facts.facts(messages)
    let encoding = try encoding.encoding(messages)
    _ = try file.find(messages)
    let loaded = try pack.load(page)
    try facts.check(loaded, messages)
    let ids = loaded.overview.requirements.map(\.id)
    guard ids.contains(id) else { throw Failure(messages.unknownRequirement(id, known: ids)) }
    let document = try file.read(messages, encoding: encoding, converter: convert.converter)
    let run = Run(pack: loaded, facts: known)
    let explained = try file.judged(messages) { () throws(InputProblem) in
      try run.explain(document, requirement: id)
    }
    guard let found = explained else {
      throw Failure(messages.unknownRequirement(id, known: ids))
    }
    try Results.write(
      ExplainReport(options: options).render(found, file: file.file), messages: messages)
  }
}
