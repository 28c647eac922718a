import VietnameseText

/// Number of a term in a `Matcher`.
typealias TermNumber = Int32

/// A term found in a statement.
struct TermMatch: Sendable, Equatable {
  var term: TermNumber
  /// Tokens from the first to the last word that matched.
  var tokens: Range<Int>
}

/// All terms of a pack and of its language, compiled into one automaton: a text is scanned once,
/// however many terms there are.
struct Matcher: Sendable {
  private struct Posting: Sendable {
    var term: TermNumber
    var conjunct: Int32
    var element: Int32
    /// Bit of the element among all elements of its term.
    var bit: UInt64
  }

  private let terms: [Term]
  private let vocabulary: [UInt64: Int32]
  private let automaton: Automaton
  /// Where each phrase of the automaton is used.
  private let postings: [[Posting]]
  private let numberPostings: [Posting]
  private let documentPostings: [Posting]
  /// Bits of all elements of each term.
  private let wholes: [UInt64]
  /// Pairs of syllables that are one word: no phrase of one syllable matches inside them.
  private let compounds: Set<Pair>

  private struct Pair: Hashable, Sendable {
    var first: UInt64
    var second: UInt64
  }

  /// - Parameters:
  ///   - terms: The terms; a term's index is its number in matches.
  ///   - compounds: Words of two syllables that are never taken apart.
  init(_ terms: [Term], compounds: [String] = []) {
    let tokenizer = Tokenizer()
    self.compounds = Set(
      compounds.compactMap { word in
        let keys = tokenizer.tokens(of: word).tokens.map(\.key)
        return keys.count == 2 ? Pair(first: keys[0], second: keys[1]) : nil
      })
    var vocabulary: [UInt64: Int32] = [:]
    var phraseNumbers: [[Int32]: Int] = [:]
    var phrases: [[Int32]] = []
    var postings: [[Posting]] = []
    var numbers: [Posting] = []
    var documents: [Posting] = []
    var wholes: [UInt64] = []
    for (t, term) in terms.enumerated() {
      var whole: UInt64 = 0
      for (c, conjunct) in term.conjuncts.enumerated() {
        for (e, element) in conjunct.enumerated() {
          // A term of more than 64 elements is asked for fewer of them, which only costs time.
          let bit = UInt64(1) << UInt64(min(whole.nonzeroBitCount, 63))
          whole |= bit
          let posting = Posting(
            term: TermNumber(t), conjunct: Int32(c), element: Int32(e), bit: bit)
          for atom in element.alternatives {
            switch atom {
            case .number: numbers.append(posting)
            case .documentNumber: documents.append(posting)
            case .words(let keys):
              let words = keys.map { key -> Int32 in
                let fresh = Int32(vocabulary.count)
                return vocabulary[key]
                  ?? {
                    vocabulary[key] = fresh
                    return fresh
                  }()
              }
              if let known = phraseNumbers[words] {
                postings[known].append(posting)
              } else {
                phraseNumbers[words] = phrases.count
                phrases.append(words)
                postings.append([posting])
              }
            }
          }
        }
      }
      wholes.append(whole)
    }
    self.terms = terms
    self.wholes = wholes
    self.vocabulary = vocabulary
    self.automaton = Automaton(phrases: phrases)
    self.postings = postings
    self.numberPostings = numbers
    self.documentPostings = documents
  }

  /// The terms in a run of tokens, ordered by their first token.
  ///
  /// - Parameters:
  ///   - tokens: Tokens of a block.
  ///   - range: The statement; no match crosses its ends.
  ///   - documents: Ranges of tokens that are numbers of documents.
  func matches(_ tokens: [Token], in range: Range<Int>, documents: ArraySlice<Range<Int>> = [])
    -> [TermMatch]
  {
    let hits = hits(tokens, in: range, documents: documents)
    let kept = completable(hits)
    var found: [TermMatch] = []
    var partial: [Partial] = []
    for hit in hits {
      for posting in kept[hit.source] ?? [] {
        let term = terms[Int(posting.term)]
        if term.conjuncts.count == 1, term.conjuncts[0].count == 1 {
          found.append(TermMatch(term: posting.term, tokens: hit.span))
        } else {
          partial.append(Partial(posting.term, posting.conjunct, posting.element, hit.span))
        }
      }
    }
    found += assembled(partial, Commas(tokens, range))
    return found.sorted { ($0.tokens.lowerBound, $0.term) < ($1.tokens.lowerBound, $1.term) }
  }

  /// What stands at a run of tokens: a phrase of the automaton, a number, the number of a document.
  private enum Source: Hashable {
    case phrase(Int32)
    case number, document
  }

  private func hits(
    _ tokens: [Token], in range: Range<Int>, documents: ArraySlice<Range<Int>>
  ) -> [(source: Source, span: Range<Int>)] {
    var hits: [(source: Source, span: Range<Int>)] = []
    var state: Int32 = 0
    for i in range {
      if tokens[i].kind == .number { hits.append((.number, i..<(i + 1))) }
      state = automaton.next(state, vocabulary[tokens[i].key] ?? -1)
      for hit in automaton.hits(state) where isWhole(hit, tokens, i, range) {
        hits.append((.phrase(hit.phrase), (i + 1 - Int(hit.length))..<(i + 1)))
      }
    }
    for document in documents
    where range.lowerBound <= document.lowerBound
      && document.upperBound <= range.upperBound
    {
      hits.append((.document, document))
    }
    return hits
  }

  /// The uses of each source whose term has all its elements among the hits. A number is used by
  /// hundreds of terms: kept for each, a page of numbers would fill the memory.
  private func completable(
    _ hits: [(source: Source, span: Range<Int>)]
  ) -> [Source: [Posting]] {
    var uses: [Source: [Posting]] = [:]
    var met = [UInt64](repeating: 0, count: terms.count)
    for hit in hits where uses[hit.source] == nil {
      let postings = postings(of: hit.source)
      uses[hit.source] = postings
      for posting in postings { met[Int(posting.term)] |= posting.bit }
    }
    return uses.mapValues { $0.filter { met[Int($0.term)] == wholes[Int($0.term)] } }
  }

  private func postings(of source: Source) -> [Posting] {
    switch source {
    case .phrase(let phrase): postings[Int(phrase)]
    case .number: numberPostings
    case .document: documentPostings
    }
  }

  /// A phrase of one syllable is no half of a compound; one of two does not span a comma.
  private func isWhole(_ hit: Automaton.Hit, _ tokens: [Token], _ i: Int, _ range: Range<Int>)
    -> Bool
  {
    switch hit.length {
    case 1: !isInCompound(tokens, i, range)
    case 2: tokens[i].before.isDisjoint(with: [.comma, .colon, .open, .close])
    default: true
    }
  }

  /// Whether a syllable is half of a compound word.
  private func isInCompound(_ tokens: [Token], _ i: Int, _ range: Range<Int>) -> Bool {
    func joined(_ a: Int, _ b: Int) -> Bool {
      range.contains(a) && range.contains(b) && tokens[b].before == .space
        && compounds.contains(Pair(first: tokens[a].key, second: tokens[b].key))
    }
    return joined(i, i + 1) || joined(i - 1, i)
  }

  /// Most commas that a gap may hold: act and object stand in one clause, or beside each other.
  private static let mostCommas = 1

  /// Commas before each token of a statement, summed up, so that any gap is counted at once.
  private struct Commas {
    private let start: Int
    private var sums: [Int] = [0]

    init(_ tokens: [Token], _ range: Range<Int>) {
      start = range.lowerBound
      for i in range {
        sums.append(sums[sums.count - 1] + (tokens[i].before.contains(.comma) ? 1 : 0))
      }
    }

    func count(_ range: ClosedRange<Int>) -> Int {
      let last = min(range.upperBound - start + 1, sums.count - 1)
      return sums[last] - sums[min(range.lowerBound - start, last)]
    }
  }

  /// A phrase of a term with several elements.
  private struct Partial {
    var term: TermNumber
    var conjunct: Int32
    var element: Int32
    var span: Range<Int>

    init(_ term: TermNumber, _ conjunct: Int32, _ element: Int32, _ span: Range<Int>) {
      self.term = term
      self.conjunct = conjunct
      self.element = element
      self.span = span
    }

    var order: (TermNumber, Int32, Int32, Int) { (term, conjunct, element, span.lowerBound) }
  }

  private func assembled(_ partial: [Partial], _ commas: Commas) -> [TermMatch] {
    let sorted = partial.sorted { $0.order < $1.order }
    var matches: [TermMatch] = []
    var start = 0
    while start < sorted.count {
      let term = sorted[start].term
      var end = start
      while end < sorted.count, sorted[end].term == term { end += 1 }
      matches += spans(of: term, sorted[start..<end], commas).map {
        TermMatch(term: term, tokens: $0)
      }
      start = end
    }
    return matches
  }

  private func spans(of number: TermNumber, _ group: ArraySlice<Partial>, _ commas: Commas)
    -> [Range<Int>]
  {
    let term = terms[Int(number)]
    var perConjunct: [[Range<Int>]] = []
    for (c, conjunct) in term.conjuncts.enumerated() {
      var reached: [Range<Int>] = []
      for (e, element) in conjunct.enumerated() {
        let here = group.filter { Int($0.conjunct) == c && Int($0.element) == e }.map(\.span)
        reached = e == 0 ? here : extend(reached, by: here, gap: element.gap, commas)
        if reached.isEmpty { return [] }
      }
      perConjunct.append(reached)
    }
    guard let first = perConjunct.first else { return [] }
    let others = perConjunct.dropFirst().map(Neighbours.init)
    return first.map { anchor in
      others.reduce(anchor) { span, others in
        let near = others.nearest(to: anchor)
        return min(span.lowerBound, near.lowerBound)..<max(span.upperBound, near.upperBound)
      }
    }
  }

  private func extend(
    _ reached: [Range<Int>], by next: [Range<Int>], gap: Int, _ commas: Commas
  ) -> [Range<Int>] {
    let ordered = reached.sorted { $0.upperBound < $1.upperBound }
    var result: [Range<Int>] = []
    for span in next {
      let first = ordered.partition { $0.upperBound >= span.lowerBound - gap }
      let nearest = ordered[first...].prefix { $0.upperBound <= span.lowerBound }
        .filter { commas.count($0.upperBound...span.lowerBound) <= Self.mostCommas }
        .max { $0.lowerBound < $1.lowerBound }
      if let nearest { result.append(nearest.lowerBound..<span.upperBound) }
    }
    return result
  }
}

/// Matches of one side of a term with "&", asked for the one nearest to a match of the other side.
private struct Neighbours {
  private let ordered: [(offset: Int, element: Range<Int>)]
  private let longest: Int

  init(_ spans: [Range<Int>]) {
    ordered = spans.enumerated().sorted { $0.element.lowerBound < $1.element.lowerBound }
    longest = spans.map(\.count).max() ?? 0
  }

  /// The nearest one, of several the first found; the anchor itself where there is none.
  func nearest(to anchor: Range<Int>) -> Range<Int> {
    let after = ordered.partition { $0.element.lowerBound >= anchor.upperBound }
    var best: (offset: Int, element: Range<Int>)?
    var least = Int.max
    func weigh(_ candidate: (offset: Int, element: Range<Int>)) {
      let distance = Self.distance(candidate.element, anchor)
      guard distance < least || distance == least && candidate.offset < best?.offset ?? 0 else {
        return
      }
      (best, least) = (candidate, distance)
    }
    for candidate in ordered[after...] {
      if candidate.element.lowerBound - anchor.upperBound > least { break }
      weigh(candidate)
    }
    for candidate in ordered[..<after].reversed() {
      // No match that starts here or before reaches nearer than the best.
      if anchor.lowerBound - candidate.element.lowerBound - longest > least { break }
      weigh(candidate)
    }
    return best?.element ?? anchor
  }

  private static func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : max(0, a.lowerBound - b.upperBound)
  }
}
