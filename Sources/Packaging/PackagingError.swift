/// Why an archive or an XML part could not be read.
package struct PackagingError: Error, Sendable, Equatable {
  package enum Code: String, Sendable, CaseIterable {
    /// The bytes do not begin like a ZIP archive.
    case notAnArchive
    /// An OLE compound file: a legacy document, or an encrypted package.
    case compoundFile
    /// The archive begins well and its directory is missing.
    case truncated
    /// The directory and the entries disagree, or an entry cannot be inflated.
    case corrupt
    case encrypted
    /// Two entries carry one name, so that two readers may read two texts.
    case duplicateEntry
    /// An entry that was asked for is not there.
    case missingEntry
    /// A bound of `ArchiveLimits` or `XMLLimits` was exceeded.
    case overLimit
    case malformedXML
    /// A document type definition: never read, never expanded.
    case doctype
    /// An XML encoding that is not read.
    case encoding
  }

  package var code: Code
  /// The entry, bound or position, never text of the document.
  package var detail: String

  package init(_ code: Code, detail: String = "") {
    self.code = code
    self.detail = detail
  }
}
