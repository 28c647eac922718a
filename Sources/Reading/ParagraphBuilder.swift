internal import ReportModel

/// Text of one paragraph as it is read, run by run.
struct ParagraphBuilder {
  private(set) var text = StyledText()
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
  /// Fonts of the paragraph mark, in which the list prints its label.
  var markFonts = FontNames()
  var hidden = StyledText()
  /// A field in it hides the whole of it.
  var isWhollyHidden = false
  /// A blank that comes next is none, where blanks collapse: it opens the text or follows another.
  var isCollapsing = true
  /// Blocks of the text boxes that are anchored here.
  var boxes: [DraftBlock] = []

  mutating func append(_ text: Swift.Span<UInt8>, _ look: TextLook) {
    self.text.append(text, look)
  }

  mutating func append(_ text: String, _ look: TextLook) { self.text.append(text, look) }

  /// Takes the paragraph that follows one without a mark; what ends the whole is the last one's mark.
  mutating func join(_ next: ParagraphBuilder) {
    let hasOwnText = !text.isEmpty
    text.append(next.text)
    hidden.append(next.hidden)
    boxes += next.boxes
    isContents = isContents && next.isContents
    joinsNext = next.joinsNext
    isMarkHidden = next.isMarkHidden
    let hasOwnNumber = isSeparator && hasOwnText
    isSeparator = next.isSeparator
    // A separator leaves the heading its number; a deleted mark leaves nothing of its own.
    if hasOwnNumber {
      isRunIn = true
      return
    }
    properties = next.properties
    markFonts = next.markFonts
    style = next.style
    isRunIn = next.isRunIn
    printed = next.printed
    heading = next.heading
  }

  mutating func hide() {
    hidden.append(text)
    text = StyledText()
  }

  var isEmpty: Bool { text.isEmpty }

  var endsWithBlank: Bool { text.bytes.last.map(Self.isBlank) ?? true }

  /// The text without the blanks around it, decoded, and how it looks.
  func finished() -> FinishedText {
    let (text, notes) = text.decoded()
    let bytes = text.bytes
    var lower = 0
    var upper = bytes.count
    while lower < upper, Self.isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, Self.isBlank(bytes[upper - 1]) { upper -= 1 }
    var finished = FinishedText(text: String(decoding: bytes[lower..<upper], as: UTF8.self))
    // An empty form field is five wide blanks: a line of blanks is none.
    if upper - lower < 64, finished.text.allSatisfy(\.isWhitespace) {
      return FinishedText(text: "")
    }
    finished.look(text, in: lower..<upper)
    finished.notes = (notes + Self.placeholders(text)).compactMap { note in
      let range = note.range.clamped(to: lower..<upper)
      if range.isEmpty { return nil }
      return DraftNote(code: note.code, detail: note.detail, range: range).shifted(by: -lower)
    }
    return finished
  }

  /// What waits to be filled in.
  private static func placeholders(_ text: StyledText) -> [DraftNote] {
    var notes: [DraftNote] = []
    var start = 0
    for stretch in text.stretches {
      defer { start = stretch.end }
      guard stretch.look.isPlaceholder else { continue }
      if let last = notes.last, last.range.upperBound == start {
        notes[notes.count - 1].range = last.range.lowerBound..<stretch.end
      } else {
        notes.append(DraftNote(code: .placeholderText, range: start..<stretch.end))
      }
    }
    return notes.filter { note in
      !String(decoding: text.bytes[note.range], as: UTF8.self).allSatisfy(\.isWhitespace)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A
  }
}

/// The text of a paragraph and how it looks.
struct FinishedText {
  var text: String
  /// All its letters are bold.
  private(set) var isBold = false
  /// All its letters are shown as capitals by formatting.
  private(set) var isCapitals = false
  /// UTF-8 length of the bold text that opens it, whether or not it ends a phrase.
  private(set) var boldLead = 0
  /// What is to be told of it.
  var notes: [DraftNote] = []

  init(text: String) { self.text = text }

  /// Takes the looks of a text, of which this is a part.
  fileprivate mutating func look(_ text: StyledText, in whole: Range<Int>) {
    var start = 0
    var bold = LetterTally()
    var capitals = LetterTally()
    for stretch in text.stretches {
      let lower = max(start, whole.lowerBound)
      let range = lower..<max(lower, min(stretch.end, whole.upperBound))
      start = stretch.end
      let lead = max(range.upperBound - whole.lowerBound, 0)
      guard range.contains(where: { Self.isLetter(text.bytes[$0]) }) else {
        if stretch.look.isBold, !bold.hasOff { boldLead = lead }
        continue
      }
      bold.add(stretch.look.isBold)
      capitals.add(stretch.look.isCapitals)
      if stretch.look.isBold, !bold.hasOff { boldLead = lead }
    }
    isBold = bold.isAll
    isCapitals = capitals.isAll
  }

  private struct LetterTally {
    var hasOn = false
    var hasOff = false
    var isAll: Bool { hasOn && !hasOff }
    mutating func add(_ isOn: Bool) { if isOn { hasOn = true } else { hasOff = true } }
  }

  /// Letters and digits; every byte beyond ASCII counts as a letter's.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }
}
