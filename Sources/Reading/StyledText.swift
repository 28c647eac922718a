internal import VietnameseText

/// How a stretch of text looks, as far as it matters for reading.
struct TextLook: Equatable {
  var isBold = false
  var isCapitals = false
  /// The font, where it is one of an old encoding.
  var font: LegacyFont?
  /// It says what is to be filled in, for nothing was.
  var isPlaceholder = false
}

/// Text as UTF-8, and how it looks.
struct StyledText {
  /// A stretch of one look; it begins where the one before ends.
  struct Stretch: Equatable {
    var end: Int
    var look: TextLook
  }

  private(set) var bytes: [UInt8] = []
  private(set) var stretches: [Stretch] = []

  init() {}

  init(_ bytes: [UInt8], _ stretches: [Stretch]) {
    self.bytes = bytes
    self.stretches = stretches
  }

  init(_ text: String, _ look: TextLook) { append(text, look) }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ text: Swift.Span<UInt8>, _ look: TextLook) {
    for index in text.indices {
      // A line break in the markup is a blank; a block is one line.
      let byte = text[index]
      bytes.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    close(look)
  }

  mutating func append(_ text: String, _ look: TextLook) {
    bytes.append(contentsOf: text.utf8)
    close(look)
  }

  mutating func append(_ other: StyledText) {
    let shift = bytes.count
    bytes += other.bytes
    stretches += other.stretches.map { Stretch(end: $0.end + shift, look: $0.look) }
  }

  private mutating func close(_ look: TextLook) {
    if let last = stretches.indices.last, stretches[last].look == look {
      stretches[last].end = bytes.count
    } else {
      stretches.append(Stretch(end: bytes.count, look: look))
    }
  }

  /// The same with what is set in fonts of old encodings decoded, and what is to be told of that.
  func decoded() -> (text: StyledText, notes: [DraftNote]) {
    guard let runs = LegacyRuns(self) else { return (self, []) }
    return (StyledText(runs.bytes, runs.stretches), runs.notes)
  }
}
