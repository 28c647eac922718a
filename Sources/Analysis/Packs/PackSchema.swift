/// The JSON Schema of a pack's files, so that editors complete and check them.
package enum PackSchema {
  /// The schema (draft 2020-12): a file may be `pack.yaml`, `agencies.yaml`, one of `areas/` or one
  /// of the language files.
  ///
  /// - Returns: JSON text, ending with a line break.
  package static func json() -> String {
    let files: [(String, Shape)] = [
      ("pack", PackShapes.pack), ("lists", PackShapes.lists), ("agencies", PackShapes.agencies),
      ("area", PackShapes.area),
      ("cues", PackShapes.cues), ("parts", PackShapes.parts), ("units", PackShapes.units),
    ]
    let definitions = files.map { "\(quoted($0.0)): \(schema($0.1, indent: 2))" }
    let choices = files.map { "{\"$ref\": \"#/$defs/\($0.0)\"}" }
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "rasoat: bộ quy tắc",
        "anyOf": [\(choices.joined(separator: ", "))],
        "$defs": {
          \(definitions.joined(separator: ",\n    "))
        }
      }

      """
  }

  private static func schema(_ shape: Shape, indent: Int) -> String {
    let pad = String(repeating: "  ", count: indent + 1)
    switch shape {
    case .text: return #"{"type": ["string", "number"]}"#
    case .term: return #"{"type": ["string", "number"], "description": "cụm từ"}"#
    case .integer: return #"{"type": "integer"}"#
    case .flag: return #"{"type": "boolean"}"#
    case .choice(let values):
      return "{\"enum\": [\(values.map(quoted).joined(separator: ", "))]}"
    case .list(let item):
      let inner = schema(item, indent: indent)
      return "{\"anyOf\": [{\"type\": \"array\", \"items\": \(inner)}, \(inner)]}"
    case .either(let a, let b):
      return "{\"anyOf\": [\(schema(a, indent: indent)), \(schema(b, indent: indent))]}"
    case .table(let keys, let item):
      let inner = schema(item, indent: indent)
      let properties = keys.map { "\(quoted($0)): \(inner)" }.joined(separator: ", ")
      return
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\(properties)}}"
    case .names(let item):
      let inner = schema(item, indent: indent)
      return "{\"type\": \"object\", \"additionalProperties\": \(inner)}"
    case .map(let fields):
      let properties = fields.map { field in
        "\(pad)\(quoted(field.key)): {\"description\": \(quoted(field.meaning)), "
          + "\"allOf\": [\(schema(field.shape, indent: indent + 1))]}"
      }
      let required = fields.filter(\.isRequired).map { quoted($0.key) }.joined(separator: ", ")
      return "{\"type\": \"object\", \"additionalProperties\": false, \"required\": [\(required)], "
        + "\"properties\": {\n\(properties.joined(separator: ",\n"))}}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
