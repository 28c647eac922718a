import Rendering
import ReportModel
import TestSupport
import Testing

/// Every result against the published schema.
@Suite struct SchemaTests {
  let schema: JSONSchema

  init() throws { schema = try JSONSchema(Repository.text("Rules/schema/result.schema.json")) }

  @Test(arguments: [Language.vi, .en]) func resultsHold(_ language: Language) throws {
    let options = RenderOptions(language: language)
    for run in [Samples.wholeRun, Samples.hostileRun, Samples.run([])] {
      let whole = String(decoding: OutputFormat.json.render(run, options: options), as: UTF8.self)
      #expect(schema.errors(try JSON.parse(whole)) == [])
      let lines = String(decoding: OutputFormat.jsonl.render(run, options: options), as: UTF8.self)
        .split(separator: "\n")
      #expect(lines.count == run.outcomes.count)
      for line in lines {
        #expect(schema.errors(try JSON.parse(String(line)), definition: "report") == [])
      }
    }
  }

  @Test func quotesComeThroughUnchanged() throws {
    let told = OutputFormat.json.render(Samples.hostileRun, options: RenderOptions())
    let requirement = try JSON.parse(String(decoding: told, as: UTF8.self))["reports"]?.items
      .first?[
        "requirements"]?.items.first
    #expect(requirement?["evidence"]?.items.first?["quote"] == .string(Samples.hostile))
  }

  @Test func theSchemaRefusesWhatTheContractDoesNotKnow() throws {
    let place = #"{"block": 0, "heading": null, "line": 0, "table": null}"#
    let errors = schema.errors(
      try JSON.parse(
        #"{"quote": 1, "grade": "good", "place": \#(place), "more": true}"#
      ), definition: "evidence")
    #expect(errors.count == 5, "\(errors)")
  }
}
