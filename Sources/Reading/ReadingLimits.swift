internal import Packaging

/// What one input may cost its reader. The bounds keep the worst file below two seconds and 256 MB.
package struct ReadingLimits: Sendable {
  /// Size of the file itself.
  package var fileBytes: Int
  /// Size of one inflated part.
  package var partBytes: Int
  /// Size of all parts that are read, inflated.
  package var totalBytes: Int
  /// Blocks of one document.
  package var blocks: Int
  /// Paragraphs of one document, those without text included.
  package var paragraphs: Int
  /// Cells of one document; covered ones need no text, and a few bytes of source can ask for many.
  package var cells: Int
  /// UTF-8 length of the characters of one part: blanks between tags and codes of fields are among them.
  package var textBytes: Int
  /// UTF-8 length of the text of a whole document, labels and what is hidden included. A report of a
  /// thousand pages has about 4 MB; 20 MB of markup hold at most some 8 MB.
  package var documentBytes: Int
  /// A last resort, far above what the other bounds allow on any machine in use.
  package var time: Duration

  /// When the reading that is under way has to be over.
  private(set) var deadline: ContinuousClock.Instant?

  package init(
    fileBytes: Int = 64 << 20, partBytes: Int = 32 << 20, totalBytes: Int = 128 << 20,
    blocks: Int = 120_000, paragraphs: Int = 300_000, cells: Int = 500_000,
    textBytes: Int = 24 << 20,
    documentBytes: Int = 10 << 20, time: Duration = .seconds(20)
  ) {
    self.fileBytes = fileBytes
    self.partBytes = partBytes
    self.totalBytes = totalBytes
    self.blocks = blocks
    self.paragraphs = paragraphs
    self.cells = cells
    self.textBytes = textBytes
    self.documentBytes = documentBytes
    self.time = time
  }

  package static let standard = ReadingLimits()

  /// The same bounds, with the clock started; a clock that runs is not set anew.
  func started() -> ReadingLimits {
    guard deadline == nil else { return self }
    var started = self
    started.deadline = .now + time
    return started
  }

  var archive: ArchiveLimits { ArchiveLimits(entryBytes: partBytes, totalBytes: totalBytes) }
  var xml: XMLLimits { XMLLimits(textBytes: textBytes, deadline: deadline) }
}
