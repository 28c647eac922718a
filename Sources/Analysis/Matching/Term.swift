import VietnameseText

/// A term of a pack, parsed: conjuncts that must all stand in one statement, each a sequence of
/// alternatives with bounded gaps.
///
/// The language (README of `Rules/`): syllables in sequence; `(a|b c)` alternatives; `...` a gap of
/// up to four syllables, `...8` up to eight; `&` both sides in the same statement; `#` a number;
/// `#doc` the number of a document.
struct Term: Sendable, Hashable {
  /// One place of a sequence.
  struct Element: Sendable, Hashable {
    var alternatives: [Atom]
    /// Most syllables that may stand between the previous element and this one.
    var gap: Int
  }

  enum Atom: Sendable, Hashable {
    /// Syllables in sequence, as token keys.
    case words([UInt64])
    case number
    case documentNumber
  }

  var conjuncts: [[Element]]
}

/// What is wrong with the wording of a term.
enum TermProblem: Error, Equatable {
  case empty
  case openBracket
  case emptyAlternative
  case markInAlternative(String)
  case badGap(String)
  case danglingGap
  case danglingConjunction
  case unknownList(String)
}

/// Parses the term language.
struct TermParser: Sendable {
  private let tokenizer = Tokenizer()
  /// Named lists of the pack: "{DAN}" stands for their alternatives.
  private let lists: [String: [String]]
  static let defaultGap = 4
  static let longestGap = 30
  /// Sequences of alternatives are multiplied out to plain phrases up to this many.
  private static let mostPhrases = 120

  init(lists: [String: [String]] = [:]) { self.lists = lists }

  /// Parses one term.
  ///
  /// - Throws: `TermProblem` for a term that could never match or is not well formed.
  func parse(_ written: String) throws(TermProblem) -> Term {
    let source = try expanded(written)
    var conjuncts: [[Term.Element]] = []
    for part in source.split(separator: "&", omittingEmptySubsequences: false) {
      let elements = try sequence(String(part))
      if elements.isEmpty { throw source.contains("&") ? .danglingConjunction : .empty }
      conjuncts.append(merged(elements))
    }
    return Term(conjuncts: conjuncts)
  }

  /// Puts the words of named lists in their place.
  private func expanded(_ source: String) throws(TermProblem) -> String {
    guard source.contains("{") else { return source }
    var result = ""
    var isInside = false
    var rest = Substring(source)
    while let character = rest.popFirst() {
      if character == "{" {
        let name = String(rest.prefix { $0 != "}" })
        guard let words = lists[name] else { throw .unknownList(name) }
        rest = rest.dropFirst(name.count + 1)
        let list = words.joined(separator: "|")
        result += isInside ? list : "(\(list))"
      } else {
        if character == "(" { isInside = true } else if character == ")" { isInside = false }
        result.append(character)
      }
    }
    return result
  }

  private func sequence(_ source: String) throws(TermProblem) -> [Term.Element] {
    var elements: [Term.Element] = []
    var gap = 0
    for piece in try pieces(source) {
      switch piece {
      case .gap(let size):
        if elements.isEmpty { throw .danglingGap }
        gap = size
      case .alternatives(let alternatives):
        elements.append(Term.Element(alternatives: alternatives, gap: gap))
        gap = 0
      }
    }
    if gap > 0 { throw .danglingGap }
    return elements
  }

  private enum Piece {
    case alternatives([Term.Atom])
    case gap(Int)
  }

  private func pieces(_ source: String) throws(TermProblem) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(source)
    while let first = rest.first {
      if first == "(" {
        guard let close = rest.firstIndex(of: ")") else { throw .openBracket }
        pieces.append(
          .alternatives(try alternatives(rest[rest.index(after: rest.startIndex)..<close])))
        rest = rest[rest.index(after: close)...]
      } else if rest.hasPrefix("...") || first == "…" {
        rest = rest.dropFirst(first == "…" ? 1 : 3)
        let digits = rest.prefix { $0.isNumber }
        rest = rest.dropFirst(digits.count)
        guard digits.isEmpty || (Int(digits).map { (0...Self.longestGap).contains($0) } ?? false)
        else { throw .badGap(String(digits)) }
        pieces.append(.gap(Int(digits) ?? Self.defaultGap))
      } else if rest.hasPrefix("#doc") {
        pieces.append(.alternatives([.documentNumber]))
        rest = rest.dropFirst(4)
      } else if first == "#" {
        pieces.append(.alternatives([.number]))
        rest = rest.dropFirst()
      } else {
        let words = rest.prefix { !"(#…".contains($0) }
        let end = words.range(of: "...")?.lowerBound ?? words.endIndex
        let keys = tokenizer.tokens(of: String(rest[rest.startIndex..<end])).tokens.map(\.key)
        if !keys.isEmpty { pieces.append(.alternatives([.words(keys)])) }
        rest = rest[end...]
      }
    }
    return pieces
  }

  private func alternatives(_ source: Substring) throws(TermProblem) -> [Term.Atom] {
    var atoms: [Term.Atom] = []
    for part in source.split(separator: "|", omittingEmptySubsequences: false) {
      if part == "#" || part == "#doc" {
        atoms.append(part == "#" ? .number : .documentNumber)
        continue
      }
      if let mark = part.first(where: { "(#…".contains($0) }) {
        throw .markInAlternative(String(mark))
      }
      if part.contains("...") { throw .markInAlternative("...") }
      let keys = tokenizer.tokens(of: String(part)).tokens.map(\.key)
      if keys.isEmpty { throw .emptyAlternative }
      atoms.append(.words(keys))
    }
    return atoms
  }

  /// Adjacent elements of plain words become one, so that the automaton sees long phrases.
  private func merged(_ elements: [Term.Element]) -> [Term.Element] {
    var result: [Term.Element] = []
    for element in elements {
      guard element.gap == 0, let last = result.last,
        let left = words(last.alternatives), let right = words(element.alternatives),
        left.count * right.count <= Self.mostPhrases
      else {
        result.append(element)
        continue
      }
      let product = left.flatMap { a in right.map { Term.Atom.words(a + $0) } }
      result[result.count - 1].alternatives = product
    }
    return result
  }

  private func words(_ atoms: [Term.Atom]) -> [[UInt64]]? {
    var lists: [[UInt64]] = []
    for atom in atoms {
      guard case .words(let keys) = atom else { return nil }
      lists.append(keys)
    }
    return lists
  }
}

extension Substring {
  /// Range of the first occurrence of ASCII text; the standard library has none without Foundation.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
