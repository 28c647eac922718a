import Pipeline
import Rendering

/// One `--format NAME[=FILE]`.
struct OutputRequest {
  var format: OutputFormat
  var file: String?

  init(_ argument: String, messages: Messages) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    format = try choice(String(parts.first ?? ""), option: "--format", messages: messages)
    file = parts.count == 2 ? String(parts[1]) : nil
    if file == "" {
      throw Failure(
        messages.badValue(argument, option: "--format", allowed: "\(format.rawValue)=FILE"))
    }
  }

  /// All that were asked for; text on standard output where none was.
  static func parse(_ arguments: [String], messages: Messages) throws -> [OutputRequest] {
    let requests = try (arguments.isEmpty ? [OutputFormat.text.rawValue] : arguments)
      .map { try OutputRequest($0, messages: messages) }
    guard Set(requests.map(\.file)).count == requests.count else {
      throw Failure(messages.sameOutputTwice)
    }
    return requests
  }
}
