/// Elements that are read past, and the text in them that somebody hid: it is told, not lost.
struct SkippedText {
  /// Text of one note, at most, in bytes.
  static let most = 400

  /// Elements that are open within one that is skipped, itself included.
  private var depth = 0
  /// The depth from which nothing is text, such as a script or the bytes of a picture.
  private var silentFrom: Int?
  private var text: [UInt8] = []

  var isOpen: Bool { depth > 0 }
  /// Whether what is read now is hidden text.
  var isHidden: Bool { isOpen && silentFrom == nil }

  mutating func open(isHidden: Bool) {
    depth += 1
    if !isHidden { silence() }
  }

  /// What is still to come in the open element is no text.
  mutating func silence() { silentFrom = silentFrom ?? depth }

  mutating func close() {
    if silentFrom == depth { silentFrom = nil }
    depth -= 1
  }

  /// Runs of blanks are one, and none opens the text.
  mutating func append(_ byte: UInt8) {
    guard isHidden, text.count < Self.most else { return }
    let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
    if isBlank, text.last ?? 0x20 == 0x20 { return }
    text.append(isBlank ? 0x20 : byte)
  }

  /// The text so far, without the blank at its end.
  mutating func take() -> [UInt8] {
    defer { text.removeAll(keepingCapacity: true) }
    return text.last == 0x20 ? text.dropLast() : text
  }
}

extension StoryReader {
  /// Tells hidden text with the paragraph that it stands in, or at once.
  func tellHidden(_ text: [UInt8]) {
    if flow.paragraph == nil {
      noteHidden(text)
    } else {
      flow.paragraph?.hidden.append(text.span, TextLook())
    }
  }
}
