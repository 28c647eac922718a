import VietnameseText

/// Tells what is copied from the plan: runs of words that stand in it.
struct EchoReader: Sendable {
  private static let length = 4
  /// Keys of four words in sequence.
  private typealias Run = SIMD4<UInt64>
  private let runs: Set<Run>
  private let functionWords: Set<UInt64>

  init(plan: String, functionWords: Set<UInt64>) {
    let tokens = Tokenizer().tokens(of: plan).tokens.map(\.key)
    var runs: Set<Run> = []
    if tokens.count >= Self.length {
      for i in 0...(tokens.count - Self.length) {
        runs.insert(Run(tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3]))
      }
    }
    self.runs = runs
    self.functionWords = functionWords
  }

  /// Share of the content words of a run of tokens that stand in runs of the plan, 0…1.
  func share(_ tokens: [Token], _ range: Range<Int>) -> Double {
    guard range.count >= Self.length else { return 0 }
    var content = 0
    var copied = 0
    /// Tokens before this one stand in a run that was found.
    var end = range.lowerBound
    var isAnyCopied = false
    for i in range {
      if i + Self.length <= range.upperBound,
        runs.contains(Run(tokens[i].key, tokens[i + 1].key, tokens[i + 2].key, tokens[i + 3].key))
      {
        end = i + Self.length
        isAnyCopied = true
      }
      guard !functionWords.contains(tokens[i].key) else { continue }
      content += 1
      if i < end { copied += 1 }
    }
    guard content > 0 else { return isAnyCopied ? 1 : 0 }
    return Double(copied) / Double(content)
  }
}
