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

  /// How many entries the end record claims, or the one of ZIP64 that it refers to; nil without one.
  static func entryCount(_ bytes: [UInt8]) -> Int? {
    guard let end = endRecord(bytes) else { return nil }
    let count = number(bytes, end + 10, 2)
    guard count == 0xFFFF, end >= 20, number(bytes, end - 20, 4) == 0x0706_4B50 else {
      return count
    }
    let wide = number(bytes, end - 20 + 8, 8)
    guard wide >= 0, wide <= bytes.count - 56, number(bytes, wide, 4) == 0x0606_4B50 else {
      return count
    }
    let total = number(bytes, wide + 32, 8)
    return total < 0 ? .max : total
  }

  /// Whether an entry says that it is encrypted (APPNOTE 4.4.4, bit 0).
  static func hasEncryption(_ bytes: [UInt8]) -> Bool {
    guard let end = endRecord(bytes) else { return false }
    return records(bytes, from: number(bytes, end + 16, 4), count: number(bytes, end + 10, 2))
      .contains { number(bytes, $0 + 8, 2) & 1 == 1 }
  }

  /// Where the records of the entries begin, up to the first that is none.
  private static func records(_ bytes: [UInt8], from start: Int, count: Int) -> [Int] {
    var found: [Int] = []
    var at = start
    while found.count < count, at + 46 <= bytes.count, number(bytes, at, 4) == 0x0201_4B50 {
      found.append(at)
      at += 46 + number(bytes, at + 28, 2) + number(bytes, at + 30, 2) + number(bytes, at + 32, 2)
    }
    return found
  }

  /// Whether two entries share bytes, so that a small file inflates to a large one many times over.
  static func hasOverlaps(_ bytes: [UInt8]) -> Bool {
    guard let end = endRecord(bytes) else { return false }
    let count = number(bytes, end + 10, 2)
    let size = number(bytes, end + 12, 4)
    // What stands before the archive shifts all its places alike.
    let start = end - size
    let shift = start - number(bytes, end + 16, 4)
    guard start >= 0, shift >= 0 else { return false }
    let records = records(bytes, from: start, count: count)
    guard records.count == count else { return false }
    var extents: [Range<Int>] = []
    for at in records {
      let packed = number(bytes, at + 20, 4)
      let local = number(bytes, at + 42, 4)
      // Sizes and places of ZIP64 stand elsewhere: the library compares those.
      if packed != 0xFFFF_FFFF, local != 0xFFFF_FFFF {
        let names = number(bytes, local + shift + 26, 2) + number(bytes, local + shift + 28, 2)
        extents.append(local..<local + 30 + names + packed)
      }
    }
    extents.sort { $0.lowerBound < $1.lowerBound }
    return zip(extents, extents.dropFirst()).contains { $0.upperBound > $1.lowerBound }
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
    for index in (0..<length).reversed() where at >= 0 && at + index < bytes.count {
      value = value << 8 | Int(bytes[at + index])
    }
    return value
  }
}
