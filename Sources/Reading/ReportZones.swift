internal import ReportModel
internal import VietnameseText

/// Where the letterhead ends and the signature begins: short capital lines there are no headings.
struct ReportZones {
  private let first: Int
  private let signature: Range<Int>

  init(blocks: [Block], paragraphs: [Int]) {
    first = Self.firstOfText(blocks, paragraphs)
    signature = Self.signature(blocks, paragraphs, after: first)
  }

  func isInside(_ index: Int) -> Bool { index >= first && !signature.contains(index) }

  /// The letterhead ends at the first long paragraph, the first numbered one, or, below the title,
  /// the first line that is not centred.
  private static func firstOfText(_ blocks: [Block], _ paragraphs: [Int]) -> Int {
    var isBelowTitle = false
    for (position, index) in paragraphs.enumerated() {
      // A text without any of these signs has no letterhead.
      if position >= 30 { break }
      let block = blocks[index]
      if case .heading(_, let known) = block.kind, known != .look { return index }
      let label = NumberingLabel(opening: block.text)?.kind
      if let label, label != .bullet, !isSymbolLine(block.text) { return index }
      if block.text.hasMoreWords(than: 30) { return index }
      if block.line == nil, isBelowTitle, !block.isCentred, block.isBold { return index }
      if isTitle(block.text) { isBelowTitle = true }
    }
    return paragraphs.first ?? 0
  }

  private static func isTitle(_ text: String) -> Bool {
    let text = opening(text).uppercased()
    return ["BÁO CÁO", "KẾ HOẠCH", "ĐỀ CƯƠNG", "TỜ TRÌNH", "CÔNG VĂN"].contains {
      text.hasPrefix($0)
    }
  }

  /// As much of a paragraph as the words that are looked for may take. To compare the whole of it would
  /// put its combining marks in order, which costs the square of their number.
  private static func opening(_ text: String) -> String {
    text.utf8.count <= 80 ? text : String(decoding: text.utf8.prefix(80), as: UTF8.self)
  }

  private static func isSymbolLine(_ text: String) -> Bool {
    opening(text).lowercased().hasPrefix("số:")
  }

  /// From the recipients, or from the words with which a signature opens, to the appendix or the end.
  private static func signature(_ blocks: [Block], _ paragraphs: [Int], after first: Int) -> Range<
    Int
  > {
    guard let start = blocks.indices.last(where: { $0 >= first && opensSignature(blocks[$0]) })
    else {
      return blocks.count..<blocks.count
    }
    // Recipients and signature stand beside or below each other: the first of the two opens.
    let near = blocks.indices.filter { $0 >= first && $0 + 30 >= start && $0 <= start }
    let from = near.first { opensSignature(blocks[$0]) } ?? start
    let end = paragraphs.first { $0 > start && isAppendix(blocks[$0].text) } ?? blocks.count
    return from..<end
  }

  private static func opensSignature(_ block: Block) -> Bool {
    let text = opening(block.text)
    if text.lowercased().hasPrefix("nơi nhận") { return true }
    if signers.contains(text) { return true }
    return ["TM.", "KT.", "TL.", "TUQ.", "Q."].contains { text.hasPrefix($0 + " ") }
  }

  /// Who signs, where a line says nothing else.
  private static let signers: Set<String> = [
    "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN",
    "CHÁNH VĂN PHÒNG", "CHÁNH THANH TRA", "THỦ TRƯỞNG ĐƠN VỊ", "THỦ TRƯỞNG CƠ QUAN",
    "QUYỀN GIÁM ĐỐC", "CỤC TRƯỞNG", "HIỆU TRƯỞNG",
  ]

  private static func isAppendix(_ text: String) -> Bool {
    let lower = opening(text).lowercased()
    return ["phụ lục", "biểu ", "bảng "].contains { lower.hasPrefix($0) }
  }
}
