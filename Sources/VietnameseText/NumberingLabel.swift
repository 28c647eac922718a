/// A label that opens a heading or a list item: "Phần thứ nhất", "II.", "1.2.", "a)", "-".
package struct NumberingLabel: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// "Phần I", "Phần thứ nhất", "Chương 2", "Mục 1", "Điều 5", "Phụ lục 1".
    case word
    /// "A.", "B."
    case capitalLetter
    case roman(Int)
    case arabic(Int)
    /// "1.1.", "2.3.1": all numbers.
    case multilevel([Int])
    /// "a)", "đ)"
    case smallLetter
    /// "-", "+", "*", "•"
    case bullet
  }

  package var kind: Kind
  /// UTF-8 length of the label with the blanks after it.
  package var length: Int

  package init(kind: Kind, length: Int) {
    self.kind = kind
    self.length = length
  }

  /// The label that opens a text, or nil. Numbers, dates and document symbols are no labels.
  package init?(opening text: some StringProtocol) {
    var cursor = LabelCursor(Array(text.unicodeScalars.prefix(64)))
    guard let kind = cursor.readKind() else { return nil }
    cursor.skipBlanks()
    self.kind = kind
    length = cursor.consumedUTF8
  }
}

/// Reads a label from the first letters of a paragraph.
private struct LabelCursor {
  let scalars: [Unicode.Scalar]
  var at = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  var consumedUTF8: Int { scalars[..<at].reduce(0) { $0 + UTF8.width($1) } }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }
  private func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}"
  }
  private func isUpper(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isUppercase ?? false
  }
  private func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isAlphabetic ?? false
  }
  private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
  }

  mutating func skipBlanks() { while isBlank(scalar(at)) { at += 1 } }

  mutating func readKind() -> NumberingLabel.Kind? {
    guard let first = scalar(0) else { return nil }
    if Self.bullets.contains(first) { return readBullet() }
    if isDigit(first) { return readNumber(from: 0) }
    if first == "(" { return readBracketed() }
    if let kind = readLetters() { return kind }
    return readWord()
  }

  private static let bullets: Set<Unicode.Scalar> = [
    "-", "+", "*", "•", "–", "—", "●", "○", "▪", "■", "□", "◦", "·", "∙", "➢", "✓", "❖", "\u{2010}",
    "\u{2011}",
  ]

  private mutating func readBullet() -> NumberingLabel.Kind? {
    at = 1
    let next = scalar(1)
    // "-5 %", "--": no item; "-Tăng cường": an item without its blank.
    guard isBlank(next) || (isLetter(next) && scalars[0] != "*") else { return nil }
    return .bullet
  }

  /// "1.", "1)", "1/", "1.1", "1.2.3."
  private mutating func readNumber(from start: Int) -> NumberingLabel.Kind? {
    var numbers: [Int] = []
    var position = start
    var endsWithMark = false
    while isDigit(scalar(position)), numbers.count < 6 {
      var value = 0
      var digits = 0
      while let digit = scalar(position), isDigit(digit), digits < 3 {
        value = value * 10 + Int(digit.value - 48)
        position += 1
        digits += 1
      }
      guard digits <= 2 else { return nil }
      numbers.append(value)
      endsWithMark = scalar(position) == "."
      if endsWithMark { position += 1 }
      if !endsWithMark { break }
    }
    if numbers.count == 1, !endsWithMark {
      guard let mark = scalar(position), mark == ")" || mark == "/" else { return nil }
      position += 1
      // "25/KH-UBND" is a document, "1/ Công tác" an item.
      guard mark == ")" || isBlank(scalar(position)) else { return nil }
      endsWithMark = true
    }
    let next = scalar(position)
    if isDigit(next) { return nil }
    if !isBlank(next), next != nil, !isUpper(next) { return nil }
    // "1.5 triệu" is a number, "1.5 Công tác" a label.
    if numbers.count > 1, !endsWithMark, !startsUpper(after: position) { return nil }
    at = position
    return numbers.count == 1 ? .arabic(numbers[0]) : .multilevel(numbers)
  }

  private func startsUpper(after position: Int) -> Bool {
    var position = position
    while let scalar = scalar(position), !isLetter(scalar), !isDigit(scalar) { position += 1 }
    return isUpper(scalar(position))
  }

  /// "(1)", "(a)"
  private mutating func readBracketed() -> NumberingLabel.Kind? {
    var position = 1
    var kind: NumberingLabel.Kind = .smallLetter
    if isDigit(scalar(1)) {
      var value = 0
      while let digit = scalar(position), isDigit(digit), position < 3 {
        value = value * 10 + Int(digit.value - 48)
        position += 1
      }
      kind = .arabic(value)
    } else if isLetter(scalar(1)), !isUpper(scalar(1)) {
      position = 2
    } else {
      return nil
    }
    guard scalar(position) == ")", isBlank(scalar(position + 1)) else { return nil }
    at = position + 1
    return kind
  }

  /// "II.", "A.", "a)", "đ)"
  private mutating func readLetters() -> NumberingLabel.Kind? {
    var end = 0
    while isLetter(scalar(end)), end < 8 { end += 1 }
    guard end > 0, let mark = scalar(end), ".)/-".unicodeScalars.contains(mark) else { return nil }
    let letters = Array(scalars[..<end])
    let next = scalar(end + 1)
    let isFollowed =
      isBlank(next) || (next == nil && mark != "/")
      || ((mark == "." || mark == ")") && isUpper(next))
    if let value = Self.roman(letters) {
      // "I-KẾT QUẢ" and "I.1" occur; "V/v" does not pass.
      guard isFollowed || (mark == "-" && isUpper(next)) else { return nil }
      at = end + 1
      return .roman(value)
    }
    guard end == 1, mark != "-", isFollowed else { return nil }
    if isUpper(letters[0]) {
      guard isBlank(next) || next == nil, mark != "/" || startsUpper(after: end + 1) else {
        return nil
      }
      at = end + 1
      return .capitalLetter
    }
    at = end + 1
    return .smallLetter
  }

  /// Only I, V, X: capitals C, D, L, M alone are letters in lists.
  private static func roman(_ letters: [Unicode.Scalar]) -> Int? {
    var total = 0
    var last = 0
    for letter in letters.reversed() {
      let value: Int
      switch letter {
      case "I": value = 1
      case "V": value = 5
      case "X": value = 10
      default: return nil
      }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total > 0 ? total : nil
  }

  /// "Phần thứ nhất", "PHẦN I.", "Phụ lục 1": a word and its number.
  private mutating func readWord() -> NumberingLabel.Kind? {
    guard let capital = scalar(0), "PCMĐ".unicodeScalars.contains(capital) else { return nil }
    let words = Self.words(of: scalars)
    guard let first = words.first else { return nil }
    var index = 1
    if first.text == "phụ" {
      guard words.count > 1, words[1].text == "lục" else { return nil }
      index = 2
    } else if !["phần", "chương", "mục", "điều"].contains(first.text) {
      return nil
    }
    guard words.count > index else { return nil }
    if words[index].text == "thứ" {
      index += 1
      guard words.count > index, Self.ordinals.contains(words[index].text) else { return nil }
    } else {
      let number = Array(scalars[words[index].range])
      let isCapital = number.count == 1 && isUpper(number[0]) && first.text != "mục"
      guard number.allSatisfy({ isDigit($0) }) || Self.roman(number) != nil || isCapital else {
        return nil
      }
    }
    at = words[index].range.upperBound
    if let mark = scalar(at), ".:)".unicodeScalars.contains(mark) { at += 1 }
    guard scalar(at) == nil || isBlank(scalar(at)) else { return nil }
    return .word
  }

  private static let ordinals: Set<String> = [
    "nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
  ]

  private static func words(of scalars: [Unicode.Scalar]) -> [(text: String, range: Range<Int>)] {
    var words: [(String, Range<Int>)] = []
    var start = 0
    while start < scalars.count, words.count < 5 {
      let isPart: (Unicode.Scalar) -> Bool = {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || $0.properties.generalCategory == .nonspacingMark
      }
      guard isPart(scalars[start]) else {
        start += 1
        continue
      }
      var end = start
      var text = String.UnicodeScalarView()
      while end < scalars.count, isPart(scalars[end]) {
        text.append(scalars[end])
        end += 1
      }
      words.append((String(text).lowercased(), start..<end))
      start = end
    }
    return words
  }
}
