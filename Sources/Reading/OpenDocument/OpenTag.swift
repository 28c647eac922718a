internal import Packaging

/// Element and attribute names of OpenDocument (ISO/IEC 26300, OASIS ODF 1.3) that the reader knows.
enum OpenTag: String, CaseIterable, Sendable {
  // Parts of a file.
  case text, body, styles, forms, scripts, meta, settings
  case automaticStyles = "automatic-styles"
  case masterStyles = "master-styles"
  case fontFaces = "font-face-decls"
  case masterPage = "master-page"
  case header, footer
  case headerLeft = "header-left"
  case headerFirst = "header-first"
  case footerLeft = "footer-left"
  case footerFirst = "footer-first"
  case encryption = "encryption-data"
  // Blocks.
  case p, h, list, section
  case listItem = "list-item"
  case listHeader = "list-header"
  case table
  case tableRow = "table-row"
  case tableCell = "table-cell"
  case coveredCell = "covered-table-cell"
  case note
  case noteCitation = "note-citation"
  case trackedChanges = "tracked-changes"
  case contents = "table-of-content"
  case illustrationIndex = "illustration-index"
  case tableIndex = "table-index"
  case objectIndex = "object-index"
  case userIndex = "user-index"
  case alphabeticalIndex = "alphabetical-index"
  case contentsSource = "table-of-content-source"
  case illustrationSource = "illustration-index-source"
  case tableSource = "table-index-source"
  case objectSource = "object-index-source"
  case userSource = "user-index-source"
  case alphabeticalSource = "alphabetical-index-source"
  case bibliographySource = "bibliography-source"
  // Within paragraphs.
  case span, s, tab, number, annotation, script
  case lineBreak = "line-break"
  case placeholder
  case hiddenText = "hidden-text"
  case hiddenParagraph = "hidden-paragraph"
  case binaryData = "binary-data"
  case rubyText = "ruby-text"
  // Shapes.
  case textBox = "text-box"
  case customShape = "custom-shape"
  case rect, ellipse, circle, polygon, path, caption, connector, object, title, desc
  case embedded = "object-ole"
  // Styles.
  case style, family
  case defaultStyle = "default-style"
  case paragraphProperties = "paragraph-properties"
  case textProperties = "text-properties"
  case listStyle = "list-style"
  case outlineStyle = "outline-style"
  case levelNumber = "list-level-style-number"
  case levelBullet = "list-level-style-bullet"
  case levelImage = "list-level-style-image"
  case outlineLevelStyle = "outline-level-style"
  // Attributes.
  case name, display, id, c, level
  case styleName = "style-name"
  case parentStyle = "parent-style-name"
  case masterPageName = "master-page-name"
  case nextStyleName = "next-style-name"
  case outlineLevel = "outline-level"
  case isListHeader = "is-list-header"
  case isHidden = "is-hidden"
  case stringValue = "string-value"
  case restartNumbering = "restart-numbering"
  case startValue = "start-value"
  case continueNumbering = "continue-numbering"
  case continueList = "continue-list"
  case noteClass = "note-class"
  case columnsSpanned = "number-columns-spanned"
  case columnsRepeated = "number-columns-repeated"
  case visibility
  case fontWeight = "font-weight"
  case textTransform = "text-transform"
  case textAlign = "text-align"
  case numFormat = "num-format"
  case numListFormat = "num-list-format"
  case numPrefix = "num-prefix"
  case numSuffix = "num-suffix"
  case displayLevels = "display-levels"
  case bulletChar = "bullet-char"

  static let all = Array(allCases)
  static let index: [OpenTag: Int] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1, $0) })

  static func at(_ index: Int) -> OpenTag? { index >= 0 ? all[index] : nil }
}

/// Namespaces of OpenDocument that the reader tells apart.
enum OpenNamespace: Int { case office, text, table, style, draw, other }

extension XMLVocabulary {
  static let openDocument = XMLVocabulary(
    namespaces: [
      ["urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
      ["urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
      ["urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
      ["urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
      ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"],
      [
        "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
      ],
    ],
    names: OpenTag.all.map(\.rawValue))
}

extension XMLElement {
  /// The tag, where it belongs to one of the namespaces of OpenDocument.
  var open: OpenTag? { namespace >= 0 ? OpenTag.at(name) : nil }

  func openValue(_ tag: OpenTag) -> String? { OpenTag.index[tag].flatMap { value($0) } }

  /// A number that nothing absurd comes of.
  func count(_ tag: OpenTag, atMost most: Int) -> Int? {
    openValue(tag).flatMap { Int($0) }.map { min(max($0, 0), most) }
  }
}
