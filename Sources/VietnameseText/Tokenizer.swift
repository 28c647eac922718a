/// Cuts a text into tokens in one pass over its bytes.
package struct Tokenizer: Sendable {
  package init() {}

  /// The tokens of a text, in order, and the marks after the last one.
  ///
  /// - Parameter text: Any text; nothing is normalised beforehand.
  /// - Returns: Tokens whose ranges are UTF-8 offsets in `text`.
  package func tokens(of text: String) -> TokenizedText {
    var scan = Scan(text)
    return scan.run()
  }

  /// The key of a single word, as `tokens(of:)` would give it; nil when it holds no letter.
  package func key(of word: String) -> UInt64? { tokens(of: word).tokens.first?.key }
}

/// The tokens of a text and the marks that follow the last one.
package struct TokenizedText: Sendable, Equatable {
  package var tokens: [Token]
  package var after: Separators
}

/// One pass: letters are gathered into a syllable, everything else into separators.
private struct Scan {
  private let bytes: [UInt8]
  private var offset = 0
  private var tokens: [Token] = []
  private var separators: Separators = []
  private var syllable = SyllableBuilder()
  private var start = 0
  private var dots = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 6 + 1)
  }

  mutating func run() -> TokenizedText {
    while offset < bytes.count {
      let (scalar, length) = decode(at: offset)
      let letter = Letter.of(scalar)
      switch letter.kind {
      case .letter:
        beginIfNeeded(capital: isCapital(scalar))
        syllable.add(letter)
      case .tone where !syllable.isEmpty:
        syllable.tone = letter.tone
      case .shape where !syllable.isEmpty:
        syllable.shape(letter.code)
      case .digit where syllable.isEmpty:
        number()
        continue
      case .digit:
        syllable.add(letter)
      default:
        endWord()
        separate(scalar)
      }
      offset += length
    }
    endWord()
    return TokenizedText(tokens: tokens, after: separators)
  }

  private mutating func beginIfNeeded(capital: Bool) {
    guard syllable.isEmpty else { return }
    start = offset
    syllable.isCapital = capital
  }

  private mutating func endWord() {
    guard !syllable.isEmpty else { return }
    tokens.append(
      Token(
        key: syllable.key, range: start..<offset, kind: .word, before: separators,
        isCapital: syllable.isCapital))
    syllable.removeAll()
    separators = []
    dots = 0
  }

  /// Digits with "." or "," between digits: "1.234,5". What follows glued starts a new token.
  private mutating func number() {
    let begin = offset
    var key = SyllableBuilder()
    var leading = true
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x30, byte <= 0x39 {
        if byte != 0x30 || !leading {
          key.add(Letter(kind: .digit, code: Letter.digitBase + byte - 0x30, tone: 0))
          leading = false
        }
      } else if byte == 0x2E || byte == 0x2C, offset + 1 < bytes.count,
        bytes[offset + 1] >= 0x30, bytes[offset + 1] <= 0x39
      {
        key.add(Letter(kind: .letter, code: byte == 0x2E ? 44 : 45, tone: 0))
        leading = false
      } else {
        break
      }
      offset += 1
    }
    if key.isEmpty { key.add(Letter(kind: .digit, code: Letter.digitBase, tone: 0)) }
    tokens.append(
      Token(
        key: key.key, range: begin..<offset, kind: .number, before: separators, isCapital: false))
    separators = []
    dots = 0
  }

  private mutating func separate(_ scalar: UInt32) {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x202F, 0x2000...0x200A:
      separators.insert(.space)
      return
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return
    case 0x2C: separators.insert(.comma)
    case 0x3B: separators.insert(.semicolon)
    case 0x3A: separators.insert(.colon)
    case 0x2E:
      dots += 1
      separators.insert(.stop)
      if dots >= 3 { separators.insert(.leader) }
      return
    case 0x2026:
      separators.insert(.stop)
      separators.insert(.leader)
    case 0x21, 0x3F: separators.insert(.stop)
    case 0x2D, 0x2010...0x2015, 0x2212: separators.insert(.hyphen)
    case 0x2F, 0x2044, 0x2215: separators.insert(.slash)
    case 0x28, 0x5B: separators.insert(.open)
    case 0x29, 0x5D: separators.insert(.close)
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F: separators.insert(.quote)
    case 0x7C: separators.insert(.bar)
    case 0x25: separators.insert(.percent)
    case 0x2B: separators.insert(.plus)
    default: separators.insert(.other)
    }
    dots = 0
  }

  /// One scalar of text that is valid UTF-8, as `String` guarantees.
  private func decode(at i: Int) -> (UInt32, Int) {
    let b = UInt32(bytes[i])
    func next(_ k: Int) -> UInt32 { i + k < bytes.count ? UInt32(bytes[i + k] & 0x3F) : 0 }
    if b < 0x80 { return (b, 1) }
    if b < 0xE0 { return ((b & 0x1F) << 6 | next(1), 2) }
    if b < 0xF0 { return ((b & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((b & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  private func isCapital(_ s: UInt32) -> Bool {
    if s < 0x80 { return s >= 0x41 && s <= 0x5A }
    if s < 0x100 { return s >= 0xC0 && s <= 0xDE }
    if s == 0x1AF || s == 0x1A0 || s == 0x189 { return true }
    if s == 0x1B0 || s == 0x1A1 { return false }
    return s & 1 == 0
  }
}

/// Letters of one syllable packed into 64 bits: six bits a letter, the tone lifted out of them.
///
/// Ten letters fit; longer words (none of them Vietnamese) are hashed with the top bit set.
private struct SyllableBuilder {
  private var letters: [UInt8] = []
  var tone: UInt8 = 0
  var isCapital = false
  var isEmpty: Bool { letters.isEmpty }

  mutating func add(_ letter: Letter) {
    letters.append(letter.code)
    if letter.tone != 0 { tone = letter.tone }
  }

  mutating func shape(_ mark: UInt8) {
    // The mark belongs to the last vowel that can take it; a tone may stand between them.
    if let last = letters.indices.last { letters[last] = Letter.shaped(letters[last], mark: mark) }
  }

  mutating func removeAll() {
    letters.removeAll(keepingCapacity: true)
    tone = 0
    isCapital = false
  }

  var key: UInt64 {
    guard letters.count <= 10 else { return hash }
    var key = UInt64(tone)
    for (i, code) in letters.enumerated() {
      key = key << 6 | UInt64(i == letters.count - 1 && endsInSoundI ? 9 : code)
    }
    return key
  }

  /// A whole rhyme "y" after no consonant, a plain consonant or "qu" sounds as "i".
  private var endsInSoundI: Bool {
    guard letters.last == 25 else { return false }
    let onset = letters.dropLast()
    if onset.elementsEqual([17, 21]) { return true }
    return !onset.contains { Self.vowels >> UInt64($0) & 1 == 1 }
  }

  /// One bit for the code of each vowel.
  private static let vowels: UInt64 = [1, 5, 9, 15, 21, 25, 27, 28, 30, 31, 32, 33]
    .reduce(0) { $0 | 1 << $1 }

  private var hash: UInt64 {
    var h: UInt64 = 0xcbf2_9ce4_8422_2325
    for code in letters { h = (h ^ UInt64(code)) &* 0x100_0000_01b3 }
    return h | 1 << 63
  }
}
