/// What an archive may cost its reader.
package struct ArchiveLimits: Sendable {
  /// Entries that the directory may list.
  package var entries: Int
  /// Inflated size of one entry, in bytes.
  package var entryBytes: Int
  /// Inflated size of all entries that are read, in bytes.
  package var totalBytes: Int
  /// Inflated size by packed size, asked of entries above `ratioFloor` only: small parts of
  /// repeated markup pack very well.
  package var ratio: Int
  package var ratioFloor: Int

  package init(
    entries: Int = 20_000, entryBytes: Int = 32 << 20, totalBytes: Int = 128 << 20,
    ratio: Int = 300, ratioFloor: Int = 16 << 20
  ) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.ratioFloor = ratioFloor
  }
}
