internal import ReportModel
internal import VietnameseText

/// A block before its kind is settled, with the looks that settle it.
struct DraftBlock {
  var block: Block
  /// The label comes from the document's numbering, at this depth.
  var listLevel: Int?
  /// Letters are shown as capitals by formatting.
  var isCapitals = false
  /// The paragraph opens with this typed or printed label.
  var label: NumberingLabel?
  /// What is to be told of the text.
  var notes: [DraftNote] = []

  /// A paragraph of text with the label that its list prints, and what is to be told of the label.
  init(
    _ finished: FinishedText, printed: String? = nil, listLevel: Int? = nil,
    noted: [DraftNote] = [],
    heading: (level: Int, source: Block.HeadingSource)? = nil, isCentred: Bool = false,
    region: Block.Region
  ) {
    let prefix = printed ?? ""
    block = Block(kind: .paragraph, text: prefix + finished.text, region: region)
    block.isBold = finished.isBold
    block.isCentred = isCentred
    isCapitals = finished.isCapitals
    label = NumberingLabel(opening: block.text)
    block.labelLength = printed == nil ? label?.length ?? 0 : prefix.utf8.count
    block.boldLeadLength = Self.phrase(finished, shift: prefix.utf8.count)
    notes = noted + finished.notes.map { $0.shifted(by: prefix.utf8.count) }
    self.listLevel = printed == nil ? nil : listLevel
    if let heading {
      block.kind = .heading(level: heading.level, known: heading.source)
    } else if printed != nil {
      block.kind = .listItem(level: listLevel ?? 0)
    } else if let label {
      block.kind = .listItem(level: Self.depth(label.kind))
    }
  }

  /// A block whose kind needs no further look.
  init(settled block: Block) { self.block = block }

  /// How deep typed labels stand under one another.
  static func depth(_ kind: NumberingLabel.Kind) -> Int {
    switch kind {
    case .word, .capitalLetter, .roman, .arabic: 0
    case .multilevel(let numbers): min(numbers.count - 1, 8)
    case .smallLetter: 1
    case .bullet: 2
    }
  }

  /// The bold lead where it ends a phrase: with ":" or ".", in bold or right after it.
  private static func phrase(_ finished: FinishedText, shift: Int) -> Int {
    guard !finished.isBold, finished.boldLead > 0 else { return 0 }
    let bytes = finished.text.utf8
    let end = bytes.index(bytes.startIndex, offsetBy: min(finished.boldLead, bytes.count))
    var lead = finished.boldLead
    var before = end
    while before > bytes.startIndex, bytes[bytes.index(before: before)] == 0x20 {
      before = bytes.index(before: before)
      lead -= 1
    }
    guard before > bytes.startIndex else { return 0 }
    let marks: [UInt8] = [0x3A, 0x2E]  // ":" and "."
    if marks.contains(bytes[bytes.index(before: before)]) { return lead + shift }
    guard before < bytes.endIndex, marks.contains(bytes[before]) else { return 0 }
    return lead + 1 + shift
  }
}
