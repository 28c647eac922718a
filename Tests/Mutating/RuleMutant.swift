package import Analysis

/// A pack with one small mistake: what its tests ought to notice.
package struct RuleMutant: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A term of a requirement less, that is no look-alike.
    case term
    /// An alternative within the brackets of a term less.
    case alternative
    /// A word of a named list less.
    case word
    /// A gap three times as wide.
    case gap
    /// One side of "&" less.
    case side
    case lookalike
    /// A term of the cues of the language less.
    case cue
  }

  /// The list that holds the term.
  enum Place: Sendable {
    case requirement(Int, TermList)
    case named(String)
    case cue(CueKind)
  }

  package let kind: Kind
  let place: Place
  let entry: Int
  let before: String
  /// What stands there instead; nil where the term is dropped.
  let after: String?

  /// The requirements whose tests are asked, by index.
  func concerned(of pack: Pack) -> [Int] {
    switch place {
    case .requirement(let index, _): [index]
    case .cue: Array(pack.requirements.indices)
    case .named(let name):
      pack.requirements.indices.filter { index in
        TermList.allCases.contains { list in
          pack.requirements[index][keyPath: list.path].contains { $0.contains("{\(name)}") }
        }
      }
    }
  }

  /// The terms of which one matches wherever the mistake can tell.
  var touched: [String] { [before] + (after.map { [$0] } ?? []) }

  /// The pack with the mistake.
  func applied(to pack: Pack) -> Pack {
    var pack = pack
    switch place {
    case .requirement(let index, let list):
      let (area, own) = Self.place(of: index, pack)
      edit(&pack.areas[area].requirements[own][keyPath: list.path])
    case .named(let name): edit(&pack.lists[name, default: []])
    case .cue(let kind): edit(&pack.language.cues[kind, default: []])
    }
    return pack
  }

  private func edit(_ terms: inout [String]) {
    guard terms.indices.contains(entry) else { return }
    if let after { terms[entry] = after } else { terms.remove(at: entry) }
  }

  private static func place(of index: Int, _ pack: Pack) -> (area: Int, own: Int) {
    var rest = index
    for (area, content) in pack.areas.enumerated() {
      if rest < content.requirements.count { return (area, rest) }
      rest -= content.requirements.count
    }
    return (0, 0)
  }

  /// One line for a person.
  package func told(_ pack: Pack) -> String {
    let holder =
      switch place {
      case .requirement(let index, let list): "\(pack.requirements[index].id) \(list.rawValue)"
      case .named(let name): "lists \(name)"
      case .cue(let kind): "cues \(kind.rawValue)"
      }
    return "\(kind.rawValue)\t\(holder)\t\(before)\t\(after ?? "–")"
  }
}

/// The lists of a requirement that hold terms.
enum TermList: String, CaseIterable, Sendable {
  case terms, weak, deeds, headings, lookalikes, outcomes, nilWording, shortfallWording

  var path: WritableKeyPath<PackRequirement, [String]> {
    switch self {
    case .terms: \.terms
    case .weak: \.weak
    case .deeds: \.deeds
    case .headings: \.headings
    case .lookalikes: \.lookalikes
    case .outcomes: \.outcomes
    case .nilWording: \.nilWording
    case .shortfallWording: \.shortfallWording
    }
  }
}
