/// The ways in which a term is made a little wrong. Each gives the terms that come of it.
enum TermEdits {
  private static let defaultGap = 4
  private static let longestGap = 30

  /// One alternative of one bracket less.
  static func withoutAlternative(_ term: String) -> [String] {
    var edited: [String] = []
    var rest = term[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inner = term.index(after: open)..<close
      let words = term[inner].split(separator: "|", omittingEmptySubsequences: false)
      for i in words.indices where words.count > 1 {
        var fewer = words
        fewer.remove(at: i)
        edited.append(term.replacingCharacters(in: inner, with: fewer.joined(separator: "|")))
      }
      rest = term[term.index(after: close)...]
    }
    return edited
  }

  /// One gap three times as wide, as far as the language allows.
  static func withWiderGap(_ term: String) -> [String] {
    term.ranges(of: /\.\.\.[0-9]*/).compactMap { range in
      let size = Int(term[range].dropFirst(3)) ?? defaultGap
      let wider = min(3 * size, longestGap)
      return wider == size ? nil : term.replacingCharacters(in: range, with: "...\(wider)")
    }
  }

  /// One side of "&" less.
  static func withoutSide(_ term: String) -> [String] {
    let sides = term.split(separator: "&")
    guard sides.count > 1 else { return [] }
    return sides.indices.map { i in
      var fewer = sides
      fewer.remove(at: i)
      return fewer.joined(separator: "&")
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
