/// A DOCX made of XML strings, packed without compression.
struct DocxFixture {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  var body = ""
  var root = """
    xmlns:w="\(word)" xmlns:r="\(office)" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
    """
  var mainPart = "word/document.xml"
  var mainTarget = "word/document.xml"
  /// Kind and content of further parts: "styles" becomes `word/styles.xml`.
  var parts: [(kind: String, id: String, xml: String)] = []
  var extraEntries: [(String, [UInt8])] = []

  init(_ body: String = "") { self.body = body }

  func adding(_ kind: String, id: String? = nil, _ inner: String) -> DocxFixture {
    var copy = self
    let roots = [
      "header": "hdr", "footer": "ftr", "styles": "styles", "numbering": "numbering",
      "settings": "settings", "footnotes": "footnotes", "endnotes": "endnotes",
    ]
    let element = roots[kind] ?? kind
    let xml = "<w:\(element) \(root)>\(inner)</w:\(element)>"
    copy.parts.append((kind, id ?? "r\(parts.count + 1)", xml))
    return copy
  }

  var documentXML: String { "<w:document \(root)><w:body>\(body)</w:body></w:document>" }

  var entries: [(String, [UInt8])] {
    var relations = ""
    var files: [(String, [UInt8])] = []
    for (index, part) in parts.enumerated() {
      let name = "\(part.kind)\(index).xml"
      relations +=
        "<Relationship Id=\"\(part.id)\" Type=\"\(Self.office)/\(part.kind)\" Target=\"\(name)\"/>"
      files.append(("word/" + name, Array(part.xml.utf8)))
    }
    let main =
      "<Relationship Id=\"m\" Type=\"\(Self.office)/officeDocument\" Target=\"\(mainTarget)\"/>"
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
    return [
      ("[Content_Types].xml", Array(types.utf8)),
      ("_rels/.rels", Array(Self.relationships(main).utf8)),
      (mainPart, Array(documentXML.utf8)),
      ("word/_rels/document.xml.rels", Array(Self.relationships(relations).utf8)),
    ] + files + extraEntries
  }

  var bytes: [UInt8] { StoredZip.pack(entries) }

  static func relationships(_ inner: String) -> String {
    "<Relationships xmlns=\"\(package)\">\(inner)</Relationships>"
  }
}

/// A ZIP archive whose entries are stored as they are.
enum StoredZip {
  static func pack(_ entries: [(String, [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      let offset = bytes.count
      let shared: [UInt8] =
        number(20, 2) + number(0x800, 2) + number(0, 2) + number(0, 4) + number(crc(content), 4)
        + number(content.count, 4) + number(content.count, 4) + number(name.utf8.count, 2)
        + number(0, 2)
      bytes += number(0x0403_4B50, 4) + shared + Array(name.utf8) + content
      directory += number(0x0201_4B50, 4) + number(20, 2) + shared + number(0, 2) + number(0, 2)
      directory += number(0, 2) + number(0, 4) + number(offset, 4) + Array(name.utf8)
    }
    let start = bytes.count
    bytes += directory + number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2)
    bytes += number(entries.count, 2) + number(directory.count, 4) + number(start, 4) + number(0, 2)
    return bytes
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  static func crc(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}
