/// How the bytes of a text file spell its characters.
package enum TextEncoding: String, Sendable, CaseIterable {
  case ascii
  case utf8 = "utf-8"
  case utf16LE = "utf-16le"
  case utf16BE = "utf-16be"
  case windows1258 = "windows-1258"
  case tcvn3, vni, viscii, vps, viqr

  /// By the name or a usual other name of it, whatever its case and hyphens.
  package init?(named name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    let others: [String: TextEncoding] = [
      "usascii": .ascii, "utf16": .utf16LE, "cp1258": .windows1258, "1258": .windows1258,
      "abc": .tcvn3, "tcvn": .tcvn3, "tcvn57121": .tcvn3, "vniwindows": .vni, "vniwin": .vni,
    ]
    let named = Self.allCases.first { $0.rawValue.filter { $0 != "-" } == plain }
    guard let found = named ?? others[plain] else { return nil }
    self = found
  }

  /// Whether it is one of the encodings from before Unicode.
  package var isLegacy: Bool {
    switch self {
    case .ascii, .utf8, .utf16LE, .utf16BE: false
    case .windows1258, .tcvn3, .vni, .viscii, .vps, .viqr: true
    }
  }
}
