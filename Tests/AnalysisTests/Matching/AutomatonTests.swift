import Testing

@testable import Analysis

@Suite struct AutomatonTests {
  /// Every phrase at every place, found by looking.
  private func naive(_ phrases: [[Int32]], _ text: [Int32]) -> Set<[Int]> {
    var found: Set<[Int]> = []
    for (number, phrase) in phrases.enumerated() where !phrase.isEmpty {
      for i in text.indices where i + phrase.count <= text.count {
        if Array(text[i..<(i + phrase.count)]) == phrase {
          found.insert([number, i + phrase.count])
        }
      }
    }
    return found
  }

  @Test func findsWhatALookFinds() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let phrases = Array(
        Set(
          (0..<12).map { _ in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in
              Int32.random(in: 0..<4, using: &random)
            }
          }))
      let text = (0..<60).map { _ in Int32.random(in: -1..<4, using: &random) }
      let automaton = Automaton(phrases: phrases)
      var state: Int32 = 0
      var found: Set<[Int]> = []
      for (i, word) in text.enumerated() {
        state = automaton.next(state, word)
        for hit in automaton.hits(state) { found.insert([Int(hit.phrase), i + 1]) }
      }
      #expect(found == naive(phrases, text))
    }
  }
}
