/// Text of others on its way to a terminal: whatever could move the cursor or turn the reading order is shown
/// by its number instead.
package enum TerminalText {
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if scalar == "\t" || scalar == "\n" || scalar == "\r" {
        shown.unicodeScalars.append(" ")
      } else if isUnsafe(scalar) {
        shown += "<U+" + hex(scalar.value) + ">"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Controls, bidirectional marks and line separators.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
