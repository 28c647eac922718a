package import TestSupport

/// Changes bytes as damage and malice do: flips, cuts, repeats, splices, words that mean something.
package struct Mutation: Sendable {
  private let words: [[UInt8]]

  /// - Parameter words: What means something in the format.
  package init(words: [String] = []) {
    self.words = words.map { Array($0.utf8) } + Self.numbers
  }

  /// Bytes with up to eight changes; `other` lends pieces.
  package func apply(
    to bytes: [UInt8], other: [UInt8], _ dice: inout Dice, limit: Int = 1 << 20
  ) -> [UInt8] {
    var changed = bytes
    for _ in 0...dice.below(8) { change(&changed, other, &dice) }
    return changed.count > limit ? Array(changed.prefix(limit)) : changed
  }

  private func change(_ bytes: inout [UInt8], _ other: [UInt8], _ dice: inout Dice) {
    let at = dice.below(bytes.count + 1)
    let length = min(1 << dice.below(10), bytes.count - at)
    switch dice.below(9) {
    case 0: if at < bytes.count { bytes[at] ^= 1 << UInt8(dice.below(8)) }
    case 1: if at < bytes.count { bytes[at] = UInt8(truncatingIfNeeded: dice.next()) }
    case 2: bytes.removeSubrange(at..<at + length)
    case 3: bytes.insert(contentsOf: bytes[at..<at + length], at: dice.below(bytes.count + 1))
    case 4:
      let piece = Array(bytes[at..<at + length])
      for _ in 0..<dice.below(64) where bytes.count < 1 << 20 {
        bytes.insert(contentsOf: piece, at: at)
      }
    case 5:
      let from = dice.below(other.count + 1)
      let piece = other[from..<min(from + 1 << dice.below(12), other.count)]
      bytes.insert(contentsOf: piece, at: at)
    case 6: bytes.removeSubrange(at...)
    default:
      let word = words[dice.below(words.count)]
      if dice.below(2) == 0 { bytes.removeSubrange(at..<min(at + word.count, bytes.count)) }
      bytes.insert(contentsOf: word, at: at)
    }
  }

  /// Numbers at the edges of their types, and bytes at the edges of encodings.
  private static let numbers: [[UInt8]] = [
    [0], [0xFF], [0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0x80], [0xFF, 0xFF, 0xFF, 0x7F],
    [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xCC, 0x81], [0xC2, 0xAD], [0xEF, 0x83, 0xB5], Array("99999999999999999999".utf8),
    Array("-1".utf8), Array("9223372036854775807".utf8),
  ]
}
