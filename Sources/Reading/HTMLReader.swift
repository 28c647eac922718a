internal import Packaging
internal import ReportModel

/// Reads an HTML document into blocks, as far as it is text: paragraphs, headings, lists, tables.
struct HTMLReader {
  let limits: ReadingLimits

  func read(_ bytes: [UInt8]) throws(InputProblem) -> [DraftBlock] {
    let story = StoryReader(
      region: .body, styles: StyleSheet(), numbering: Numbering(),
      counter: ListCounter(Numbering()), limits: limits)
    do throws(PackagingError) {
      try HTMLParser(limits: limits.xml).parse(bytes, to: HTMLStory(story))
    } catch {
      throw InputProblem(error)
    }
    let blocks = story.finishedBlocks()
    if let problem = story.problem { throw problem }
    return blocks
  }
}

/// Turns elements of HTML into paragraphs and tables of a story.
private final class HTMLStory: HTMLHandler {
  private struct List {
    var isOrdered: Bool
    var format: String
    var next: Int
  }

  private let story: StoryReader
  /// Elements that are open within one that is not shown, itself included.
  private var skipped = 0
  private var bold = 0
  private var verbatim = 0
  private var lists: [List] = []
  /// The label of the item that is open, until its first paragraph takes it.
  private var label: (label: String, level: Int)?
  private var heading: Int?
  /// Rows that a cell still covers, by column, for each open table.
  private var spans: [[Int: Int]] = []

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
    if skipped > 0 || Self.isHidden(element) {
      skipped += 1
      return
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
      spans.append([:])
      story.openTable(.tbl)
    case "tr":
      story.openTable(.tr)
    case "td", "th": openCell(element)
    default: break
    }
  }

  func end(_ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if Self.blocks.contains(name) { story.closeParagraph() }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": heading = nil
    case "b", "strong": bold -= 1
    case "pre": verbatim -= 1
    case "ul", "ol": _ = lists.popLast()
    case "li": label = nil
    case "table":
      story.closeTable(.tbl)
      _ = spans.popLast()
    case "tr": story.closeTable(.tr)
    case "td", "th":
      if name == "th" { bold -= 1 }
      story.closeTable(.tc)
    default: break
    }
  }

  func characters(_ text: String) {
    guard skipped == 0 else { return }
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

  private func openCell(_ element: HTMLElement) {
    guard let table = story.flow.tables.indices.last else { return }
    if let open = spans.indices.last { cover(open, table) }
    story.openTable(.tc)
    guard let cell = story.flow.tables[table].cells.indices.last else { return }
    let span = Self.count(element.value("colspan"))
    story.flow.tables[table].cells[cell].span = span
    let rows = Self.count(element.value("rowspan"))
    guard rows > 1, let open = spans.indices.last else { return }
    let column = story.flow.tables[table].cells[cell].column
    for covered in column..<column + span { spans[open][covered] = rows - 1 }
  }

  /// Cells that one of an earlier row covers are written nowhere: they are put in.
  private func cover(_ open: Int, _ table: Int) {
    while let rows = spans[open][story.flow.tables[table].nextColumn], rows > 0,
      story.flow.tables[table].cells.count < TableBuilder.mostCovered
    {
      spans[open][story.flow.tables[table].nextColumn] = rows - 1
      story.openTable(.tc)
      let last = story.flow.tables[table].cells.count - 1
      story.flow.tables[table].cells[last].continuesAbove = true
      story.closeTable(.tc)
    }
  }

  private static func count(_ text: String?) -> Int {
    min(max(text.flatMap { Int($0) } ?? 1, 1), 63)
  }

  private static func isHidden(_ element: HTMLElement) -> Bool {
    if unseen.contains(element.name) || element.value("hidden") != nil { return true }
    guard let style = element.value("style")?.lowercased().filter({ $0 != " " }) else {
      return false
    }
    return style.contains("display:none") || style.contains("mso-hide:all")
      || style.contains("visibility:hidden")
  }
}
