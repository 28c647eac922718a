internal import Packaging
internal import ReportModel

/// Turns the elements of an OpenDocument text into paragraphs and tables.
final class OpenStory: XMLHandler {
  private let styles: OpenStyles
  private var resolved: [OpenStyles.Key: OpenStyle] = [:]
  private let budget: TextBudget
  /// Page styles whose headers and footers are wanted, and nothing else; nil for the body.
  let masters: Set<String>?
  private(set) var story: StoryReader
  /// Stories around the open one: the text around a note.
  private var outer: [StoryReader] = []
  private var stories: [Block.Region: StoryReader] = [:]
  private var lists: OpenLists
  private var outerLists: [OpenLists] = []
  /// Looks of the paragraph and the spans that are open.
  private var looks: [RunProperties] = []
  /// Columns that the cell before still spans.
  private var covered: [Int] = []
  var skipping = SkippedText()
  private var isInText = false
  var comments = 0

  init(
    _ styles: OpenStyles, budget: TextBudget, firstTable: Int = 0, masters: Set<String>? = nil
  ) {
    self.styles = styles
    self.budget = budget
    self.masters = masters
    lists = OpenLists(styles)
    story = Self.story(.body, budget, firstTable)
    stories[.body] = story
    isInText = masters == nil
  }

  private static func story(
    _ region: Block.Region, _ budget: TextBudget, _ table: Int = 0
  ) -> StoryReader {
    StoryReader(
      region: region, styles: StyleSheet(), numbering: Numbering(),
      counter: ListCounter(Numbering()), budget: budget, firstTable: table)
  }

  var isFinished: Bool { problem != nil }
  var isSkipping: Bool { skipping.isOpen }
  var problem: InputProblem? { stories.values.lazy.compactMap(\.problem).first }
  var tables: Int { stories[.body]?.tables ?? 0 }
  var notes: [ReadingNote] { stories.values.flatMap(\.finds.notes) }

  func blocks(_ region: Block.Region) -> [DraftBlock] {
    stories[region]?.finishedBlocks() ?? []
  }

  func start(_ element: XMLElement) {
    if skipping.isOpen || isUnseen(element) || Self.isHidden(element) { return skip(element) }
    guard let tag = element.open else { return }
    if masters != nil, outer.isEmpty {
      if let region = Self.region(tag, element) { openStory(region) }
      return
    }
    switch tag {
    case .p: openParagraph(element, level: nil)
    case .h: openParagraph(element, level: element.count(.outlineLevel, atMost: 9) ?? 1)
    case .span: openSpan(element)
    case .s: append(String(repeating: " ", count: element.count(.c, atMost: 1000) ?? 1))
    case .tab: append("\t")
    case .lineBreak: append(" ")
    case .note: openStory(element.openValue(.noteClass) == "endnote" ? .endnote : .footnote)
    case .object, .embedded:
      story.leaveOut("object")
      skipping.open(isHidden: false)
    case .hiddenParagraph where element.openValue(.isHidden) == "true":
      story.flow.paragraph?.isWhollyHidden = true
    case .contents, .illustrationIndex, .tableIndex, .objectIndex, .userIndex, .alphabeticalIndex:
      story.containers.append(Container(isContents: true))
    case .placeholder: story.containers.append(Container(isPlaceholder: true))
    default: startBlock(tag, element)
    }
  }

  private func startBlock(_ tag: OpenTag, _ element: XMLElement) {
    switch tag {
    case .list:
      lists.openList(
        style: element.openValue(.styleName), id: element.openValue(.id),
        continues: element.openValue(.continueNumbering) == "true",
        continued: element.openValue(.continueList))
    case .listItem:
      lists.openItem(start: element.count(.startValue, atMost: 1_000_000), printsLabel: true)
    case .listHeader: lists.openItem(start: nil, printsLabel: false)
    case .table where element.namespace == OpenNamespace.table.rawValue: story.openTable(.tbl)
    case .tableRow:
      covered.append(0)
      story.openTable(.tr)
    case .tableCell: openCell(element)
    case .coveredCell: cover(element)
    case _ where Self.isShape(tag, element.namespace): story.openBox()
    default: break
    }
  }

  func end(namespace: Int, name: Int) {
    if skipping.isOpen { return endSkipped(namespace >= 0 ? OpenTag.at(name) : nil) }
    guard namespace >= 0, let tag = OpenTag.at(name) else { return }
    switch tag {
    case .p, .h:
      guard !looks.isEmpty else { return }
      if story.flow.paragraph?.isWhollyHidden == true { story.flow.paragraph?.hide() }
      story.closeParagraph()
      looks.removeLast()
    case .span: if looks.count > 1 { looks.removeLast() }
    case .note, .header, .footer, .headerLeft, .headerFirst, .footerLeft, .footerFirst:
      closeStory()
    case .contents, .illustrationIndex, .tableIndex, .objectIndex, .userIndex, .alphabeticalIndex,
      .placeholder:
      _ = story.containers.popLast()
    case .list: lists.closeList()
    case .listItem, .listHeader: lists.closeItem()
    case .table where namespace == OpenNamespace.table.rawValue: story.closeTable(.tbl)
    case .tableRow:
      story.closeTable(.tr)
      _ = covered.popLast()
    case .tableCell: story.closeTable(.tc)
    case _ where Self.isShape(tag, namespace): if !story.outer.isEmpty { story.closeBox() }
    default: break
    }
  }

  /// White space is collapsed (ODF 1.3 part 3, 6.1.2).
  func characters(_ bytes: Swift.Span<UInt8>) {
    if skipping.isOpen {
      for index in bytes.indices { skipping.append(bytes[index]) }
      return
    }
    guard !looks.isEmpty, isInText || !outer.isEmpty else { return }
    var isCollapsing = story.flow.paragraph?.isCollapsing ?? true
    var kept: [UInt8] = []
    for index in bytes.indices {
      let byte = bytes[index]
      let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if isBlank, isCollapsing { continue }
      kept.append(isBlank ? 0x20 : byte)
      isCollapsing = isBlank
    }
    guard !kept.isEmpty else { return }
    append(String(decoding: kept, as: UTF8.self))
    story.flow.paragraph?.isCollapsing = isCollapsing
  }

  private func append(_ text: String) {
    guard let look = looks.last else { return }
    story.flow.run = RunState(direct: look)
    story.append(text)
    story.flow.paragraph?.isCollapsing = false
  }
}

/// Paragraphs, cells and stories.
extension OpenStory {
  private func openParagraph(_ element: XMLElement, level: Int?) {
    let style = style(element, family: "paragraph")
    looks.append(style.run)
    story.openParagraph()
    story.flow.paragraph?.properties.isCentred = style.isCentred
    story.flow.paragraph?.heading = level
    if lists.depth > 0 {
      story.flow.paragraph?.printed = lists.label()
    } else if let level, element.openValue(.isListHeader) != "true" {
      let start =
        element.openValue(.restartNumbering) == "true"
        ? element.count(.startValue, atMost: 1_000_000) ?? 1 : nil
      story.flow.paragraph?.printed = lists.label(ofHeading: level, start: start)
    }
  }

  private func style(_ element: XMLElement, family: String) -> OpenStyle {
    let key = OpenStyles.Key(family: family, name: element.openValue(.styleName) ?? "")
    if let known = resolved[key] { return known }
    let style = styles.resolved(key.name.isEmpty ? nil : key.name, family: family)
    if resolved.count < 100_000 { resolved[key] = style }
    return style
  }

  private func openSpan(_ element: XMLElement) {
    guard var look = looks.last else { return }
    let style = style(element, family: "text")
    look.bold = style.run.bold ?? look.bold
    look.hidden = style.run.hidden ?? look.hidden
    look.capitals = style.run.capitals ?? look.capitals
    looks.append(look)
  }

  private func openCell(_ element: XMLElement) {
    story.openTable(.tc)
    guard let table = story.flow.tables.indices.last,
      let cell = story.flow.tables[table].cells.indices.last
    else { return }
    let span = max(element.count(.columnsSpanned, atMost: 63) ?? 1, 1)
    story.flow.tables[table].cells[cell].span = span
    if let last = covered.indices.last { covered[last] = span - 1 }
  }

  /// A cell that one beside or above it covers.
  private func cover(_ element: XMLElement) {
    let repeats = max(element.count(.columnsRepeated, atMost: 63) ?? 1, 1)
    for _ in 0..<repeats {
      if let last = covered.indices.last, covered[last] > 0 {
        covered[last] -= 1
      } else if let table = story.flow.tables.indices.last,
        story.flow.tables[table].cells.count < TableBuilder.mostCovered
      {
        story.openTable(.tc)
        let cell = story.flow.tables[table].cells.count - 1
        story.flow.tables[table].cells[cell].continuesAbove = true
        story.closeTable(.tc)
      }
    }
    skipping.open(isHidden: true)
  }

  private func openStory(_ region: Block.Region) {
    outer.append(story)
    outerLists.append(lists)
    lists = OpenLists(styles)
    let next = stories[region] ?? Self.story(region, budget)
    stories[region] = next
    // Tables are counted over all stories.
    next.tables = story.tables
    story = next
  }

  private func closeStory() {
    guard let last = outer.popLast(), let lists = outerLists.popLast() else { return }
    story.closeParagraph()
    last.tables = story.tables
    story = last
    self.lists = lists
  }

  private static func region(_ tag: OpenTag, _ element: XMLElement) -> Block.Region? {
    guard element.namespace == OpenNamespace.style.rawValue,
      element.openValue(.display) != "false"
    else { return nil }
    switch tag {
    case .header, .headerLeft, .headerFirst: return .header
    case .footer, .footerLeft, .footerFirst: return .footer
    default: return nil
    }
  }

  private static func isShape(_ tag: OpenTag, _ namespace: Int) -> Bool {
    guard namespace == OpenNamespace.draw.rawValue else { return false }
    switch tag {
    case .textBox, .customShape, .rect, .ellipse, .circle, .polygon, .path, .caption, .connector:
      return true
    default: return false
    }
  }
}
