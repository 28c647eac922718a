import Rendering
import ReportModel
import TestSupport
import Testing

/// Every page as it was last agreed on.
@Suite struct GoldenTests {
  struct Page: Sendable, CustomTestStringConvertible {
    var name: String
    var render: @Sendable () -> String
    var testDescription: String { name }
  }

  static func check(_ format: OutputFormat, _ run: RunOutput, _ options: RenderOptions) -> String {
    String(decoding: format.render(run, options: options), as: UTF8.self)
  }

  static let narrow = RenderOptions(width: 80)
  static let english = RenderOptions(language: .en, width: 80)

  static let pages: [Page] = [
    Page(name: "check-80") { check(.text, Samples.wholeRun, narrow) },
    Page(name: "check-120") {
      check(.text, Samples.wholeRun, RenderOptions(width: 120, periodGiven: true))
    },
    Page(name: "check-en") { check(.text, Samples.wholeRun, english) },
    Page(name: "check-coloured") {
      check(.text, Samples.wholeRun, RenderOptions(width: 80, coloured: true))
    },
    Page(name: "check-hostile") { check(.text, Samples.hostileRun, narrow) },
    Page(name: "check-json") { check(.json, Samples.wholeRun, narrow) },
    Page(name: "check-jsonl") { check(.jsonl, Samples.hostileRun, english) },
    Page(name: "outline") {
      OutlineReport(options: narrow).render(Samples.parts, file: "snv.docx")
    },
    Page(name: "explain") {
      ExplainReport(options: narrow).render(Samples.explanation, file: "snv.docx")
    },
    Page(name: "text-json") { DocumentReport().render(Samples.document, file: "snv.docx") },
    Page(name: "rules-list") { RulesReport(options: narrow).list(Samples.pack) },
    Page(name: "rules-show") { RulesReport(options: english).show(Samples.rule) },
    Page(name: "rules-check") { RulesReport(options: narrow).faults(Samples.faults) },
    Page(name: "rules-test") { RulesReport(options: narrow).tests(Samples.tests) },
  ]

  @Test(arguments: pages) func pageIsAsRecorded(_ page: Page) throws {
    let told = page.render()
    let verdict = try Golden("Tests/RenderingTests/Golden/\(page.name).txt").compare(told)
    #expect(verdict == .same, "\(told)")
  }

  @Test(arguments: pages) func nothingReachesTheTerminalUnescaped(_ page: Page) {
    var told = page.render()
    if page.name == "check-coloured" {
      told = told.replacing(#/\u{1B}\[[0-9]+m/#, with: "")
    }
    let unsafe = told.unicodeScalars.filter { scalar in
      scalar != "\n" && (scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\u{202E}")
    }
    #expect(unsafe.isEmpty)
  }

  @Test(arguments: [40, 80, 100, 120]) func linesStayWithinThePage(_ width: Int) {
    let told = Self.check(.text, Samples.wholeRun, RenderOptions(width: width))
    #expect(told.split(separator: "\n").allSatisfy { $0.count <= width })
  }
}
