internal import ReportModel
internal import Yams

/// Reads YAML into nodes that keep their line and column. The only file that knows Yams.
enum YAMLFile {
  /// Parses one file of a pack.
  ///
  /// - Throws: `PackErrors` with one `yaml` problem where the text is no YAML.
  static func parse(_ file: PackFile) throws(PackErrors) -> ConfigNode {
    guard file.text.utf8.count <= mostBytes else {
      throw PackErrors([RuleFault(code: .tooLarge, file: file, line: 1, column: 1)])
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: file.text)
    } catch let error as YamlError {
      throw PackErrors([fault(error, file)])
    } catch {
      throw PackErrors([
        RuleFault(code: .yaml, file: file, line: 1, column: 1, detail: "\(error)")
      ])
    }
    guard let node else {
      throw PackErrors([RuleFault(code: .emptyFile, file: file, line: 1, column: 1)])
    }
    var budget = mostNodes
    guard let converted = convert(node, &budget) else {
      throw PackErrors([RuleFault(code: .tooLarge, file: file, line: 1, column: 1)])
    }
    return converted
  }

  /// Aliases of YAML can make a few lines stand for any number of nodes; a pack has some thousands.
  private static let mostNodes = 200_000
  /// A file of a pack has some tens of kilobytes; a megabyte of YAML takes a second to read.
  private static let mostBytes = 1 << 20

  private static func fault(_ error: YamlError, _ file: PackFile) -> RuleFault {
    switch error {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      RuleFault(code: .yaml, file: file, line: mark.line, column: mark.column, detail: text)
    case .duplicatedKeysInMapping(let keys, let context):
      RuleFault(
        code: .duplicateKey, file: file, line: context.mark.line, column: context.mark.column,
        key: keys.map { "\($0)" }.joined(separator: ", "))
    default:
      RuleFault(code: .yaml, file: file, line: 1, column: 1, detail: "\(error)")
    }
  }

  /// nil where the budget of nodes is used up.
  private static func convert(_ node: Node, _ budget: inout Int) -> ConfigNode? {
    budget -= 1
    guard budget > 0 else { return nil }
    let mark = self.mark(node)
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      return ConfigNode(value: isNull ? .null : .scalar(scalar.string), mark: mark)
    case .sequence(let sequence):
      var items: [ConfigNode] = []
      for item in sequence {
        guard let item = convert(item, &budget) else { return nil }
        items.append(item)
      }
      return ConfigNode(value: .list(items), mark: mark)
    case .mapping(let mapping):
      var entries: [ConfigNode.Entry] = []
      for (key, value) in mapping {
        guard let value = convert(value, &budget) else { return nil }
        entries.append(
          ConfigNode.Entry(key: key.string ?? "", keyMark: self.mark(key), value: value))
      }
      return ConfigNode(value: .map(entries), mark: mark)
    case .alias:
      return ConfigNode(value: .null, mark: mark)
    }
  }

  private static func mark(_ node: Node) -> ConfigNode.Mark {
    ConfigNode.Mark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
