internal import ReportModel
internal import VietnameseText

/// Tells where a document's text is not what its writer wrote, and whether it is garbled throughout.
struct TextQuality {
  private(set) var notes: [ReadingNote] = []
  private var words = 0
  private var illegal = 0
  private var garbled = Tally()
  private var misread = Tally()

  private struct Tally {
    var count = 0
    var block = 0
    var range = 0..<0

    mutating func add(_ range: Range<Int>, in block: Int) {
      if count == 0 { (self.block, self.range) = (block, range) }
      count += 1
    }
  }

  /// Every fourth word is garbled, or every third is no Vietnamese.
  var isGarbled: Bool {
    words >= 20 && (garbled.count * 4 > words || (illegal - misread.count) * 3 > words)
  }

  init(_ document: Document) {
    for (index, block) in document.blocks.enumerated() {
      let faults = WordFaults(block.text)
      words += faults.words
      illegal += faults.illegal
      for (fault, range) in faults.found {
        if fault == .garbled {
          garbled.add(range, in: index)
        } else {
          misread.add(range, in: index)
        }
      }
    }
    add(garbled, .garbledText)
    add(misread, .misreadText)
  }

  /// One odd word is a slip; three, or two in a short text, are a pattern.
  private mutating func add(_ tally: Tally, _ code: ReadingNote.Code) {
    guard tally.count >= 3 || (tally.count > 1 && tally.count * 50 >= words) else { return }
    notes.append(
      ReadingNote(
        code: code, detail: String(tally.count), block: tally.block, range: tally.range))
  }
}
