internal import Packaging
internal import ReportModel

/// Reads the parts of a DOCX into one document.
struct DocxReader {
  let limits: ReadingLimits
  var budget = ChunkBudget()
  /// Documents in which this one is embedded.
  var depth = 0

  func read(_ source: any PartSource) throws(InputProblem) -> Document {
    try assembly(DocxPackage(source, limits: limits)).document()
  }

  /// A main part by itself, without styles and lists.
  func read(bareMainPart bytes: [UInt8]) throws(InputProblem) -> Document {
    try assembly(DocxPackage(bare: BareMainPart(bytes), limits: limits)).document()
  }

  /// A file of Word 2003 XML.
  func read(word2003 bytes: [UInt8]) throws(InputProblem) -> Document {
    let package = DocxPackage(whole: BareMainPart(bytes), limits: limits)
    var document = try assembly(package).document()
    document.format = .wordXML
    return document
  }

  /// A package that is written as one XML file.
  func read(flatPackage bytes: [UInt8]) throws(InputProblem) -> Document {
    try read(flatParts(bytes))
  }

  /// What a document prints where it is embedded: body and notes, without headers.
  func chunk(_ bytes: [UInt8], _ format: InputFormat) throws(InputProblem) -> Chunk {
    let package: DocxPackage
    var archive: ZipParts?
    defer { budget.take(inflated: archive?.inflated ?? 0) }
    switch format {
    case .wordXML: package = DocxPackage(bare: BareMainPart(bytes), limits: limits)
    case .flatPackage: package = try DocxPackage(flatParts(bytes), limits: limits)
    default:
      let parts = ZipParts(try ZipArchive(report: bytes, budget.limits(within: limits)))
      archive = parts
      package = try DocxPackage(parts, limits: limits)
    }
    let assembly = try assembly(package)
    let drafts = assembly.drafts.inReadingOrder
      .filter { $0.block.region != .header && $0.block.region != .footer }
    return .blocks(drafts, notes: assembly.notes)
  }

  private func flatParts(_ bytes: [UInt8]) throws(InputProblem) -> FlatParts {
    do throws(PackagingError) {
      return try FlatParts(bytes, limits: limits.xml)
    } catch {
      throw InputProblem(error)
    }
  }

  private func assembly(_ package: DocxPackage) throws(InputProblem) -> Assembly {
    let styles = StyleReader()
    if let part = package.part("styles") {
      _ = try package.parse(part, to: styles)
      if styles.isFinished { throw InputProblem(.overLimit, detail: "\(part): styles") }
    }
    let theme = ThemeReader()
    if let part = package.part("theme") { _ = try? package.parse(part, to: theme) }
    let lists = NumberingReader()
    if let part = package.part("numbering") { _ = try package.parse(part, to: lists) }
    let settings = SettingsReader()
    if let part = package.part("settings") { _ = try package.parse(part, to: settings) }

    var sheet = styles.sheet
    sheet.theme = theme.fonts
    var assembly = Assembly(
      styles: sheet, numbering: lists.numbering, budget: TextBudget(limits),
      hasEvenPages: settings.hasEvenPages,
      chunks: ChunkReader(limits: limits, budget: budget, depth: depth))
    let main = try assembly.read(package.mainPart, of: package, region: .body, wanted: nil)
    guard let main else { throw InputProblem(.brokenPackage, detail: package.mainPart) }
    assembly.drafts += main.blocks
    assembly.takeNotes(of: main.finds)
    try assembly.addNotes(main.finds.footnotes, "footnotes", .footnote, of: package)
    try assembly.addNotes(main.finds.endnotes, "endnotes", .endnote, of: package)
    assembly.drafts += main.finds.chunkNotes
    assembly.addInner(main.inner)
    try assembly.addHeaders(main.finds.sections, of: package)
    assembly.notePictures(package.relationships)
    if settings.hasMacros || package.relationships.contains(where: { $0.kind == "vbaProject" }) {
      assembly.notes.append(ReadingNote(code: .macros))
    }
    return assembly
  }
}

extension ZipArchive {
  /// Opens the archive of a report.
  init(report bytes: [UInt8], _ limits: ReadingLimits) throws(InputProblem) {
    do throws(PackagingError) {
      self = try ZipArchive(bytes, limits: limits.archive)
    } catch {
      throw InputProblem(error)
    }
  }
}

/// The document under way, part by part.
private struct Assembly {
  let styles: StyleSheet
  let numbering: Numbering
  let budget: TextBudget
  let hasEvenPages: Bool
  let chunks: ChunkReader
  var counter: ListCounter
  var drafts: [DraftBlock] = []
  var notes: [ReadingNote] = []
  private var tables = 0

  init(
    styles: StyleSheet, numbering: Numbering, budget: TextBudget, hasEvenPages: Bool,
    chunks: ChunkReader
  ) {
    self.chunks = chunks
    self.styles = styles
    self.numbering = numbering
    self.budget = budget
    self.hasEvenPages = hasEvenPages
    counter = ListCounter(numbering)
  }

  /// Reads a part with blocks; nil where it does not exist.
  mutating func read(
    _ part: String, of package: DocxPackage, region: Block.Region, wanted: Set<String>?
  ) throws(InputProblem) -> (blocks: [DraftBlock], finds: StoryFinds, inner: [DraftBlock])? {
    let embedded = try chunks.chunks(of: part, in: package)
    var ignored: Set<Int> = []
    // A field without an end would swallow the rest: then the part is read again without that field.
    let room = budget.room
    for _ in 0..<2 {
      budget.room = room
      let story = StoryReader(
        region: region, styles: styles, numbering: numbering, counter: counter, budget: budget,
        firstTable: tables, wanted: wanted, ignoringFields: ignored)
      story.chunks = embedded
      guard try package.parse(part, to: story) else { return nil }
      let blocks = story.finishedBlocks()
      if let problem = story.problem { throw problem }
      if !story.unendedFields.isEmpty, ignored.isEmpty {
        ignored = story.unendedFields
        continue
      }
      counter = story.counter
      tables = story.tables
      return (blocks, story.finds, story.inner)
    }
    return nil
  }

  /// Notes and headers that are written within the text; what a page repeats is read once.
  mutating func addInner(_ inner: [DraftBlock]) {
    var seen: Set<String> = []
    for region in [Block.Region.footnote, .endnote, .header, .footer] {
      for draft in inner where draft.block.region == region {
        let isPage = region == .header || region == .footer
        if isPage, !seen.insert(region.rawValue + draft.block.text).inserted { continue }
        drafts.append(draft)
      }
    }
  }

  /// Charts and SmartArt show words that stand in no block: that they are there is told.
  mutating func notePictures(_ relationships: [Relationship]) {
    let kinds = [("chart", "chart"), ("chartEx", "chart"), ("diagramData", "SmartArt")]
    for (kind, name) in kinds where relationships.contains(where: { $0.kind == kind }) {
      notes.append(ReadingNote(code: .embeddedNotRead, detail: name))
    }
  }

  mutating func takeNotes(of finds: StoryFinds) {
    notes += finds.notes
    if finds.comments > 0 {
      notes.append(ReadingNote(code: .comments, detail: String(finds.comments)))
    }
  }

  /// Notes in the order of their marks, each once.
  mutating func addNotes(
    _ ids: [String], _ kind: String, _ region: Block.Region, of package: DocxPackage
  ) throws(InputProblem) {
    guard !ids.isEmpty, let part = package.part(kind),
      let read = try read(part, of: package, region: region, wanted: Set(ids))
    else { return }
    var seen: Set<String> = []
    for id in ids where seen.insert(id).inserted { drafts += read.finds.noteBlocks[id] ?? [] }
    drafts += read.finds.chunkNotes
    notes += read.finds.notes.map { ReadingNote(code: $0.code, detail: $0.detail) }
  }

  /// Headers, then footers, that some page uses; each part once.
  mutating func addHeaders(
    _ sections: [SectionFinds], of package: DocxPackage
  ) throws(InputProblem) {
    for isHeader in [true, false] {
      var inherited: [String: String] = [:]
      var seen: Set<String> = []
      for section in sections {
        for reference in section.references where reference.isHeader == isHeader {
          inherited[reference.type] = reference.id
        }
        var used = ["default"]
        if section.hasTitlePage { used.insert("first", at: 0) }
        if hasEvenPages { used.append("even") }
        for id in used.compactMap({ inherited[$0] }) {
          guard let part = package.part(id: id), seen.insert(part).inserted,
            let read = try read(
              part, of: package, region: isHeader ? .header : .footer, wanted: nil)
          else { continue }
          drafts += read.blocks + read.finds.chunkNotes
          notes += read.finds.notes.map { ReadingNote(code: $0.code, detail: $0.detail) }
        }
      }
    }
  }

  func document() -> Document {
    Document(format: .docx, drafts: drafts.inReadingOrder, notes: notes)
  }
}

/// Reads whether even pages have headers of their own.
private final class SettingsReader: XMLHandler {
  private(set) var hasEvenPages = false
  /// Word 2003 says on the root whether macros are with the file.
  private(set) var hasMacros = false
  let isFinished = false

  func start(_ element: XMLElement) {
    if element.word == .wordDocument { hasMacros = element.attribute(.macrosPresent) == "yes" }
    if element.word == .evenAndOddHeaders { hasEvenPages = element.isOn }
  }
  func end(namespace: Int, name: Int) {}
  func characters(_ bytes: Swift.Span<UInt8>) {}
}
