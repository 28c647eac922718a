import VietnameseText

/// The period that a report is about: months of a year.
struct ReportPeriod: Sendable, Equatable {
  var year: Int
  var months: ClosedRange<Int>

  /// Parses "2024", "2024-Q1", "2024-H1", "2024-9M".
  init?(_ text: String) {
    let parts = text.split(separator: "-")
    guard let year = parts.first.flatMap({ Int($0) }), (1900...2100).contains(year),
      parts.count <= 2
    else { return nil }
    self.year = year
    switch parts.count == 2 ? String(parts[1]) : "" {
    case "": months = 1...12
    case "Q1": months = 1...3
    case "Q2": months = 4...6
    case "Q3": months = 7...9
    case "Q4": months = 10...12
    case "H1": months = 1...6
    case "H2": months = 7...12
    case "9M": months = 1...9
    default: return nil
    }
  }

  init(year: Int, months: ClosedRange<Int>) {
    self.year = year
    self.months = months
  }

  /// "2024", "2024-Q1", "2024-H1", "2024-9M".
  var text: String {
    switch (months.lowerBound, months.upperBound) {
    case (1, 12): "\(year)"
    case (1, 6): "\(year)-H1"
    case (7, 12): "\(year)-H2"
    case (1, 9): "\(year)-9M"
    default: "\(year)-Q\((months.upperBound + 2) / 3)"
    }
  }
}

/// Whether a time named in the text lies before, in or after the period of the report.
enum TimeRelation: Sendable, Equatable { case past, current, future }

/// A time named in the text.
struct TimeMention: Sendable, Equatable {
  var tokens: Range<Int>
  var relation: TimeRelation
  /// The year is named; "tháng 5" alone is of the year spoken of before.
  var namesYear = true
}

/// Tells the times that a statement names, against the period of the report.
struct TimeReader: Sendable {
  /// Words among which a span of past years opens a statement and holds for it.
  private static let opening = 4

  private let words: Words
  /// The period, and the month in which the report was signed.
  private let period: ReportPeriod?
  private let signed: Int?

  private struct Words: Sendable {
    let quy, nam, doan, khoa, tu: UInt64?
    init() {
      let t = Tokenizer()
      (quy, nam) = (t.key(of: "quý"), t.key(of: "năm"))
      (doan, khoa, tu) = (t.key(of: "đoạn"), t.key(of: "khóa"), t.key(of: "từ"))
    }
  }

  /// - Parameters:
  ///   - period: The period of the report, nil when it is not known: then nothing is past or future.
  ///   - date: Date of signature, ISO.
  init(period: ReportPeriod?, date: String?) {
    words = Words()
    self.period = period
    let parts = date?.split(separator: "-").compactMap { Int($0) } ?? []
    signed = parts.count == 3 ? parts[0] * 12 + parts[1] : nil
  }

  /// Whether a number is a year after the period's.
  func isFutureYear(_ year: Int) -> Bool {
    guard let period else { return false }
    return year > period.year && year < period.year + 10
  }

  /// The times in a run of tokens.
  func times(_ read: ReadBlock, in range: Range<Int>) -> [TimeMention] {
    guard let period else { return [] }
    let numbers = read.numbers
    var found: [TimeMention] = []
    for date in read.dates(startingIn: range) {
      guard let month = date.month, !isOfDocument(date, read) else { continue }
      let year = date.year ?? period.year
      found.append(
        TimeMention(
          tokens: date.tokens, relation: relation(year, month...month, period),
          namesYear: date.year != nil))
    }
    var i = range.lowerBound
    while i + 1 < range.upperBound {
      defer { i += 1 }
      if read.tokens[i].key == words.quy, let quarter = quarter(read, i + 1) {
        let named = year(after: i + 2, read, numbers)
        let (year, end) = named ?? (period.year, i + 2)
        let months = (quarter * 3 - 2)...(quarter * 3)
        found.append(
          TimeMention(
            tokens: i..<end, relation: relation(year, months, period), namesYear: named != nil))
      } else if read.tokens[i].key == words.nam, !isSpan(read, i),
        let year = numbers.integer(i + 1), (1990...2100).contains(year),
        !read.isInDate(i + 1),
        read.tokens[safe: i + 2]?.before != .hyphen
      {
        let relation: TimeRelation =
          year < period.year ? .past : year > period.year ? .future : .current
        found.append(TimeMention(tokens: i..<(i + 2), relation: relation))
      } else if i < range.lowerBound + Self.opening, let last = lastYear(of: i, read, numbers),
        last < period.year
      {
        found.append(TimeMention(tokens: i..<(i + 2), relation: .past))
      }
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The later year of a span, "2022-2023".
  private func lastYear(of i: Int, _ read: ReadBlock, _ numbers: TextNumbers) -> Int? {
    guard let first = numbers.integer(i), (1990...2100).contains(first),
      let last = numbers.integer(i + 1), (first...2100).contains(last),
      read.tokens[i + 1].before.contains(.hyphen)
    else { return nil }
    return last
  }

  /// The date of a document tells when it was issued, not when the deed was done.
  private func isOfDocument(_ date: DateMention, _ read: ReadBlock) -> Bool {
    let start = date.tokens.lowerBound
    let next = read.documents.partition { $0.tokens.upperBound > start }
    return next > 0 && start - read.documents[next - 1].tokens.upperBound <= 1
  }

  private func relation(_ year: Int, _ months: ClosedRange<Int>, _ period: ReportPeriod)
    -> TimeRelation
  {
    if year > period.year { return .future }
    // Reporting years start on 15 December of the year before (Nghị định 09/2019/NĐ-CP, Điều 12).
    if year < period.year { return year == period.year - 1 && months == 12...12 ? .current : .past }
    let last = max(period.months.upperBound, signed.map { $0 - period.year * 12 } ?? 0)
    return months.lowerBound > last ? .future : .current
  }

  private func quarter(_ read: ReadBlock, _ i: Int) -> Int? {
    guard let token = read.tokens[safe: i] else { return nil }
    let text = read.text(i)
    let value = token.kind == .number ? Int(text) : Numerals.roman(text)
    return value.flatMap { (1...4).contains($0) ? $0 : nil }
  }

  private func year(after i: Int, _ read: ReadBlock, _ numbers: TextNumbers) -> (Int, Int)? {
    if read.tokens[safe: i]?.before == .slash, let year = numbers.integer(i), year > 1990 {
      return (year, i + 1)
    }
    if read.tokens[safe: i]?.key == words.nam, let year = numbers.integer(i + 1), year > 1990 {
      return (year, i + 2)
    }
    return nil
  }

  /// "giai đoạn năm 2021-2025", "khóa năm 2022": spans of years, no time of a deed.
  private func isSpan(_ read: ReadBlock, _ i: Int) -> Bool {
    guard let before = read.tokens[safe: i - 1]?.key else { return false }
    return before == words.doan || before == words.khoa || before == words.tu
  }
}
