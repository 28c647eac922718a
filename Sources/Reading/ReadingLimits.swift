internal import Packaging

/// What one input may cost its reader.
package struct ReadingLimits: Sendable {
  /// Size of the file itself.
  package var fileBytes: Int
  /// Size of one inflated part.
  package var partBytes: Int
  /// Blocks of one document.
  package var blocks: Int
  /// UTF-8 length of all text together.
  package var textBytes: Int

  package init(
    fileBytes: Int = 256 << 20, partBytes: Int = 96 << 20, blocks: Int = 1_500_000,
    textBytes: Int = 64 << 20
  ) {
    self.fileBytes = fileBytes
    self.partBytes = partBytes
    self.blocks = blocks
    self.textBytes = textBytes
  }

  package static let standard = ReadingLimits()

  var archive: ArchiveLimits { ArchiveLimits(entryBytes: partBytes) }
  var xml: XMLLimits { XMLLimits(textBytes: textBytes) }
}
