/// Text in units of four bytes, which nobody writes and which looks like UTF-16 with zeros in it.
package enum WideText {
  /// Told by the mark, or by the zeros around a first character of ASCII.
  package static func isUTF32(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 8, bytes.count % 4 == 0 else { return false }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xFF, 0xFE, 0, 0), (0, 0, 0xFE, 0xFF): return true
    case (1..., 0, 0, 0): return bytes[5..<8].allSatisfy { $0 == 0 } && bytes[4] != 0
    case (0, 0, 0, 1...): return bytes[4..<7].allSatisfy { $0 == 0 } && bytes[7] != 0
    default: return false
    }
  }
}
