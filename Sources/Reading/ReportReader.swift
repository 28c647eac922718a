internal import Packaging
package import ReportModel

/// Reads the bytes of a report, whatever its name says, into a document.
package struct ReportReader: Sendable {
  private let limits: ReadingLimits
  private let encoding: TextEncoding?

  /// - Parameter encoding: Of text files, where the caller knows it; else it is told by the content.
  package init(limits: ReadingLimits = .standard, encoding: TextEncoding? = nil) {
    self.limits = limits
    self.encoding = encoding
  }

  /// - Parameter expected: What the file's name promises. A file that is called a DOCX and holds
  ///   plain text is refused, for Word would refuse it too.
  package func read(
    _ bytes: [UInt8], expecting expected: Document.Format? = nil
  ) throws(InputProblem) -> Document {
    guard bytes.count <= limits.fileBytes else { throw InputProblem(.overLimit, detail: "file") }
    var document: Document
    switch InputFormat(of: bytes) {
    case .empty: throw InputProblem(.emptyFile)
    case .refused(let code): throw InputProblem(code)
    case .zip: document = try readArchive(bytes)
    case .wordXML: document = try DocxReader(limits: limits).read(bareMainPart: bytes)
    case .text(let known):
      if expected == .docx { throw InputProblem(.notAReport, detail: "text") }
      document = try PlainTextReader(limits: limits).read(bytes, known: known, given: encoding)
    }
    guard document.blocks.contains(where: { $0.text.contains { $0.isLetter || $0.isNumber } })
    else {
      throw InputProblem(.noText)
    }
    document.notes += try TextQuality(document).notes
    return document
  }

  private func readArchive(_ bytes: [UInt8]) throws(InputProblem) -> Document {
    let archive: ZipArchive
    do throws(PackagingError) {
      archive = try ZipArchive(bytes, limits: limits.archive)
    } catch {
      throw InputProblem(error)
    }
    return try DocxReader(limits: limits).read(archive)
  }
}
