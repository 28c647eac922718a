import Foundation
import TestSupport

/// One readable file: the files that stand in the folder, a command line, and what must come of it.
///
///     # a comment
///     file a.txt            the lines after it, each indented by two spaces, are its text
///       Đã tiếp 45 lượt công dân.
///     bytes b.docx 504b0304 a file of these bytes
///     folder c              an empty folder
///     copy d.docx PATH      a file of the repository
///     run check a.txt       arguments, parted by spaces; 'a b' keeps one together
///     input Some text       standard input
///     status 3
///     out …                 a fragment that standard output must hold; out! one that it must not
///     err …                 the same for standard error
///     out-empty, err-empty  nothing there
///     makes NAME            a file that must be there afterwards; makes! one that must not
struct Scenario: Sendable {
  enum Step: Sendable {
    case file(String, text: String)
    case bytes(String, [UInt8])
    case folder(String)
    case copy(String, from: String)
  }
  struct Fragment: Sendable {
    var text: String
    var wanted: Bool
  }
  struct Mistake: Error { var line: String }

  var name: String
  var steps: [Step] = []
  var arguments: [String] = []
  var environment: [String: String] = [:]
  var input = ""
  var status: Int32 = 0
  var out: [Fragment] = []
  var err: [Fragment] = []
  var made: [Fragment] = []
  var outIsEmpty = false
  var errIsEmpty = false

  init(name: String, text: String) throws {
    self.name = name
    for line in text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("  ") {
        guard case .file(let file, let before)? = steps.last else { throw Mistake(line: line) }
        steps[steps.count - 1] = .file(file, text: before + line.dropFirst(2) + "\n")
        continue
      }
      let word = String(line.prefix { $0 != " " })
      try read(word, String(line.dropFirst(word.count + 1)), line)
    }
  }

  private mutating func read(_ word: String, _ rest: String, _ line: String) throws {
    let pair = rest.split(separator: " ", maxSplits: 1).map(String.init)
    switch word {
    case "file": steps.append(.file(rest, text: ""))
    case "folder": steps.append(.folder(rest))
    case "bytes": steps.append(.bytes(pair[0], Self.bytes(pair.count > 1 ? pair[1] : "")))
    case "copy" where pair.count == 2: steps.append(.copy(pair[0], from: pair[1]))
    case "run": arguments = Self.arguments(rest)
    case "env" where pair.count == 2: environment[pair[0]] = pair[1]
    case "input": input += rest + "\n"
    case "status": status = Int32(rest) ?? -1
    case "out", "out!": out.append(Fragment(text: rest, wanted: word == "out"))
    case "err", "err!": err.append(Fragment(text: rest, wanted: word == "err"))
    case "makes", "makes!": made.append(Fragment(text: rest, wanted: word == "makes"))
    case "out-empty": outIsEmpty = true
    case "err-empty": errIsEmpty = true
    default: throw Mistake(line: line)
    }
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }

  private static func arguments(_ text: String) -> [String] {
    text.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap {
      $0 % 2 == 1 ? [String($1)] : $1.split(separator: " ").map(String.init)
    }
  }
}
