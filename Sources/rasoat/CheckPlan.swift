import Pipeline
import Rendering
import ReportModel

/// A command line of `check` that holds: every option valid, every path there, every output writable.
struct CheckPlan {
  let selection: Selection
  let facts: ReportFacts
  let jobs: Int?
  private let requests: [OutputRequest]
  private let failOn: FailOn
  private let options: RenderOptions
  private var messages: Messages { options.messages }

  /// - Throws: The first option that does not hold, or all paths that do not.
  init(_ command: CheckCommand, messages: Messages) throws {
    options = try command.page.renderOptions(command.facts)
    failOn = try choice(command.failOn, option: "--fail-on", messages: messages)
    let kind: ReportKind = try choice(command.kind, option: "--kind", messages: messages)
    if kind == .template { throw Failure(messages.templateNotYet) }
    var facts = try command.facts.facts(messages)
    facts.encoding = try command.encoding.encoding(messages)
    facts.converter = command.convert.converter
    self.facts = facts
    jobs = try Self.jobs(command.jobs, messages)
    if let today = command.today, !DayCode.isValid(today) {
      throw Failure(messages.badValue(today, option: "--today", allowed: "2024-06-14"))
    }
    requests = try OutputRequest.parse(command.formats, messages: messages)
    if command.paths.isEmpty { throw Failure(messages.noPaths) }
    selection = try Self.select(command.paths, messages)
    try Self.checkOutputs(requests, against: selection.inputs, messages)
  }

  private static func jobs(_ told: String?, _ messages: Messages) throws -> Int? {
    guard let told else { return nil }
    guard let number = Int(told), (1...1024).contains(number) else {
      throw Failure(messages.badValue(told, option: "--jobs", allowed: "1…1024"))
    }
    return number
  }

  private static func select(_ paths: [String], _ messages: Messages) throws -> Selection {
    do throws(SelectionProblems) {
      return try InputFinder().find(paths)
    } catch {
      let told = error.problems.map(messages.selection) + [messages.nothingChecked]
      throw Failure(told.joined(separator: "\nrasoat: "))
    }
  }

  private static func checkOutputs(
    _ requests: [OutputRequest], against inputs: [Input], _ messages: Messages
  ) throws {
    do throws(OutputProblem) {
      for request in requests {
        if let file = request.file { try OutputFile(file).check(against: inputs) }
      }
    } catch {
      throw Failure(messages.output(error))
    }
  }

  /// What was passed over in folders.
  func tellNotes() {
    for note in selection.notes { tell(messages.note(note)) }
    for folder in selection.closedFolders { tell(messages.closedFolder(folder)) }
  }

  func tellConverted(_ outcomes: [Outcome]) {
    for outcome in outcomes {
      if case .reviewed(let review) = outcome.result,
        let told = messages.conversionTold(outcome.file, review)
      {
        tell(told)
      }
    }
  }

  func tellUnreadable(_ outcomes: [Outcome]) {
    for outcome in outcomes {
      if case .unreadable(let problem) = outcome.result {
        tell(messages.unreadable(outcome.file, problem))
      }
    }
  }

  private func tell(_ message: String) { Streams.writeError("rasoat: \(message)\n") }

  /// Writes every format; files first, so that a reader who goes away loses none of them.
  func write(_ output: RunOutput) throws {
    for request in requests {
      guard let file = request.file else { continue }
      var plain = options
      plain.coloured = false
      do throws(OutputProblem) {
        try OutputFile(file).write(request.format.render(output, options: plain))
      } catch {
        throw Failure(messages.output(error))
      }
    }
    for request in requests where request.file == nil {
      try Results.write(request.format.render(output, options: options), messages: messages)
    }
  }

  func status(_ outcomes: [Outcome]) -> ExitStatus {
    let someUnreadable = outcomes.contains {
      if case .unreadable = $0.result { true } else { false }
    }
    if someUnreadable || !selection.closedFolders.isEmpty { return .unreadable }
    return failOn.isReached(by: outcomes) ? .found : .clean
  }
}
