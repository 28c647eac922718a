internal import ReportModel
import VietnameseText

/// A block with everything that one scan of its text finds.
struct ReadBlock: Sendable {
  var index: Int
  var block: Block
  var tokens: [Token]
  var after: Separators
  /// First token after the label.
  var start: Int
  var dates: [DateMention]
  var documents: [DocumentMention]
  /// Consecutive runs of tokens, each one statement.
  var statements: [Range<Int>]
  /// First token of each statement's sentence: a semicolon ends a statement, no sentence.
  var openings: [Int]
  /// Matches of all statements, ordered by their first token.
  var matches: [Match]

  /// The matches that lie in a run of tokens.
  func matches(in range: Range<Int>) -> [Match] {
    let first = matches.partition { $0.tokens.lowerBound >= range.lowerBound }
    return matches[first...].prefix { $0.tokens.lowerBound < range.upperBound }
      .filter { $0.tokens.upperBound <= range.upperBound }
  }

  /// The dates that start in a run of tokens.
  func dates(startingIn range: Range<Int>) -> ArraySlice<DateMention> {
    let first = dates.partition { $0.tokens.lowerBound >= range.lowerBound }
    return dates[first...].prefix { $0.tokens.lowerBound < range.upperBound }
  }

  /// The numbers of documents that start in a run of tokens.
  func documents(startingIn range: Range<Int>) -> ArraySlice<DocumentMention> {
    let first = documents.partition { $0.tokens.lowerBound >= range.lowerBound }
    return documents[first...].prefix { $0.tokens.lowerBound < range.upperBound }
  }

  /// Whether a token is part of a date.
  func isInDate(_ i: Int) -> Bool {
    let last = dates.partition { $0.tokens.lowerBound > i } - 1
    return last >= 0 && dates[last].tokens.contains(i)
  }

  /// Whether a token is part of the number of a document.
  func isInDocument(_ i: Int) -> Bool {
    let last = documents.partition { $0.tokens.lowerBound > i } - 1
    return last >= 0 && documents[last].tokens.contains(i)
  }

  /// First token of the sentence of the statement that starts at a token.
  func opening(of start: Int) -> Int {
    let index = statements.partition { $0.lowerBound >= start }
    guard index < statements.count, statements[index].lowerBound == start else { return start }
    return openings[index]
  }

  /// The statements that start in a run of tokens.
  func statements(startingIn range: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = statements.partition { $0.lowerBound >= range.lowerBound }
    return statements[first...].prefix { $0.lowerBound < range.upperBound }
  }

  /// The characters of a run of tokens, without the marks around it.
  func slice(_ range: Range<Int>) -> String { block.slice(bytes(range)) }

  /// The UTF-8 range of a run of tokens, with a percent sign or closing mark that ends it.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, let first = tokens[safe: range.lowerBound],
      let last = tokens[safe: range.upperBound - 1]
    else { return 0..<0 }
    let end =
      range.upperBound < tokens.count
      ? tokens[range.upperBound].range.lowerBound : block.text.utf8.count
    return first.range
      .lowerBound..<closed(from: last.range.upperBound, to: end, begun: first.range.lowerBound)
  }

  /// The end of a quote, with a percent sign or a closing mark whose opening one stands in it.
  private func closed(from end: Int, to limit: Int, begun start: Int) -> Int {
    let tail = block.slice(end..<limit)
    let inner = block.slice(start..<end)
    var length = 0
    for character in tail {
      let isClosing =
        character == "”" && inner.contains("“") && !inner.contains("”")
        || character == "\"" && inner.count { $0 == "\"" } % 2 == 1
        || character == ")" && inner.contains("(") && !inner.contains(")")
      guard character == "%" || isClosing else { break }
      length += String(character).utf8.count
    }
    return end + length
  }

  /// The text of a token.
  func text(_ i: Int) -> String { block.slice(tokens[i].range) }

  var numbers: TextNumbers { TextNumbers(block.text, tokens) }
}

/// Reads the blocks of a document: each is scanned once.
struct BlockReader: Sendable {
  private let tokenizer = Tokenizer()
  private let cutter = SentenceCutter()
  private let finder = MentionFinder()
  private let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  func read(_ block: Block, _ index: Int) -> ReadBlock {
    let text = tokenizer.tokens(of: block.text)
    let tokens = text.tokens.outside(block.placeholders)
    let start = self.start(block, tokens)
    let numbers = TextNumbers(block.text, tokens)
    let dates = finder.dates(tokens, text: numbers)
    let documents = finder.documents(tokens, dates: dates, text: numbers)
    let statements = cutter.statements(tokens, from: start)
    let numbered = documents.map(\.tokens)
    let matches = statements.flatMap { range in
      let first = numbered.partition { $0.lowerBound >= range.lowerBound }
      let own = numbered[first...].prefix { $0.lowerBound < range.upperBound }
      return lexicon.matches(tokens, in: range, documents: own)
    }
    return ReadBlock(
      index: index, block: block, tokens: tokens, after: text.after, start: start, dates: dates,
      documents: documents, statements: statements, openings: openings(statements, tokens),
      matches: matches)
  }

  private func openings(_ statements: [Range<Int>], _ tokens: [Token]) -> [Int] {
    var openings: [Int] = []
    openings.reserveCapacity(statements.count)
    for statement in statements {
      let continues = tokens[statement.lowerBound].before.contains(.semicolon)
      openings.append(continues ? openings.last ?? statement.lowerBound : statement.lowerBound)
    }
    return openings
  }
}

extension BlockReader {
  /// The first token after the label. A label of words ("PHỤ LỤC 1", "Phần thứ nhất") is text too.
  private func start(_ block: Block, _ tokens: [Token]) -> Int {
    let first = tokens.firstIndex { $0.range.lowerBound >= block.labelLength } ?? tokens.count
    guard first > 0, let opening = tokens.first else { return first }
    return opening.kind == .word && opening.range.count > 2 && first > 1 ? 0 : first
  }
}

extension [Token] {
  /// The tokens that lie in none of the ranges, which are in order; the marks between those that were left out stay.
  fileprivate func outside(_ ranges: [Range<Int>]) -> [Token] {
    guard !ranges.isEmpty else { return self }
    var kept: [Token] = []
    var skipped: Separators = []
    var next = 0
    for var token in self {
      while next < ranges.count, ranges[next].upperBound <= token.range.lowerBound { next += 1 }
      if next < ranges.count, ranges[next].overlaps(token.range) {
        skipped.formUnion(token.before)
      } else {
        token.before.formUnion(skipped)
        skipped = []
        kept.append(token)
      }
    }
    return kept
  }
}

extension Array {
  /// The element at an index, nil outside the array.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
