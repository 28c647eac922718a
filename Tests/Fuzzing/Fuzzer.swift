internal import TestSupport

/// Makes inputs of a corpus, each from its own number: the same number gives the same input.
package struct Fuzzer: Sendable {
  package let target: FuzzTarget
  private let corpus: [[UInt8]]
  private let mutation: Mutation
  private let markup = MarkupMutation()

  /// - Parameter corpus: Sound inputs of the target's kind.
  package init(_ target: FuzzTarget, corpus: [[UInt8]]) {
    self.target = target
    self.corpus = corpus.isEmpty ? [[]] : corpus.map(target.prepared)
    mutation = Mutation(words: target.words)
  }

  package func input(_ number: UInt64) -> [UInt8] {
    var dice = Dice(seed: number)
    let chosen = corpus[dice.below(corpus.count)]
    let other = corpus[dice.below(corpus.count)]
    // A damaged archive ends at its directory; most DOCX are to reach the XML behind it.
    if target == .docx, dice.below(4) > 0, let parts = Self.parts(chosen) {
      return packed(parts, other, &dice)
    }
    return mutation.apply(to: chosen, other: other, &dice)
  }

  private func packed(
    _ parts: [(String, [UInt8])], _ other: [UInt8], _ dice: inout Dice
  ) -> [UInt8] {
    var parts = parts
    let others = Self.parts(other) ?? parts
    for _ in 0...dice.below(2) {
      // The main part is most of the reader's work.
      let main = parts.firstIndex { $0.0 == "word/document.xml" } ?? 0
      let index = dice.below(2) == 0 ? main : dice.below(parts.count)
      let lender = others[dice.below(others.count)].1
      let part = parts[index].1
      // Random bytes break markup at once; most changes keep it whole.
      parts[index].1 =
        dice.below(4) == 0
        ? mutation.apply(to: part, other: lender, &dice) : markup.apply(to: part, &dice)
    }
    return StoredZip.pack(parts)
  }

  /// The parts of an archive whose entries are stored.
  private static func parts(_ bytes: [UInt8]) -> [(String, [UInt8])]? {
    let parts = StoredZip.unpack(bytes)
    return parts.isEmpty ? nil : parts
  }
}
