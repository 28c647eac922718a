import Foundation

/// An expected output in a file. It is recorded only when `RECORD_GOLDEN=1` is set, and a recording never passes.
package struct Golden {
  package enum Verdict: Equatable, Sendable {
    case same
    case different(expected: String)
    case recorded
  }

  private let file: URL

  /// - Parameter path: From the root of the repository.
  package init(_ path: String) { file = Repository.root.appendingPathComponent(path) }

  package func compare(_ text: String) throws -> Verdict {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      return .recorded
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    return expected == text ? .same : .different(expected: expected)
  }
}
