/// The requirements that a run of text speaks of, look-alikes taken out.
struct TopicHits: Sendable {
  struct Hit: Sendable, Equatable {
    var requirement: Int
    var kind: TopicKind
    var term: TermNumber
    var tokens: Range<Int>
    /// The term asks for a number ("đúng hẹn #").
    var countsBy = false
  }

  private(set) var hits: [Hit] = []
  /// Requirements of which only a look-alike was found.
  private(set) var lookalikes: Set<Int> = []

  init(_ matches: [Match]) {
    var all: [Hit] = []
    var cancel: [Int: [Range<Int>]] = [:]
    for match in matches {
      guard case .requirement(let requirement, let kind) = match.owner else { continue }
      if kind == .lookalike {
        cancel[requirement, default: []].append(match.tokens)
      } else {
        all.append(
          Hit(
            requirement: requirement, kind: kind, term: match.term, tokens: match.tokens,
            countsBy: match.hasNumber))
      }
    }
    let cancelling = cancel.mapValues(Spans.init)
    hits = all.filter { !(cancelling[$0.requirement]?.meets($0.tokens) ?? false) }
    let named = Set(hits.map(\.requirement))
    lookalikes = Set(cancel.keys).subtracting(named)
  }

  /// Requirements named as a heading would name them: by sure or heading terms.
  var named: [Int] {
    var result: [Int] = []
    for hit in hits where hit.kind == .strong || hit.kind == .heading || hit.kind == .deed {
      if !result.contains(hit.requirement) { result.append(hit.requirement) }
    }
    return result
  }

  /// Hits of one requirement that name it by themselves.
  func own(_ requirement: Int) -> [Hit] {
    hits.filter { $0.requirement == requirement && ($0.kind == .strong || $0.kind == .deed) }
  }

  func weak(_ requirement: Int) -> [Hit] {
    hits.filter { $0.requirement == requirement && $0.kind == .weak }
  }

  func of(_ requirement: Int, _ kind: TopicKind) -> [Hit] {
    hits.filter { $0.requirement == requirement && $0.kind == kind }
  }

  /// Two different weak terms that do not overlap name the topic together.
  func hasWeakPair(_ requirement: Int) -> Bool {
    let weak = weak(requirement)
    guard weak.count > 1 else { return false }
    // Whatever does not overlap ends before the other starts.
    let ended = weak.sorted { $0.tokens.upperBound < $1.tokens.upperBound }
    var next = 0
    var terms: Set<TermNumber> = []
    for hit in weak {
      while ended[next].tokens.upperBound <= hit.tokens.lowerBound {
        terms.insert(ended[next].term)
        next += 1
      }
      if terms.count > 1 || terms.count == 1 && !terms.contains(hit.term) { return true }
    }
    return false
  }
}
