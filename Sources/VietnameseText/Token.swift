/// A syllable or a number of a text, folded for comparison, with its place in the text.
///
/// `key` is equal for texts that a reader takes for the same word: capitals and small letters,
/// composed and decomposed letters, both places of the tone mark (hòa, hoà), i and y where they
/// are one sound (kỹ, kĩ), Đ and its look-alikes, numbers with and without leading zeros.
package struct Token: Sendable, Equatable {
  package enum Kind: UInt8, Sendable { case word, number }

  package var key: UInt64
  /// UTF-8 range in the text.
  package var range: Range<Int>
  package var kind: Kind
  /// What stands between the previous token and this one.
  package var before: Separators
  /// The first letter is a capital.
  package var isCapital: Bool

  package init(
    key: UInt64, range: Range<Int>, kind: Kind, before: Separators, isCapital: Bool
  ) {
    self.key = key
    self.range = range
    self.kind = kind
    self.before = before
    self.isCapital = isCapital
  }
}

/// The marks between two tokens.
package struct Separators: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let space = Separators(rawValue: 1 << 0)
  package static let comma = Separators(rawValue: 1 << 1)
  package static let semicolon = Separators(rawValue: 1 << 2)
  package static let colon = Separators(rawValue: 1 << 3)
  /// A full stop, question or exclamation mark or ellipsis.
  package static let stop = Separators(rawValue: 1 << 4)
  package static let hyphen = Separators(rawValue: 1 << 5)
  package static let slash = Separators(rawValue: 1 << 6)
  package static let open = Separators(rawValue: 1 << 7)
  package static let close = Separators(rawValue: 1 << 8)
  package static let quote = Separators(rawValue: 1 << 9)
  /// "|", the border between two cells of a row.
  package static let bar = Separators(rawValue: 1 << 10)
  package static let percent = Separators(rawValue: 1 << 11)
  package static let plus = Separators(rawValue: 1 << 12)
  /// A dotted leader: three or more dots or an ellipsis in a row.
  package static let leader = Separators(rawValue: 1 << 13)
  package static let other = Separators(rawValue: 1 << 14)
}
