internal import ReportModel
internal import VietnameseText

/// Reads a text file: wrapped lines become paragraphs again.
struct PlainTextReader {
  let limits: ReadingLimits

  /// - Parameters:
  ///   - known: The encoding, where the first bytes tell it.
  ///   - given: The encoding that the caller says; it counts before all.
  func read(
    _ bytes: [UInt8], known: TextEncoding?, given: TextEncoding?
  ) throws(InputProblem) -> Document {
    // No encoding takes more than four bytes for a letter that takes one in UTF-8.
    guard bytes.count / 4 <= limits.documentBytes else {
      throw InputProblem(.overLimit, detail: "text")
    }
    let decoded: TextDecoding
    if let encoding = given ?? known {
      decoded = TextDecoding(bytes, as: encoding)
      // Words that are nearly all broken were never in that encoding.
      if decoded.replaced > 16, decoded.replaced * 50 > bytes.count {
        throw InputProblem(.encoding, detail: encoding.rawValue)
      }
    } else {
      decoded = try TextDecoding(recognising: bytes)
    }
    guard decoded.text.utf8.count <= limits.documentBytes else {
      throw InputProblem(.overLimit, detail: "text")
    }
    guard !MarkRun.isEndless(decoded.text) else {
      throw InputProblem(.overLimit, detail: "marks")
    }
    let mended = GarbledText.mend(decoded.text)
    let lines = TextLine.lines(of: mended?.text ?? decoded.text)
    let drafts = LineJoining(lines: lines).blocks()
    guard drafts.count <= limits.blocks else { throw InputProblem(.overLimit, detail: "blocks") }
    return Document(
      format: .text, blocks: HeadingRecognition().settled(drafts),
      notes: notes(of: decoded, mended: mended?.cause),
      encoding: decoded.encoding)
  }

  private func notes(of decoded: TextDecoding, mended: GarbledText.Cause?) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    if let mended { notes.append(ReadingNote(code: .mendedText, detail: mended.rawValue)) }
    if decoded.encoding.isLegacy {
      notes.append(ReadingNote(code: .legacyEncoding, detail: decoded.encoding.rawValue))
    }
    if decoded.encoding == .ascii, looksLikeVIQR(decoded.text) {
      notes.append(ReadingNote(code: .perhapsVIQR))
    }
    if decoded.replaced > 0 {
      notes.append(ReadingNote(code: .replacedBytes, detail: String(decoded.replaced)))
    }
    return notes
  }

  /// A sentence or two of clean ASCII give hardly any syllable with a mark; VIQR gives one a word.
  private func looksLikeVIQR(_ text: String) -> Bool {
    let tally = SpellingTally(LegacyEncoding.viqr.decode(Array(text.utf8.prefix(1 << 16))).text)
    return tally.legal >= 5 && tally.share >= 0.8 && tally.legal * 3 > tally.words
  }
}
