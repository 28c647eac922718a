/// Characters that a program made of the bytes of an old encoding without knowing it.
package enum LegacyCharacters {
  /// A scalar of decoded text and the index of the character where it begins.
  package struct Scalar: Sendable, Equatable {
    package var value: UInt32
    package var origin: Int

    package init(value: UInt32, origin: Int) {
      self.value = value
      self.origin = origin
    }
  }

  /// The bytes of characters, as Windows-1252 has them or as code points of a symbol font
  /// (U+F0A1 to U+F0FE); as Windows-1258 where a Vietnamese system read them. Nil for any other.
  package static func byte(_ scalar: UInt32, vietnamese: Bool) -> UInt8? {
    if scalar < 0x80 { return UInt8(scalar) }
    if 0xF020...0xF0FF ~= scalar { return UInt8(scalar - 0xF000) }
    if vietnamese, let byte = windows1258[scalar] { return byte }
    // Undefined places of Windows-1252 come through as control codes.
    return windows1252[scalar] ?? (0x80...0x9F ~= scalar ? UInt8(scalar) : nil)
  }

  private static let windows1252 = LegacyTable.inverse(LegacyTable.windows1252)
  private static let windows1258 = LegacyTable.inverse(LegacyTable.windows1258)

  /// Whether characters can only be Unicode: no byte of an old encoding shows as one of these
  /// letters, even where a Vietnamese system read it.
  package static func areUnicode(_ scalars: [UInt32]) -> Bool {
    scalars.contains { scalar in
      switch scalar {
      case 0x1EA0...0x1EF9, 0x111, 0x129, 0x169, 0x128, 0x168: true
      case 0x100...0x24F, 0x300...0x36F: windows1258[scalar] == nil && windows1252[scalar] == nil
      default: false
      }
    }
  }

  /// The text that characters stand for. What is no byte of the encoding stays as it is.
  package static func decode(_ scalars: [UInt32], as encoding: LegacyEncoding) -> [Scalar] {
    let vietnamese = scalars.contains {
      $0 > 0xFF && windows1252[$0] == nil && windows1258[$0] != nil
    }
    var decoded: [Scalar] = []
    decoded.reserveCapacity(scalars.count)
    var bytes: [UInt8] = []
    var first = 0
    func flush() {
      encoding.forEachScalar(of: bytes) { value, origin in
        let kept = value == LegacyTable.undefined ? scalars[first + origin] : value
        decoded.append(Scalar(value: kept, origin: first + origin))
      }
      bytes.removeAll(keepingCapacity: true)
    }
    for (index, scalar) in scalars.enumerated() {
      if let byte = byte(scalar, vietnamese: vietnamese) {
        if bytes.isEmpty { first = index }
        bytes.append(byte)
      } else {
        flush()
        decoded.append(Scalar(value: scalar, origin: index))
      }
    }
    flush()
    return decoded
  }

  /// The encoding of characters in a font of that encoding: the font's where its reading is
  /// Vietnamese, else one that is; nil where none is, or where the text is Unicode already.
  ///
  /// - Parameter scalars: All text of a paragraph in such fonts: the more the surer.
  package static func encoding(of scalars: [UInt32], font: LegacyEncoding?) -> LegacyEncoding? {
    let asItStands = tally(scalars.map { Scalar(value: $0, origin: 0) })
    if asItStands.legal >= 3, asItStands.illegal == 0 { return nil }
    if let font, isVietnamese(decode(scalars, as: font), share: 0.8) { return font }
    // A few characters may be anything: then the font alone decides.
    guard font == nil || scalars.count >= 24 else { return nil }
    let candidates: [LegacyEncoding] = [.tcvn3, .vni, .viscii, .vps]
    return candidates.first { isVietnamese(decode(scalars, as: $0), share: 0.9) }
  }

  static func tally(_ scalars: [Scalar]) -> SpellingTally {
    var tally = SpellingTally()
    for scalar in scalars { tally.add(scalar.value) }
    tally.finish()
    return tally
  }

  private static func isVietnamese(_ scalars: [Scalar], share: Double) -> Bool {
    let tally = tally(scalars)
    return tally.share >= share && tally.strays == 0
  }

  /// The capital of a letter, as a font shows it that has no small ones.
  package static func capital(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return value }
    let mapped = scalar.properties.uppercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first?.value ?? value : value
  }
}
