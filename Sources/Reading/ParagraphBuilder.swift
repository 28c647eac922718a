internal import VietnameseText

/// Text of one paragraph as it is read, run by run.
struct ParagraphBuilder {
  /// UTF-8 of the text.
  private(set) var bytes: [UInt8] = []
  /// Where each stretch of equal looks ends.
  private(set) var stretches: [Stretch] = []
  var properties = ParagraphProperties()
  var style: String?
  /// The paragraph mark is deleted, moved away or a style separator: the next paragraph joins on.
  var joinsNext = false
  /// The paragraph mark is hidden: an item that is wholly hidden is not counted.
  var isMarkHidden = false
  /// The mark is a style separator (`w:specVanish`): a heading that its text follows on one line.
  var isSeparator = false
  /// A heading and its text joined by a style separator.
  var isRunIn = false
  /// Stands in a table of contents or its like.
  var isContents = false
  /// Level of a heading where the source itself says it.
  var heading: Int?
  /// Label and depth where the source itself says them.
  var printed: (label: String, level: Int)?
  var hidden: [UInt8] = []
  /// A field in it hides the whole of it.
  var isWhollyHidden = false
  /// A blank that comes next is none, where blanks collapse: it opens the text or follows another.
  var isCollapsing = true
  /// Blocks of the text boxes that are anchored here.
  var boxes: [DraftBlock] = []

  struct Stretch: Equatable {
    var end: Int
    var isBold: Bool
    var isCapitals: Bool
    /// The font, where it is one of an old encoding.
    var font: LegacyFont?
  }

  mutating func append(
    _ text: Swift.Span<UInt8>, isBold: Bool, isCapitals: Bool, font: LegacyFont? = nil
  ) {
    for index in text.indices {
      // A line break in the markup is a blank; a block is one line.
      let byte = text[index]
      bytes.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    close(isBold, isCapitals, font)
  }

  mutating func append(
    _ text: String, isBold: Bool, isCapitals: Bool, font: LegacyFont? = nil
  ) {
    bytes.append(contentsOf: text.utf8)
    close(isBold, isCapitals, font)
  }

  private mutating func close(_ isBold: Bool, _ isCapitals: Bool, _ font: LegacyFont?) {
    if let last = stretches.indices.last, stretches[last].isBold == isBold,
      stretches[last].isCapitals == isCapitals, stretches[last].font == font
    {
      stretches[last].end = bytes.count
    } else {
      stretches.append(
        Stretch(end: bytes.count, isBold: isBold, isCapitals: isCapitals, font: font))
    }
  }

  /// Takes the paragraph that follows one without a mark; what ends the whole is the last one's mark.
  mutating func join(_ next: ParagraphBuilder) {
    let shift = bytes.count
    bytes += next.bytes
    for stretch in next.stretches {
      stretches.append(
        Stretch(
          end: stretch.end + shift, isBold: stretch.isBold, isCapitals: stretch.isCapitals,
          font: stretch.font))
    }
    hidden += next.hidden
    boxes += next.boxes
    isContents = isContents && next.isContents
    joinsNext = next.joinsNext
    isMarkHidden = next.isMarkHidden
    let hasOwnNumber = isSeparator && shift > 0
    isSeparator = next.isSeparator
    // A separator leaves the heading its number; a deleted mark leaves nothing of its own.
    if hasOwnNumber {
      isRunIn = true
      return
    }
    properties = next.properties
    style = next.style
    isRunIn = next.isRunIn
    printed = next.printed
    heading = next.heading
  }

  mutating func hide() {
    hidden += bytes
    bytes = []
    stretches = []
  }

  var endsWithBlank: Bool { bytes.last.map(Self.isBlank) ?? true }

  /// The text without the blanks around it, decoded, and how it looks.
  func finished() -> FinishedText {
    guard let decoded = LegacyRuns(bytes, stretches) else { return trimmed() }
    var copy = self
    copy.bytes = decoded.bytes
    copy.stretches = decoded.stretches
    var finished = copy.trimmed()
    let lead = decoded.bytes.prefix(while: Self.isBlank).count
    finished.notes = decoded.notes.compactMap { note in
      let lower = max(note.range.lowerBound - lead, 0)
      let upper = min(note.range.upperBound - lead, finished.text.utf8.count)
      guard lower < upper else { return nil }
      return DraftNote(code: note.code, detail: note.detail, range: lower..<upper)
    }
    return finished
  }

  private func trimmed() -> FinishedText {
    var lower = 0
    var upper = bytes.count
    while lower < upper, Self.isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, Self.isBlank(bytes[upper - 1]) { upper -= 1 }
    var finished = FinishedText(text: String(decoding: bytes[lower..<upper], as: UTF8.self))
    // An empty form field is five wide blanks: a line of blanks is none.
    if upper - lower < 64, finished.text.allSatisfy(\.isWhitespace) {
      return FinishedText(text: "")
    }
    var start = 0
    var bold = LetterTally()
    var capitals = LetterTally()
    for stretch in stretches {
      let range = max(start, lower)..<max(max(start, lower), min(stretch.end, upper))
      start = stretch.end
      guard range.contains(where: { Self.isLetter(bytes[$0]) }) else {
        if stretch.isBold, !bold.hasOff { finished.boldLead = max(range.upperBound - lower, 0) }
        continue
      }
      bold.add(stretch.isBold)
      capitals.add(stretch.isCapitals)
      if stretch.isBold, !bold.hasOff { finished.boldLead = range.upperBound - lower }
    }
    finished.isBold = bold.isAll
    finished.isCapitals = capitals.isAll
    return finished
  }

  private struct LetterTally {
    var hasOn = false
    var hasOff = false
    var isAll: Bool { hasOn && !hasOff }
    mutating func add(_ isOn: Bool) { if isOn { hasOn = true } else { hasOff = true } }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A
  }

  /// Letters and digits; every byte beyond ASCII counts as a letter's.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }
}

/// The text of a paragraph and how it looks.
struct FinishedText {
  var text: String
  /// All its letters are bold.
  var isBold = false
  /// All its letters are shown as capitals by formatting.
  var isCapitals = false
  /// UTF-8 length of the bold text that opens it, whether or not it ends a phrase.
  var boldLead = 0
  /// What is to be told of it.
  var notes: [DraftNote] = []
}
