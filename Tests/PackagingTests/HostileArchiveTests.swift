import Packaging
import TestSupport
import Testing

/// Archives that lie about themselves. Each is refused before it costs anything.
@Suite struct HostileArchiveTests {
  private func failure(_ zip: CraftedZip, reading name: String? = nil) -> PackagingError? {
    do throws(PackagingError) {
      var archive = try ZipArchive(zip.bytes)
      for entry in archive.entries where name == nil || entry == name {
        _ = try archive.read(entry)
      }
      return nil
    } catch { return error }
  }

  @Test func sizeOfOneEntry() {
    let bomb = CraftedZip([.blanks("x", 200 << 20)])
    #expect(bomb.bytes.count < 2 << 20)
    #expect(failure(bomb) == PackagingError(.overLimit, detail: "x: size"))
  }

  @Test func ratio() {
    #expect(
      failure(CraftedZip([.blanks("x", 1 << 20, claiming: 20 << 20)]))
        == PackagingError(.overLimit, detail: "x: ratio"))
  }

  @Test func sizeOfAllEntries() {
    let entries = (0..<20).map { CraftedZip.Entry.blanks("\($0)", 15 << 20) }
    var limits = ArchiveLimits()
    limits.totalBytes = 40 << 20
    var caught: PackagingError?
    do throws(PackagingError) {
      var archive = try ZipArchive(CraftedZip(entries).bytes, limits: limits)
      // Without its checksum an entry is refused only at its end: its size has been counted by then.
      for name in archive.entries {
        do throws(PackagingError) { _ = try archive.read(name) } catch  where error.code == .corrupt
        {}
      }
    } catch { caught = error }
    #expect(caught == PackagingError(.overLimit, detail: "2: total"))
  }

  @Test func sizesThatLie() {
    #expect(failure(CraftedZip([.blanks("x", 1 << 20, claiming: 10)]))?.code == .corrupt)
    #expect(failure(CraftedZip([.blanks("x", 10, claiming: 1 << 20)]))?.code == .corrupt)
    var stored = CraftedZip.Entry("x", [1, 2, 3])
    stored.packed = 3000
    #expect(failure(CraftedZip([stored])) != nil)
  }

  @Test func sizesOfZIP64ThatLie() {
    var entry = CraftedZip.Entry("x", [1])
    entry.size = 0xFFFF_FFFF
    entry.extra =
      CraftedZip.number(1, 2) + CraftedZip.number(16, 2) + CraftedZip.number(1 << 50, 8)
      + CraftedZip.number(1, 8)
    #expect(failure(CraftedZip([entry])) != nil)
    entry.extra = []
    #expect(failure(CraftedZip([entry])) != nil)
  }

  @Test func overlappingEntries() {
    var second = CraftedZip.Entry("x", [1, 2, 3])
    second.place = 0
    let overlap = PackagingError(.corrupt, detail: "overlap")
    #expect(failure(CraftedZip([CraftedZip.Entry("x", [1]), second])) == overlap)
    var quoting = CraftedZip.Entry("a", [1])
    quoting.packed = 60
    #expect(failure(CraftedZip([quoting, CraftedZip.Entry("b", [1])])) == overlap)
  }

  @Test func numberOfEntries() {
    let entries = PackagingError(.overLimit, detail: "entries")
    var million = CraftedZip([CraftedZip.Entry("x", [1])])
    million.wideCount = 1_000_000
    #expect(failure(million) == entries)
    million.wideCount = -1
    #expect(failure(million) == entries)
    let many = CraftedZip((0..<20_001).map { CraftedZip.Entry("\($0)", []) })
    #expect(failure(many) == entries)
  }

  @Test func endRecordsAnywhere() {
    for place in [Int.max, Int.max - 50, .min, -1, 1 << 40] {
      var wide = CraftedZip([CraftedZip.Entry("x", [1])])
      wide.wideCount = 1
      wide.widePlace = place
      #expect(failure(wide) != nil)
    }
  }

  @Test func numberOfEntriesThatLies() {
    var few = CraftedZip([CraftedZip.Entry("a", [1]), CraftedZip.Entry("b", [1])])
    few.count = 1
    #expect(failure(few) != nil)
    few.count = 3
    #expect(failure(few) != nil)
  }

  @Test func namesThatCollide() {
    let names = CraftedZip([CraftedZip.Entry("word/a", []), CraftedZip.Entry("Word/A", [])])
    #expect(failure(names) == PackagingError(.duplicateEntry, detail: "Word/A"))
  }

  @Test func namesThatClimbAreNamesOnly() throws {
    var archive = try ZipArchive(CraftedZip([CraftedZip.Entry("../../etc/passwd", [])]).bytes)
    #expect(archive.contains("../../etc/passwd") == true)
    #expect(try archive.read("../../etc/passwd").isEmpty)
  }

  @Test func unknownMethods() {
    var entry = CraftedZip.Entry("x", [1, 2, 3])
    entry.method = 99
    #expect(failure(CraftedZip([entry]))?.code == .corrupt)
  }
}
