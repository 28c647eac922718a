internal import Packaging

/// Open `mc:AlternateContent` elements (ECMA-376-3, 9.3): of each, the first branch that can be read
/// is read, the others are not.
struct AlternateContent {
  /// Of each open element: whether one of its branches was taken.
  private var taken: [Bool] = []

  /// Takes the start of an element of the namespace of markup compatibility.
  /// - Returns: Whether what it holds is to be read.
  mutating func start(_ element: XMLElement) -> Bool {
    switch WordTag.at(element.name) {
    case .alternateContent:
      taken.append(false)
      return true
    case .choice: return take(Self.isKnown(element))
    case .fallback: return take(true)
    default: return true
    }
  }

  mutating func end(_ tag: WordTag?) {
    if tag == .alternateContent { _ = taken.popLast() }
  }

  private mutating func take(_ isKnown: Bool) -> Bool {
    guard let last = taken.indices.last, isKnown, !taken[last] else { return false }
    taken[last] = true
    return true
  }

  private static func isKnown(_ choice: XMLElement) -> Bool {
    let known = [
      "http://schemas.microsoft.com/office/word/20",
      "http://schemas.microsoft.com/office/drawing/20",
      "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/",
      "urn:schemas-microsoft-com:",
    ]
    let prefixes = (choice.attribute(.requires) ?? "").split(separator: " ")
    return !prefixes.isEmpty
      && prefixes.allSatisfy { prefix in
        guard let address = choice.address(ofPrefix: prefix) else { return false }
        return known.contains { address.hasPrefix($0) }
      }
  }
}
