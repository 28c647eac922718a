internal import ReportModel
import VietnameseText

/// Cuts the blocks of a report into statements.
struct StatementBuilder: Sendable {
  private let cues: CueReader
  private let cutter = SentenceCutter()

  init(cues: CueReader) { self.cues = cues }

  func statements(_ blocks: [ReadBlock], _ contexts: [BlockContext]) -> [Statement] {
    var statements: [Statement] = []
    // Read once for all the items below it.
    var lead = LeadIn()
    var leadBlock: Int?
    for (read, context) in zip(blocks, contexts) {
      if context.leadIn != leadBlock {
        leadBlock = context.leadIn
        lead = leadIn(context, blocks)
      }
      if case .tableRow(let row) = read.block.kind, !isParagraph(read, context, row) {
        guard !context.isHeaderRow else { continue }
        statements += RowStatements(read, context, row, lead, cues).statements
      } else {
        statements += sentences(read, context, lead)
      }
    }
    return statements
  }

  /// A row of one cell without a head is a paragraph in a frame, and tells what one would.
  private func isParagraph(_ read: ReadBlock, _ context: BlockContext, _ row: TableRow) -> Bool {
    guard context.heads.isEmpty, !context.isHeaderRow else { return false }
    return row.cells.count { !TableHeads.tokens(read, $0).isEmpty } == 1
  }

  private func sentences(_ read: ReadBlock, _ context: BlockContext, _ lead: LeadIn) -> [Statement]
  {
    var given = lead.topics
    let runIn = self.runIn(read)
    if let runIn { given = OutlineReader.topics(read, in: runIn) + given }
    let citations = CitationLead(read, cutter)
    var before: [Int] = []
    return read.statements.enumerated().map { index, range in
      var statement = Statement(
        read: read, context: context, tokens: range, role: role(read, context, range))
      statement.given = given
      statement.headed = context.headingTopics.first { !$0.isEmpty } ?? []
      statement.lead = lead.polarity
      statement.continued = before
      if let next = read.statements[safe: index + 1] {
        statement.isRetracted = retracts(read, next)
      }
      let named = OutlineReader.topics(read, in: range)
      if !named.isEmpty { before = named }
      if context.isHeading || runIn == range { statement.isLabel = true }
      statement.isFirst = context.isFirst && index == 0
      statement.ground = citations.citing.contains(index) ? range : citations.leads[index]
      return statement
    }
  }

  /// "…; đến nay cả 02 hội nghị chưa thực hiện được": the end of what was told before.
  private func retracts(_ read: ReadBlock, _ range: Range<Int>) -> Bool {
    let matches = read.matches(in: range)
    // Few sentences hold such a word: the rest are not read twice.
    guard matches.contains(where: { [.cue(.conclusion), .cue(.turn)].contains($0.owner) }) else {
      return false
    }
    let cues = self.cues.cues(matches, read)
    let concludes = cues.contains {
      $0.kind == .conclusion || $0.kind == .turn && $0.tokens.lowerBound == range.lowerBound
    }
    return concludes && cues.contains { $0.kind == .notDone }
      && !cues.contains { $0.kind == .done || $0.kind == .outcome }
      && OutlineReader.topics(read, in: range).isEmpty
  }

  /// A sentence that asks something of others is a proposal, wherever it stands but among tasks.
  private func role(_ read: ReadBlock, _ context: BlockContext, _ range: Range<Int>) -> PartRole {
    let opening = read.matches(in: range).filter { $0.tokens.lowerBound == range.lowerBound }
    // "Kiến nghị của người dân …" asks nothing.
    let asks =
      opening.contains { $0.owner == .cue(.request) }
      && !opening.contains { $0.owner == .cue(.pseudo) }
    return asks && context.role != .plan ? .proposals : context.role
  }

  /// The words before a colon, or bold words, that open a paragraph and name what it is about.
  private func runIn(_ read: ReadBlock) -> Range<Int>? {
    let limit = min(read.tokens.count, read.start + 22)
    guard read.start < limit else { return nil }
    if let colon = (read.start + 1..<limit).first(where: {
      read.tokens[$0].before.contains(.colon)
    }) {
      return read.start..<colon
    }
    if read.block.boldLeadLength > 0 {
      let end = read.tokens.firstIndex { $0.range.lowerBound >= read.block.boldLeadLength }
      if let end, end > read.start, end <= limit { return read.start..<end }
    }
    // "Thực hiện dân chủ. Hội nghị …": a first sentence of a few words without figures.
    if let first = read.statements.first, read.statements.count > 1, first.count <= 9,
      isBareName(read, first)
    {
      return first
    }
    return nil
  }

  /// A sentence without figure, verb of doing or set phrase: it can only be a heading.
  private func isBareName(_ read: ReadBlock, _ range: Range<Int>) -> Bool {
    !read.tokens[range].contains { $0.kind == .number }
      && !cues.cues(read.matches(in: range), read).contains {
        [.hollowAfter, .hollowBefore, .done, .nil, .notDone, .future].contains($0.kind)
      }
  }

  private func leadIn(_ context: BlockContext, _ blocks: [ReadBlock]) -> LeadIn {
    guard let index = context.leadIn, let read = blocks[safe: index],
      let last = read.statements.last
    else { return LeadIn() }
    return LeadIn(
      topics: OutlineReader.topics(read, in: last), polarity: cues.polarity(read, last))
  }
}

/// The lead-in of a list: its topics and what it says of the items.
struct LeadIn: Sendable {
  var topics: [Int] = []
  var polarity = Polarity()
}
