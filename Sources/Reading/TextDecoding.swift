/// Bytes of a text file as text.
enum TextDecoding {
  /// The text without its byte order mark, and how many invalid sequences were replaced.
  static func decode(
    _ bytes: [UInt8], _ encoding: InputFormat.TextEncoding
  ) -> (text: String, replaced: Int) {
    switch encoding {
    case .utf8: utf8(bytes)
    case .utf16(let isLittle): utf16(bytes, isLittle: isLittle)
    }
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
    return (String(decoding: units, as: UTF16.self), 0)
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
