/// A ZIP archive whose entries are stored as they are.
package enum StoredZip {
  package static func pack(_ entries: [(String, [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      let offset = bytes.count
      let shared: [UInt8] =
        number(20, 2) + number(0x800, 2) + number(0, 2) + number(0, 4) + number(crc(content), 4)
        + number(content.count, 4) + number(content.count, 4) + number(name.utf8.count, 2)
        + number(0, 2)
      bytes += number(0x0403_4B50, 4) + shared + Array(name.utf8) + content
      directory += number(0x0201_4B50, 4) + number(20, 2) + shared + number(0, 2) + number(0, 2)
      directory += number(0, 2) + number(0, 4) + number(offset, 4) + Array(name.utf8)
    }
    let start = bytes.count
    bytes += directory + number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2)
    bytes += number(entries.count, 2) + number(directory.count, 4) + number(start, 4) + number(0, 2)
    return bytes
  }

  /// The entries of an archive that `pack` made; none of any other.
  package static func unpack(_ bytes: [UInt8]) -> [(String, [UInt8])] {
    func value(_ at: Int, _ length: Int) -> Int {
      guard at + length <= bytes.count else { return -1 }
      return (0..<length).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    var entries: [(String, [UInt8])] = []
    var at = 0
    while value(at, 4) == 0x0403_4B50, value(at + 8, 2) == 0 {
      let name = at + 30
      let content = name + value(at + 26, 2) + value(at + 28, 2)
      let end = content + value(at + 18, 4)
      guard content <= end, end <= bytes.count else { return [] }
      entries.append(
        (String(decoding: bytes[name..<content], as: UTF8.self), Array(bytes[content..<end])))
      at = end
    }
    return entries
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  package static func crc(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}
