import Synchronization

/// The next index to work on, shared by the workers.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// `transform` of every item, by as many workers as `jobs`; results stand in the order of the items, whoever made
/// them.
func mapInOrder<Item: Sendable, Made: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Made
) async -> [Made] {
  let workers = min(max(1, jobs), items.count)
  guard workers > 1 else { return items.map(transform) }
  let counter = Counter()
  let work: @Sendable () -> [(Int, Made)] = {
    var made: [(Int, Made)] = []
    while case let index = counter.next(), index < items.count {
      made.append((index, transform(items[index])))
    }
    return made
  }
  return await withTaskGroup(of: [(Int, Made)].self) { group in
    for _ in 0..<workers { group.addTask { work() } }
    var all: [(Int, Made)] = []
    for await made in group { all += made }
    return all.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
