/// Follows the tags of HTML byte by byte, as libxml2's parser takes them: a quote opens a value only
/// behind "=", and words are attributes.
struct TagScan {
  private enum State {
    case text, opening, blank, word, value
    case quoted(UInt8)
  }

  private var state = State.text
  private(set) var length = 0
  private(set) var attributes = 0

  mutating func take(_ byte: UInt8) {
    if case .text = state {
      if byte == 0x3C { (state, length, attributes) = (.opening, 0, 0) }
      return
    }
    length += 1
    let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
    switch state {
    case .text: break
    case .quoted(let quote): if byte == quote { state = .blank }
    case _ where byte == 0x3E: state = .text
    case .opening:
      // "<" before anything but a name is text.
      let isName = (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2F
      state = isName ? .word : .text
    case .value where byte == 0x22 || byte == 0x27: state = .quoted(byte)
    case .value: if !isBlank { state = .word }
    case .blank, .word:
      if byte == 0x3D {
        state = .value
      } else if isBlank {
        state = .blank
      } else if case .blank = state {
        attributes += 1
        state = .word
      }
    }
  }
}
