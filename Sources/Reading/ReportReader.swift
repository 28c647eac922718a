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
    let limits = limits.started()
    var document: Document
    switch InputFormat(of: bytes) {
    case .empty: throw InputProblem(.emptyFile)
    case .refused(let code): throw InputProblem(code)
    case .zip: document = try readArchive(bytes, limits)
    case .wordXML: document = try DocxReader(limits: limits).read(bareMainPart: bytes)
    case .word2003: document = try DocxReader(limits: limits).read(word2003: bytes)
    case .openDocument: document = try OpenReader(limits: limits).read(OpenFile(bytes))
    case .flatPackage: document = try DocxReader(limits: limits).read(flatPackage: bytes)
    case .text(let known):
      if expected == .docx { throw InputProblem(.notAReport, detail: "text") }
      document = try PlainTextReader(limits: limits).read(bytes, known: known, given: encoding)
    }
    let quality = TextQuality(document)
    document.notes += quality.notes
    document.isGarbled = quality.isGarbled
    return document
  }

  /// Whether the first bytes of an XML file are those of a document.
  package static func isReport(xml head: [UInt8]) -> Bool {
    switch InputFormat(of: head) {
    case .wordXML, .word2003, .flatPackage, .openDocument: true
    default: false
    }
  }

  private func readArchive(
    _ bytes: [UInt8], _ limits: ReadingLimits
  ) throws(InputProblem) -> Document {
    let parts = try ZipParts(ZipArchive(report: bytes, limits))
    if parts.contains("content.xml"), !parts.contains("[Content_Types].xml"),
      parts.contains("mimetype") || parts.contains("META-INF/manifest.xml")
    {
      return try OpenReader(limits: limits).read(parts)
    }
    return try DocxReader(limits: limits).read(parts)
  }
}
