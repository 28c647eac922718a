import VietnameseText

/// Which figures make a result of a requirement, by their units. Made once for a pack.
struct CountingUnits: Sendable {
  /// Units that the requirement names, by requirement.
  private let named: [Set<TermNumber>]
  /// Units that make no result, by requirement.
  private let refused: [Set<TermNumber>]
  /// Whether the number of a document that the agency issued does, by requirement.
  private let countsDocuments: [Bool]

  init(_ requirements: [PackRequirement], _ lexicon: Lexicon) {
    let tokenizer = Tokenizer()
    func keys(_ text: String) -> [UInt64] { tokenizer.tokens(of: text).tokens.map(\.key) }
    let units = Dictionary(grouping: lexicon.unitTerms) { keys(lexicon.source($0)) }
    named = requirements.map { Set($0.units.flatMap { units[keys($0)] ?? [] }) }
    refused = requirements.map { Set($0.notUnits.flatMap { units[keys($0)] ?? [] }) }
    countsDocuments = requirements.map {
      $0.units.contains("#doc") || $0.units.contains("văn bản số")
    }
  }

  /// Whether a figure makes a result of a requirement.
  ///
  /// - Parameter isOwn: The statement names the requirement itself: then any counting noun does. Where
  ///   a heading or label gives the topic, only the units that the requirement names do.
  func counts(_ figure: Figure, _ requirement: Int, isOwn: Bool) -> Bool {
    guard !figure.isZero else { return false }
    switch figure.unit {
    case .document: return countsDocuments[requirement]
    case .noun(let term):
      if refused[requirement].contains(term) { return false }
      return isOwn || named[requirement].isEmpty || named[requirement].contains(term)
    case .word: return isOwn
    default: return true
    }
  }
}
