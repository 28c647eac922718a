internal import Packaging
internal import ReportModel

/// The parts of a DOCX, found by their relationships.
struct DocxPackage: ~Copyable {
  private var archive: ZipArchive
  private let limits: ReadingLimits
  let mainPart: String
  let relationships: [Relationship]

  init(_ archive: consuming ZipArchive, limits: ReadingLimits) throws(InputProblem) {
    var archive = archive
    let parser = XMLParser(vocabulary: .word, limits: limits.xml)
    let roots = try Self.relationships("_rels/.rels", folder: "", of: &archive, parser)
    guard let root = roots?.first(where: { $0.kind == "officeDocument" }) else {
      throw Self.withoutMainPart(archive.entries)
    }
    guard let main = root.target, archive.contains(main) else {
      throw InputProblem(.brokenPackage, detail: root.target ?? "_rels/.rels")
    }
    if main.hasPrefix("xl/") { throw InputProblem(.spreadsheet) }
    if main.hasPrefix("ppt/") { throw InputProblem(.presentation) }
    let slash = main.lastIndex(of: "/")
    let folder = slash.map { main[..<$0] } ?? ""
    let file = slash.map { main[main.index(after: $0)...] } ?? main[...]
    let beside = folder.isEmpty ? "_rels/\(file).rels" : "\(folder)/_rels/\(file).rels"
    relationships = try Self.relationships(beside, folder: folder, of: &archive, parser) ?? []
    mainPart = main
    self.limits = limits
    self.archive = archive
  }

  /// Streams a part; false where it does not exist.
  mutating func parse(_ part: String, to handler: any XMLHandler) throws(InputProblem) -> Bool {
    guard archive.contains(part) else { return false }
    do throws(PackagingError) {
      let bytes = try archive.read(part)
      try XMLParser(vocabulary: .word, limits: limits.xml).parse(bytes, to: handler)
      return true
    } catch {
      throw InputProblem(error, part: part)
    }
  }

  /// The entry of the first part of that kind.
  func part(_ kind: String) -> String? { relationships.first { $0.kind == kind }?.target }

  func part(id: String) -> String? { relationships.first { $0.id == id }?.target }

  private static func relationships(
    _ name: String, folder: Substring, of archive: inout ZipArchive, _ parser: XMLParser
  ) throws(InputProblem) -> [Relationship]? {
    guard archive.contains(name) else { return nil }
    let reader = RelationshipReader(folder: folder)
    do throws(PackagingError) {
      try parser.parse(try archive.read(name), to: reader)
    } catch {
      throw InputProblem(error, part: name)
    }
    return reader.relationships
  }

  /// What an archive without a main part is.
  private static func withoutMainPart(_ entries: [String]) -> InputProblem {
    if entries.contains("content.xml"), entries.contains("mimetype") { return InputProblem(.odt) }
    if entries.contains(where: { $0.hasPrefix("xl/") }) { return InputProblem(.spreadsheet) }
    if entries.contains(where: { $0.hasPrefix("ppt/") }) { return InputProblem(.presentation) }
    if entries.contains(where: { $0.hasPrefix("word/") }) || entries.contains("[Content_Types].xml")
    {
      return InputProblem(.brokenPackage, detail: "_rels/.rels")
    }
    return InputProblem(.archive)
  }
}

extension InputProblem {
  /// What a failure of the package means for the reader of the message.
  init(_ error: PackagingError, part: String = "") {
    var places = [part, error.detail].filter { !$0.isEmpty }
    if part == error.detail { places.removeFirst(min(1, places.count)) }
    let place = places.joined(separator: ": ")
    switch error.code {
    case .notAnArchive: self.init(.notAReport)
    case .compoundFile: self.init(.legacyDoc)
    case .truncated: self.init(.truncated)
    case .corrupt, .missingEntry: self.init(.brokenPackage, detail: place)
    case .duplicateEntry:
      self.init(.brokenPackage, detail: (["duplicate"] + places).joined(separator: ": "))
    case .encrypted: self.init(.encrypted, detail: place)
    case .overLimit: self.init(.overLimit, detail: place)
    case .malformedXML, .doctype: self.init(.brokenXML, detail: place)
    case .encoding: self.init(.encoding, detail: place)
    }
  }
}
