import Testing

@testable import Analysis

@Suite struct SpansTests {
  @Test func answersAsALookWould() {
    var random = SeededGenerator(seed: 7)
    func range() -> Range<Int> {
      let start = Int.random(in: 0..<30, using: &random)
      return start..<(start + Int.random(in: 1..<8, using: &random))
    }
    for _ in 0..<300 {
      let ranges = (0..<Int.random(in: 0..<12, using: &random)).map { _ in range() }
      let spans = Spans(ranges)
      let asked = range()
      #expect(spans.covers(asked) == ranges.contains { $0.contains(asked) })
      #expect(spans.meets(asked) == ranges.contains { $0.overlaps(asked) })
      #expect(spans.hasOne(within: asked) == ranges.contains { asked.contains($0) })
      let places = asked.lowerBound...asked.upperBound
      #expect(spans.hasStart(in: places) == ranges.contains { places.contains($0.lowerBound) })
    }
  }
}
