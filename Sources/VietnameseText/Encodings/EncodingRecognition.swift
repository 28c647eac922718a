/// Tells by the content which encoding from before Unicode bytes are in.
package struct EncodingRecognition: Sendable, Equatable {
  package enum Verdict: Sendable, Equatable {
    case recognised(LegacyEncoding)
    /// Two encodings give Vietnamese that differs.
    case ambiguous([LegacyEncoding])
    case none
  }

  package let verdict: Verdict

  /// Bytes that are looked at: enough of any report, and a bound for the cost.
  private static let sample = 1 << 18
  /// Share of the words beyond ASCII that must be possible syllables. Names of other languages and
  /// slips take a few per cent of clean text; a wrong table leaves well under two thirds.
  private static let enough = 0.85
  /// What the best candidate must be ahead of the next.
  private static let lead = 0.06

  /// VIQR is not among the candidates: a full stop behind a vowel is its dot below, so that clean
  /// ASCII would be changed.
  private static let candidates: [LegacyEncoding] = [.windows1258, .tcvn3, .vni, .viscii, .vps]

  package init(_ bytes: [UInt8]) {
    let start = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let sample = Array(bytes[max(0, start - 64)...].prefix(Self.sample))
    let scores = Self.candidates.map { (encoding: $0, score: Self.score(sample, $0)) }
      .sorted { $0.score > $1.score }
    guard let best = scores.first, best.score >= Self.enough else {
      verdict = .none
      return
    }
    let rivals = scores.filter { best.score - $0.score < Self.lead }.map(\.encoding)
    let texts = Set(rivals.map { $0.decode(sample).text })
    verdict = texts.count == 1 ? .recognised(best.encoding) : .ambiguous(rivals)
  }

  /// How far the text is Vietnamese, from 0 to 1.
  static func score(_ bytes: [UInt8], _ encoding: LegacyEncoding) -> Double {
    var tally = SpellingTally()
    encoding.forEachScalar(of: bytes) { scalar, _ in tally.add(scalar) }
    tally.finish()
    let marked = tally.legal + tally.illegal
    // Nothing but signs beyond ASCII: typographic quotes and dashes, as Windows has them.
    if marked == 0 { return tally.strays == 0 && encoding == .windows1258 ? 1 : 0 }
    return Double(tally.legal) / Double(marked + tally.strays)
  }
}
