/// A ZIP archive whose records say what a test wants them to say, true or not.
package struct CraftedZip {
  package struct Entry {
    package var name: String
    /// The bytes as they stand in the archive.
    package var content: [UInt8]
    package var method = 0
    /// Bits of the flags besides that of names in UTF-8.
    package var flags = 0
    /// What the records claim.
    package var size: Int
    package var packed: Int
    package var checksum = 0
    /// Where the directory says that the entry begins; nil for where it does.
    package var place: Int?
    /// Extra field of both records.
    package var extra: [UInt8] = []

    package init(_ name: String, _ content: [UInt8], size: Int? = nil) {
      self.name = name
      self.content = content
      self.size = size ?? content.count
      packed = content.count
    }

    /// Blanks, packed to a thousandth of their number.
    package static func blanks(_ name: String, _ count: Int, claiming size: Int? = nil) -> Entry {
      var entry = Entry(name, CraftedZip.deflatedBlanks(count), size: size ?? count)
      entry.method = 8
      return entry
    }
  }

  package var entries: [Entry]
  /// How many entries the end record claims.
  package var count: Int?
  /// The same, in the end record of ZIP64.
  package var wideCount: Int?
  /// Where the locator says that the end record of ZIP64 stands.
  package var widePlace: Int?

  package init(_ entries: [Entry]) { self.entries = entries }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let place = entry.place ?? bytes.count
      let shared =
        Self.number(45, 2) + Self.number(0x800 | entry.flags, 2) + Self.number(entry.method, 2)
        + Self.number(0, 4) + Self.number(entry.checksum, 4) + Self.number(entry.packed, 4)
        + Self.number(entry.size, 4) + Self.number(entry.name.utf8.count, 2)
        + Self.number(entry.extra.count, 2)
      bytes += Self.number(0x0403_4B50, 4) + shared + Array(entry.name.utf8) + entry.extra
      bytes += entry.content
      directory += Self.number(0x0201_4B50, 4) + Self.number(45, 2) + shared
      directory += Self.number(0, 10) + Self.number(place, 4) + Array(entry.name.utf8)
      directory += entry.extra
    }
    let start = bytes.count
    bytes += directory
    if let wideCount {
      let record = bytes.count
      bytes += Self.number(0x0606_4B50, 4) + Self.number(44, 8) + Self.number(45, 2)
      bytes += Self.number(45, 2) + Self.number(0, 8) + Self.number(wideCount, 8)
      bytes += Self.number(wideCount, 8) + Self.number(directory.count, 8) + Self.number(start, 8)
      bytes += Self.number(0x0706_4B50, 4) + Self.number(0, 4) + Self.number(widePlace ?? record, 8)
      bytes += Self.number(1, 4)
    }
    let claimed = wideCount == nil ? count ?? entries.count : 0xFFFF
    return bytes + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(claimed, 2)
      + Self.number(claimed, 2) + Self.number(directory.count, 4) + Self.number(start, 4)
      + Self.number(0, 2)
  }

  package static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  /// A deflate stream (RFC 1951) of one block with fixed codes: a blank, then copies of 258 blanks.
  package static func deflatedBlanks(_ count: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.write(0b011, 3)
    bits.writeCode(0x30 + 0x20, 8)
    for _ in 0..<(max(count - 1, 0) / 258) {
      bits.writeCode(0xC5, 8)
      bits.writeCode(0, 5)
    }
    for _ in 0..<(max(count - 1, 0) % 258) { bits.writeCode(0x30 + 0x20, 8) }
    bits.writeCode(0, 7)
    return bits.bytes
  }

  private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    /// Numbers go in from their lowest bit, codes from their highest.
    mutating func write(_ value: Int, _ length: Int) {
      for index in 0..<length { write(bit: value >> index & 1) }
    }
    mutating func writeCode(_ code: Int, _ length: Int) {
      for index in (0..<length).reversed() { write(bit: code >> index & 1) }
    }
    private mutating func write(bit: Int) {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(bit << used)
      used += 1
    }
  }
}
