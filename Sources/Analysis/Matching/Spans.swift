/// Runs of tokens that can be asked whether any of them covers, meets or lies in another: each
/// question costs a binary search, however many there are.
struct Spans: Sendable {
  /// First tokens, ascending.
  private let starts: [Int]
  /// The furthest end among the runs up to each one.
  private var furthest: [Int] = []
  /// The nearest end among the runs from each one on.
  private var nearest: [Int]

  /// - Parameter ranges: Runs in any order, none of them empty.
  init(_ ranges: [Range<Int>]) {
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    starts = sorted.map(\.lowerBound)
    furthest.reserveCapacity(sorted.count)
    for range in sorted { furthest.append(max(furthest.last ?? 0, range.upperBound)) }
    nearest = sorted.map(\.upperBound)
    for i in nearest.indices.dropLast().reversed() { nearest[i] = min(nearest[i], nearest[i + 1]) }
  }

  var isEmpty: Bool { starts.isEmpty }

  /// Whether one of them holds all of a run.
  func covers(_ range: Range<Int>) -> Bool {
    let end = starts.partition { $0 > range.lowerBound }
    return end > 0 && furthest[end - 1] >= range.upperBound
  }

  /// Whether one of them shares a token with a run.
  func meets(_ range: Range<Int>) -> Bool {
    let end = starts.partition { $0 >= range.upperBound }
    return !range.isEmpty && end > 0 && furthest[end - 1] > range.lowerBound
  }

  /// Whether one of them lies within a run.
  func hasOne(within range: Range<Int>) -> Bool {
    let first = starts.partition { $0 >= range.lowerBound }
    return first < nearest.count && nearest[first] <= range.upperBound
  }

  /// Whether one of them starts in a run.
  func hasStart(in range: ClosedRange<Int>) -> Bool {
    let first = starts.partition { $0 >= range.lowerBound }
    return first < starts.count && starts[first] <= range.upperBound
  }
}

extension RandomAccessCollection {
  /// The first place from which on something holds, found by halving; it must hold for every
  /// element after one for which it holds.
  func partition(_ holds: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let middle = index(low, offsetBy: count / 2)
      if holds(self[middle]) {
        count /= 2
      } else {
        low = index(after: middle)
        count -= count / 2 + 1
      }
    }
    return low
  }
}
