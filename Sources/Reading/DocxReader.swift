internal import Packaging
internal import ReportModel

/// Reads the parts of a DOCX into one document.
struct DocxReader {
  let limits: ReadingLimits

  func read(_ archive: consuming ZipArchive) throws(InputProblem) -> Document {
    var package = try DocxPackage(archive, limits: limits)
    let styles = StyleReader()
    if let part = package.part("styles") { _ = try package.parse(part, to: styles) }
    let theme = ThemeReader()
    if let part = package.part("theme") { _ = try? package.parse(part, to: theme) }
    let lists = NumberingReader()
    if let part = package.part("numbering") { _ = try package.parse(part, to: lists) }
    let settings = SettingsReader()
    if let part = package.part("settings") { _ = try package.parse(part, to: settings) }

    var sheet = styles.sheet
    sheet.theme = theme.fonts
    var assembly = Assembly(
      styles: sheet, numbering: lists.numbering, limits: limits,
      hasEvenPages: settings.hasEvenPages)
    let main = try assembly.read(package.mainPart, of: &package, region: .body, wanted: nil)
    guard let main else { throw InputProblem(.brokenPackage, detail: package.mainPart) }
    assembly.drafts += main.blocks
    assembly.takeNotes(of: main.finds)
    try assembly.addNotes(main.finds.footnotes, "footnotes", .footnote, of: &package)
    try assembly.addNotes(main.finds.endnotes, "endnotes", .endnote, of: &package)
    try assembly.addHeaders(main.finds.sections, of: &package)
    if package.relationships.contains(where: { $0.kind == "vbaProject" }) {
      assembly.notes.append(ReadingNote(code: .macros))
    }
    return assembly.document()
  }

  /// A main part by itself, without styles and lists.
  func read(bareMainPart bytes: [UInt8]) throws(InputProblem) -> Document {
    let story = StoryReader(
      region: .body, styles: StyleSheet(), numbering: Numbering(),
      counter: ListCounter(Numbering()), limits: limits)
    do throws(PackagingError) {
      try XMLParser(vocabulary: .word, limits: limits.xml).parse(bytes, to: story)
    } catch {
      throw InputProblem(error, part: "document.xml")
    }
    if let problem = story.problem { throw problem }
    var assembly = Assembly(
      styles: StyleSheet(), numbering: Numbering(), limits: limits, hasEvenPages: false)
    assembly.drafts = story.finishedBlocks()
    assembly.takeNotes(of: story.finds)
    return assembly.document()
  }
}

/// The document under way, part by part.
private struct Assembly {
  let styles: StyleSheet
  let numbering: Numbering
  let limits: ReadingLimits
  let hasEvenPages: Bool
  var counter: ListCounter
  var drafts: [DraftBlock] = []
  var notes: [ReadingNote] = []
  private var tables = 0

  init(styles: StyleSheet, numbering: Numbering, limits: ReadingLimits, hasEvenPages: Bool) {
    self.styles = styles
    self.numbering = numbering
    self.limits = limits
    self.hasEvenPages = hasEvenPages
    counter = ListCounter(numbering)
  }

  /// Reads a part with blocks; nil where it does not exist.
  mutating func read(
    _ part: String, of package: inout DocxPackage, region: Block.Region, wanted: Set<String>?
  ) throws(InputProblem) -> (blocks: [DraftBlock], finds: StoryFinds)? {
    var ignored: Set<Int> = []
    // A field without an end would swallow the rest: then the part is read again without that field.
    for _ in 0..<2 {
      let story = StoryReader(
        region: region, styles: styles, numbering: numbering, counter: counter, limits: limits,
        firstTable: tables, wanted: wanted, ignoringFields: ignored)
      guard try package.parse(part, to: story) else { return nil }
      if let problem = story.problem { throw problem }
      if !story.flow.fields.unended.isEmpty, ignored.isEmpty {
        ignored = story.flow.fields.unended
        continue
      }
      let blocks = story.finishedBlocks()
      if let problem = story.problem { throw problem }
      counter = story.counter
      tables = story.tables
      return (blocks, story.finds)
    }
    return nil
  }

  mutating func takeNotes(of finds: StoryFinds) {
    notes += finds.notes
    if finds.comments > 0 {
      notes.append(ReadingNote(code: .comments, detail: String(finds.comments)))
    }
  }

  /// Notes in the order of their marks, each once.
  mutating func addNotes(
    _ ids: [String], _ kind: String, _ region: Block.Region, of package: inout DocxPackage
  ) throws(InputProblem) {
    guard !ids.isEmpty, let part = package.part(kind),
      let read = try read(part, of: &package, region: region, wanted: Set(ids))
    else { return }
    var seen: Set<String> = []
    for id in ids where seen.insert(id).inserted { drafts += read.finds.noteBlocks[id] ?? [] }
    notes += read.finds.notes.map { ReadingNote(code: $0.code, detail: $0.detail) }
  }

  /// Headers, then footers, that some page uses; each part once.
  mutating func addHeaders(
    _ sections: [SectionFinds], of package: inout DocxPackage
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
              part, of: &package, region: isHeader ? .header : .footer, wanted: nil)
          else { continue }
          drafts += read.blocks
          notes += read.finds.notes.map { ReadingNote(code: $0.code, detail: $0.detail) }
        }
      }
    }
  }

  func document() -> Document {
    let drafts = DraftMending(drafts).drafts
    return Document(
      format: .docx, blocks: HeadingRecognition().settled(drafts),
      notes: DraftNote.told(drafts) + notes)
  }
}

/// Reads whether even pages have headers of their own.
private final class SettingsReader: XMLHandler {
  private(set) var hasEvenPages = false
  let isFinished = false

  func start(_ element: XMLElement) {
    if element.word == .evenAndOddHeaders { hasEvenPages = element.isOn }
  }
  func end(namespace: Int, name: Int) {}
  func characters(_ bytes: Swift.Span<UInt8>) {}
}
