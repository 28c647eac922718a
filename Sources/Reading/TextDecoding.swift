internal import ReportModel
internal import VietnameseText

/// Bytes of a text file as text.
struct TextDecoding {
  /// Without its byte order mark.
  private(set) var text: String
  private(set) var encoding: TextEncoding
  /// Sequences that spell nothing; each stands as U+FFFD in the text.
  private(set) var replaced: Int

  init(_ bytes: [UInt8], as encoding: TextEncoding) {
    self.encoding = encoding
    switch encoding {
    case .utf8, .ascii: (text, replaced) = Self.utf8(bytes)
    case .utf16LE: (text, replaced) = Self.utf16(bytes, isLittle: bytes.prefix(2) != [0xFE, 0xFF])
    case .utf16BE: (text, replaced) = Self.utf16(bytes, isLittle: bytes.prefix(2) == [0xFF, 0xFE])
    case .windows1258: (text, replaced) = Self.legacy(bytes, .windows1258)
    case .tcvn3: (text, replaced) = Self.legacy(bytes, .tcvn3)
    case .vni: (text, replaced) = Self.legacy(bytes, .vni)
    case .viscii: (text, replaced) = Self.legacy(bytes, .viscii)
    case .vps: (text, replaced) = Self.legacy(bytes, .vps)
    case .viqr: (text, replaced) = Self.legacy(bytes, .viqr)
    }
  }

  /// Decodes by the content.
  ///
  /// - Throws: Where no encoding, or more than one, gives Vietnamese.
  init(recognising bytes: [UInt8]) throws(InputProblem) {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      self.init(bytes, as: .ascii)
      return
    }
    let unicode = TextDecoding(bytes, as: .utf8)
    if unicode.replaced == 0 {
      self = unicode
      return
    }
    switch EncodingRecognition(bytes).verdict {
    case .recognised(let legacy): self.init(bytes, as: TextEncoding(legacy))
    case .ambiguous(let rivals):
      // Where most letters went lost, what is left may be in any encoding.
      if Self.hasLostLetters(bytes) { throw InputProblem(.garbled) }
      throw InputProblem(
        .ambiguousEncoding, detail: rivals.map(\.rawValue).joined(separator: ", "))
    case .none:
      // A few bad bytes in UTF-8 are an accident; many are an encoding that is not read.
      guard Self.isMostlyUTF8(bytes, unicode) else { throw InputProblem(.encoding) }
      self = unicode
    }
  }

  private static func hasLostLetters(_ bytes: [UInt8]) -> Bool {
    let faults = WordFaults(LegacyEncoding.windows1258.decode(Array(bytes.prefix(1 << 16))).text)
    return faults.found.count * 10 > faults.words
  }

  private static func isMostlyUTF8(_ bytes: [UInt8], _ decoded: TextDecoding) -> Bool {
    let beyondASCII = decoded.text.unicodeScalars.count { $0.value >= 0x80 }
    let isRare = decoded.replaced <= 16 || decoded.replaced * 200 <= bytes.count
    return isRare && (decoded.replaced * 4 <= beyondASCII || decoded.replaced <= 2)
  }

  private static func legacy(_ bytes: [UInt8], _ encoding: LegacyEncoding) -> (String, Int) {
    let decoded = encoding.decode(bytes)
    return (decoded.text, decoded.undefined)
  }

  private static func utf8(_ bytes: [UInt8]) -> (String, Int) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = String(decoding: bytes[start...], as: UTF8.self)
    // The replacement character may stand in the file itself: only more of them than that tell.
    let mark: [UInt8] = [0xEF, 0xBF, 0xBD]
    let replaced = count(mark, in: Array(text.utf8)) - count(mark, in: bytes)
    return (text, max(replaced, 0))
  }

  private static func utf16(_ bytes: [UInt8], isLittle: Bool) -> (String, Int) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var at = 0
    while at + 1 < bytes.count {
      let first = UInt16(bytes[at])
      let second = UInt16(bytes[at + 1])
      units.append(isLittle ? second << 8 | first : first << 8 | second)
      at += 2
    }
    if units.first == 0xFEFF { units.removeFirst() }
    let text = String(decoding: units, as: UTF16.self)
    let own = units.count { $0 == 0xFFFD }
    let marks = text.unicodeScalars.count { $0.value == 0xFFFD }
    return (text, marks - own + bytes.count % 2)
  }

  private static func count(_ pattern: [UInt8], in bytes: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == pattern[0], bytes[index + 1] == pattern[1], bytes[index + 2] == pattern[2]
      {
        count += 1
        index += 3
      } else {
        index += 1
      }
    }
    return count
  }
}

extension TextEncoding {
  init(_ legacy: LegacyEncoding) {
    switch legacy {
    case .windows1258: self = .windows1258
    case .tcvn3: self = .tcvn3
    case .vni: self = .vni
    case .viscii: self = .viscii
    case .vps: self = .vps
    case .viqr: self = .viqr
    }
  }
}
