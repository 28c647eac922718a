package import ReportModel

/// A file of a pack: its path as errors show it, and its text.
package struct PackFile: Sendable, Equatable {
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// A line of the text, from 1; empty beyond its end.
  func line(_ number: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
  }
}

extension RuleFault {
  /// - Parameter line, column: From 1.
  init(
    code: Code, file: PackFile, line: Int, column: Int, key: String = "", allowed: [String] = [],
    detail: String = ""
  ) {
    self.init(
      code: code, file: file.path, line: line, column: column, excerpt: file.line(line), key: key,
      allowed: allowed, didYouMean: Spelling.nearest(to: key, among: allowed), detail: detail)
  }

  init(
    code: Code, file: PackFile, at mark: ConfigNode.Mark, key: String = "",
    allowed: [String] = [], detail: String = ""
  ) {
    self.init(
      code: code, file: file, line: mark.line, column: mark.column, key: key, allowed: allowed,
      detail: detail)
  }
}

/// Everything that is wrong in a pack.
package struct PackErrors: Error, Sendable, Equatable {
  package var faults: [RuleFault]
  init(_ faults: [RuleFault]) { self.faults = faults }
}

/// Finds the word that a mistyped one was meant to be.
enum Spelling {
  /// The nearest of the allowed words, when at most a third of its letters differ.
  static func nearest(to word: String, among allowed: [String]) -> String? {
    guard !word.isEmpty else { return nil }
    let scored = allowed.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
    guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.word.count / 3) ? best.word : nil
  }

  /// Edit distance (Levenshtein).
  private static func distance(_ a: String, _ b: String) -> Int {
    let b = Array(b)
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let insertOrDelete = min(row[j], row[j + 1]) + 1
        (diagonal, row[j + 1]) = (row[j + 1], min(insertOrDelete, diagonal + (x == b[j] ? 0 : 1)))
      }
    }
    return row[b.count]
  }
}
