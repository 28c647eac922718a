/// The text of a list's labels: a definition is written once and printed before every item.
enum ListLabel {
  /// Letters of a label's pattern. No real one has more than a few words.
  private static let longest = 100

  static func bounded(_ pattern: String) -> String {
    String(String.UnicodeScalarView(pattern.unicodeScalars.prefix(longest)))
  }
}
