/// Combining marks that follow each other. To compare two texts puts the marks of each letter in order,
/// which costs the square of their number: a letter with a million of them takes minutes.
enum MarkRun {
  /// No letter of any language has more than a few; the form of text that Unicode calls safe for streams
  /// (UAX #15, 13) allows 30.
  static let most = 1000

  static func isEndless(_ text: String) -> Bool {
    // A mark takes two bytes at least: a short paragraph is not looked through.
    guard text.utf8.count > 2 * most else { return false }
    var run = 0
    for scalar in text.unicodeScalars {
      run = isMark(scalar) ? run + 1 : 0
      if run > most { return true }
    }
    return false
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
  }
}
