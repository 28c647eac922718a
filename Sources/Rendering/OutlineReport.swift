package import ReportModel

/// `rasoat outline`: the parts that the reader found, each with its role, and how it knew.
package struct OutlineReport: Sendable {
  private let options: RenderOptions
  private var messages: Messages { options.messages }

  package init(options: RenderOptions) { self.options = options }

  package func render(_ parts: [OutlinePart], file: String) -> String {
    var page = Layout(width: options.width, coloured: options.coloured)
    page.paragraph("\(messages.report): \(messages.fileName(file))", hanging: 2, colour: .bold)
    if parts.isEmpty { page.paragraph(messages.noParts, indent: 2) }
    for part in parts { write(part, to: &page) }
    return page.text
  }

  private func write(_ part: OutlinePart, to page: inout Layout) {
    let indent = 2 + 2 * min(max(0, part.level - 1), 6)
    page.paragraph(
      part.heading.map(TerminalText.visible) ?? messages.noHeading, indent: indent,
      hanging: indent + 2, colour: .bold)
    var told =
      "→ \(messages.part(part.role)) [\(part.role.rawValue)], \(messages.known(part.known))"
    told += ", \(messages.blocks(part.blocks))"
    if !part.topics.isEmpty {
      told += ", \(messages.about) \(part.topics.joined(separator: ", "))"
    }
    page.paragraph(told, indent: indent + 2, hanging: indent + 4)
  }
}
