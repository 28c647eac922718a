import VietnameseText

/// The number and symbol of a document in running text, "Kế hoạch số 742/KH-STNMT ngày 11/3/2024".
struct DocumentMention: Sendable, Equatable {
  /// Tokens of number and symbol.
  var tokens: Range<Int>
  /// Year of its date, when one follows.
  var year: Int?
}

/// A date or a month in running text.
struct DateMention: Sendable, Equatable {
  var tokens: Range<Int>
  var year: Int?
  var month: Int?
  var day: Int?
}

/// Finds dates and document numbers among tokens, so that no other rule takes them for figures.
struct MentionFinder: Sendable {
  private let ngay: UInt64?
  private let thang: UInt64?
  private let nam: UInt64?
  /// Words before "27/02" that make it a date.
  private let leads: Set<UInt64>

  init() {
    let tokenizer = Tokenizer()
    ngay = tokenizer.key(of: "ngày")
    thang = tokenizer.key(of: "tháng")
    nam = tokenizer.key(of: "năm")
    leads = Set(
      ["ngày", "dịp", "đến", "trước", "sau", "từ", "tới", "lễ", "hết", "sáng", "chiều", "tối"]
        .compactMap(tokenizer.key))
  }

  /// Dates in figures ("16/5/2016", "5/2024") and in words ("ngày 18 tháng 9 năm 2024").
  func dates(_ tokens: [Token], text: TextNumbers) -> [DateMention] {
    var found: [DateMention] = []
    var i = 0
    while i < tokens.count {
      if let date = slashed(tokens, i, text) ?? worded(tokens, i, text) {
        found.append(date)
        i = date.tokens.upperBound
      } else {
        i += 1
      }
    }
    return found
  }

  private func slashed(_ tokens: [Token], _ i: Int, _ text: TextNumbers) -> DateMention? {
    guard let first = text.integer(i) else { return nil }
    if let second = linked(tokens, i + 1, text), let third = linked(tokens, i + 2, text),
      (1...31).contains(first), (1...12).contains(second), (1900...2100).contains(third)
    {
      return DateMention(tokens: i..<(i + 3), year: third, month: second, day: first)
    }
    guard let second = linked(tokens, i + 1, text) else { return nil }
    let afterMonth = i > 0 && tokens[i - 1].key == thang
    if (1...12).contains(first), (1900...2100).contains(second) {
      return DateMention(tokens: i..<(i + 2), year: second, month: first, day: nil)
    }
    let afterDay = i > 0 && leads.contains(tokens[i - 1].key)
    if !afterMonth, afterDay, (1...31).contains(first), (1...12).contains(second) {
      return DateMention(tokens: i..<(i + 2), year: nil, month: second, day: first)
    }
    return nil
  }

  /// The integer at `i` when only a slash, dot or hyphen stands before it.
  private func linked(_ tokens: [Token], _ i: Int, _ text: TextNumbers) -> Int? {
    guard i < tokens.count, tokens[i].before == .slash || tokens[i].before == .hyphen else {
      return nil
    }
    return text.integer(i)
  }

  private func worded(_ tokens: [Token], _ i: Int, _ text: TextNumbers) -> DateMention? {
    guard tokens[i].key == ngay || tokens[i].key == thang else { return nil }
    var j = i
    var date = DateMention(tokens: i..<i)
    if tokens[j].key == ngay {
      guard j + 3 < tokens.count, let day = text.integer(j + 1), (1...31).contains(day),
        tokens[j + 2].key == thang
      else {
        return nil
      }
      date.day = day
      j += 2
    }
    guard j + 1 < tokens.count, let month = text.integer(j + 1), (1...12).contains(month) else {
      return nil
    }
    date.month = month
    var end = j + 2
    if end < tokens.count, tokens[end].before == .slash, let year = text.integer(end),
      (1900...2100).contains(year)
    {
      date.year = year
      end += 1
    } else if end + 1 < tokens.count, tokens[end].key == nam, let year = text.integer(end + 1),
      (1900...2100).contains(year)
    {
      date.year = year
      end += 2
    }
    date.tokens = i..<end
    return date
  }

  /// Numbers with a symbol: digits, a slash (or the hyphen of Party documents), capital letters.
  func documents(_ tokens: [Token], dates: [DateMention], text: TextNumbers) -> [DocumentMention] {
    var found: [DocumentMention] = []
    var i = 0
    while i + 1 < tokens.count {
      let start = i
      i += 1
      guard tokens[start].kind == .number, text.integer(start) != nil else { continue }
      var end = start + 1
      if tokens[end].before == .slash, tokens[end].kind == .number, end + 1 < tokens.count {
        end += 1  // "10/2022/QH15"
      }
      let joined: Separators = tokens[start + 1].before
      guard joined == .slash || joined == .hyphen, tokens[end].kind == .word, tokens[end].isCapital,
        tokens[end].before == .slash || tokens[end].before == .hyphen
      else { continue }
      end += 1
      while end < tokens.count, tokens[end].kind == .word, tokens[end].isCapital,
        tokens[end].before == .hyphen || tokens[end].before == .slash
      { end += 1 }
      let following = dates[dates.partition { $0.tokens.lowerBound >= end }...].first
      let year = following.flatMap { $0.tokens.lowerBound <= end + 1 ? $0.year : nil }
      found.append(DocumentMention(tokens: start..<end, year: year))
      i = end
    }
    return found
  }
}

/// The numbers of a text by token. It copies neither: making one costs nothing.
struct TextNumbers {
  private let tokens: [Token]
  private let text: String

  init(_ text: String, _ tokens: [Token]) {
    self.tokens = tokens
    self.text = text
  }

  /// The UTF-8 of a token.
  private func characters(_ i: Int) -> Substring {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: tokens[i].range.lowerBound)
    return Substring(utf8[lower..<utf8.index(lower, offsetBy: tokens[i].range.count)])
  }

  /// The value of a token of at most nine digits and nothing else, or nil.
  func integer(_ i: Int) -> Int? {
    guard i < tokens.count, tokens[i].kind == .number, tokens[i].range.count <= 9 else {
      return nil
    }
    return Int(characters(i))
  }

  /// The value of a number token as Vietnamese writes it, or nil.
  func value(_ i: Int) -> Double? {
    tokens[i].kind == .number ? Numerals.value(characters(i)) : nil
  }
}
