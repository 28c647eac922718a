internal import Packaging

/// One relationship of a part, its target resolved to the name of an entry.
struct Relationship: Equatable {
  var id: String
  /// Last word of the type: "officeDocument", "styles". Strict and transitional types end alike.
  var kind: String
  /// Name of the target's entry; nil where it lies outside the package.
  var target: String?
}

/// Collects the relationships of a part.
final class RelationshipReader: XMLHandler {
  private(set) var relationships: [Relationship] = []
  private let folder: Substring
  let isFinished = false

  /// - Parameter folder: Folder of the part whose relationships are read, without a final slash.
  init(folder: Substring) { self.folder = folder }

  func start(_ element: XMLElement) {
    guard element.namespace == WordNamespace.package.rawValue,
      WordTag.at(element.name) == .relationship
    else { return }
    let type = element.attribute(.relationType) ?? ""
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    let isInside = element.attribute(.targetMode) != "External"
    let target = isInside ? Self.resolve(element.attribute(.target) ?? "", in: folder) : nil
    relationships.append(
      Relationship(id: element.attribute(.packageID) ?? "", kind: kind, target: target))
  }

  func end(namespace: Int, name: Int) {}
  func characters(_ bytes: Swift.Span<UInt8>) {}

  /// The entry that a target names, or nil where it climbs out of the package.
  static func resolve(_ target: String, in folder: Substring) -> String? {
    // Some writers put backslashes; a fragment is no part of the name.
    let target = String(target.prefix { $0 != "#" }.map { $0 == "\\" ? "/" : $0 })
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard !steps.isEmpty else { return nil }
        steps.removeLast()
      default: steps.append(step)
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }
}
