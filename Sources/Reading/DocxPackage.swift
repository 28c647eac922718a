internal import Packaging
internal import ReportModel

/// The parts of a DOCX, found by their relationships (ECMA-376-2, 6.5).
struct DocxPackage {
  private let source: any PartSource
  private let limits: ReadingLimits
  let mainPart: String
  let relationships: [Relationship]
  /// Targets by id: a document may have as many sections as relationships.
  private let targets: [String: String]
  private(set) var isWhole = false

  init(_ source: any PartSource, limits: ReadingLimits) throws(InputProblem) {
    self.source = source
    self.limits = limits
    let parser = XMLParser(vocabulary: .word, limits: limits.xml)
    let roots = try Self.relationships("_rels/.rels", folder: "", of: source, parser)
    guard let root = roots?.first(where: { $0.kind == "officeDocument" }) else {
      throw Self.withoutMainPart(source.entries)
    }
    guard let main = root.target, source.contains(main) else {
      throw InputProblem(.brokenPackage, detail: root.target ?? "_rels/.rels")
    }
    if main.hasPrefix("xl/") { throw InputProblem(.spreadsheet) }
    if main.hasPrefix("ppt/") { throw InputProblem(.presentation) }
    mainPart = main
    relationships = try Self.relationships(ofPart: main, of: source, parser)
    targets = Dictionary(
      relationships.compactMap { one in one.target.map { (one.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// A main part that stands by itself.
  init(bare source: BareMainPart, limits: ReadingLimits) {
    self.source = source
    self.limits = limits
    mainPart = BareMainPart.name
    relationships = []
    targets = [:]
  }

  /// A file that holds styles, lists and text in one part (Word 2003 XML).
  init(whole source: BareMainPart, limits: ReadingLimits) {
    self.init(bare: source, limits: limits)
    isWhole = true
  }

  /// Streams a part; false where it does not exist.
  func parse(_ part: String, to handler: any XMLHandler) throws(InputProblem) -> Bool {
    guard source.contains(part) else { return false }
    do throws(PackagingError) {
      try source.parse(
        part, with: XMLParser(vocabulary: .word, limits: limits.xml), to: handler)
      return true
    } catch {
      throw InputProblem(error, part: part)
    }
  }

  /// The bytes of a part that is no XML of this vocabulary.
  func bytes(of part: String) throws(PackagingError) -> [UInt8] { try source.bytes(of: part) }

  func contains(_ part: String) -> Bool { source.contains(part) }

  /// The entry of the first part of that kind.
  func part(_ kind: String) -> String? {
    if isWhole, ["styles", "numbering", "settings"].contains(kind) { return mainPart }
    return relationships.first { $0.kind == kind }?.target
  }

  func part(id: String) -> String? { targets[id] }

  /// What a part other than the main one refers to.
  func relationships(ofPart part: String) throws(InputProblem) -> [Relationship] {
    if part == mainPart { return relationships }
    return try Self.relationships(
      ofPart: part, of: source, XMLParser(vocabulary: .word, limits: limits.xml))
  }

  private static func relationships(
    ofPart part: String, of source: any PartSource, _ parser: XMLParser
  ) throws(InputProblem) -> [Relationship] {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { part[..<$0] } ?? ""
    let file = slash.map { part[part.index(after: $0)...] } ?? part[...]
    let beside = folder.isEmpty ? "_rels/\(file).rels" : "\(folder)/_rels/\(file).rels"
    return try relationships(beside, folder: folder, of: source, parser) ?? []
  }

  private static func relationships(
    _ name: String, folder: Substring, of source: any PartSource, _ parser: XMLParser
  ) throws(InputProblem) -> [Relationship]? {
    guard source.contains(name) else { return nil }
    let reader = RelationshipReader(folder: folder)
    do throws(PackagingError) {
      try source.parse(name, with: parser, to: reader)
    } catch {
      throw InputProblem(error, part: name)
    }
    return reader.relationships
  }

  /// What an archive without a main part is.
  private static func withoutMainPart(_ entries: [String]) -> InputProblem {
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
    if !part.isEmpty, error.detail.hasPrefix(part) { places.removeFirst() }
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
    case .malformedXML: self.init(.brokenXML, detail: place)
    case .doctype: self.init(.documentType, detail: place)
    case .encoding: self.init(.encoding, detail: place)
    }
  }
}
