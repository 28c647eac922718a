/// How far a text is Vietnamese: of the words with a letter beyond ASCII, how many may be
/// syllables. Words of plain letters tell nothing and are not judged.
///
/// One pass, linear in the text.
package struct SpellingTally: Sendable, Equatable {
  /// Words that hold something beyond ASCII and may be syllables.
  package private(set) var legal = 0
  /// Words that hold something beyond ASCII and cannot be syllables.
  package private(set) var illegal = 0
  /// Words of any kind.
  package private(set) var words = 0
  /// Control codes and signs that stand for bytes without a meaning.
  package private(set) var strays = 0

  private var letters: [UInt8] = []
  private var tone: UInt8 = 0
  private var isMarked = false
  private var isBroken = false
  private var hasSign = false

  package init() {}

  /// The tally of a whole text.
  package init(_ text: String) {
    for scalar in text.unicodeScalars { add(scalar.value) }
    finish()
  }

  /// Words beyond ASCII that may be syllables, as a share of all of them; 1 where there are none.
  package var share: Double {
    let marked = legal + illegal
    return marked == 0 ? 1 : Double(legal) / Double(marked)
  }

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    if scalar < 0x80 {
      let letter = Letter.of(scalar)
      if letter.kind == .letter {
        letters.append(letter.code)
      } else if letter.kind == .digit {
        isBroken = true
        hasSign = true
      } else {
        finish()
        if Self.isStray(scalar) { strays += 1 }
      }
      return
    }
    let letter = Letter.of(scalar)
    switch letter.kind {
    case .letter: take(letter)
    case .tone:
      // Two tones on one syllable are none.
      if letters.isEmpty || tone != 0 { isBroken = true }
      tone = letter.tone
      isMarked = true
    case .shape:
      if let last = letters.indices.last {
        letters[last] = Letter.shaped(letters[last], mark: letter.code)
      } else {
        isBroken = true
      }
      isMarked = true
    default: sign(scalar)
    }
  }

  private mutating func take(_ letter: Letter) {
    letters.append(letter.code)
    isMarked = true
    guard letter.tone != 0 else { return }
    if tone != 0 { isBroken = true }
    tone = letter.tone
  }

  private mutating func sign(_ scalar: UInt32) {
    if Self.isSeparator(scalar) { return finish() }
    if Self.isStray(scalar) { strays += 1 }
    isMarked = true
    isBroken = true
    hasSign = true
  }

  /// Ends the word that is open.
  mutating func finish() {
    defer {
      letters.removeAll(keepingCapacity: true)
      tone = 0
      isMarked = false
      isBroken = false
      hasSign = false
    }
    guard !letters.isEmpty || hasSign else { return }
    words += 1
    guard isMarked else { return }
    if !isBroken, SyllableShape.isLegal(letters, tone: tone) { legal += 1 } else { illegal += 1 }
  }

  /// Blanks, punctuation and measures that stand beside Vietnamese letters in clean text.
  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0xAB, 0xBB, 0xB0, 0xB2, 0xB3, 0xB7, 0x2000...0x206F, 0x20AB, 0x2190...0x2BFF, 0x3000,
      0xFEFF, 0x2122, 0xA7:
      true
    default: false
    }
  }

  private static func isStray(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x1A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFD, 0xE000...0xF8FF: true
    default: false
    }
  }
}
