import Packaging
import TestSupport
import Testing

@Suite struct ZipArchiveTests {
  static let sample = StoredZip.pack([("a.xml", Array("một".utf8)), ("b/c.xml", [1, 2, 3])])

  private func failure(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) -> PackagingError
    .Code?
  {
    do throws(PackagingError) {
      var archive = try ZipArchive(bytes, limits: limits)
      for name in archive.entries { _ = try archive.read(name) }
      return nil
    } catch { return error.code }
  }

  @Test func listsAndReadsEntries() throws {
    var archive = try ZipArchive(Self.sample)
    #expect(archive.entries == ["a.xml", "b/c.xml"])
    #expect(try archive.read("a.xml") == Array("một".utf8))
    #expect(try archive.read("B/C.xml") == [1, 2, 3])
    #expect(archive.contains("x") == false)
  }

  @Test func missingEntryIsNamed() throws {
    var archive = try ZipArchive(Self.sample)
    var caught: PackagingError?
    do { _ = try archive.read("none") } catch { caught = error }
    #expect(caught == PackagingError(.missingEntry, detail: "none"))
  }

  @Test func refusesDuplicateNames() {
    #expect(failure(StoredZip.pack([("a", [1]), ("a", [2])])) == .duplicateEntry)
  }

  @Test func refusesOtherFormats() {
    #expect(failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]) == .compoundFile)
    #expect(failure(Array("plain".utf8)) == .notAnArchive)
    #expect(failure([]) == .notAnArchive)
  }

  @Test func refusesWrongChecksum() throws {
    var bytes = Self.sample
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: "một".utf8) })
    bytes[place] = 0x4D
    #expect(failure(bytes) == .corrupt)
  }

  @Test func refusesEncryptedEntries() {
    var bytes = Self.sample
    // The flag of each local header and of each record of the directory.
    for at in bytes.indices.dropLast(10) where bytes[at] == 0x50 && bytes[at + 1] == 0x4B {
      if bytes[at + 2] == 3 { bytes[at + 6] |= 1 }
      if bytes[at + 2] == 1 { bytes[at + 8] |= 1 }
    }
    #expect(failure(bytes) == .encrypted)
  }

  /// AES as WinZip does it: a method of its own, whose field the library may not find.
  @Test func refusesEntriesEncryptedWithAES() {
    let field: [UInt8] = [0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 8, 0]
    for extra in [field, []] {
      var entry = CraftedZip.Entry("word/document.xml", Array(repeating: 7, count: 40))
      entry.method = 99
      entry.flags = 1
      entry.extra = extra
      #expect(failure(CraftedZip([entry]).bytes) == .encrypted)
    }
  }

  @Test func keepsToItsLimits() {
    #expect(failure(Self.sample, limits: ArchiveLimits(entries: 1)) == .overLimit)
    #expect(failure(Self.sample, limits: ArchiveLimits(entryBytes: 2)) == .overLimit)
    #expect(failure(Self.sample, limits: ArchiveLimits(totalBytes: 6)) == .overLimit)
  }

  @Test func everyTruncationIsRefused() {
    for length in 1..<Self.sample.count {
      #expect(failure(Array(Self.sample.prefix(length))) != nil)
    }
  }

  @Test func everyFlippedByteIsReadOrRefused() {
    for at in Self.sample.indices {
      var bytes = Self.sample
      bytes[at] ^= 0xFF
      _ = failure(bytes)
    }
  }

  @Test func refusesAnEntryThatCarriesAnotherNameThanTheDirectory() {
    var bytes = Self.sample
    bytes[30] = UInt8(ascii: "z")
    #expect(failure(bytes) == .corrupt)
  }

  @Test func readsAnEntryWhoseTimeDiffersFromTheDirectory() {
    var bytes = Self.sample
    bytes[10] = 0x21
    #expect(failure(bytes) == nil)
  }
}
