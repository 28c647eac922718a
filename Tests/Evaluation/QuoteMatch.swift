/// Whether two quotes are the same passage, cut differently.
enum QuoteMatch {
  /// Half of the shorter one stands in the other in one run, and what is told is not much longer:
  /// a quote of half a page would hold any passage.
  static func meets(_ truth: String, _ told: String) -> Bool {
    let a = syllables(truth)
    let b = syllables(told)
    guard !a.isEmpty, !b.isEmpty, b.count <= max(60, 4 * a.count) else { return false }
    return 2 * longestRun(a, b) >= min(a.count, b.count)
  }

  private static func syllables(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// Length of the longest run of syllables that both have.
  private static func longestRun(_ a: [Substring], _ b: [Substring]) -> Int {
    var longest = 0
    // Runs that end at each syllable of `b`, for the syllable of `a` before.
    var before = [Int](repeating: 0, count: b.count + 1)
    for one in a {
      var runs = [0]
      for (index, other) in b.enumerated() { runs.append(one == other ? before[index] + 1 : 0) }
      longest = max(longest, runs.max() ?? 0)
      before = runs
    }
    return longest
  }
}
