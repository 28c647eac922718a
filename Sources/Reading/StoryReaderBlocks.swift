internal import ReportModel

/// Paragraphs, tables and text boxes.
extension StoryReader {
  func openParagraph() {
    // A paragraph within a paragraph is against the schema: the first one ends here.
    if flow.paragraph != nil { closeParagraph() }
    flow.paragraph = ParagraphBuilder()
    flow.run = RunState()
  }

  /// A control of the gallery of tables of contents, or a simple field that makes one.
  var isInContents: Bool { flow.fields.isContents || containers.contains { $0.isContents } }

  /// A control that nobody has filled in.
  var isInPlaceholder: Bool { containers.contains { $0.isPlaceholder } }

  func closeParagraph() {
    guard var paragraph = flow.paragraph else { return }
    problem = problem ?? budget.takeParagraph()
    flow.paragraph = nil
    flow.run = RunState()
    // A mark within field code is code: the result goes on where the code began.
    if flow.fields.isCode { paragraph.joinsNext = true }
    if flow.leftover != nil {
      flow.leftover?.join(paragraph)
    } else {
      flow.leftover = paragraph
    }
    if !paragraph.joinsNext { closeLeftover() }
  }

  func closeLeftover() {
    guard let paragraph = flow.leftover else { return }
    flow.leftover = nil
    // Deleted to its end, with nothing left and nothing to join: the list does not count it.
    if paragraph.joinsNext, paragraph.isEmpty, paragraph.boxes.isEmpty { return }
    emit(paragraph)
  }

  /// Ends whatever is still open in the flow.
  func closeFlow() {
    closeParagraph()
    closeLeftover()
    while !flow.tables.isEmpty { closeTable(.tbl) }
    unendedFields.formUnion(flow.fields.unended)
  }

  private func emit(_ paragraph: ParagraphBuilder) {
    guard !flow.isDropping else {
      if flow.isCovered { noteHidden(paragraph.text.decoded().text.bytes) }
      return
    }
    noteHidden(paragraph.hidden.decoded().text.bytes)
    let finished = paragraph.finished()
    if MarkRun.isEndless(finished.text) {
      problem = problem ?? InputProblem(.overLimit, detail: "marks")
      return
    }
    let style = styles.paragraphStyle(paragraph.style)
    let item = listItem(paragraph, style, isEmpty: finished.text.isEmpty)
    if let item { spend(item.label.utf8.count) }
    if !finished.text.isEmpty {
      if !isInCell {
        var draft = DraftBlock(
          finished, printed: item?.label, listLevel: item?.level, noted: item?.notes ?? [],
          heading: heading(paragraph, style),
          isCentred: paragraph.properties.isCentred ?? style.paragraph.isCentred ?? false,
          region: region)
        draft.block.isContents = isContents(paragraph, style, finished.text)
        add(draft)
      } else if let last = flow.tables[0].cells.indices.last {
        let label = item?.label ?? ""
        let notes = finished.notes.map { $0.shifted(by: label.utf8.count) }
        flow.tables[0].take(
          (item?.notes ?? []) + notes,
          ofParagraph: flow.tables[0].cells[last].paragraphs.count, inCell: last)
        flow.tables[0].cells[last].paragraphs.append((label + finished.text, finished.isBold))
      }
    }
    if !isInCell {
      for box in paragraph.boxes { add(box) }
    } else {
      flow.tables[0].boxes += paragraph.boxes
    }
  }

  /// A caption or text astray stands in a table and in no cell of it.
  private var isInCell: Bool { flow.tables.first?.cells.isEmpty == false }

  /// By field or control; by the style of an entry too, where the page number shows that it is one.
  private func isContents(
    _ paragraph: ParagraphBuilder, _ style: ResolvedStyle, _ text: String
  ) -> Bool {
    if paragraph.isContents { return true }
    switch style.contents {
    case .heading?: return true
    case .entry?:
      return text.contains("\t") && text.last.map { $0.isNumber || "ivxlcdm".contains($0) } == true
    case nil: return false
    }
  }

  func add(_ draft: DraftBlock) {
    problem = problem ?? budget.takeBlock()
    flow.blocks.append(draft)
  }

  /// Pays for text where it is taken in, before it is kept anywhere.
  func spend(_ count: Int) { problem = problem ?? budget.take(text: count) }

  func noteHidden(_ hidden: [UInt8]) {
    let text = String(decoding: hidden.prefix(SkippedText.most), as: UTF8.self)
    guard text.contains(where: \.isLetter), finds.notes.count < StoryFinds.mostNotes else { return }
    finds.notes.append(
      ReadingNote(
        code: .hiddenText, detail: text, block: outer.isEmpty ? flow.blocks.count : nil))
  }

  /// The paragraph's place in a list and the label that the list prints before it.
  private func listItem(
    _ paragraph: ParagraphBuilder, _ style: ResolvedStyle, isEmpty: Bool
  ) -> ListItem? {
    if let printed = paragraph.printed {
      return isEmpty ? nil : ListItem(label: printed.label, level: printed.level)
    }
    let isHidden =
      paragraph.isMarkHidden || style.run.hidden == true || (isEmpty && !paragraph.hidden.isEmpty)
    let direct = paragraph.properties
    guard !isHidden, let list = direct.list ?? style.paragraph.list, list != 0 else { return nil }
    var level = direct.listLevel
    if direct.list == nil, level == nil {
      // The nearest style of the chain decides: by the level that is bound to it, or by its own words.
      for step in style.listChain where level == nil {
        level = numbering.level(boundTo: step.style, in: list) ?? step.level
      }
    }
    let depth = min(max(level ?? style.paragraph.listLevel ?? 0, 0), 8)
    guard let label = counter.label(list: list, level: depth) else { return nil }
    return decoded(ListItem(label: label, level: depth), of: list, paragraph, style)
  }

  /// A label is set in the font of its level, or in that of the paragraph's mark. Bullets are signs of
  /// their own.
  private func decoded(
    _ item: ListItem, of list: Int, _ paragraph: ParagraphBuilder, _ style: ResolvedStyle
  ) -> ListItem {
    guard item.label.utf8.contains(where: { $0 >= 0x80 }),
      let level = numbering.level(item.level, of: list), level.format != "bullet"
    else { return item }
    let fonts = RunProperties(font: level.fonts.over(paragraph.markFonts))
    let look = styles.run(fonts, characterStyle: nil, paragraph: style)
    let (text, notes) = StyledText(item.label, TextLook(font: look.legacyFont)).decoded()
    return ListItem(
      label: String(decoding: text.bytes, as: UTF8.self), level: item.level, notes: notes)
  }

  private func heading(
    _ paragraph: ParagraphBuilder, _ style: ResolvedStyle
  ) -> (level: Int, source: Block.HeadingSource)? {
    if paragraph.isRunIn { return nil }
    if let level = paragraph.heading { return (min(max(level, 1), 9), .style) }
    if let direct = paragraph.properties.outlineLevel {
      return (0...8).contains(direct) ? (direct + 1, .outlineLevel) : nil
    }
    if let styled = style.paragraph.outlineLevel {
      return (0...8).contains(styled) ? (styled + 1, .style) : nil
    }
    return style.headingNameLevel.map { ($0, .style) }
  }
}

/// Tables and text boxes.
extension StoryReader {
  func openTable(_ tag: WordTag) {
    if tag == .tbl {
      if flow.paragraph != nil { closeParagraph() }
      closeLeftover()
      if flow.tables.isEmpty {
        flow.tables.append(TableBuilder(number: tables))
        tables += 1
      } else {
        flow.tables.append(TableBuilder(number: -1))
      }
    }
    guard let last = flow.tables.indices.last else { return }
    if tag == .tr { flow.tables[last].openRow() }
    if tag == .tc {
      problem = problem ?? budget.takeCell()
      flow.tables[last].openCell()
    }
  }

  func closeTable(_ tag: WordTag) {
    guard let last = flow.tables.indices.last else { return }
    if flow.paragraph != nil { closeParagraph() }
    closeLeftover()
    switch tag {
    case .tc: flow.tables[last].closeCell()
    case .tr:
      if last == 0 { return closeRow() }
      flow.tables[last].closeRow()
      flow.tables[last].forgetRow()
    default: flow.tables.removeLast()
    }
  }

  private func closeRow() {
    let boxes = flow.tables[0].isRowDeleted ? [] : flow.tables[0].boxes
    if var row = flow.tables[0].finishedRow(region: region) {
      row.isContents = isInContents
      var draft = DraftBlock(settled: row)
      draft.notes = flow.tables[0].finishedNotes(row)
      add(draft)
    }
    for box in boxes { add(box) }
    flow.tables[0].closeRow()
    flow.tables[0].forgetRow()
  }

  func openBox() {
    // The anchoring run goes on after the box.
    let isDropping = flow.isDropping
    let fields = FieldStack(ignoring: flow.fields.ignored, begun: flow.fields.begun)
    outer.append(flow)
    flow = Flow()
    flow.isWithinDropped = isDropping
    flow.fields = fields
  }

  func closeBox() {
    closeFlow()
    let blocks = flow.blocks
    let begun = flow.fields.begun
    guard let anchor = outer.popLast() else { return }
    flow = anchor
    flow.fields.begun = begun
    if flow.paragraph == nil { flow.paragraph = ParagraphBuilder() }
    if !flow.fields.isCode { flow.paragraph?.boxes += blocks }
  }
}
