/// A font whose glyphs stand where an encoding from before Unicode has its letters, by its name.
///
/// Source: the naming habits of the font families (.Vn…, VNI-…, VPS …, VI …); in the .Vn… family a
/// name that ends in H draws capitals for small letters, since TCVN3 has no capitals with a tone.
package struct LegacyFont: Sendable, Equatable {
  /// Nil where the name does not tell: the content does.
  package var encoding: LegacyEncoding?
  package var drawsCapitals = false

  package init?(named name: String) {
    let name = Self.withoutSubsetTag(name.utf8)
    func starts(_ prefix: StaticString) -> Bool { Self.starts(name, prefix.description.utf8) }
    if starts(".vn") {
      encoding = .tcvn3
      drawsCapitals = name.last == 0x48
    } else if starts("vni-") || starts("vni ") {
      encoding = .vni
    } else if starts("vps ") || starts("vps-") {
      encoding = .vps
    } else if starts("vi ") {
      encoding = .viscii
    } else if starts("vnstcvn3") || starts("tcvn") || starts("abc-") {
      encoding = nil
    } else {
      return nil
    }
  }

  /// "ABCDEF+.VnTime", as converters from PDF name it.
  private static func withoutSubsetTag(_ name: String.UTF8View) -> Substring.UTF8View {
    let head = name.prefix(7)
    guard head.count == 7, head.last == 0x2B, head.dropLast().allSatisfy({ 0x41...0x5A ~= $0 })
    else { return name[...] }
    return name.dropFirst(7)
  }

  private static func starts(_ name: Substring.UTF8View, _ prefix: String.UTF8View) -> Bool {
    var rest = name
    for byte in prefix {
      guard let first = rest.popFirst() else { return false }
      let small = 0x41...0x5A ~= first ? first | 0x20 : first
      if small != byte { return false }
    }
    return true
  }
}
