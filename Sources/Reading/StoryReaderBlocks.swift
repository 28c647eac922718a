internal import ReportModel

/// Paragraphs, tables and text boxes.
extension StoryReader {
  func openParagraph() {
    // A paragraph within a paragraph is against the schema: the first one ends here.
    if flow.paragraph != nil { closeParagraph() }
    flow.paragraph = ParagraphBuilder()
    flow.run = RunState()
  }

  func closeParagraph() {
    guard let paragraph = flow.paragraph else { return }
    flow.paragraph = nil
    flow.run = RunState()
    if flow.leftover != nil {
      flow.leftover?.join(paragraph)
    } else {
      flow.leftover = paragraph
    }
    if !paragraph.joinsNext { closeLeftover() }
  }

  private func closeLeftover() {
    guard let paragraph = flow.leftover else { return }
    flow.leftover = nil
    emit(paragraph)
  }

  /// Ends whatever is still open in the flow.
  func closeFlow() {
    closeParagraph()
    closeLeftover()
    while !flow.tables.isEmpty { closeTable(.tbl) }
  }

  private func emit(_ paragraph: ParagraphBuilder) {
    guard !flow.isDropping else { return }
    noteHidden(paragraph)
    let finished = paragraph.finished()
    let style = styles.paragraphStyle(paragraph.style)
    let item = listItem(paragraph, style, isEmpty: finished.text.isEmpty)
    if !finished.text.isEmpty {
      if flow.tables.isEmpty {
        add(
          DraftBlock(
            finished, printed: item?.label, listLevel: item?.level,
            heading: heading(paragraph, style),
            isCentred: paragraph.properties.isCentred ?? style.paragraph.isCentred ?? false,
            region: region))
      } else if let last = flow.tables[0].cells.indices.last {
        let label = item?.label ?? ""
        let place = (last, flow.tables[0].cells[last].paragraphs.count)
        flow.tables[0].notes += finished.notes.map {
          (place.0, place.1, $0.shifted(by: label.utf8.count))
        }
        flow.tables[0].cells[last].paragraphs.append((label + finished.text, finished.isBold))
      }
    }
    if flow.tables.isEmpty {
      for box in paragraph.boxes { add(box) }
    } else {
      flow.tables[0].boxes += paragraph.boxes
    }
  }

  private func add(_ draft: DraftBlock) {
    blockCount += 1
    if blockCount > limits.blocks {
      problem = problem ?? InputProblem(.overLimit, detail: "blocks")
    }
    flow.blocks.append(draft)
  }

  private func noteHidden(_ paragraph: ParagraphBuilder) {
    let text = String(decoding: paragraph.hidden.prefix(400), as: UTF8.self)
    guard text.contains(where: \.isLetter), finds.notes.count < 1000 else { return }
    finds.notes.append(
      ReadingNote(
        code: .hiddenText, detail: text, block: outer.isEmpty ? flow.blocks.count : nil))
  }

  /// The paragraph's place in a list and the label that the list prints before it.
  private func listItem(
    _ paragraph: ParagraphBuilder, _ style: ResolvedStyle, isEmpty: Bool
  ) -> (label: String, level: Int)? {
    let isHidden =
      paragraph.isMarkHidden || style.run.hidden == true || (isEmpty && !paragraph.hidden.isEmpty)
    let direct = paragraph.properties
    guard !isHidden, let list = direct.list ?? style.paragraph.list, list != 0 else { return nil }
    var level = direct.listLevel
    if direct.list == nil, level == nil, let owner = style.listStyle {
      level = numbering.level(boundTo: owner, in: list)
    }
    let depth = min(max(level ?? style.paragraph.listLevel ?? 0, 0), 8)
    guard let label = counter.label(list: list, level: depth) else { return nil }
    return (label, depth)
  }

  private func heading(
    _ paragraph: ParagraphBuilder, _ style: ResolvedStyle
  ) -> (level: Int, source: Block.HeadingSource)? {
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
    if tag == .tc { flow.tables[last].openCell() }
  }

  func closeTable(_ tag: WordTag) {
    guard let last = flow.tables.indices.last else { return }
    if flow.paragraph != nil { closeParagraph() }
    closeLeftover()
    switch tag {
    case .tc: flow.tables[last].closeCell()
    case .tr: if last == 0 { closeRow() } else { flow.tables[last].openRowAgain() }
    default: flow.tables.removeLast()
    }
  }

  private func closeRow() {
    let boxes = flow.tables[0].isRowDeleted ? [] : flow.tables[0].boxes
    if let row = flow.tables[0].finishedRow(region: region) {
      var draft = DraftBlock(settled: row)
      draft.notes = flow.tables[0].finishedNotes(row)
      add(draft)
    }
    for box in boxes { add(box) }
    flow.tables[0].openRowAgain()
  }

  func openBox() {
    // The anchoring run goes on after the box.
    outer.append(flow)
    flow = Flow()
  }

  func closeBox() {
    closeFlow()
    let blocks = flow.blocks
    guard let anchor = outer.popLast() else { return }
    flow = anchor
    if flow.paragraph == nil { flow.paragraph = ParagraphBuilder() }
    if !flow.fields.isCode { flow.paragraph?.boxes += blocks }
  }
}

extension TableBuilder {
  /// Forgets the row that was printed: what follows it is no part of it.
  mutating func openRowAgain() {
    isRowDeleted = false
    isCellDropped = false
    cells = []
    boxes = []
    notes = []
  }
}
