/// The clauses of a statement that belong to one requirement.
enum Territory {
  /// The clauses that name a requirement, and those after them up to the next one that names
  /// another; all of them where nothing else is named.
  ///
  /// - Parameter isOwn: The statement names the requirement in its own words.
  /// - Returns: Indices of clauses, ascending.
  static func clauses(
    of requirement: Int, isOwn: Bool, _ topics: TopicHits, _ clauses: [Clause]
  ) -> [Int] {
    let own = Spans((topics.own(requirement) + topics.weak(requirement)).map(\.tokens))
    let others = Spans(
      topics.hits.filter { hit in
        hit.requirement != requirement && (hit.kind == .strong || hit.kind == .deed)
          && !own.meets(hit.tokens)
      }.map(\.tokens))
    if others.isEmpty { return Array(clauses.indices) }
    let isMine = clauses.map { own.meets($0.tokens) }
    let isOthers = clauses.map { others.meets($0.tokens) }
    if !isOwn && !isMine.contains(true) { return clauses.indices.filter { !isOthers[$0] } }
    if let opening = clauses.firstIndex(where: { !$0.isLabel }), clauses[opening].isFrame,
      isMine[opening]
    {
      return Array(clauses.indices)
    }
    var result: [Int] = []
    var following = false
    for i in clauses.indices {
      if isMine[i] {
        following = true
      } else if isOthers[i], !clauses[i].isConclusion {
        // The end of a story belongs to it, whatever it names besides.
        following = false
      }
      if following { result.append(i) }
    }
    // Clauses before the first name belong to it where nobody else claims them.
    if let first = result.first, !isOthers[..<first].contains(true) {
      result = Array(0..<first) + result
    }
    return result
  }
}
