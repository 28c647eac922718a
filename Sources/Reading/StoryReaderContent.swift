internal import Packaging
internal import ReportModel
internal import VietnameseText

/// Blocks, runs and what stands in them.
extension StoryReader {
  func startContent(_ tag: WordTag, _ element: XMLElement) {
    switch tag {
    case .pPr: contexts.append(.paragraph)
    case .rPr: contexts.append(.run)
    case .trPr: contexts.append(.row)
    case .tcPr: contexts.append(.cell)
    case .sectPr: openSection()
    case .sdtPr: contexts.append(.control)
    case .sdt: containers.append(Container())
    case .fldSimple:
      containers.append(
        Container(isContents: FieldStack.listsParts(element.attribute(.instr) ?? "")))
    case .p: openParagraph()
    case .r: flow.run = RunState()
    case .t: text = element.preservesSpace ?? preservesSpace ? .preserved : .trimmed
    case .instrText: text = .code
    case .tab, .ptab: append("\t")
    case .br, .cr: append(" ")
    case .noBreakHyphen: append("\u{2011}")
    case .softHyphen: appendSoftHyphen()
    case .sym: appendSymbol(element)
    case .tbl, .tr, .tc: openTable(tag)
    case .txbxContent: openBox()
    case .footnote, .endnote: if wanted == nil { openInner() } else { openNote(element) }
    default: startReference(tag, element)
    }
  }

  /// Marks that refer to other parts, and fields.
  private func startReference(_ tag: WordTag, _ element: XMLElement) {
    switch tag {
    case .fldChar:
      if let text = flow.fields.take(element.attribute(.fldCharType)) { append(text) }
    case .ddList: flow.fields.openDropDown()
    case .listEntry: flow.fields.addChoice(element.attribute(.val) ?? "")
    case .result: flow.fields.choose(element.intValue ?? 0)
    case .checkBox: flow.fields.openCheckBox()
    case .checked: flow.fields.check(element.isOn)
    case .default: flow.fields.preset(number: element.intValue, isOn: element.isOn)
    case .footnoteReference: refer(element.attribute(.id), to: \.footnotes)
    case .endnoteReference: refer(element.attribute(.id), to: \.endnotes)
    case .commentReference: finds.comments += 1
    case .object: leaveOut("object")
    case .subDoc: leaveOut("subDoc")
    case .altChunk: putIn(chunk: element.relationship ?? "altChunk")
    default: break
    }
  }

  func endContent(_ tag: WordTag) {
    switch tag {
    case .p: closeParagraph()
    case .r: flow.run = RunState()
    case .t: endText()
    case .instrText: text = nil
    case .sdt, .fldSimple: _ = containers.popLast()
    case .tbl, .tr, .tc: closeTable(tag)
    case .txbxContent: if !outer.isEmpty { closeBox() }
    case .footnote, .endnote: if wanted == nil { closeInner(tag) } else { closeNote() }
    case .hdr, .ftr: closeInner(tag)
    default: break
    }
  }

  func characters(_ bytes: Swift.Span<UInt8>) {
    guard let text, !skipping.isOpen else { return }
    switch text {
    case .code: flow.fields.addCode(bytes)
    case .preserved: append(bytes)
    case .trimmed:
      // Held by itself meanwhile: a property of a class is checked at every access.
      var held = unpreserved
      unpreserved = []
      for index in bytes.indices { held.append(bytes[index]) }
      unpreserved = held
    }
  }

  /// Without `xml:space="preserve"` the blanks at both ends of a `w:t` are not printed.
  private func endText() {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    if text == .trimmed, let first = unpreserved.firstIndex(where: { !blanks.contains($0) }),
      let last = unpreserved.lastIndex(where: { !blanks.contains($0) })
    {
      append(unpreserved.span.extracting(first...last))
    }
    unpreserved.removeAll(keepingCapacity: true)
    text = nil
  }

  private func append(_ bytes: Swift.Span<UInt8>) {
    guard !flow.fields.isCode else { return }
    spend(bytes.count)
    flow.fields.noteResult()
    let properties = runLook()
    ensureParagraph()
    if isInContents { flow.paragraph?.isContents = true }
    if properties.legacyFont == nil, SymbolFont.mayHold(bytes) { return append(symbols: bytes) }
    let look = look(properties)
    if properties.hidden == true {
      flow.paragraph?.hidden.append(bytes, look)
    } else {
      flow.paragraph?.append(bytes, look)
    }
  }

  /// Text with code points of a symbol font, each as the sign that the font draws.
  private func append(symbols bytes: Swift.Span<UInt8>) {
    var copy: [UInt8] = []
    for index in bytes.indices { copy.append(bytes[index]) }
    append(SymbolFont.decoded(String(decoding: copy, as: UTF8.self), font: flow.run.font))
  }

  /// In a font of TCVN3 the code of the soft hyphen is the letter ư, however a converter wrote it.
  private func appendSoftHyphen() {
    if runLook().legacyFont?.encoding == .tcvn3 { append("\u{AD}") }
  }

  private func appendSymbol(_ element: XMLElement) {
    let (code, font) = (element.attribute(.char), element.attribute(.font))
    if let font, let legacy = LegacyFont(named: font), let code,
      let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value)
    {
      append(String(scalar), font: legacy)
    } else {
      append(SymbolFont.character(code, font: font))
    }
  }

  /// A character that stands in the markup as an element.
  func append(_ text: String, font: LegacyFont? = nil) {
    guard !skipping.isOpen, !flow.fields.isCode, !text.isEmpty else { return }
    spend(text.utf8.count)
    flow.fields.noteResult()
    let properties = runLook()
    ensureParagraph()
    if isInContents { flow.paragraph?.isContents = true }
    var look = look(properties)
    look.font = font ?? look.font
    if properties.hidden == true {
      flow.paragraph?.hidden.append(text, look)
    } else {
      flow.paragraph?.append(text, look)
    }
  }

  private func look(_ properties: RunProperties) -> TextLook {
    TextLook(
      isBold: properties.bold == true, isCapitals: properties.capitals == true,
      font: properties.legacyFont, isPlaceholder: isInPlaceholder)
  }

  /// A blank between an equation and the words beside it.
  func separate() {
    guard flow.paragraph?.endsWithBlank == false else { return }
    append(" ")
  }

  /// Text outside a paragraph is against the schema; it is not lost.
  private func ensureParagraph() {
    if flow.paragraph == nil { flow.paragraph = ParagraphBuilder() }
  }

  private func runLook() -> RunProperties {
    if let look = flow.run.look { return look }
    let paragraph = styles.paragraphStyle(flow.paragraph?.style)
    let look = styles.run(flow.run.direct, characterStyle: flow.run.style, paragraph: paragraph)
    flow.run.look = look
    return look
  }

  private func refer(_ id: String?, to list: WritableKeyPath<StoryFinds, [String]>) {
    guard let id, !flow.isDropping, !flow.fields.isCode, runLook().hidden != true else { return }
    finds[keyPath: list].append(id)
  }

  func leaveOut(_ what: String) {
    guard finds.notes.count < StoryFinds.mostNotes else { return }
    finds.notes.append(
      ReadingNote(
        code: .embeddedNotRead, detail: what, block: outer.isEmpty ? flow.blocks.count : nil))
  }

  private func openNote(_ element: XMLElement) {
    let isSeparator = ["separator", "continuationSeparator", "continuationNotice"]
      .contains(element.attribute(.type) ?? "")
    guard let wanted, let id = element.attribute(.id), wanted.contains(id), !isSeparator else {
      skipping.skip()
      return
    }
    note = id
    flow = Flow()
    flow.fields = FieldStack(ignoring: fieldsIgnored, begun: fieldsBegun)
  }

  private func closeNote() {
    guard let id = note else { return }
    while !outer.isEmpty { closeBox() }
    closeFlow()
    // A second note of that id is no longer the one that the mark means.
    if finds.noteBlocks[id] == nil { finds.noteBlocks[id] = flow.blocks }
    fieldsBegun = flow.fields.begun
    flow = Flow()
    note = nil
  }
}
