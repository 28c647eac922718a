import VietnameseText

/// Which figures make a result of a requirement, by their units. Made once for a pack.
struct CountingUnits: Sendable {
  /// Units that make no result, by requirement.
  private let refused: [Set<TermNumber>]
  /// Whether the number of a document that the agency issued does, by requirement.
  private let countsDocuments: [Bool]

  init(_ requirements: [PackRequirement], _ lexicon: Lexicon) {
    let tokenizer = Tokenizer()
    func keys(_ text: String) -> [UInt64] { tokenizer.tokens(of: text).tokens.map(\.key) }
    let units = Dictionary(grouping: lexicon.unitTerms) { keys(lexicon.source($0)) }
    refused = requirements.map { Set($0.notUnits.flatMap { units[keys($0)] ?? [] }) }
    countsDocuments = requirements.map {
      $0.units.contains("#doc") || $0.units.contains("văn bản số")
    }
  }

  /// Whether a figure makes a result of a requirement.
  func counts(_ figure: Figure, _ requirement: Int) -> Bool {
    switch figure.unit {
    case .document: countsDocuments[requirement]
    case .noun(let term): !figure.isZero && !refused[requirement].contains(term)
    default: !figure.isZero
    }
  }
}
