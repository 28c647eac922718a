/// Words that no writer wrote: garbled by a wrong encoding, or misread by a scanner.
package struct WordFaults: Sendable {
  package enum Fault: Sendable { case garbled, misread }

  /// UTF-8 ranges in the text.
  package private(set) var found: [(fault: Fault, range: Range<Int>)] = []
  package private(set) var words = 0
  /// Words with a letter beyond ASCII that are no Vietnamese syllable, for whatever reason.
  package private(set) var illegal = 0

  private let bytes: [UInt8]
  /// What was found out about words that look misread: asking is slow, and words come again.
  private var asked: [String: Bool] = [:]
  private static let mostAsked = 20_000

  /// One pass over a text; only words that look odd are looked at again.
  package init(_ text: String) {
    bytes = Array(text.utf8)
    var start = 0
    for index in 0...bytes.count where index == bytes.count || Self.endsWord(bytes[index]) {
      if index > start { look(start..<index) }
      start = index + 1
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x2C, 0x2E, 0x3B, 0x3A, 0x28, 0x29, 0x22, 0x2F, 0x2D: true
    default: false
    }
  }

  private mutating func look(_ range: Range<Int>) {
    words += 1
    let word = bytes[range]
    let beyondASCII = word.contains { $0 >= 0x80 }
    if Self.hasLostLetter(word) {
      found.append((.garbled, range))
      return
    }
    guard beyondASCII else { return }
    let text = String(decoding: word, as: UTF8.self)
    let tally = SpellingTally(text)
    guard tally.illegal > 0 else { return }
    illegal += 1
    if tally.strays > 0 || Self.holdsBytes(text) {
      found.append((.garbled, range))
    } else if seemsMisread(text) {
      found.append((.misread, range))
    }
  }

  /// A question mark between letters stands for a letter that an old encoding did not have.
  private static func hasLostLetter(_ word: ArraySlice<UInt8>) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      word.indices.contains(index)
        && (word[index] >= 0x80 || (0x41...0x5A).contains(word[index] & 0xDF))
    }
    // An address with a query has letters around its question mark too.
    guard word.contains(0x3F), !word.contains(0x3D) else { return false }
    for index in word.indices where word[index] == 0x3F {
      let next = index + 1 < word.endIndex && word[index + 1] == 0x3F ? index + 2 : index + 1
      if isLetter(index - 1), isLetter(next) { return true }
    }
    return false
  }

  /// UTF-8 that was read byte by byte: a leading byte as a letter, a continuation byte as a sign.
  private static func holdsBytes(_ text: String) -> Bool {
    var isLead = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if isLead, 0x80...0xBF ~= value || 0x2000...0x20FF ~= value { return true }
      isLead = [0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xE1, 0xE2, 0x102].contains(value)
    }
    return false
  }

  /// What a scanner takes for what. Source: the pairs that recognition of Vietnamese print confuses.
  private static let confusions: [(seen: String, meant: [String])] = [
    ("0", ["o", "ô"]), ("1", ["l", "i"]), ("5", ["s"]), ("6", ["b"]), ("8", ["b"]), ("I", ["l"]),
    ("|", ["l", "i"]), ("!", ["i", "l"]), ("rn", ["m"]), ("cl", ["d"]), ("li", ["h"]),
    ("vv", ["v"]), ("]", ["l"]),
  ]

  /// No word of print is longer; and enough words tell of all.
  private mutating func seemsMisread(_ word: String) -> Bool {
    if let known = asked[word] { return known }
    guard word.utf8.count <= 40, asked.count < Self.mostAsked else { return false }
    let isMisread = Self.isMisread(word)
    asked[word] = isMisread
    return isMisread
  }

  private static func isMisread(_ word: String) -> Bool {
    for (seen, meant) in confusions where word.contains(seen) {
      // A mark at the end belongs to the sentence.
      if seen == "!", word.hasSuffix("!") { continue }
      for other in meant {
        let tally = SpellingTally(word.replacing(seen, with: other))
        if tally.illegal == 0, tally.legal == 1 { return true }
      }
    }
    return false
  }
}
