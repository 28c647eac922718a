/// A second look at an archive that a strict reader refuses. Office programs write small
/// disagreements between an entry and the directory (flags, times, padding); what must agree is
/// which entry carries which name, or two readers read two texts.
struct ZipDirectory {
  /// Names as bytes, in the order of the directory, each found again before its entry; nil where the
  /// directory or an entry is not where it should be.
  static func agreedNames(_ bytes: [UInt8]) -> [[UInt8]]? {
    guard let end = endRecord(bytes) else { return nil }
    let count = number(bytes, end + 10, 2)
    var at = number(bytes, end + 16, 4)
    var names: [[UInt8]] = []
    for _ in 0..<count {
      guard at + 46 <= bytes.count, number(bytes, at, 4) == 0x0201_4B50 else { return nil }
      let length = number(bytes, at + 28, 2)
      let local = number(bytes, at + 42, 4)
      guard at + 46 + length <= bytes.count, local + 30 + length <= bytes.count,
        number(bytes, local, 4) == 0x0403_4B50, number(bytes, local + 26, 2) == length,
        number(bytes, local + 8, 2) == number(bytes, at + 10, 2)
      else { return nil }
      let name = bytes[at + 46..<at + 46 + length]
      guard name == bytes[local + 30..<local + 30 + length] else { return nil }
      names.append(Array(name))
      at += 46 + length + number(bytes, at + 30, 2) + number(bytes, at + 32, 2)
    }
    return names
  }

  /// The last end record; a comment of at most 64 KB may follow it.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    var at = bytes.count - 22
    while at >= 0, at >= bytes.count - 22 - 65_535 {
      if bytes[at] == 0x50, number(bytes, at, 4) == 0x0605_4B50 { return at }
      at -= 1
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ length: Int) -> Int {
    var value = 0
    for index in (0..<length).reversed() where at + index < bytes.count {
      value = value << 8 | Int(bytes[at + index])
    }
    return value
  }
}
