internal import ReportModel
internal import VietnameseText

/// Settles which paragraphs are headings, where neither style nor outline level tells.
struct HeadingRecognition {
  /// Longer paragraphs are sentences, whatever they look like.
  private static let mostWords = 25
  /// Without any other sign, a numbered line of more words is rather an item.
  private static let mostWordsPlain = 18

  func settled(_ drafts: [DraftBlock]) -> [Block] {
    var blocks = drafts.map(\.block)
    let paragraphs = drafts.indices.filter { Self.isBodyParagraph(drafts[$0].block) }
    guard !paragraphs.isEmpty else { return blocks }
    let bold = paragraphs.count { drafts[$0].block.isBold }
    let looks = Looks(boldTells: bold * 2 < paragraphs.count)
    let zones = ReportZones(blocks: blocks, paragraphs: paragraphs)
    var labelled = 1
    for (position, index) in paragraphs.enumerated() {
      let draft = drafts[index]
      if case .heading(let level, _) = draft.block.kind {
        labelled = level
        continue
      }
      guard zones.isInside(index) else { continue }
      let next = paragraphs.indices.contains(position + 1) ? drafts[paragraphs[position + 1]] : nil
      let adjacent = next.flatMap { paragraphs[position + 1] == index + 1 ? $0 : nil }
      guard
        let level = looks.level(
          of: draft, before: adjacent, isLast: index + 1 == drafts.count, under: labelled)
      else { continue }
      blocks[index].kind = .heading(level: level, known: .look)
      if draft.label != nil { labelled = level }
    }
    return blocks
  }

  private static func isBodyParagraph(_ block: Block) -> Bool {
    guard block.region == .body else { return false }
    if case .tableRow = block.kind { return false }
    return true
  }

  /// The signs of a heading.
  private struct Looks {
    /// Bold is a sign only where most of the text is not bold.
    let boldTells: Bool

    func level(
      of draft: DraftBlock, before next: DraftBlock?, isLast: Bool, under labelled: Int
    ) -> Int? {
      let block = draft.block
      guard !block.text.hasMoreWords(than: mostWords),
        !Self.endsLikeSentence(block.text, isCapital: isCapital(draft))
      else { return nil }
      let isMarked = (boldTells && block.isBold) || isCapital(draft)
      guard let label = draft.label else {
        guard isMarked, isCapital(draft) || block.text.hasMoreWords(than: 1),
          Self.hasLetters(block.text, atLeast: 4)
        else {
          return nil
        }
        return isCapital(draft) ? 2 : min(labelled + 1, 6)
      }
      guard let level = Self.level(of: label.kind) else { return nil }
      if isMarked { return level }
      if label.kind == .word { return standsAlone(block, label) ? level : nil }
      // Nothing but the number: a heading has text of its own below it, an item its like.
      guard !block.text.hasMoreWords(than: mostWordsPlain), !isLast,
        startsUpper(block),
        !Self.isSibling(next?.label?.kind, of: label.kind)
      else { return nil }
      return level
    }

    /// "Phần I" and "Phụ lục 2. Biểu" are headings, "Điều 5 quy định" opens a sentence.
    private func standsAlone(_ block: Block, _ label: NumberingLabel) -> Bool {
      let mark = block.slice(0..<label.length).last { $0 != " " && $0 != "\t" }
      return block.isCentred || label.length >= block.text.utf8.count || mark == "." || mark == ":"
    }

    private func isCapital(_ draft: DraftBlock) -> Bool {
      if draft.isCapitals { return true }
      var letters = 0
      // Scalar by scalar: a character with marks without end is put in order before it is asked.
      for scalar in draft.block.text.unicodeScalars where scalar.properties.isAlphabetic {
        // "a) NỘI BỘ": the label's own letter does not count.
        if scalar.properties.isLowercase, letters > 0 || draft.label?.kind != .smallLetter {
          return false
        }
        letters += 1
      }
      return letters >= 4
    }

    private func startsUpper(_ block: Block) -> Bool {
      let rest = block.text.utf8.dropFirst(block.labelLength)
      return String(decoding: rest, as: UTF8.self).first { $0.isLetter || $0.isNumber }
        .map { $0.isUppercase } ?? false
    }

    private static func hasLetters(_ text: String, atLeast count: Int) -> Bool {
      text.count { $0.isLetter } >= count
    }

    /// A final stop ends a sentence; capitals end in one by habit.
    private static func endsLikeSentence(_ text: String, isCapital: Bool) -> Bool {
      // A letter may carry marks without end: only the last bytes tell.
      let tail = String(decoding: text.utf8.suffix(16), as: UTF8.self)
      guard let last = tail.last else { return true }
      if tail.hasSuffix("./.") || ";,!?…".contains(last) { return true }
      return last == "." && !isCapital
        && !(NumberingLabel(opening: text)?.length == text.utf8.count)
    }

    private static func isSibling(_ next: NumberingLabel.Kind?, of kind: NumberingLabel.Kind)
      -> Bool
    {
      switch (next, kind) {
      case (.arabic, .arabic), (.roman, .roman), (.smallLetter, .smallLetter),
        (.capitalLetter, .capitalLetter):
        true
      case (.multilevel(let next)?, .multilevel(let own)): next.count == own.count
      default: false
      }
    }

    private static func level(of kind: NumberingLabel.Kind) -> Int? {
      switch kind {
      case .word, .capitalLetter: 1
      case .roman: 2
      case .arabic: 3
      case .multilevel(let numbers): min(numbers.count + 2, 6)
      case .smallLetter: 5
      case .bullet: nil
      }
    }
  }
}
