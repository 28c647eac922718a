package import Analysis
internal import TestSupport

/// All mistakes that can be made in a pack, and a sample of them.
package struct MutantSource: Sendable {
  package let all: [RuleMutant.Kind: [RuleMutant]]

  package init(_ pack: Pack) {
    var found: [RuleMutant] = []
    for (index, requirement) in pack.requirements.enumerated() {
      for list in TermList.allCases {
        let terms = requirement[keyPath: list.path]
        found += Self.mutants(
          of: terms, .requirement(index, list), dropped: list == .lookalikes ? .lookalike : .term)
      }
    }
    for (name, words) in pack.lists.sorted(by: { $0.key < $1.key }) {
      found += words.indices.map {
        RuleMutant(kind: .word, place: .named(name), entry: $0, before: words[$0], after: nil)
      }
    }
    for kind in CueKind.allCases {
      found += Self.mutants(of: pack.language.cues[kind] ?? [], .cue(kind), dropped: .cue)
    }
    all = Dictionary(grouping: found, by: \.kind)
  }

  /// - Parameter dropped: The kind of a mutant without one of the terms.
  private static func mutants(
    of terms: [String], _ place: RuleMutant.Place, dropped: RuleMutant.Kind
  ) -> [RuleMutant] {
    terms.enumerated().flatMap { entry, term in
      func edits(_ kind: RuleMutant.Kind, _ edited: [String]) -> [RuleMutant] {
        edited.map {
          RuleMutant(kind: kind, place: place, entry: entry, before: term, after: $0)
        }
      }
      return [RuleMutant(kind: dropped, place: place, entry: entry, before: term, after: nil)]
        + edits(.alternative, TermEdits.withoutAlternative(term))
        + edits(.gap, TermEdits.withWiderGap(term)) + edits(.side, TermEdits.withoutSide(term))
    }
  }

  /// As many of each kind, as far as there are so many: the same for the same seed.
  package func sample(_ count: Int, seed: UInt64) -> [RuleMutant] {
    var dice = Dice(seed: seed)
    let share = max(1, count / RuleMutant.Kind.allCases.count)
    return RuleMutant.Kind.allCases.flatMap { kind in
      (all[kind] ?? []).shuffled(using: &dice).prefix(share)
    }
  }
}
