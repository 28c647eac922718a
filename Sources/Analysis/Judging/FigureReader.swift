internal import ReportModel
import VietnameseText

/// A number that counts something.
struct Figure: Sendable, Equatable {
  enum Unit: Sendable, Equatable {
    /// A counting noun or measure, as term numbers of the lexicon.
    case noun(TermNumber)
    /// "%" or a ratio "38/45".
    case share
    /// A word that the pack does not know as a unit.
    case word
    /// The number of a document that the agency itself issued.
    case document
    /// A number in a value cell.
    case cell
  }

  var unit: Unit
  var tokens: Range<Int>
  var isZero: Bool
}

/// Finds the figures of a statement: numbers with a counting noun, a measure or a percent sign;
/// not dates, document numbers, ordinals, years, terms of office.
struct FigureReader: Sendable {
  private let lexicon: Lexicon
  /// Number and symbol of documents of others that the plan cites.
  private let cited: Set<[UInt64]>
  private let years: ClosedRange<Int>

  init(_ lexicon: Lexicon, pack: Pack, period: ReportPeriod?) {
    self.lexicon = lexicon
    let tokenizer = Tokenizer()
    cited = Set(pack.documents.map { tokenizer.tokens(of: $0.number).tokens.map(\.key) })
    let year = period?.year ?? pack.year
    years = (year - 1)...year
  }

  func figures(_ statement: Statement) -> [Figure] {
    let read = statement.read
    let units = statement.matches.filter { if case .unit = $0.owner { true } else { false } }
    let excluded = Spans(statement.excluded)
    let values = Spans(statement.valueCells)
    var figures: [Figure] = []
    var i = statement.tokens.lowerBound
    while i < statement.tokens.upperBound {
      if !excluded.covers(i..<(i + 1)), let figure = figure(at: i, read, units, values, statement) {
        figures.append(figure)
        i = max(i + 1, figure.tokens.upperBound)
      } else {
        i += 1
      }
    }
    return figures + documents(statement)
  }

  private func figure(
    at i: Int, _ read: ReadBlock, _ units: [Match], _ values: Spans, _ statement: Statement
  ) -> Figure? {
    let token = read.tokens[i]
    guard !isTaken(i, read) else { return nil }
    if token.kind == .word {
      guard lexicon.numberWords.contains(token.key),
        let unit = self.unit(at: i + 1, units, read), isCounting(unit),
        !token.isCapital
      else { return nil }
      return Figure(unit: .noun(unit.term), tokens: i..<unit.tokens.upperBound, isZero: false)
    }
    let end = ratioEnd(i, read, statement.tokens.upperBound)
    if isChange(end, read, statement.tokens.upperBound) {
      return Figure(unit: .share, tokens: i..<(end + 2), isZero: false)
    }
    let isZero = read.numbers.value(i) == 0
    let isCell = values.covers(i..<(i + 1)) || isZero && isAfterLabel(i, end, read)
    if i > 0, isOrdinal(i, read), !isCell { return nil }
    let after: Separators = end < read.tokens.count ? read.tokens[end].before : read.after
    if after.contains(.percent) { return Figure(unit: .share, tokens: i..<end, isZero: isZero) }
    if let unit = unit(at: end, units, read) {
      guard isCounting(unit) else { return nil }
      return Figure(unit: .noun(unit.term), tokens: i..<unit.tokens.upperBound, isZero: isZero)
    }
    if isCell { return Figure(unit: .cell, tokens: i..<end, isZero: isZero) }
    if end > i + 1 { return Figure(unit: .share, tokens: i..<end, isZero: isZero) }
    // A small word glued by one space to the number: a counting noun that the pack does not know.
    if let next = read.tokens[safe: end], end < statement.tokens.upperBound, next.before == .space,
      next.kind == .word, !next.isCapital || isAbbreviation(end, read),
      !lexicon.functionWords.contains(next.key)
    {
      return Figure(unit: .word, tokens: i..<(end + 1), isZero: isZero)
    }
    return nil
  }

  /// "7.912 HS", "12 MH": capitals only.
  private func isAbbreviation(_ i: Int, _ read: ReadBlock) -> Bool {
    let text = read.text(i)
    return text.count > 1 && text.count < 7 && text == text.uppercased()
  }

  /// "Từ 82,1 lên 90,4": two numbers of one indicator.
  private func isChange(_ end: Int, _ read: ReadBlock, _ limit: Int) -> Bool {
    end + 1 < limit && lexicon.changes.contains(read.tokens[end].key)
      && read.tokens[end].before == .space && read.tokens[end + 1].kind == .number
      && read.tokens[end + 1].before == .space
  }

  /// "Đơn khiếu nại: 0": a nought alone between a colon and the end of its item.
  private func isAfterLabel(_ i: Int, _ end: Int, _ read: ReadBlock) -> Bool {
    let after = end < read.tokens.count ? read.tokens[end].before : read.after
    return read.tokens[i].before.contains(.colon)
      && (end == read.tokens.count || !after.isDisjoint(with: [.bar, .semicolon, .stop, .comma]))
  }

  /// Dates and document numbers are no figures.
  private func isTaken(_ i: Int, _ read: ReadBlock) -> Bool {
    read.isInDate(i) || read.isInDocument(i)
  }

  private func ratioEnd(_ i: Int, _ read: ReadBlock, _ limit: Int) -> Int {
    guard i + 1 < limit, read.tokens[i + 1].kind == .number,
      read.tokens[i + 1].before.contains(.slash),
      read.tokens[i + 1].before.subtracting([.slash, .space]).isEmpty
    else { return i + 1 }
    return i + 2
  }

  private func unit(at i: Int, _ units: [Match], _ read: ReadBlock) -> Match? {
    guard let token = read.tokens[safe: i],
      token.before.isDisjoint(with: [.comma, .stop, .semicolon, .colon, .bar])
    else { return nil }
    return self.units(at: i, units).max { $0.tokens.count < $1.tokens.count }
  }

  /// The units that start at a token.
  private func units(at i: Int, _ units: [Match]) -> ArraySlice<Match> {
    units[units.partition { $0.tokens.lowerBound >= i }...].prefix { $0.tokens.lowerBound == i }
  }

  private func isCounting(_ unit: Match) -> Bool { unit.owner != .unit(.notCounting) }

  /// "quý 2", "Điều 5", "năm 2024", "2021-2025": the word before makes it no count.
  private func isOrdinal(_ i: Int, _ read: ReadBlock) -> Bool {
    if let value = read.numbers.integer(i), (1945...2100).contains(value),
      read.tokens[i].range.count == 4
    {
      return true
    }
    guard i > 0 else { return false }
    let before = read.tokens[i].before
    guard before.isDisjoint(with: [.comma, .semicolon, .colon, .stop, .bar, .open]) else {
      return false
    }
    return lexicon.isOrdinal(read.tokens, at: i)
  }

  /// Numbers of documents that the agency issued: dated in the period, not one of the plan's own.
  private func documents(_ statement: Statement) -> [Figure] {
    statement.read.documents(startingIn: statement.tokens).compactMap { document in
      guard statement.tokens.contains(document.tokens) else { return nil }
      let keys = statement.read.tokens[document.tokens].map(\.key)
      guard !cited.contains(keys), document.year.map({ years.contains($0) }) ?? true else {
        return nil
      }
      return Figure(unit: .document, tokens: document.tokens, isZero: false)
    }
  }
}
