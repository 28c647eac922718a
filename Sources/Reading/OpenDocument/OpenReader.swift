internal import Packaging
internal import ReportModel

/// Reads an OpenDocument text: the parts of its archive, or one XML file that holds them all.
struct OpenReader {
  let limits: ReadingLimits

  func read(_ source: any PartSource) throws(InputProblem) -> Document {
    try refuseOthers(source)
    let styleReader = OpenStyleReader()
    let parser = XMLParser(vocabulary: .openDocument, limits: limits.xml)
    let parts = ["styles.xml", "content.xml"].filter(source.contains)
    for part in parts { try parse(part, of: source, parser, styleReader) }
    let styles = styleReader.styles

    let budget = TextBudget(limits)
    let body = OpenStory(styles, budget: budget)
    try parse("content.xml", of: source, parser, body)
    var document = [DraftBlock]()
    for region in [Block.Region.body, .footnote, .endnote] { document += body.blocks(region) }
    if let problem = body.problem { throw problem }
    var notes = body.notes
    let pages = OpenStory(
      styles, budget: budget, firstTable: body.tables, masters: styles.usedMasters)
    if source.contains("styles.xml") {
      try parse("styles.xml", of: source, parser, pages)
      for region in [Block.Region.header, .footer] { document += pages.blocks(region) }
      if let problem = pages.problem { throw problem }
      notes += pages.notes.map { ReadingNote(code: $0.code, detail: $0.detail) }
    }
    if body.comments > 0 {
      notes.append(ReadingNote(code: .comments, detail: String(body.comments)))
    }
    if source.entries.contains(where: { $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") }) {
      notes.append(ReadingNote(code: .macros))
    }
    return Document(format: .odt, drafts: document, notes: notes)
  }

  /// Only texts are reports; an encrypted part cannot be parsed and is told for what it is.
  private func refuseOthers(_ source: any PartSource) throws(InputProblem) {
    if source.contains("mimetype"), let bytes = try? source.bytes(of: "mimetype") {
      let kind = String(decoding: bytes.prefix(200), as: UTF8.self)
      if kind.contains("spreadsheet") { throw InputProblem(.spreadsheet) }
      if kind.contains("presentation") { throw InputProblem(.presentation) }
    }
    let manifest = "META-INF/manifest.xml"
    guard source.contains(manifest) else { return }
    let finder = EncryptionFinder()
    try parse(
      manifest, of: source, XMLParser(vocabulary: .openDocument, limits: limits.xml), finder)
    if finder.isFinished { throw InputProblem(.encrypted) }
  }

  private func parse(
    _ part: String, of source: any PartSource, _ parser: XMLParser, _ handler: any XMLHandler
  ) throws(InputProblem) {
    do throws(PackagingError) {
      try source.parse(part, with: parser, to: handler)
    } catch {
      throw InputProblem(error, part: part)
    }
  }
}

/// Stops at the first sign that a part is encrypted.
private final class EncryptionFinder: XMLHandler {
  private(set) var isFinished = false

  func start(_ element: XMLElement) {
    if element.open == .encryption { isFinished = true }
  }
  func end(namespace: Int, name: Int) {}
  func characters(_ bytes: Swift.Span<UInt8>) {}
}

/// An OpenDocument text as one XML file (`.fodt`): it is all parts at once.
final class OpenFile: PartSource {
  private let file: [UInt8]

  init(_ file: [UInt8]) { self.file = file }

  var entries: [String] { [] }
  func contains(_ name: String) -> Bool { name == "content.xml" || name == "styles.xml" }
  func bytes(of name: String) throws(PackagingError) -> [UInt8] { file }

  func parse(
    _ name: String, with parser: XMLParser, to handler: any XMLHandler
  ) throws(PackagingError) {
    try parser.parse(file, to: handler)
  }
}
