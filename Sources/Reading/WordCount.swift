extension String {
  /// Whether the text has more words than that, told from its bytes: most paragraphs are long, and
  /// counting all their characters would cost more than reading them.
  func hasMoreWords(than most: Int) -> Bool {
    var words = 0
    var isInWord = false
    for byte in utf8 {
      let isBlank = byte == 0x20 || byte == 0x09
      if !isBlank, !isInWord {
        words += 1
        if words > most { return true }
      }
      isInWord = !isBlank
    }
    return false
  }
}
