/// The page in a web archive (MHTML, RFC 2557): what web programs embed in a DOCX, with its pictures.
enum WebArchive {
  /// Whether the bytes open with headers of MIME.
  static func opens(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    return head.hasPrefix("mime-version:")
      || (head.hasPrefix("from:") && head.contains("\nmime-version:"))
  }

  /// The bytes of the first page, its transfer encoding undone; nil where there is none.
  static func page(in bytes: ArraySlice<UInt8>, depth: Int = 0) -> [UInt8]? {
    guard let (headers, body) = entity(bytes), depth < 4 else { return nil }
    let type = headers["content-type"] ?? "text/plain"
    if type.lowercased().hasPrefix("text/html") {
      return decoded(body, headers["content-transfer-encoding"] ?? "")
    }
    guard type.lowercased().hasPrefix("multipart/"), let boundary = boundary(of: type) else {
      return nil
    }
    for part in parts(of: body, boundary: boundary) {
      if let page = page(in: part, depth: depth + 1) { return page }
    }
    return nil
  }

  /// Headers by their names in small letters, folded lines joined, and what follows the empty line.
  private static func entity(
    _ bytes: ArraySlice<UInt8>
  ) -> (headers: [String: String], body: ArraySlice<UInt8>)? {
    var headers: [String: String] = [:]
    var name = ""
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = String(decoding: bytes[at..<end], as: UTF8.self)
      if line.hasSuffix("\r") { line.removeLast() }
      at = min(end + 1, bytes.endIndex)
      if line.isEmpty { return (headers, bytes[at...]) }
      if line.first == " " || line.first == "\t" {
        headers[name, default: ""] += line
      } else if let colon = line.firstIndex(of: ":") {
        name = line[..<colon].lowercased()
        headers[name] = String(line[line.index(after: colon)...].drop { $0 == " " })
      } else {
        return nil
      }
      // No page has that many headers.
      if headers.count > 100 { return nil }
    }
    return nil
  }

  private static func boundary(of type: String) -> [UInt8]? {
    for parameter in type.split(separator: ";") {
      let text = parameter.drop { $0 == " " || $0 == "\t" }
      guard text.lowercased().hasPrefix("boundary=") else { continue }
      let value = text.dropFirst(9).prefix { $0 != "\r" }.filter { $0 != "\"" }
      return value.isEmpty ? nil : Array("--\(value)".utf8)
    }
    return nil
  }

  private static func parts(
    of body: ArraySlice<UInt8>, boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var at = body.startIndex
    while at < body.endIndex, parts.count < 1000 {
      let end = body[at...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[at..<end].starts(with: boundary) {
        if let start { parts.append(body[start..<at]) }
        start = min(end + 1, body.endIndex)
      }
      at = end + 1
    }
    // An archive that is cut off has no last boundary.
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }

  private static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8]? {
    switch encoding.lowercased().filter({ $0 != " " }) {
    case "base64": Base64.decode(body)
    case "quoted-printable": quotedPrintable(body)
    default: Array(body)
    }
  }

  /// "=3D" is a byte, "=" at the end of a line joins it to the next (RFC 2045, 6.7).
  private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var at = body.startIndex
    while at < body.endIndex {
      let rest = body[at...].prefix(3)
      if body[at] == UInt8(ascii: "="), let taken = escape(rest, into: &bytes) {
        at += taken
      } else {
        bytes.append(body[at])
        at += 1
      }
    }
    return bytes
  }

  /// How many bytes an escape takes; nil where the sign stands for itself.
  private static func escape(_ text: ArraySlice<UInt8>, into bytes: inout [UInt8]) -> Int? {
    let after = Array(text.dropFirst())
    if after.first == 0x0A { return 2 }
    if after == [0x0D, 0x0A] { return 3 }
    guard after.count == 2, let value = UInt8(String(decoding: after, as: UTF8.self), radix: 16)
    else { return nil }
    bytes.append(value)
    return 3
  }
}
