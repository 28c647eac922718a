import Foundation
import Pipeline
import ReportModel
import TestSupport
import Testing

/// Places survive: every quote of every fixture, in every encoding and form, stands exactly in the
/// plain text, and its place leads back to the block, line, row and cell.
@Suite struct PlacesTests {
  struct Spelling: Sendable {
    var name: String
    var encoding: TextEncoding?
    var encode: @Sendable (String) -> [UInt8]

    static let all: [Spelling] =
      [
        Spelling(name: "composed") { Array($0.precomposedStringWithCanonicalMapping.utf8) },
        Spelling(name: "decomposed") { Array($0.decomposedStringWithCanonicalMapping.utf8) },
        Spelling(name: "mark") { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
        Spelling(name: "utf-16le") { text in [0xFF, 0xFE] + text.utf16.flatMap(little) },
        Spelling(name: "utf-16be") { $0.utf16.flatMap { little($0).reversed() } },
        Spelling(name: "garbled") { text in
          Array(String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) })).utf8)
        },
      ]
      + LegacyAlphabet.all.map { alphabet in
        Spelling(
          name: alphabet.name, encoding: alphabet.name == "viqr" ? .viqr : nil,
          encode: { alphabet.encode($0.precomposedStringWithCanonicalMapping) })
      }

    private static func little(_ unit: UInt16) -> [UInt8] {
      [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  static let locator = PackLocator(roots: [Repository.root.appendingPathComponent("Rules").path])

  static func fixtures() -> [String] {
    let root = Repository.root.appendingPathComponent("Fixtures").path
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return files.filter { $0.hasSuffix(".docx") || $0.hasSuffix(".txt") }
      .filter { !$0.hasPrefix("packs") }.sorted().map { root + "/" + $0 }
  }

  @Test func asTheyAre() async throws {
    let fixtures = Self.fixtures()
    #expect(fixtures.count > 20)
    var quotes = 0
    for path in fixtures { quotes += try await check(path, encoding: nil, name: path) }
    #expect(quotes > fixtures.count * 10)
  }

  @Test(arguments: Spelling.all.map(\.name)) func inEverySpelling(_ name: String) async throws {
    let spelling = try #require(Spelling.all.first { $0.name == name })
    let fixtures = Self.fixtures()
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("rasoat-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    for path in fixtures {
      // The text of Word files goes through the old encodings too.
      let text = try DocumentSource().read(.file(path)).plainText()
      try Data(spelling.encode(text)).write(to: file)
      let quotes = try await check(file.path, encoding: spelling.encoding, name: "\(name): \(path)")
      #expect(quotes > 0 || !path.contains("labelled"), "\(name): \(path)")
    }
  }

  /// - Returns: How many quotes were found in their places.
  private func check(_ path: String, encoding: TextEncoding?, name: String) async throws -> Int {
    let facts = ReportFacts(encoding: encoding)
    let run = Run(pack: try Self.pack.get(), facts: facts)
    let document = try DocumentSource(encoding: encoding).read(.file(path))
    guard case .reviewed(let review)? = await run.check([.file(path)], jobs: 1).first?.result else {
      Issue.record("\(name) is not read")
      return 0
    }
    var quoted = review.requirements.flatMap { requirement in
      requirement.evidence.map { ($0.quote, $0.place) }
        + (requirement.nearest.map { [($0.quote, $0.place)] } ?? [])
    }
    quoted += review.findings.compactMap { finding in
      finding.quote.flatMap { quote in finding.place.map { (quote, $0) } }
    }
    quoted += review.notes.compactMap { note in
      note.quote.flatMap { quote in note.place.map { (quote, $0) } }
    }
    let lines = Set(document.plainText().utf8.split(separator: 0x0A).map(Array.init))
    for (quote, place) in quoted {
      #expect(stands(Array(quote.utf8), at: place, in: document, lines), "\(name): \(quote)")
    }
    return quoted.count
  }

  private static let pack = Result { try LoadedPack.load(rules: nil, locator: locator) }

  private func stands(
    _ quote: [UInt8], at place: Place, in document: Document, _ lines: Set<[UInt8]>
  ) -> Bool {
    guard document.blocks.indices.contains(place.block), !quote.isEmpty else { return false }
    let block = document.blocks[place.block]
    let text = Array(block.text.utf8)
    guard lines.contains(text), block.line == place.line else { return false }
    let starts = (0...max(0, text.count - quote.count)).filter {
      $0 + quote.count <= text.count && text[$0..<$0 + quote.count].elementsEqual(quote)
    }
    guard case .tableRow(let row) = block.kind else { return !starts.isEmpty && place.table == nil }
    return starts.contains { start in
      let cell = row.cells.last { $0.range.lowerBound <= start } ?? row.cells.first
      return place.table?.row == row.row && place.table?.column == cell?.column ?? 1
    }
  }
}
