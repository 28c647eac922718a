internal import ReportModel
import VietnameseText

/// Finds the parts of a report: roles by heading, by place, by opening words.
struct OutlineReader: Sendable {
  private let times: TimeReader

  init(times: TimeReader) { self.times = times }

  /// The context of each block, in order.
  func contexts(_ blocks: [ReadBlock]) -> [BlockContext] {
    var walk = Walk(times: times)
    var contexts = blocks.map { walk.context($0) }
    for i in contexts.indices.dropFirst() { contexts[i].isFirst = contexts[i - 1].isHeading }
    return contexts
  }

  /// The topics that a heading, label or column head names, by its surest terms.
  static func topics(_ read: ReadBlock, in range: Range<Int>) -> [Int] {
    let hits = TopicHits(read.matches(in: range))
    return hits.named
  }
}

/// A walk over the blocks in reading order.
private struct Walk {
  private static let longestName = 14

  private struct Open {
    var level: Int
    var label: String
    var role: PartRole
    var topics: [Int]
  }

  private let times: TimeReader
  private var open: [Open] = []
  private var role = PartRole.letterhead
  private var known = OutlinePart.Known.place
  private var seenTitle = false
  private var seenBody = false
  private var leadIn: Int?
  /// The line before was a bare name.
  private var isNamed = false
  private var table: Int?
  private var heads: [Int: ColumnHead] = [:]

  init(times: TimeReader) { self.times = times }

  mutating func context(_ read: ReadBlock) -> BlockContext {
    // A table of contents repeats the headings; it opens none and tells nothing.
    if read.block.isContents { return BlockContext(role: .other, known: .place) }
    switch read.block.region {
    case .header: return BlockContext(role: .letterhead, known: .place)
    case .footer: return BlockContext(role: .other, known: .place)
    case .footnote, .endnote: return BlockContext(role: .note, known: .place)
    case .body: break
    }
    if case .heading(let level, _) = read.block.kind, !isLetterhead(read) {
      return heading(read, level)
    }
    if case .tableRow(let row) = read.block.kind { return tableRow(read, row) }
    table = nil
    return paragraph(read)
  }

  // MARK: Headings

  private mutating func heading(_ read: ReadBlock, _ level: Int) -> BlockContext {
    table = nil
    leadIn = nil
    let topics = OutlineReader.topics(read, in: read.start..<read.tokens.count)
    let own = ownRole(read, topics)
    if own == .recipients { return place(.recipients, .label) }
    if !seenTitle && !seenBody && own == nil && hasMark(read, .title) {
      seenTitle = true
      return place(.letterhead, .place)
    }
    if own == .appendix { open.removeAll() }
    while let last = open.last, last.level >= level { open.removeLast() }
    let inherited = open.last?.role
    let afterEnd = role == .recipients || role == .signature
    if inherited == nil, own == nil, !seenBody, read.block.labelLength == 0 {
      // A second line of the title, in the look of a heading.
      return place(.letterhead, .place)
    }
    seenBody = true
    role = own ?? inherited ?? (afterEnd ? role : .results)
    known = own == nil ? .inherited : .heading
    open.append(Open(level: level, label: label(read), role: role, topics: topics))
    var context = place(role, known)
    context.isHeading = true
    context.level = level
    if read.after.contains(.colon) { leadIn = read.index }
    return context
  }

  /// The role that a heading's own words give, nil when they give none.
  private func ownRole(_ read: ReadBlock, _ topics: [Int]) -> PartRole? {
    var best: (role: PartRole, length: Int)?
    for match in read.matches {
      guard case .part(let role, let startOnly) = match.owner else { continue }
      if startOnly, match.tokens.lowerBound != read.start { continue }
      // "Giải quyết kiến nghị của công dân" names a task, not the report's own proposals.
      let length = match.tokens.count
      if length > best?.length ?? 0 { best = (role, length) }
    }
    let future = times.times(read, in: read.start..<read.tokens.count).contains {
      $0.relation == .future
    }
    if future, best?.role != .results || best.map({ $0.length < 2 }) ?? true { return .plan }
    return best?.role
  }

  /// The label without its marks: "II", "2.1", "PHỤ LỤC 1".
  private func label(_ read: ReadBlock) -> String {
    // No label of print is longer; one that a list makes up may be.
    let length = min(max(0, read.block.labelLength), 100)
    let label = Substring(read.block.slice(0..<length))
    func isMark(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
    return String(
      label.drop(while: isMark).reversed().drop(while: isMark).reversed())
  }

  private var path: String? {
    var labels: [String] = []
    for heading in open where !heading.label.isEmpty {
      // "2.1" already says "2".
      if heading.label.contains(".") { labels.removeAll { heading.label.hasPrefix($0 + ".") } }
      labels.append(heading.label)
    }
    return labels.isEmpty ? nil : labels.joined(separator: ".")
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ read: ReadBlock) -> BlockContext {
    if startsWith(read, .recipients) {
      open.removeAll()
      role = .recipients
      return place(.recipients, .label)
    }
    if role == .recipients || role == .signature {
      if isAppendix(read) { return appendix(read) }
      if startsWith(read, .signature) { role = .signature }
      return place(role, .place)
    }
    if !seenBody { return beforeBody(read) }
    if hasMark(read, .closing), open.isEmpty || read.statements.count <= 2 {
      return place(.other, .opening)
    }
    return item(read)
  }

  /// Letterhead, title and the opening paragraph.
  private mutating func beforeBody(_ read: ReadBlock) -> BlockContext {
    if !seenTitle {
      if startsWith(read, .title), read.tokens.count <= 25 {
        seenTitle = true
      } else if read.tokens.count > 25 || isOpening(read) {
        seenTitle = true
      } else {
        return place(.letterhead, .place)
      }
      if startsWith(read, .title), read.tokens.count <= 25 { return place(.letterhead, .place) }
    }
    if isOpening(read) {
      role = .basis
      return place(.basis, .opening)
    }
    if read.tokens.count <= 30, !endsSentence(read), read.block.labelLength == 0 {
      return place(.letterhead, .place)
    }
    seenBody = true
    role = .context
    return item(read)
  }

  private mutating func item(_ read: ReadBlock) -> BlockContext {
    let isItem: Bool
    if case .listItem = read.block.kind { isItem = true } else { isItem = false }
    if isItem { closeSibling(of: label(read)) }
    var context = place(role, known)
    if let own = runInRole(read) {
      context.role = own
      context.known = .label
    }
    if isItem || isNamed { context.leadIn = leadIn }
    if !isItem { leadIn = nil }
    isNamed = !isItem && isName(read)
    if read.after.contains(.colon) || isNamed { leadIn = read.index }
    return context
  }

  /// "7. …" after the heading "6. …" begins the next point, though it is a sentence: what the
  /// heading names ends there.
  private mutating func closeSibling(of label: String) {
    let own = label.split(separator: ".").compactMap { Int($0) }
    guard let last = open.last, !own.isEmpty else { return }
    let heading = last.label.split(separator: ".").compactMap { Int($0) }
    if heading.count == own.count, heading.dropLast() == own.dropLast(), heading != own {
      open.removeLast()
    }
  }

  /// A line of a few words without an end mark names what the next line is about.
  private func isName(_ read: ReadBlock) -> Bool {
    read.tokens.count <= Self.longestName
      && read.after.isDisjoint(with: [.stop, .semicolon, .colon, .comma])
      && !read.tokens.contains { $0.kind == .number }
  }

  /// "2. Hạn chế: …", "Nguyên nhân chủ quan là …": the first words give the role of the block.
  private func runInRole(_ read: ReadBlock) -> PartRole? {
    let end = min(read.tokens.count, read.start + 12)
    guard read.start < end else { return nil }
    let colon = (read.start..<end).first {
      $0 > read.start && read.tokens[$0].before.contains(.colon)
    }
    for match in read.matches where match.tokens.lowerBound == read.start {
      guard case .part(let role, _) = match.owner else { continue }
      if [.causes, .shortcomings, .proposals, .plan].contains(role),
        colon != nil || role == .causes || (role == .proposals && self.role != .results)
      {
        return role
      }
    }
    return nil
  }

  private func isOpening(_ read: ReadBlock) -> Bool {
    startsWith(read, .basisOpeners) || (hasMark(read, .basisClosers) && read.after.contains(.colon))
  }

  private mutating func appendix(_ read: ReadBlock) -> BlockContext {
    open.removeAll()
    role = .appendix
    known = .heading
    let topics = OutlineReader.topics(read, in: read.start..<read.tokens.count)
    open.append(Open(level: 1, label: "", role: .appendix, topics: topics))
    return place(.appendix, .heading)
  }

  // MARK: Tables

  private mutating func tableRow(_ read: ReadBlock, _ row: TableRow) -> BlockContext {
    if isLetterhead(read) { return place(.letterhead, .place) }
    if hasMark(read, .recipients), !isAppendix(read) {
      open.removeAll()
      role = .recipients
      return place(.recipients, .label)
    }
    if role == .letterhead || role == .basis, seenTitle {
      seenBody = true
      role = .results
    }
    if !seenTitle { return place(.letterhead, .place) }
    if role == .recipients { role = .appendix }
    if table != row.table {
      table = row.table
      heads = [:]
    }
    var context = place(role, known)
    if row.row == 1, TableHeads.isHeader(read, row) {
      heads = TableHeads(times: times).heads(read, row)
      context.isHeaderRow = true
    }
    context.heads = heads
    context.leadIn = leadIn
    return context
  }

  /// The table or lines that hold the state's motto or the agency's name.
  private func isLetterhead(_ read: ReadBlock) -> Bool {
    !seenTitle && !seenBody && !hasMark(read, .title)
  }

  // MARK: Marks

  private func place(_ role: PartRole, _ known: OutlinePart.Known) -> BlockContext {
    BlockContext(
      role: role, known: known, path: path, headingTopics: open.reversed().map(\.topics))
  }

  private func hasMark(_ read: ReadBlock, _ kind: MarkKind) -> Bool {
    read.matches.contains { $0.owner == .mark(kind) }
  }

  private func startsWith(_ read: ReadBlock, _ kind: MarkKind) -> Bool {
    read.matches.contains { $0.owner == .mark(kind) && $0.tokens.lowerBound == read.start }
  }

  private func isAppendix(_ read: ReadBlock) -> Bool {
    read.matches.contains {
      $0.owner == .part(.appendix, startOnly: true) && $0.tokens.lowerBound == read.start
    }
  }

  private func endsSentence(_ read: ReadBlock) -> Bool {
    !read.after.isDisjoint(with: [.stop, .colon, .semicolon])
  }
}
