/// Finds all phrases of a set in a sequence of word numbers, in one pass (Aho and Corasick, 1975).
///
/// Edges are kept as sorted runs in flat arrays: small, and read without chasing pointers.
struct Automaton: Sendable {
  /// A phrase that ends at a position.
  struct Hit: Sendable, Equatable {
    var phrase: Int32
    /// Number of words of the phrase.
    var length: Int32
  }

  private var edgeStart: [Int32]
  private var edgeWord: [Int32]
  private var edgeTarget: [Int32]
  private var failure: [Int32]
  /// First entry of `outputs` for each state; the last entry bounds the last state.
  private var outputStart: [Int32]
  private var outputs: [Hit]

  /// Builds the automaton.
  ///
  /// - Parameter phrases: Word numbers of each phrase; a phrase's index is its number in hits.
  init(phrases: [[Int32]]) {
    var children: [[Int32: Int32]] = [[:]]
    var ends: [[Hit]] = [[]]
    for (number, phrase) in phrases.enumerated() {
      var state: Int32 = 0
      for word in phrase {
        if let next = children[Int(state)][word] {
          state = next
        } else {
          let next = Int32(children.count)
          children[Int(state)][word] = next
          children.append([:])
          ends.append([])
          state = next
        }
      }
      ends[Int(state)].append(Hit(phrase: Int32(number), length: Int32(phrase.count)))
    }
    failure = [Int32](repeating: 0, count: children.count)
    edgeStart = [0]
    edgeWord = []
    edgeTarget = []
    outputStart = [0]
    outputs = []
    link(children, &ends)
    for (edges, hits) in zip(children, ends) {
      for (word, target) in edges.sorted(by: { $0.key < $1.key }) {
        edgeWord.append(word)
        edgeTarget.append(target)
      }
      edgeStart.append(Int32(edgeWord.count))
      outputs += hits
      outputStart.append(Int32(outputs.count))
    }
  }

  /// Failure links, breadth first; a state also says what its failure state says.
  private mutating func link(_ children: [[Int32: Int32]], _ ends: inout [[Hit]]) {
    var queue = Array(children[0].values)
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      for (word, target) in children[Int(state)] {
        var fallback = failure[Int(state)]
        while fallback != 0, children[Int(fallback)][word] == nil {
          fallback = failure[Int(fallback)]
        }
        let found = children[Int(fallback)][word]
        failure[Int(target)] = found ?? 0
        ends[Int(target)] += ends[Int(failure[Int(target)])]
        queue.append(target)
      }
    }
  }

  /// The state after one more word; 0 is the start, and the state after an unknown word (-1).
  func next(_ state: Int32, _ word: Int32) -> Int32 {
    guard word >= 0 else { return 0 }
    var state = state
    while true {
      if let target = edge(state, word) { return target }
      if state == 0 { return 0 }
      state = failure[Int(state)]
    }
  }

  /// The phrases that end in a state.
  func hits(_ state: Int32) -> ArraySlice<Hit> {
    outputs[Int(outputStart[Int(state)])..<Int(outputStart[Int(state) + 1])]
  }

  private func edge(_ state: Int32, _ word: Int32) -> Int32? {
    var low = Int(edgeStart[Int(state)])
    var high = Int(edgeStart[Int(state) + 1])
    while low < high {
      let middle = (low + high) / 2
      if edgeWord[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < Int(edgeStart[Int(state) + 1]) && edgeWord[low] == word ? edgeTarget[low] : nil
  }
}
