/// Text that was read in a wrong encoding before it was saved: "cÃ´ng tÃ¡c", "c«ng t¸c". Where all
/// of it turns into Vietnamese again, the way back is certain.
package enum GarbledText {
  /// The encoding that the text was in when it was misread.
  package enum Cause: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case tcvn3, vni
  }

  /// Text set right, each scalar with the index of the one where it began.
  package struct Mended: Sendable, Equatable {
    package var scalars: [LegacyCharacters.Scalar]
    package var cause: Cause

    package var text: String {
      String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0.value) }))
    }
  }

  /// - Parameter cause: What garbled the text around, for short texts that prove nothing alone.
  /// - Returns: Nil where the text is fine, or no way back gives Vietnamese.
  package static func mend(_ text: String, knowing cause: Cause? = nil) -> Mended? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let before = SpellingTally(text)
    let marked = before.legal + before.illegal
    guard before.illegal > 0, cause != nil || (marked >= 4 && before.share < 0.6) else {
      return nil
    }
    let scalars = text.unicodeScalars.map(\.value)
    for candidate in cause.map({ [$0] }) ?? Cause.allCases {
      let mended = candidate == .utf8 ? fromUTF8(scalars) : fromLegacy(scalars, candidate)
      guard let mended else { continue }
      let after = LegacyCharacters.tally(mended)
      let least = cause == nil ? 0.9 : max(0.9, before.share + 0.01)
      if after.share >= least, after.strays == 0 || after.strays < before.strays, after.legal > 0 {
        return Mended(scalars: mended, cause: candidate)
      }
    }
    return nil
  }

  private static func fromLegacy(_ scalars: [UInt32], _ cause: Cause) -> [LegacyCharacters.Scalar]?
  {
    guard !LegacyCharacters.areUnicode(scalars),
      let encoding = LegacyEncoding(rawValue: cause.rawValue)
    else { return nil }
    return LegacyCharacters.decode(scalars, as: encoding)
  }

  /// Runs of characters that are the bytes of UTF-8; what is none stays.
  private static func fromUTF8(_ scalars: [UInt32]) -> [LegacyCharacters.Scalar]? {
    let bytes = scalars.map { scalar -> UInt8? in
      let isVietnamese = scalar == 0x102 || scalar == 0x103
      return LegacyCharacters.byte(scalar, vietnamese: isVietnamese || 0x300...0x36F ~= scalar)
    }
    var mended: [LegacyCharacters.Scalar] = []
    var index = 0
    var found = 0
    while index < scalars.count {
      let (value, length) = sequence(bytes, index) ?? (scalars[index], 1)
      if length > 1 { found += 1 }
      mended.append(.init(value: value, origin: index))
      index += length
    }
    return found > 0 ? mended : nil
  }

  /// The scalar that two or three bytes from there spell in UTF-8.
  private static func sequence(_ bytes: [UInt8?], _ index: Int) -> (UInt32, Int)? {
    guard let lead = bytes[index] else { return nil }
    func tail(_ offset: Int) -> UInt32? {
      guard index + offset < bytes.count, let byte = bytes[index + offset], byte & 0xC0 == 0x80
      else { return nil }
      return UInt32(byte & 0x3F)
    }
    switch lead {
    case 0xC2...0xDF: return tail(1).map { (UInt32(lead & 0x1F) << 6 | $0, 2) }
    case 0xE1...0xEC, 0xEE...0xEF:
      guard let middle = tail(1), let last = tail(2) else { return nil }
      return (UInt32(lead & 0x0F) << 12 | middle << 6 | last, 3)
    default: return nil
    }
  }
}
