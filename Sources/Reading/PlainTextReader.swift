internal import ReportModel

/// Reads a text file: wrapped lines become paragraphs again.
struct PlainTextReader {
  let limits: ReadingLimits

  func read(_ bytes: [UInt8], encoding: InputFormat.TextEncoding) throws(InputProblem) -> Document {
    let decoded = TextDecoding.decode(bytes, encoding)
    // A few bad bytes are an accident; many are an encoding that is not read.
    if decoded.replaced > 16, decoded.replaced * 200 > bytes.count {
      throw InputProblem(.encoding, detail: "UTF-8")
    }
    var notes: [ReadingNote] = []
    if decoded.replaced > 0 {
      notes.append(ReadingNote(code: .replacedBytes, detail: String(decoded.replaced)))
    }
    let lines = TextLine.lines(of: decoded.text)
    let drafts = LineJoining(lines: lines).blocks()
    guard drafts.count <= limits.blocks else { throw InputProblem(.overLimit, detail: "blocks") }
    return Document(format: .text, blocks: HeadingRecognition().settled(drafts), notes: notes)
  }
}
