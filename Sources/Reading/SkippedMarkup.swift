internal import Packaging

/// Markup that is read past: what stands in an element that says nothing to a reader, and the branches
/// of `mc:AlternateContent` that were not taken.
struct SkippedMarkup {
  /// Elements that are open within one that is skipped, itself included.
  private var depth = 0
  private var alternates = AlternateContent()

  var isOpen: Bool { depth > 0 }

  /// Takes the start of each element.
  /// - Returns: Whether it is settled: nobody else has to look at it.
  mutating func start(_ element: XMLElement) -> Bool {
    if depth > 0 {
      depth += 1
      return true
    }
    guard element.namespace == WordNamespace.compatibility.rawValue else { return false }
    if !alternates.start(element) { skip() }
    return true
  }

  /// Skips the element that has just begun, with all that stands in it.
  mutating func skip() { depth = 1 }

  /// Takes the end of each element.
  /// - Returns: Whether it is settled.
  mutating func end(namespace: Int, name: Int) -> Bool {
    if depth > 0 {
      depth -= 1
      return true
    }
    guard namespace == WordNamespace.compatibility.rawValue else { return false }
    alternates.end(WordTag.at(name))
    return true
  }
}
