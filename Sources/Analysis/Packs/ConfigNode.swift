/// A value of a pack file, with the place where it stands.
struct ConfigNode: Sendable, Equatable {
  indirect enum Value: Sendable, Equatable {
    case scalar(String)
    case list([ConfigNode])
    case map([Entry])
    case null
  }

  struct Entry: Sendable, Equatable {
    var key: String
    var keyMark: Mark
    var value: ConfigNode
  }

  /// Line and column, both from 1.
  struct Mark: Sendable, Equatable {
    var line: Int
    var column: Int
  }

  var value: Value
  var mark: Mark

  /// The value of a key, nil where the node is no map or lacks it.
  subscript(_ key: String) -> ConfigNode? {
    guard case .map(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var text: String? {
    guard case .scalar(let text) = value else { return nil }
    return text
  }

  /// The items of a list, lists within it laid flat; a single value stands for a list of one.
  var items: [ConfigNode] {
    switch value {
    case .list(let nodes): nodes.flatMap(\.items)
    case .null: []
    default: [self]
    }
  }

  var texts: [String] { items.compactMap(\.text) }

  var entries: [Entry] {
    guard case .map(let entries) = value else { return [] }
    return entries
  }
}
