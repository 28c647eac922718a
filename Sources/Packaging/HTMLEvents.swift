/// The start of an HTML element; names in small letters.
package struct HTMLElement: Sendable {
  package let name: String
  package let attributes: [(name: String, value: String)]

  package func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// Receives the events of an HTML document, in document order; every start has its end.
package protocol HTMLHandler: AnyObject {
  func start(_ element: HTMLElement)
  func end(_ name: String)
  /// Characters as UTF-8; one text may come in several pieces.
  func characters(_ text: String)
  /// Asked after each start: true ends the parse at once, without an error.
  var isFinished: Bool { get }
}

/// The encoding of an HTML document: its mark, what it says itself, or what its bytes look like.
enum HTMLEncoding {
  static func name(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    // A declaration of UTF-8 that the bytes belie is none.
    if isUTF8 { return "UTF-8" }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    let known = ["windows-1252", "windows-1258", "iso-8859-1", "windows-1250", "windows-1251"]
    return known.first { head.contains("charset=\($0)") || head.contains("charset=\"\($0)") }
      ?? "windows-1252"
  }
}
