package import ReportModel

/// The formats of `check`, by the name that `--format` takes.
package enum OutputFormat: String, Sendable, CaseIterable {
  case text, json, jsonl
}

/// What a rendering needs beside the values themselves.
package struct RenderOptions: Sendable {
  package var language: Language
  /// Columns of the page.
  package var width: Int
  package var coloured: Bool
  /// The agency or the period was given on the command line, not recognised.
  package var agencyGiven: Bool
  package var periodGiven: Bool

  package init(
    language: Language = .vi, width: Int = 100, coloured: Bool = false, agencyGiven: Bool = false,
    periodGiven: Bool = false
  ) {
    self.language = language
    self.width = width
    self.coloured = coloured
    self.agencyGiven = agencyGiven
    self.periodGiven = periodGiven
  }

  package var messages: Messages { Messages(language) }
}

extension OutputFormat {
  /// The run in this format, as UTF-8.
  package func render(_ run: RunOutput, options: RenderOptions) -> [UInt8] {
    switch self {
    case .text: Array(TextReport(options: options).render(run).utf8)
    case .json: Array(JSONReport(messages: options.messages).render(run).utf8)
    case .jsonl: Array(JSONLines(messages: options.messages).render(run).utf8)
    }
  }
}
