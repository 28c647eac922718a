import VietnameseText

/// Tells what is copied from the plan: runs of words that stand in it.
struct EchoReader: Sendable {
  private static let length = 4
  private let runs: Set<[UInt64]>
  private let functionWords: Set<UInt64>

  init(plan: String, functionWords: Set<UInt64>) {
    let tokens = Tokenizer().tokens(of: plan).tokens.map(\.key)
    var runs: Set<[UInt64]> = []
    if tokens.count >= Self.length {
      for i in 0...(tokens.count - Self.length) {
        runs.insert(Array(tokens[i..<(i + Self.length)]))
      }
    }
    self.runs = runs
    self.functionWords = functionWords
  }

  /// Share of the content words of a run of tokens that stand in runs of the plan, 0…1.
  func share(_ tokens: [Token], _ range: Range<Int>) -> Double {
    guard range.count >= Self.length else { return 0 }
    var covered = Set<Int>()
    for i in range.lowerBound...(range.upperBound - Self.length) {
      let run = tokens[i..<(i + Self.length)].map(\.key)
      if runs.contains(run) { covered.formUnion(i..<(i + Self.length)) }
    }
    let content = range.filter { !functionWords.contains(tokens[$0].key) }
    guard !content.isEmpty else { return covered.isEmpty ? 0 : 1 }
    return Double(content.count { covered.contains($0) }) / Double(content.count)
  }
}
