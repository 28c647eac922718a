import TestSupport

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
  /// What the part of content types says, as markup.
  var contentTypes = ""
  /// Further relationships of the main part, as markup.
  var relations = ""

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

  /// Embeds a file beside the main part, for a `w:altChunk` of that id.
  func embedding(_ bytes: [UInt8], as name: String, id: String) -> DocxFixture {
    var copy = self
    copy.extraEntries.append(("word/" + name, bytes))
    copy.relations += Self.chunkRelation(id: id, target: name)
    return copy
  }

  static func chunkRelation(id: String, target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/aFChunk\" Target=\"\(target)\"/>"
  }

  var documentXML: String { "<w:document \(root)><w:body>\(body)</w:body></w:document>" }

  var entries: [(String, [UInt8])] {
    var relations = self.relations
    var files: [(String, [UInt8])] = []
    for (index, part) in parts.enumerated() {
      let name = "\(part.kind)\(index).xml"
      relations +=
        "<Relationship Id=\"\(part.id)\" Type=\"\(Self.office)/\(part.kind)\" Target=\"\(name)\"/>"
      files.append(("word/" + name, Array(part.xml.utf8)))
    }
    let main =
      "<Relationship Id=\"m\" Type=\"\(Self.office)/officeDocument\" Target=\"\(mainTarget)\"/>"
    let types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\(contentTypes)</Types>"
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
