/// A paragraph's place in a list.
struct ListItem {
  /// What the list prints before it.
  var label: String
  /// From 0.
  var level: Int
  /// What is to be told of the label.
  var notes: [DraftNote] = []
}

/// The text of a list's labels: a definition is written once and printed before every item.
enum ListLabel {
  /// Letters of a label's pattern. No real one has more than a few words.
  private static let longest = 100

  static func bounded(_ pattern: String) -> String {
    String(String.UnicodeScalarView(pattern.unicodeScalars.prefix(longest)))
  }
}
