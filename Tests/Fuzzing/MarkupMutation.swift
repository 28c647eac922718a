internal import TestSupport

/// Changes WordprocessingML so that it stays well formed: elements are added, repeated, dropped and
/// moved, numbers and text are changed.
struct MarkupMutation: Sendable {
  private static let pieces: [[UInt8]] = [
    "<w:p/>", "<w:r><w:t>aù c«ng</w:t></w:r>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    "<w:tr/>", "<w:tc/>", "<w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent>",
    "<w:vMerge/>", "<w:gridSpan w:val=\"99999\"/>", "<w:gridBefore w:val=\"-7\"/>",
    "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>", "<w:rPr><w:rFonts w:hAnsi=\".VnTimeH\"/></w:rPr>",
    "<w:rPr><w:rFonts w:hAnsi=\"VNI-Times\"/><w:b/></w:rPr>", "<w:rPr><w:vanish/></w:rPr>",
    "<w:pPr><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
    "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", "<w:pPr><w:outlineLvl w:val=\"-1\"/></w:pPr>",
    "<w:sym w:font=\".VnTime\" w:char=\"F0B5\"/>", "<w:softHyphen/>", "<w:sectPr/>", "<w:tab/>",
    "<w:basedOn w:val=\"a\"/>", "<w:footnoteReference w:id=\"1\"/>", "<w:altChunk/>",
    "<w:t>©­µ¸¹ Ã´ á»™ ?a \u{301}\u{302}</w:t>", "<w:del><w:r><w:t>q</w:t></w:r></w:del>",
  ].map { Array($0.utf8) }

  func apply(to bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var changed = bytes
    for _ in 0...dice.below(6) { change(&changed, &dice) }
    return changed
  }

  private func change(_ bytes: inout [UInt8], _ dice: inout Dice) {
    guard let close = find(0x3E, in: bytes, from: dice.below(bytes.count)) else { return }
    switch dice.below(5) {
    case 0:
      // A digit anywhere: an attribute, a number of the text.
      let at = dice.below(bytes.count)
      guard let digit = bytes[at...].firstIndex(where: { 0x30...0x39 ~= $0 }) else { return }
      bytes[digit] = 0x30 + UInt8(dice.below(10))
    case 1:
      if let element = element(in: bytes, from: close) { bytes.removeSubrange(element) }
    case 2:
      guard let element = element(in: bytes, from: close), element.count < 1 << 14 else { return }
      let copy = Array(bytes[element])
      for _ in 0...dice.below(8) { bytes.insert(contentsOf: copy, at: element.lowerBound) }
    default:
      bytes.insert(contentsOf: Self.pieces[dice.below(Self.pieces.count)], at: close + 1)
    }
  }

  private func find(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.isEmpty ? nil : bytes[start...].firstIndex(of: byte)
  }

  /// The next element with its end, told by counting tags.
  private func element(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard let open = find(0x3C, in: bytes, from: start), open + 1 < bytes.count,
      bytes[open + 1] != 0x2F
    else { return nil }
    var depth = 0
    var at = open
    while let tag = find(0x3C, in: bytes, from: at), let end = find(0x3E, in: bytes, from: tag) {
      if tag + 1 < bytes.count, bytes[tag + 1] == 0x2F {
        depth -= 1
      } else if bytes[end - 1] != 0x2F {
        depth += 1
      }
      if depth <= 0 { return open..<end + 1 }
      at = end
    }
    return nil
  }
}
