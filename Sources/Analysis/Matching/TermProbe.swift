import VietnameseText

/// Tells where a few terms could match: for tests of rules, which need not read the rest again.
package struct TermProbe: Sendable {
  private let tokenizer = Tokenizer()
  private let finder = MentionFinder()
  private let matcher: Matcher

  /// - Parameter terms: As the pack writes them; one that is not well formed matches nowhere.
  package init(_ terms: [String], of pack: Pack) {
    let parser = TermParser(lists: pack.lists)
    // Without the compounds, that would only take matches away.
    matcher = Matcher(terms.compactMap { try? parser.parse($0) }, compounds: [])
  }

  /// Whether one of the terms may match: a text that it does not touch is judged the same without it.
  package func touches(_ text: String) -> Bool {
    let tokens = tokenizer.tokens(of: text).tokens
    let numbers = TextNumbers(text, tokens)
    let dates = finder.dates(tokens, text: numbers)
    let documents = finder.documents(tokens, dates: dates, text: numbers).map(\.tokens)
    return !matcher.matches(tokens, in: 0..<tokens.count, documents: documents[...]).isEmpty
  }
}
