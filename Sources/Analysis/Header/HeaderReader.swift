internal import ReportModel
import VietnameseText

/// Reads what the head of a report says of itself: agency, period, number, date.
struct HeaderReader: Sendable {
  private let agencies: AgencyNames
  private let year: Int
  private let words: Words

  private struct Words: Sendable {
    let so, quy, thang, nam, cuoi, phuong, nhiem, ngay, bc: UInt64?
    let counts: [UInt64: Int]
    init() {
      let t = Tokenizer()
      (so, quy, thang) = (t.key(of: "số"), t.key(of: "quý"), t.key(of: "tháng"))
      (nam, cuoi) = (t.key(of: "năm"), t.key(of: "cuối"))
      (phuong, nhiem) = (t.key(of: "phương"), t.key(of: "nhiệm"))
      (ngay, bc) = (t.key(of: "ngày"), t.key(of: "bc"))
      var counts: [UInt64: Int] = [:]
      for (word, value) in [("3", 3), ("6", 6), ("9", 9), ("ba", 3), ("sáu", 6), ("chín", 9)] {
        if let key = t.key(of: word) { counts[key] = value }
      }
      self.counts = counts
    }
  }

  init(_ pack: Pack) {
    agencies = AgencyNames(pack.agencies)
    year = pack.year
    words = Words()
  }

  /// The header of a report.
  ///
  /// - Parameters:
  ///   - blocks: All blocks.
  ///   - contexts: Their contexts (read without a period).
  func header(_ blocks: [ReadBlock], _ contexts: [BlockContext]) -> ReportHeader {
    let head = zip(blocks, contexts).prefix { $1.role == .letterhead || $1.role == .basis }
      .map(\.0)
    let letterhead = Array(head.prefix(40))
    let opening = Array(blocks.prefix(40))
    var header = ReportHeader()
    header.agency = agencies.agency(letterhead.isEmpty ? opening : letterhead, all: blocks)
    header.number = number(letterhead)
    header.date = date(letterhead)
    header.period = period(letterhead, opening, date: header.date)
    return header
  }

  /// Number and symbol after "Số:" in the letterhead; nil where the number is blank.
  private func number(_ head: [ReadBlock]) -> String? {
    for read in head {
      for document in read.documents {
        let i = document.tokens.lowerBound
        guard i > 0, read.tokens[i - 1].key == words.so else { continue }
        let symbols = read.tokens[document.tokens].map(\.key)
        let isReport = words.bc.map { symbols.contains($0) } ?? false
        // Opening sentences cite other documents by number.
        if isReport || i <= 2 { return read.slice(document.tokens) }
      }
    }
    return nil
  }

  /// "ngày 18 tháng 9 năm 2024" of the letterhead; nil where day or month is blank.
  private func date(_ head: [ReadBlock]) -> String? {
    for read in head where !isOpening(read) {
      for date in read.dates {
        guard read.tokens[date.tokens.lowerBound].key == words.ngay, date.tokens.count >= 6,
          let day = date.day, let month = date.month, let year = date.year
        else { continue }
        return "\(year)-\(padded(month))-\(padded(day))"
      }
    }
    return nil
  }

  private func isOpening(_ read: ReadBlock) -> Bool {
    read.matches.contains { $0.owner == .mark(.basisOpeners) && $0.tokens.lowerBound == read.start }
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: Period

  private func period(_ head: [ReadBlock], _ opening: [ReadBlock], date: String?) -> String? {
    let title = head.drop { read in
      !read.matches.contains { $0.owner == .mark(.title) && $0.tokens.lowerBound == read.start }
    }
    let titled = found(Array(title.filter { !isOpening($0) }))
    guard let period = titled ?? found(opening) else { return nil }
    return checked(period, date: date).text
  }

  /// A period that ended long before the report was signed is a slip of the title: a report of
  /// December on "9 tháng" is one of the year.
  private func checked(_ period: ReportPeriod, date: String?) -> ReportPeriod {
    let parts = date?.split(separator: "-").compactMap { Int($0) } ?? []
    guard parts.count == 3, parts[0] == period.year, parts[1] >= 11,
      parts[1] - period.months.upperBound > 2
    else { return period }
    return ReportPeriod(year: period.year, months: 1...12)
  }

  /// The first period named; one shorter than the year goes before a mere "năm 2024".
  private func found(_ blocks: [ReadBlock]) -> ReportPeriod? {
    var months: ClosedRange<Int>?
    var year: Int?
    scan: for read in blocks {
      let numbers = read.numbers
      for i in read.tokens.indices {
        let key = read.tokens[i].key
        if months != nil || year != nil, key == words.phuong || key == words.nhiem { break scan }
        if months == nil, let part = part(at: i, read) { months = part }
        if year == nil, let value = numbers.integer(i), (2000...2100).contains(value),
          i > 0, read.tokens[i - 1].key == words.nam || read.tokens[i].before == .slash
        {
          year = value
        }
      }
    }
    guard months != nil || year != nil else { return nil }
    return ReportPeriod(year: year ?? self.year, months: months ?? 1...12)
  }

  private func part(at i: Int, _ read: ReadBlock) -> ClosedRange<Int>? {
    let tokens = read.tokens
    if tokens[i].key == words.quy, let next = tokens[safe: i + 1] {
      let text = read.text(i + 1)
      guard let quarter = next.kind == .number ? Int(text) : Numerals.roman(text),
        (1...4).contains(quarter)
      else { return nil }
      return (quarter * 3 - 2)...(quarter * 3)
    }
    guard let count = words.counts[tokens[i].key], tokens[safe: i + 1]?.key == words.thang else {
      return nil
    }
    if tokens[safe: i + 2]?.key == words.cuoi { return (13 - count)...12 }
    return 1...count
  }
}
