internal import Yams

/// Reads YAML into nodes that keep their line and column. The only file that knows Yams.
enum YAMLFile {
  /// Parses one file of a pack.
  ///
  /// - Throws: `PackErrors` with one `yaml` problem where the text is no YAML.
  static func parse(_ file: PackFile) throws(PackErrors) -> ConfigNode {
    let node: Node?
    do {
      node = try Yams.compose(yaml: file.text)
    } catch let error as YamlError {
      throw PackErrors([problem(error, file)])
    } catch {
      throw PackErrors([
        PackProblem(code: .yaml, file: file, line: 1, column: 1, detail: "\(error)")
      ])
    }
    guard let node else {
      throw PackErrors([PackProblem(code: .emptyFile, file: file, line: 1, column: 1)])
    }
    return convert(node)
  }

  private static func problem(_ error: YamlError, _ file: PackFile) -> PackProblem {
    switch error {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      PackProblem(code: .yaml, file: file, line: mark.line, column: mark.column, detail: text)
    case .duplicatedKeysInMapping(let keys, let context):
      PackProblem(
        code: .duplicateKey, file: file, line: context.mark.line, column: context.mark.column,
        key: keys.map { "\($0)" }.joined(separator: ", "))
    default:
      PackProblem(code: .yaml, file: file, line: 1, column: 1, detail: "\(error)")
    }
  }

  private static func convert(_ node: Node) -> ConfigNode {
    let mark = ConfigNode.Mark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      return ConfigNode(value: isNull ? .null : .scalar(scalar.string), mark: mark)
    case .sequence(let sequence):
      return ConfigNode(value: .list(sequence.map(convert)), mark: mark)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        ConfigNode.Entry(
          key: key.string ?? "",
          keyMark: ConfigNode.Mark(line: key.mark?.line ?? 1, column: key.mark?.column ?? 1),
          value: convert(value))
      }
      return ConfigNode(value: .map(entries), mark: mark)
    case .alias:
      return ConfigNode(value: .null, mark: mark)
    }
  }
}
