import Rendering
import ReportModel
import TestSupport
import Testing

/// What the reader left out or guessed comes out as a finding, in both languages.
@Suite struct NotesTests {
  private func findings(_ language: Language, _ notes: [PlacedNote]) throws -> [JSON] {
    let review = Review(
      header: ReportHeader(), areas: [], requirements: [], notes: notes, encoding: .vni)
    let run = Samples.run([Outcome(file: "a.txt", result: .reviewed(review))])
    let told = OutputFormat.json.render(run, options: RenderOptions(language: language))
    let report = try #require(
      try JSON.parse(String(decoding: told, as: UTF8.self))["reports"]?.items.first)
    #expect(report["encoding"] == .string("vni"))
    let schema = try JSONSchema(Repository.text("Rules/schema/result.schema.json"))
    #expect(schema.errors(report, definition: "report") == [])
    return report["findings"]?.items ?? []
  }

  @Test func everyNoteIsAFinding() throws {
    let notes = ReadingNote.Code.allCases.map {
      PlacedNote($0, detail: "tcvn3", quote: "Uỷ ban", place: Place(block: 4, line: 5))
    }
    let vi = try findings(.vi, notes)
    let en = try findings(.en, notes)
    #expect(vi.count == notes.count)
    #expect(vi.map { $0["rule"] } == en.map { $0["rule"] })
    for (one, other) in zip(vi, en) {
      #expect(one["message"] != other["message"])
      #expect(one["quote"] == .string("Uỷ ban"))
      #expect(one["place"]?["block"] == .number(4) && one["place"]?["line"] == .number(5))
      #expect(one["severity"] == .string("warning") || one["severity"] == .string("note"))
    }
    let rules = Set(vi.compactMap { $0["rule"]?.text })
    #expect(
      rules == [
        "text.hidden", "text.placeholder", "text.comments", "text.embedded", "text.macros",
        "text.replaced",
        "text.encoding", "text.legacy-font", "text.mojibake", "text.ocr", "text.converted",
      ])
  }

  @Test func theEncodingIsNamed() throws {
    let note = PlacedNote(.legacyEncoding, detail: "windows-1258")
    let message = try findings(.en, [note]).first?["message"]?.text ?? ""
    #expect(message.contains("Windows-1258"))
  }
}
