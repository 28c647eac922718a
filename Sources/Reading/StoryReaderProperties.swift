internal import Packaging

/// Properties of paragraphs, runs, rows, cells and sections.
extension StoryReader {
  func startProperty(_ tag: WordTag, _ element: XMLElement, in context: Context) {
    switch (context, tag) {
    case (.paragraph, .rPr): contexts.append(.mark)
    case (.paragraph, .sectPr): openSection()
    case (.paragraph, .pStyle): flow.paragraph?.style = element.attribute(.val)
    case (.paragraph, _): flow.paragraph?.properties.read(tag, element)
    case (.mark, .del), (.mark, .moveFrom): flow.paragraph?.joinsNext = true
    case (.mark, .specVanish):
      if element.isOn {
        flow.paragraph?.joinsNext = true
        flow.paragraph?.isSeparator = true
      }
    case (.mark, .rFonts): flow.paragraph?.markFonts.read(element)
    case (.mark, .vanish): flow.paragraph?.isMarkHidden = element.isOn
    case (.run, .rStyle): flow.run.style = element.attribute(.val)
    case (.run, .rFonts):
      flow.run.font = element.attribute(.ascii) ?? element.attribute(.hAnsi)
      flow.run.direct.read(tag, element)
    case (.run, _): flow.run.direct.read(tag, element)
    case (.row, _): rowProperty(tag, element)
    case (.cell, _): cellProperty(tag, element)
    case (.control, .docPartGallery):
      // The gallery that Word files its tables of contents under, in whatever language.
      let gallery = element.attribute(.val) ?? ""
      if gallery == "Table of Contents", let last = containers.indices.last {
        containers[last].isContents = true
      }
    case (.control, .showingPlcHdr):
      if let last = containers.indices.last { containers[last].isPlaceholder = element.isOn }
    case (.section, .hdr), (.section, .ftr): openInner(type: element.attribute(.type))
    case (.section, .headerReference): addReference(element, isHeader: true)
    case (.section, .footerReference): addReference(element, isHeader: false)
    case (.section, .titlePg): section.hasTitlePage = element.isOn
    default: break
    }
  }

  func endProperty(_ tag: WordTag) {
    switch (contexts.last, tag) {
    case (.paragraph, .pPr), (.mark, .rPr), (.run, .rPr), (.row, .trPr), (.cell, .tcPr),
      (.control, .sdtPr):
      contexts.removeLast()
    case (.section, .sectPr):
      contexts.removeLast()
      finds.sections.append(section)
      inner += pages.filter { $0.type != "first" || section.hasTitlePage }.map(\.block)
      pages = []
    default: break
    }
  }

  func openSection() {
    contexts.append(.section)
    section = SectionFinds()
  }

  private func addReference(_ element: XMLElement, isHeader: Bool) {
    guard let id = element.relationship, section.references.count < 64 else { return }
    section.references.append(
      SectionFinds.Reference(
        isHeader: isHeader, type: element.attribute(.type) ?? "default", id: id))
  }

  private func rowProperty(_ tag: WordTag, _ element: XMLElement) {
    guard let last = flow.tables.indices.last else { return }
    if tag == .del { flow.tables[last].deleteRow() }
    if tag == .gridBefore { flow.tables[last].nextColumn += clampedSpan(element) }
  }

  private func cellProperty(_ tag: WordTag, _ element: XMLElement) {
    guard let last = flow.tables.indices.last, let cell = flow.tables[last].cells.indices.last
    else { return }
    switch tag {
    case .gridSpan: flow.tables[last].cells[cell].span = max(clampedSpan(element), 1)
    case .vMerge, .vmerge:
      flow.tables[last].merge(continues: (element.attribute(.val) ?? "continue") == "continue")
    case .hMerge, .hmerge:
      let continues = (element.attribute(.val) ?? "continue") == "continue"
      flow.tables[last].cells[cell].continuesBefore = continues
    case .cellDel: flow.tables[last].isCellDropped = true
    default: break
    }
  }

  /// Word knows 63 columns; an absurd number must not carry further than that.
  private func clampedSpan(_ element: XMLElement) -> Int { min(max(element.intValue ?? 1, 0), 63) }
}
