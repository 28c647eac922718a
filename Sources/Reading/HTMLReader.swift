internal import Packaging
internal import ReportModel

/// Reads an HTML document into blocks, as far as it is text: paragraphs, headings, lists, tables.
struct HTMLReader {
  let limits: ReadingLimits

  func read(_ bytes: [UInt8]) throws(InputProblem) -> Chunk {
    let story = StoryReader(
      region: .body, styles: StyleSheet(), numbering: Numbering(),
      counter: ListCounter(Numbering()), budget: TextBudget(limits))
    do throws(PackagingError) {
      try HTMLParser(limits: limits.xml).parse(bytes, to: HTMLStory(story))
    } catch {
      throw InputProblem(error)
    }
    let blocks = story.finishedBlocks()
    if let problem = story.problem { throw problem }
    return .blocks(blocks, notes: story.finds.notes)
  }
}

/// Turns elements of HTML into paragraphs and tables of a story.
private final class HTMLStory: HTMLHandler {
  private struct List {
    var isOrdered: Bool
    var format: String
    var next: Int
  }

  private struct Table {
    /// Rows that a cell still covers, by column.
    var spans: [Int: Int] = [:]
    var isRowOpen = false
  }

  private let story: StoryReader
  private var skipping = SkippedText()
  private var bold = 0
  private var verbatim = 0
  private var lists: [List] = []
  /// The label of the item that is open, until its first paragraph takes it.
  private var label: (label: String, level: Int)?
  private var heading: Int?
  private var tables: [Table] = []

  init(_ story: StoryReader) { self.story = story }

  var isFinished: Bool { story.problem != nil }

  private static let unseen: Set<String> = [
    "head", "script", "style", "title", "template", "noscript", "select", "textarea", "object",
    "iframe", "svg", "rt", "rp", "audio", "video", "canvas", "button",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "blockquote", "pre", "section", "article", "header", "footer", "address", "center",
    "dt", "dd", "dl", "hr", "form", "fieldset", "figure", "figcaption", "main", "nav", "aside",
    "caption", "legend", "details", "summary", "body", "ul", "ol", "li",
    "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  func start(_ element: HTMLElement) {
    if skipping.isOpen || Self.unseen.contains(element.name) || Self.isHidden(element) {
      return skip(element.name)
    }
    if Self.blocks.contains(element.name) { story.closeParagraph() }
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6": heading = element.name.last?.wholeNumberValue
    case "b", "strong", "th": bold += 1
    case "pre": verbatim += 1
    case "br": append(" ")
    case "ul", "ol": openList(element)
    case "li": openItem(element)
    default: break
    }
    switch element.name {
    case "table":
      story.openTable(.tbl)
      tables.append(Table())
    case "tbody", "thead", "tfoot": closeRow()
    case "tr": openRow()
    case "td", "th": openCell(element)
    default: break
    }
  }

  func end(_ name: String) {
    if skipping.isOpen { return endSkipped(name) }
    if Self.blocks.contains(name) { story.closeParagraph() }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": heading = nil
    case "b", "strong": bold -= 1
    case "pre": verbatim -= 1
    case "ul", "ol": _ = lists.popLast()
    case "li": label = nil
    case "table":
      closeRow()
      story.closeTable(.tbl)
      _ = tables.popLast()
    case "tr", "tbody", "thead", "tfoot": closeRow()
    case "td", "th":
      if name == "th" { bold -= 1 }
      story.closeTable(.tc)
    default: break
    }
  }

  func characters(_ text: String) {
    if skipping.isOpen {
      for byte in text.utf8 { skipping.append(byte) }
      return
    }
    if verbatim > 0 {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { story.closeParagraph() }
        if !line.isEmpty { append(String(line)) }
      }
    } else {
      append(Self.collapsed(text))
    }
  }

  private func skip(_ name: String) {
    // A block ends the text before it.
    if Self.blocks.contains(name), skipping.isHidden { story.noteHidden(skipping.take()) }
    skipping.open(isHidden: !Self.unseen.contains(name))
    if name == "br" { skipping.append(0x20) }
  }

  /// Tells what was hidden, block by block.
  private func endSkipped(_ name: String) {
    if Self.blocks.contains(name), skipping.isHidden { story.noteHidden(skipping.take()) }
    if name == "td" || name == "th" { skipping.append(0x20) }
    skipping.close()
    if !skipping.isOpen { story.tellHidden(skipping.take()) }
  }

  /// Runs of white space are one blank; a no-break space is none.
  private static func collapsed(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let isBlank = [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte)
      if isBlank, bytes.last == 0x20 { continue }
      bytes.append(isBlank ? 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ text: String) {
    var text = text
    if verbatim == 0, story.flow.paragraph?.endsWithBlank ?? true, text.hasPrefix(" ") {
      text.removeFirst()
    }
    guard !text.isEmpty else { return }
    if story.flow.paragraph == nil {
      story.openParagraph()
      story.flow.paragraph?.heading = heading
      story.flow.paragraph?.printed = label
      label = nil
    }
    story.flow.run = RunState(direct: RunProperties(bold: bold > 0))
    story.append(text)
  }

  private func openList(_ element: HTMLElement) {
    let formats = ["a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"]
    lists.append(
      List(
        isOrdered: element.name == "ol", format: formats[element.value("type") ?? ""] ?? "decimal",
        next: element.value("start").flatMap { Int($0) } ?? 1))
  }

  private func openItem(_ element: HTMLElement) {
    guard let last = lists.indices.last else { return }
    if let value = element.value("value").flatMap({ Int($0) }) { lists[last].next = value }
    let number = NumberFormat.print(lists[last].next, as: lists[last].format)
    label = (lists[last].isOrdered ? number + ". " : "- ", min(lists.count - 1, 8))
    if lists[last].next < 1_000_000 { lists[last].next += 1 }
  }

  private func openRow() {
    closeRow()
    guard let open = tables.indices.last else { return }
    story.closeParagraph()
    story.openTable(.tr)
    tables[open].isRowOpen = true
  }

  private func closeRow() {
    guard let open = tables.indices.last, tables[open].isRowOpen else { return }
    tables[open].isRowOpen = false
    story.closeTable(.tc)
    if let table = story.flow.tables.indices.last { coverRest(open, table) }
    story.closeTable(.tr)
  }

  private func openCell(_ element: HTMLElement) {
    guard let open = tables.indices.last else { return }
    if !tables[open].isRowOpen { openRow() }
    guard let table = story.flow.tables.indices.last else { return }
    cover(open, table)
    story.openTable(.tc)
    guard let cell = story.flow.tables[table].cells.indices.last else { return }
    let span = Self.count(element.value("colspan"))
    story.flow.tables[table].cells[cell].span = span
    let rows = Self.count(element.value("rowspan"))
    let column = story.flow.tables[table].cells[cell].column
    guard rows > 1, column <= TableBuilder.mostCovered else { return }
    for covered in column..<column + span { tables[open].spans[covered] = rows - 1 }
  }

  /// Cells that one of an earlier row covers are written nowhere: they are put in.
  private func cover(_ open: Int, _ table: Int) {
    while let rows = tables[open].spans[story.flow.tables[table].nextColumn], rows > 0,
      story.flow.tables[table].cells.count < TableBuilder.mostCovered
    {
      tables[open].spans[story.flow.tables[table].nextColumn] = rows - 1
      story.openTable(.tc)
      let last = story.flow.tables[table].cells.count - 1
      story.flow.tables[table].cells[last].continuesAbove = true
      story.closeTable(.tc)
    }
  }

  /// What covers columns of this row beyond its last cell covers one row less of those below.
  private func coverRest(_ open: Int, _ table: Int) {
    cover(open, table)
    let next = story.flow.tables[table].nextColumn
    for (column, rows) in tables[open].spans where column >= next || rows == 0 {
      tables[open].spans[column] = rows > 1 ? rows - 1 : nil
    }
  }

  private static func count(_ text: String?) -> Int {
    min(max(text.flatMap { Int($0) } ?? 1, 1), 63)
  }

  private static func isHidden(_ element: HTMLElement) -> Bool {
    if element.value("hidden") != nil { return true }
    guard let style = element.value("style")?.lowercased().filter({ $0 != " " }) else {
      return false
    }
    return style.contains("display:none") || style.contains("mso-hide:all")
      || style.contains("visibility:hidden")
  }
}
