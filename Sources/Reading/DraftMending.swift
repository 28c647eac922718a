internal import ReportModel
internal import VietnameseText

/// Sets garbled blocks right: first those that prove what happened, then the short ones beside them.
struct DraftMending {
  private(set) var drafts: [DraftBlock]

  init(_ drafts: [DraftBlock]) {
    self.drafts = drafts
    var causes: Set<GarbledText.Cause> = []
    for index in drafts.indices {
      guard let mended = GarbledText.mend(drafts[index].block.text) else { continue }
      self.drafts[index].rewrite(mended)
      causes.insert(mended.cause)
    }
    for cause in GarbledText.Cause.allCases where causes.contains(cause) {
      for index in self.drafts.indices {
        let text = self.drafts[index].block.text
        guard let mended = GarbledText.mend(text, knowing: cause) else { continue }
        self.drafts[index].rewrite(mended)
      }
    }
  }
}

extension Document {
  /// Mends what is garbled, settles the headings and tells what is to be told.
  init(format: Format, drafts: [DraftBlock], notes: [ReadingNote]) {
    var drafts = DraftMending(drafts).drafts
    for index in drafts.indices where !drafts[index].notes.isEmpty {
      drafts[index].block.placeholders = drafts[index].notes
        .filter { $0.code == .placeholderText }.map(\.range)
    }
    self.init(
      format: format, blocks: HeadingRecognition().settled(drafts),
      notes: DraftNote.told(drafts) + notes)
  }
}

extension [DraftBlock] {
  /// Body, notes, headers and footers, each in the order in which they were read.
  var inReadingOrder: [DraftBlock] {
    let regions: [Block.Region] = [.body, .footnote, .endnote, .header, .footer]
    return regions.flatMap { region in filter { $0.block.region == region } }
  }
}

extension DraftBlock {
  /// Puts text in place of the block's text and moves every place in it along.
  mutating func rewrite(_ mended: GarbledText.Mended) {
    let places = TextMap(from: block.text, to: mended.scalars)
    block.text = mended.text
    block.boldLeadLength = places.at(block.boldLeadLength)
    label = NumberingLabel(opening: block.text)
    block.labelLength =
      listLevel == nil ? label?.length ?? 0 : places.at(block.labelLength)
    if case .tableRow(var row) = block.kind {
      for index in row.cells.indices {
        row.cells[index].range = places.range(row.cells[index].range)
        row.cells[index].paragraphs = row.cells[index].paragraphs.map(places.range)
      }
      block.kind = .tableRow(row)
      label = nil
      block.labelLength = 0
    }
    notes = notes.map { DraftNote(code: $0.code, detail: $0.detail, range: places.range($0.range)) }
    notes.append(
      DraftNote(
        code: .mendedText, detail: mended.cause.rawValue, range: 0..<min(block.text.utf8.count, 160)
      ))
  }
}

/// Where the places of a text stand once it is written otherwise.
private struct TextMap {
  /// Offset in the new text for each offset in the old one.
  private var offsets: [Int]

  init(from old: String, to scalars: [LegacyCharacters.Scalar]) {
    var starts: [Int] = []
    var offset = 0
    for scalar in old.unicodeScalars {
      starts.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets = [Int](repeating: -1, count: offset + 1)
    var length = 0
    for scalar in scalars {
      guard let value = Unicode.Scalar(scalar.value) else { continue }
      offsets[starts[scalar.origin]] = length
      length += UTF8.width(value)
    }
    // What lies within a letter moves to the next one.
    var next = length
    for index in offsets.indices.reversed() {
      if offsets[index] < 0 { offsets[index] = next }
      next = offsets[index]
    }
  }

  func at(_ offset: Int) -> Int { offsets[max(0, min(offset, offsets.count - 1))] }

  func range(_ range: Range<Int>) -> Range<Int> {
    let lower = at(range.lowerBound)
    return lower..<max(lower, at(range.upperBound))
  }
}
