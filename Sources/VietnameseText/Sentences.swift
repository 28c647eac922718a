/// Finds where sentences, statements and clauses end among the tokens of a block.
package struct SentenceCutter: Sendable {
  /// Keys of words after which a full stop is no sentence end ("TP.", "Tp.", "TX.").
  private let abbreviations: Set<UInt64>

  package init() {
    let tokenizer = Tokenizer()
    abbreviations = Set(
      ["tp", "tx", "kt", "tm", "tl", "ths", "ts", "pgs", "gs", "v", "st"].compactMap(tokenizer.key))
  }

  /// Ranges of tokens that each hold one statement: sentences, cut again at semicolons and at
  /// the borders of table cells.
  ///
  /// - Parameters:
  ///   - tokens: Tokens of one block.
  ///   - start: First token to look at (after a label).
  /// - Returns: Consecutive, not empty ranges that cover `start..<tokens.count`.
  package func statements(_ tokens: [Token], from start: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var begin = start
    for i in start..<max(start, tokens.count) where i > begin {
      let before = tokens[i].before
      let ends = before.contains(.semicolon) || before.contains(.bar) || endsSentence(tokens, at: i)
      guard ends else { continue }
      ranges.append(begin..<i)
      begin = i
    }
    if begin < tokens.count { ranges.append(begin..<tokens.count) }
    return ranges
  }

  /// Whether a sentence ends before token `i`.
  package func endsSentence(_ tokens: [Token], at i: Int) -> Bool {
    let before = tokens[i].before
    guard before.contains(.stop), !before.contains(.leader) else { return false }
    guard before.contains(.space) || before.contains(.quote) || before.contains(.close) else {
      return false
    }
    let previous = tokens[i - 1]
    if abbreviations.contains(previous.key), previous.isCapital { return false }
    return tokens[i].isCapital || tokens[i].kind == .number || before.contains(.quote)
      || before.contains(.hyphen)
  }

  /// Ranges of tokens that each hold one clause of a statement: cut at commas, colons, brackets
  /// and dashes between spaces.
  package func clauses(_ tokens: [Token], of statement: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var begin = statement.lowerBound
    for i in statement where i > begin {
      let before = tokens[i].before
      let dash = before.contains(.hyphen) && before.contains(.space)
      let cut = !before.isDisjoint(with: [.comma, .colon, .open, .close, .stop]) || dash
      guard cut else { continue }
      ranges.append(begin..<i)
      begin = i
    }
    ranges.append(begin..<statement.upperBound)
    return ranges
  }
}
