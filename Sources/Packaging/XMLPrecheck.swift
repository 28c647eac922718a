/// Looks at the raw bytes of an XML part before a parser sees them: the encoding is settled, and tags
/// that would cost a parser quadratic time are refused.
struct XMLPrecheck {
  let limits: XMLLimits

  /// The part as UTF-8, or as it stands where its declaration names a one-byte encoding.
  func prepared(_ bytes: [UInt8]) throws(PackagingError) -> (bytes: [UInt8], isUTF8: Bool) {
    var bytes = bytes
    var isUTF8 = false
    if let wide = try Self.utf16(bytes) {
      bytes = wide
      isUTF8 = true
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      isUTF8 = true
    } else {
      try checkDeclaredEncoding(bytes)
    }
    try checkTags(bytes)
    return (bytes, isUTF8)
  }

  /// UTF-16, marked or told by the zero beside the first "<", as UTF-8. Half a pair is no character: what
  /// another reader would make of it is not known.
  private static func utf16(_ bytes: [UInt8]) throws(PackagingError) -> [UInt8]? {
    guard bytes.count >= 4 else { return nil }
    if WideText.isUTF32(bytes) { throw PackagingError(.encoding, detail: "UTF-32") }
    let isLittle: Bool
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): isLittle = true
    case (0xFE, 0xFF): isLittle = false
    case (0x3C, 0x00) where bytes[2] != 0: isLittle = true
    case (0x00, 0x3C): isLittle = false
    default: return nil
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var at = bytes[0] >= 0xFE ? 2 : 0
    while at + 1 < bytes.count {
      let first = UInt16(bytes[at])
      let second = UInt16(bytes[at + 1])
      units.append(isLittle ? second << 8 | first : first << 8 | second)
      at += 2
    }
    guard at == bytes.count, let text = String(validating: units, as: UTF16.self) else {
      throw PackagingError(.malformedXML, detail: "UTF-16")
    }
    return Array(text.utf8)
  }

  /// Only encodings in which "<" and quotes are the ASCII bytes: others would hide tags from the check.
  private func checkDeclaredEncoding(_ bytes: [UInt8]) throws(PackagingError) {
    let head = String(decoding: bytes.prefix(256), as: UTF8.self)
    guard head.hasPrefix("<?xml"), let end = head.range(of: "?>")?.lowerBound,
      let key = head[..<end].range(of: "encoding")
    else { return }
    let value = head[key.upperBound..<end].drop { $0 != "\"" && $0 != "'" }.dropFirst()
    let name = value.prefix { $0 != "\"" && $0 != "'" }.lowercased()
    let isKnown =
      ["utf-8", "utf8", "us-ascii", "ascii"].contains(name) || name.hasPrefix("iso-8859-")
      || name.hasPrefix("windows-125")
    guard isKnown else { throw PackagingError(.encoding, detail: String(name.prefix(40))) }
  }

  /// The tags of an HTML document. Attributes need no quotes there, and quotes may hold "<" and ">".
  func checkMarkup(_ bytes: [UInt8]) throws(PackagingError) {
    let span = bytes.span
    var tag = TagScan()
    for at in span.indices {
      tag.take(span[at])
      if tag.length > limits.tagBytes { throw PackagingError(.overLimit, detail: "tag") }
      if tag.attributes > limits.attributes {
        throw PackagingError(.overLimit, detail: "attributes")
      }
    }
  }

  /// A gap between two "<" that is short holds few attributes: only long gaps are looked at. No "<"
  /// stands within a tag of XML (XML 1.0, production 10), so each byte is looked at once.
  private func checkTags(_ bytes: [UInt8], shortGap: Int = 8192) throws(PackagingError) {
    var open = -1
    let span = bytes.span
    for at in span.indices where span[at] == 0x3C {
      if open >= 0, at - open > shortGap { try checkTag(span.extracting(open..<at)) }
      open = at
    }
    if open >= 0, span.count - open > shortGap { try checkTag(span.extracting(open...)) }
  }

  /// What stands between one "<" and the next.
  private func checkTag(_ bytes: Span<UInt8>) throws(PackagingError) {
    guard bytes.count > 1, bytes[1] != 0x21, bytes[1] != 0x3F else { return }
    var quote: UInt8 = 0
    var attributes = 0
    for at in 1..<bytes.count {
      let byte = bytes[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
        attributes += 1
      } else if byte == 0x3E {
        return
      }
      if at > limits.tagBytes { throw PackagingError(.overLimit, detail: "tag") }
      if attributes > limits.attributes { throw PackagingError(.overLimit, detail: "attributes") }
    }
  }
}

extension StringProtocol {
  /// The first place of a short ASCII text.
  fileprivate func range(of text: String) -> Range<Index>? {
    var from = startIndex
    while from < endIndex {
      if self[from...].hasPrefix(text) { return from..<index(from, offsetBy: text.count) }
      from = index(after: from)
    }
    return nil
  }
}
