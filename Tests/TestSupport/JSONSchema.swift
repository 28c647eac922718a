import Foundation

/// The part of JSON Schema that ours use: type, enum, pattern, minimum, required, properties,
/// additionalProperties, items, anyOf and $ref into $defs. Any other keyword is an error, never passed over.
package struct JSONSchema: Sendable {
  private let root: JSON
  private static let known: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "type", "enum", "pattern", "minimum",
    "required", "properties", "additionalProperties", "items", "anyOf",
  ]

  package init(_ text: String) throws { root = try JSON.parse(text) }

  /// Every place where a value breaks the schema; none where it holds.
  ///
  /// - Parameter definition: Name under `$defs`, or nil for the whole.
  package func errors(_ value: JSON, definition: String? = nil) -> [String] {
    guard let definition else { return check(value, root, at: "$") }
    guard let schema = root["$defs"]?[definition] else { return ["no definition \(definition)"] }
    return check(value, schema, at: "$")
  }

  private func check(_ value: JSON, _ schema: JSON, at path: String) -> [String] {
    if let name = schema["$ref"]?.text {
      guard let target = root["$defs"]?[String(name.dropFirst("#/$defs/".count))] else {
        return ["\(path): no \(name)"]
      }
      return check(value, target, at: path)
    }
    var errors = schema.members.keys.filter { !Self.known.contains($0) }
      .map { "\(path): keyword \($0) is not known" }
    if let allowed = schema["enum"]?.items, !allowed.contains(value) {
      errors.append("\(path): not one of the allowed values")
    }
    if let choices = schema["anyOf"]?.items,
      !choices.contains(where: { check(value, $0, at: path).isEmpty })
    {
      errors.append("\(path): fits none of the choices")
    }
    errors += checkType(value, schema, at: path)
    errors += checkBounds(value, schema, at: path)
    return errors + checkInside(value, schema, at: path)
  }

  private func checkType(_ value: JSON, _ schema: JSON, at path: String) -> [String] {
    guard let type = schema["type"] else { return [] }
    let names = type.text.map { [$0] } ?? type.items.compactMap(\.text)
    return names.contains { Self.isOf(value, $0) } ? [] : ["\(path): is no \(names)"]
  }

  private static func isOf(_ value: JSON, _ type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"): true
    case (.array, "array"), (.object, "object"): true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }

  private func checkBounds(_ value: JSON, _ schema: JSON, at path: String) -> [String] {
    var errors: [String] = []
    if case .number(let number) = value, case .number(let least)? = schema["minimum"],
      number < least
    {
      errors.append("\(path): below \(least)")
    }
    if let text = value.text, let pattern = schema["pattern"]?.text,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      errors.append("\(path): does not match \(pattern)")
    }
    return errors
  }

  private func checkInside(_ value: JSON, _ schema: JSON, at path: String) -> [String] {
    var errors: [String] = []
    if let items = schema["items"] {
      for (index, item) in value.items.enumerated() {
        errors += check(item, items, at: "\(path)[\(index)]")
      }
    }
    guard case .object(let members) = value else { return errors }
    for key in schema["required"]?.items.compactMap(\.text) ?? [] where members[key] == nil {
      errors.append("\(path): lacks \(key)")
    }
    let properties = schema["properties"]?.members ?? [:]
    for (key, member) in members {
      if let inner = properties[key] {
        errors += check(member, inner, at: "\(path).\(key)")
      } else if schema["additionalProperties"] == .bool(false) {
        errors.append("\(path): has the unknown key \(key)")
      }
    }
    return errors
  }
}
