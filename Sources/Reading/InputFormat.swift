internal import Packaging
internal import ReportModel
internal import VietnameseText

/// What the first bytes say that a file is.
enum InputFormat: Equatable {
  case empty
  case zip
  /// A main part of WordprocessingML by itself.
  case wordXML
  /// WordprocessingML as Word 2003 wrote it.
  case word2003
  /// An OpenDocument text as one XML file.
  case openDocument
  /// A package of WordprocessingML as one XML file (Flat OPC).
  case flatPackage
  /// Text, in that encoding where the first bytes tell it already.
  case text(TextEncoding?)
  case refused(InputProblem.Code)

  init(of bytes: [UInt8]) {
    guard !bytes.isEmpty else {
      self = .empty
      return
    }
    if let code = Self.refusedSignature(bytes) {
      self = .refused(code)
    } else if WideText.isUTF32(bytes) {
      self = .refused(.encoding)
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if let encoding = Self.utf16(bytes) {
      self = Self.markup(bytes, encoding) ?? .text(encoding)
    } else if Self.isText(bytes) {
      self = Self.markup(bytes, .utf8) ?? .text(nil)
    } else {
      self = .refused(.notAReport)
    }
  }

  private static func refusedSignature(_ bytes: [UInt8]) -> InputProblem.Code? {
    func starts(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return compoundFile(bytes) }
    if starts("%PDF") { return .pdf }
    if starts("{\\rtf") { return .rtf }
    let images: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x49, 0x49, 0x2A, 0x00],
      [0x4D, 0x4D, 0x00, 0x2A], Array("GIF8".utf8),
    ]
    for image in images where bytes.starts(with: image) { return .image }
    if starts("RIFF"), bytes.count > 12, bytes[8..<12].elementsEqual("WEBP".utf8) { return .image }
    if bytes.count > 30, starts("BM"), bytes[6..<10].allSatisfy({ $0 == 0 }) { return .image }
    if starts("Rar!") || bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF])
      || bytes.starts(with: [0x1F, 0x8B])
      || starts("BZh") || bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A])
    {
      return .archive
    }
    return nil
  }

  /// What a compound file is, by the names of its streams; their letters stand in UTF-16 in the directory.
  private static func compoundFile(_ bytes: [UInt8]) -> InputProblem.Code {
    func holds(_ stream: String) -> Bool {
      contains(bytes, stream.utf8.reduce(into: []) { $0 += [$1, 0] })
    }
    if holds("EncryptedPackage") { return .encrypted }
    // A report of Word may embed a workbook, so Word's own stream is asked for first.
    if holds("WordDocument") { return .legacyDoc }
    if holds("Workbook") { return .spreadsheet }
    return holds("PowerPoint Document") ? .presentation : .legacyDoc
  }

  private static func contains(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard bytes.count >= pattern.count, let first = pattern.first else { return false }
    for start in 0...(bytes.count - pattern.count) where bytes[start] == first {
      if bytes[start..<start + pattern.count].elementsEqual(pattern) { return true }
    }
    return false
  }

  /// The order of the bytes of UTF-16, told by its mark or by the zeros; nil where it is none.
  private static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LE }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BE }
    let sample = bytes.prefix(1 << 16)
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    // Blanks, digits and plain letters leave a zero in every other byte; the grave of decomposed
    // text, U+0300, leaves some in the others.
    let pairs = max(sample.count / 2, 1)
    if zeros.odd * 5 > pairs, zeros.even * 3 <= zeros.odd { return .utf16LE }
    if zeros.even * 5 > pairs, zeros.odd * 3 <= zeros.even { return .utf16BE }
    return nil
  }

  /// Whether bytes may be text: no zeros, and hardly any control code that is no letter.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(1 << 16)
    var controls = 0
    var letters = 0
    for byte in sample where byte < 0x20 {
      if byte == 0 { return false }
      if LegacyEncoding.lettersAmongControls.contains(byte) {
        letters += 1
      } else if ![0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A].contains(byte) {
        controls += 1
      }
    }
    return controls * 100 <= sample.count && letters * 10 <= sample.count
  }

  /// Markup is no report, except the main part of a DOCX.
  private static func markup(_ bytes: [UInt8], _ encoding: TextEncoding) -> InputFormat? {
    let head = TextDecoding(Array(bytes.prefix(4096)), as: encoding).text
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard head.hasPrefix("<") else { return nil }
    if head.contains("schemas.microsoft.com/office/2006/xmlPackage") { return .flatPackage }
    if head.contains("schemas.microsoft.com/office/word/2003/wordml") { return .word2003 }
    let isWord =
      head.contains("wordprocessingml/2006/main") || head.contains("ooxml/wordprocessingml/main")
    if isWord { return .wordXML }
    if head.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0") {
      return head.contains("opendocument.spreadsheet")
        ? .refused(.spreadsheet)
        : head.contains("opendocument.presentation") ? .refused(.presentation) : .openDocument
    }
    let lower = head.prefix(512).lowercased()
    let marks = ["<?xml", "<!doctype", "<html", "<head", "<body", "<svg"]
    let isMarkup = marks.contains { lower.hasPrefix($0) } || isTagUponTag(head)
    return isMarkup ? .refused(.notAReport) : nil
  }

  /// Three tags with nothing but blanks between them. One alone may be a place that is to be filled in:
  /// "<tên đơn vị>".
  private static func isTagUponTag(_ head: Substring) -> Bool {
    var rest = head
    for _ in 0..<3 {
      rest = rest.drop { $0.isWhitespace }
      guard rest.first == "<", let end = rest.firstIndex(of: ">"),
        isTag(rest[..<end].dropFirst())
      else { return false }
      rest = rest[rest.index(after: end)...]
    }
    return true
  }

  /// A name, and attributes behind a blank.
  private static func isTag(_ tag: Substring) -> Bool {
    let name = tag.prefix { !$0.isWhitespace }
    guard let first = name.first, first.isLetter, name.allSatisfy(\.isASCII) else { return false }
    return name.count == tag.count || tag.contains("=")
  }
}
