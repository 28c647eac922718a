internal import Packaging
internal import ReportModel

/// Reads one part that holds blocks: the body, a header, or the notes.
final class StoryReader: XMLHandler {
  /// What surrounds the element that is read, where it is a property.
  enum Context { case paragraph, mark, run, row, cell, section }

  let styles: StyleSheet
  let numbering: Numbering
  let region: Block.Region
  let limits: ReadingLimits
  /// Notes that are referred to, in a part of notes; nil elsewhere.
  let wanted: Set<String>?

  var flow: Flow
  var outer: [Flow] = []
  var counter: ListCounter
  var finds = StoryFinds()
  var contexts: [Context] = []
  var section = SectionFinds()
  /// Open `mc:AlternateContent`, and whether one of its branches was taken.
  var alternates: [Bool] = []
  /// Elements that are open within one that is skipped, itself included.
  var skipped = 0
  var isText = false
  var tables = 0
  var note: String?
  var blockCount = 0
  var problem: InputProblem?

  var isFinished: Bool { problem != nil }
  var isSkipping: Bool { skipped > 0 }

  init(
    region: Block.Region, styles: StyleSheet, numbering: Numbering, counter: ListCounter,
    limits: ReadingLimits, firstTable: Int = 0, wanted: Set<String>? = nil,
    ignoringFields: Set<Int> = []
  ) {
    self.region = region
    self.styles = styles
    self.numbering = numbering
    self.counter = counter
    self.limits = limits
    self.wanted = wanted
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
    if skipped > 0 {
      skipped += 1
      return
    }
    if element.namespace == WordNamespace.compatibility.rawValue { return startAlternate(element) }
    if element.namespace == WordNamespace.math.rawValue {
      return startMath(WordTag.at(element.name))
    }
    // What is not known is read through: its children may be.
    guard let tag = element.word else { return }
    if Self.isSkipped(tag, in: contexts.last) {
      skipped = 1
    } else if let context = contexts.last {
      startProperty(tag, element, in: context)
    } else {
      startContent(tag, element)
    }
  }

  func end(namespace: Int, name: Int) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    let tag = WordTag.at(name)
    if namespace == WordNamespace.compatibility.rawValue {
      if tag == .alternateContent { _ = alternates.popLast() }
    } else if namespace == WordNamespace.math.rawValue {
      if tag == .t { isText = false }
      if tag == .oMath { separate() }
    } else if namespace == WordNamespace.word.rawValue, let tag {
      if contexts.isEmpty { endContent(tag) } else { endProperty(tag) }
    }
  }

  /// Old states, deleted text, codes and settings of controls: nothing in them is to be seen.
  private static func isSkipped(_ tag: WordTag, in context: Context?) -> Bool {
    switch tag {
    case .rPrChange, .pPrChange, .sectPrChange, .tblPrChange, .trPrChange, .tcPrChange,
      .tblPrExChange, .tblGridChange, .numberingChange, .delText, .delInstrText, .instrText, .rt,
      .sdtPr, .tblPr:
      true
    // In properties the same names mark the paragraph or row itself.
    case .del, .moveFrom: context == nil
    default: false
    }
  }

  private func startAlternate(_ element: XMLElement) {
    switch WordTag.at(element.name) {
    case .alternateContent: alternates.append(false)
    case .choice: take(branch: Self.isKnown(element))
    case .fallback: take(branch: true)
    default: break
    }
  }

  /// The first branch that can be read is read, the others are not.
  private func take(branch isKnown: Bool) {
    guard let last = alternates.indices.last, isKnown, !alternates[last] else {
      skipped = 1
      return
    }
    alternates[last] = true
  }

  private static func isKnown(_ choice: XMLElement) -> Bool {
    let known = [
      "http://schemas.microsoft.com/office/word/20",
      "http://schemas.microsoft.com/office/drawing/20",
      "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/",
      "urn:schemas-microsoft-com:",
    ]
    let prefixes = (choice.attribute(.requires) ?? "").split(separator: " ")
    return !prefixes.isEmpty
      && prefixes.allSatisfy { prefix in
        guard let address = choice.address(ofPrefix: prefix) else { return false }
        return known.contains { address.hasPrefix($0) }
      }
  }

  private func startMath(_ tag: WordTag?) {
    if tag == .t { startText() }
    if tag == .oMath { separate() }
  }
}

/// What a part refers to, and what was left out of it.
struct StoryFinds {
  var notes: [ReadingNote] = []
  /// Ids of notes, in the order of their marks.
  var footnotes: [String] = []
  var endnotes: [String] = []
  var sections: [SectionFinds] = []
  var comments = 0
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
