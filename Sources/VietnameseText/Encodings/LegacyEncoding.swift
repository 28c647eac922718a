/// An encoding of Vietnamese from before Unicode. Windows-1258 gives letters and combining tone
/// marks, VNI a letter and a mark for each letter, VIQR plain ASCII; the others one byte a letter.
package enum LegacyEncoding: String, Sendable, CaseIterable {
  case windows1258 = "windows-1258"
  case tcvn3, vni, viscii, vps, viqr

  /// Text as bytes spell it, and how many bytes spell nothing.
  package struct Decoded: Sendable, Equatable {
    package var text: String
    /// Bytes without a meaning in the encoding; each left a U+FFFD.
    package var undefined: Int
  }

  /// - Returns: The text, letters composed except where Windows-1258 writes a combining mark.
  package func decode(_ bytes: [UInt8]) -> Decoded {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 4)
    var undefined = 0
    forEachScalar(of: bytes) { scalar, _ in
      if scalar == LegacyTable.undefined { undefined += 1 }
      UTF8Bytes.append(scalar, to: &utf8)
    }
    return Decoded(text: String(decoding: utf8, as: UTF8.self), undefined: undefined)
  }

  /// Every scalar of the text, with the index of the byte where it begins.
  func forEachScalar(of bytes: [UInt8], _ body: (_ scalar: UInt32, _ origin: Int) -> Void) {
    switch self {
    case .vni: VNICode.forEachScalar(of: bytes, body)
    case .viqr: VIQRCode.forEachScalar(of: bytes, body)
    case .windows1258, .tcvn3, .viscii, .vps:
      let table = LegacyTable.of(self)
      for (index, byte) in bytes.enumerated() { body(table[Int(byte)], index) }
    }
  }

  /// Control codes that are letters: VISCII has six capitals there.
  package static let lettersAmongControls: Set<UInt8> = [0x02, 0x05, 0x06, 0x14, 0x19, 0x1E]
}

/// Scalars as UTF-8.
package enum UTF8Bytes {
  /// Appends one scalar; what is no scalar value is the caller's to keep out.
  @inline(__always)
  package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(tail(0))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    } else {
      bytes.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      bytes.append(tail(12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    }
  }
}
