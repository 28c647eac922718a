internal import Packaging

/// Where the parts of a package come from: an archive, or one XML file that holds them all.
protocol PartSource: AnyObject {
  /// Names of the parts, without a slash in front.
  var entries: [String] { get }
  func contains(_ name: String) -> Bool
  func bytes(of name: String) throws(PackagingError) -> [UInt8]
  func parse(_ name: String, with parser: XMLParser, to handler: any XMLHandler)
    throws(PackagingError)
}

/// The entries of a ZIP archive.
final class ZipParts: PartSource {
  private var archive: ZipArchive

  init(_ archive: consuming ZipArchive) { self.archive = archive }

  var entries: [String] { archive.entries }
  /// Inflated size of what was read so far.
  var inflated: Int { archive.inflated }
  func contains(_ name: String) -> Bool { archive.contains(name) }
  func bytes(of name: String) throws(PackagingError) -> [UInt8] { try archive.read(name) }

  func parse(
    _ name: String, with parser: XMLParser, to handler: any XMLHandler
  ) throws(PackagingError) {
    try parser.parse(try archive.read(name), to: handler)
  }
}

/// The parts of a Flat OPC file: a package written as one XML document, as Word saves it under "Word XML
/// document". The file is parsed anew for each part, so that no part is copied.
final class FlatParts: PartSource {
  private let file: [UInt8]
  private let index = FlatIndex()
  /// Bytes that all parses together may take: each goes over the whole file.
  private var allowance = 512 << 20

  init(_ file: [UInt8], limits: XMLLimits) throws(PackagingError) {
    self.file = file
    try XMLParser(vocabulary: .word, limits: limits).parse(file, to: index)
  }

  var entries: [String] { index.names }
  func contains(_ name: String) -> Bool { index.known.contains(name.lowercased()) }

  func bytes(of name: String) throws(PackagingError) -> [UInt8] {
    let reader = FlatPart(name: name, inner: nil)
    try spend(name)
    try XMLParser(vocabulary: .word).parse(file, to: reader)
    // A part that stands there as markup has no bytes of its own.
    guard reader.isFound, reader.isBinary else {
      throw PackagingError(.missingEntry, detail: name)
    }
    guard let bytes = Base64.decode(reader.text) else {
      throw PackagingError(.corrupt, detail: name)
    }
    return bytes
  }

  func parse(
    _ name: String, with parser: XMLParser, to handler: any XMLHandler
  ) throws(PackagingError) {
    let reader = FlatPart(name: name, inner: handler)
    try spend(name)
    try parser.parse(file, to: reader)
    guard reader.isFound else { throw PackagingError(.missingEntry, detail: name) }
  }

  private func spend(_ name: String) throws(PackagingError) {
    allowance -= file.count
    if allowance < 0 { throw PackagingError(.overLimit, detail: "\(name): total") }
  }

  /// Names of parts compare without case (ECMA-376-2, 6.2.2.3).
  static func isSame(_ one: String, _ other: String) -> Bool {
    one.lowercased() == other.lowercased()
  }
}

/// Collects the names of the parts.
private final class FlatIndex: XMLHandler {
  private(set) var names: [String] = []
  private(set) var known: Set<String> = []
  private var depth = 0
  let isFinished = false
  var isSkipping: Bool { depth > 1 }

  func start(_ element: XMLElement) {
    depth += 1
    guard depth == 2, let name = FlatPart.name(of: element), names.count < 20_000 else { return }
    names.append(name)
    known.insert(name.lowercased())
  }
  func end(namespace: Int, name: Int) { depth -= 1 }
  func characters(_ bytes: Swift.Span<UInt8>) {}
}

/// Hands on what stands in the `pkg:xmlData` of one part, or gathers its `pkg:binaryData`.
private final class FlatPart: XMLHandler {
  private let name: String
  private let inner: (any XMLHandler)?
  private(set) var isFound = false
  /// The part holds bytes, not markup.
  private(set) var isBinary = true
  private(set) var text: [UInt8] = []
  private var depth = 0
  private var isInside = false
  private var isDone = false

  init(name: String, inner: (any XMLHandler)?) {
    self.name = name
    self.inner = inner
  }

  static func name(of element: XMLElement) -> String? {
    guard element.namespace == WordNamespace.flat.rawValue, WordTag.at(element.name) == .part,
      let name = element.attribute(.name)
    else { return nil }
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }

  var isFinished: Bool { isDone || inner?.isFinished == true }
  var isSkipping: Bool { isInside ? depth > 2 && inner?.isSkipping == true : depth > 1 }

  func start(_ element: XMLElement) {
    depth += 1
    if depth == 2 {
      isDone = isFound
      isInside = !isFound && Self.name(of: element).map { FlatParts.isSame($0, name) } == true
      isFound = isFound || isInside
    } else if isInside, depth > 3 {
      isBinary = false
      inner?.start(element)
    }
  }

  func end(namespace: Int, name: Int) {
    if isInside, depth > 3 { inner?.end(namespace: namespace, name: name) }
    depth -= 1
  }

  func characters(_ bytes: Swift.Span<UInt8>) {
    guard isInside else { return }
    if depth > 3 { inner?.characters(bytes) }
    if depth == 3, inner == nil {
      for index in bytes.indices { text.append(bytes[index]) }
    }
  }
}

/// The main part of a DOCX by itself, without the parts that it refers to.
final class BareMainPart: PartSource {
  static let name = "document.xml"
  private let file: [UInt8]

  init(_ file: [UInt8]) { self.file = file }

  var entries: [String] { [Self.name] }
  func contains(_ name: String) -> Bool { name == Self.name }
  func bytes(of name: String) throws(PackagingError) -> [UInt8] { file }

  func parse(
    _ name: String, with parser: XMLParser, to handler: any XMLHandler
  ) throws(PackagingError) {
    try parser.parse(file, to: handler)
  }
}

/// Base64 (RFC 4648, 4); blanks and line ends between the letters do not count.
enum Base64 {
  /// - Returns: The bytes; nil where a character is none of the alphabet.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits = 0
    var held: UInt32 = 0
    for letter in text {
      if letter == UInt8(ascii: "=") { break }
      if letter <= 0x20 { continue }
      guard let value = value(letter) else { return nil }
      held = held << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
      }
    }
    return bytes
  }

  private static func value(_ letter: UInt8) -> UInt32? {
    switch letter {
    case 0x41...0x5A: UInt32(letter - 0x41)
    case 0x61...0x7A: UInt32(letter - 0x61 + 26)
    case 0x30...0x39: UInt32(letter - 0x30 + 52)
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
