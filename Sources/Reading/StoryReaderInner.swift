internal import Packaging
internal import ReportModel

/// What Word 2003 XML writes otherwise than WordprocessingML of the standard: revisions and comments as
/// annotations, notes and headers within the text.
extension StoryReader {
  func startAnnotation(_ element: XMLElement) {
    guard WordTag.at(element.name) == .annotation else { return }
    switch element.attribute(.type) {
    case "Word.Deletion":
      switch contexts.last {
      case nil: skipping.skip()
      case .mark: flow.paragraph?.joinsNext = true
      case .row: if let last = flow.tables.indices.last { flow.tables[last].deleteRow() }
      default: break
      }
    case "Word.Comment":
      finds.comments += 1
      skipping.skip()
    case "Word.Formatting", "Word.Numbering": skipping.skip()
    default: break
    }
  }

  /// Opens a note, a header or a footer that stands within other text.
  func openInner(type: String? = nil) {
    let isDropping = flow.isDropping || flow.fields.isCode
    outerContexts.append(contexts)
    contexts = []
    pageType = type
    outer.append(flow)
    flow = Flow()
    flow.isWithinDropped = isDropping
    flow.fields = FieldStack(ignoring: fieldsIgnored)
  }

  func closeInner(_ tag: WordTag) {
    guard let contexts = outerContexts.popLast(), !outer.isEmpty else { return }
    closeFlow()
    let region: Block.Region
    switch tag {
    case .footnote: region = .footnote
    case .endnote: region = .endnote
    case .ftr: region = .footer
    default: region = .header
    }
    let blocks = flow.blocks.map { draft in
      var draft = draft
      draft.block.region = region
      return draft
    }
    flow = outer.removeLast()
    self.contexts = contexts
    if region == .header || region == .footer {
      pages += blocks.map { (pageType ?? "", $0) }
    } else {
      inner += blocks
    }
    pageType = nil
  }
}
