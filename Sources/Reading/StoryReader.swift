internal import Packaging
internal import ReportModel

/// Reads one part that holds blocks: the body, a header, or the notes.
final class StoryReader: XMLHandler {
  /// What surrounds the element that is read, where it is a property.
  enum Context { case paragraph, mark, run, row, cell, section, control }

  let styles: StyleSheet
  let numbering: Numbering
  let region: Block.Region
  /// Shared with the other parts of the document.
  let budget: TextBudget
  /// Notes that are referred to, in a part of notes; nil elsewhere.
  let wanted: Set<String>?

  var flow: Flow
  var outer: [Flow] = []
  var counter: ListCounter
  var finds = StoryFinds()
  var contexts: [Context] = []
  var section = SectionFinds()
  var skipping = SkippedMarkup()
  /// Open controls and simple fields.
  var containers: [Container] = []
  /// Fields of the notes before the open one, and those that are to be ignored.
  var fieldsBegun = 0
  let fieldsIgnored: Set<Int>
  /// Fields that were still open at the end of a text box, a note or the part.
  var unendedFields: Set<Int> = []
  /// Documents that are embedded in the part, by relationship id, each to be put in once.
  var chunks: [String: Chunk] = [:]
  var text: TextKind?
  var preservesSpace = false
  /// Text of the `w:t` that is open, where blanks at its ends do not count.
  var unpreserved: [UInt8] = []
  var tables = 0
  var note: String?
  /// Contexts around the stories that are written within others, as Word 2003 does.
  var outerContexts: [[Context]] = []
  /// Type of the header or footer that is open, and the blocks of those of the open section.
  var pageType: String?
  var pages: [(type: String, block: DraftBlock)] = []
  /// Blocks of those stories.
  var inner: [DraftBlock] = []
  var problem: InputProblem?

  var isFinished: Bool { problem != nil }
  var isSkipping: Bool { skipping.isOpen }

  init(
    region: Block.Region, styles: StyleSheet, numbering: Numbering, counter: ListCounter,
    budget: TextBudget, firstTable: Int = 0, wanted: Set<String>? = nil,
    ignoringFields: Set<Int> = []
  ) {
    self.region = region
    self.styles = styles
    self.numbering = numbering
    self.counter = counter
    self.budget = budget
    self.wanted = wanted
    fieldsIgnored = ignoringFields
    tables = firstTable
    flow = Flow()
    flow.fields = FieldStack(ignoring: ignoringFields)
  }

  /// The blocks, once the part is read.
  func finishedBlocks() -> [DraftBlock] {
    while !outer.isEmpty { closeBox() }
    closeFlow()
    return flow.blocks
  }

  func start(_ element: XMLElement) {
    if skipping.start(element) { return }
    if element.namespace == WordNamespace.annotation.rawValue { return startAnnotation(element) }
    if element.namespace == WordNamespace.math.rawValue {
      return startMath(WordTag.at(element.name))
    }
    // What is not known is read through: its children may be.
    guard let tag = element.word else { return }
    if Self.isRoot(tag), let said = element.preservesSpace { preservesSpace = said }
    if Self.isSkipped(tag, in: contexts.last) {
      skipping.skip()
    } else if let context = contexts.last {
      startProperty(tag, element, in: context)
    } else {
      startContent(tag, element)
    }
  }

  func end(namespace: Int, name: Int) {
    if skipping.end(namespace: namespace, name: name) { return }
    let tag = WordTag.at(name)
    if namespace == WordNamespace.math.rawValue {
      if tag == .t { text = nil }
      if tag == .oMath { separate() }
    } else if namespace == WordNamespace.word.rawValue, let tag {
      if contexts.isEmpty { endContent(tag) } else { endProperty(tag) }
    }
  }

  /// `xml:space` holds for all that an element holds; writers put it on a `w:t` or on the whole part.
  private static func isRoot(_ tag: WordTag) -> Bool {
    switch tag {
    case .document, .body, .hdr, .ftr, .footnotes, .endnotes: true
    default: false
    }
  }

  /// Old states, deleted text, codes and settings of controls: nothing in them is to be seen.
  private static func isSkipped(_ tag: WordTag, in context: Context?) -> Bool {
    switch tag {
    case .rPrChange, .pPrChange, .sectPrChange, .tblPrChange, .trPrChange, .tcPrChange,
      .tblPrExChange, .tblGridChange, .numberingChange, .delText, .delInstrText, .rt, .tblPr,
      .docPr, .lists, .styles, .fonts:
      true
    // In properties the same names mark the paragraph or row itself.
    case .del, .moveFrom: context == nil
    default: false
    }
  }

  private func startMath(_ tag: WordTag?) {
    if tag == .t { text = .preserved }
    if tag == .oMath { separate() }
  }
}

extension StoryReader {
  /// What the characters that come now are.
  enum TextKind { case preserved, trimmed, code }
}

/// What a part refers to, and what was left out of it.
struct StoryFinds {
  /// Notes of one kind that are told, at most.
  static let mostNotes = 1000

  var notes: [ReadingNote] = []
  /// Ids of notes, in the order of their marks.
  var footnotes: [String] = []
  var endnotes: [String] = []
  var sections: [SectionFinds] = []
  var comments = 0
  /// Notes of the documents that are embedded in the part.
  var chunkNotes: [DraftBlock] = []
  /// Blocks of each note, in a part of notes.
  var noteBlocks: [String: [DraftBlock]] = [:]
}

/// Headers and footers that a section names.
struct SectionFinds {
  struct Reference: Equatable {
    var isHeader: Bool
    /// "default", "first" or "even".
    var type: String
    var id: String
  }
  var references: [Reference] = []
  var hasTitlePage = false
}

/// A content control or a simple field, and what the text in it is.
struct Container {
  /// It lists other parts of the document.
  var isContents = false
  /// It shows what is to be filled in, for nothing was.
  var isPlaceholder = false
}
