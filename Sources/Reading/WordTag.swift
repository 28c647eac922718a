internal import Packaging

/// Element and attribute names of WordprocessingML and its companions that the reader knows.
enum WordTag: String, CaseIterable, Sendable {
  // Blocks and their containers.
  case document, body, p, tbl, tr, tc, sdt, sdtPr, sectPr, altChunk, subDoc, hdr, ftr
  case footnotes, endnotes, footnote, endnote, comments
  // Runs and what stands in them.
  case r, t, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym, delText, instrText, delInstrText
  case fldChar, fldSimple, ddList, listEntry, result, `default`, checkBox, checked, instr,
    format
  case footnoteReference, endnoteReference, commentReference, object, oMath
  case rt, txbxContent
  // Revisions.
  case del, moveFrom, cellDel
  case rPrChange, pPrChange, sectPrChange, tblPrChange, trPrChange, tcPrChange, tblPrExChange
  case tblGridChange, numberingChange
  // Properties.
  case pPr, rPr, trPr, tcPr, tblPr, pStyle, rStyle, numId, ilvl, outlineLvl, jc
  case b, vanish, specVanish, caps, smallCaps, gridSpan, vMerge, hMerge, gridBefore, titlePg
  case docPartGallery, showingPlcHdr
  case headerReference, footerReference, rFonts, ascii, hAnsi, asciiTheme, hAnsiTheme
  case majorFont, minorFont, latin, typeface
  // Styles, numbering, settings.
  case styles, docDefaults, latentStyles, style, styleId, type, name,
    basedOn
  case abstractNum, abstractNumId, num, lvl, lvlOverride, startOverride, start, numFmt
  case lvlText, lvlRestart, isLgl, suff, numStyleLink, styleLink, evenAndOddHeaders
  // Word 2003 XML alone.
  case wordDocument, annotation, docPr, lists, fonts, ilfo, vmerge, hmerge, listDef, list
  case listDefId, ilst, nfc, listStyleLink, macrosPresent
  // Markup compatibility.
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
  case requires = "Requires"
  // Attributes.
  case val, id, fldCharType, char, font, space
  // Packages.
  case relationship = "Relationship"
  case packageID = "Id"
  case target = "Target"
  case targetMode = "TargetMode"
  case relationType = "Type"
  case part

  static let all = Array(allCases)

  /// The tag at an index of the vocabulary.
  static func at(_ index: Int) -> WordTag? { index >= 0 ? all[index] : nil }
}

/// Namespaces that the reader tells apart.
enum WordNamespace: Int {
  case word, compatibility, math, relationships, package, xml, flat, annotation, drawing
}

extension XMLVocabulary {
  static let word = XMLVocabulary(
    namespaces: [
      [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.microsoft.com/office/word/2003/wordml",
      ],
      ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
      [
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
      ],
      [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      ],
      ["http://schemas.openxmlformats.org/package/2006/relationships"],
      ["http://www.w3.org/XML/1998/namespace"],
      ["http://schemas.microsoft.com/office/2006/xmlPackage"],
      ["http://schemas.microsoft.com/aml/2001/core"],
      [
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "http://purl.oclc.org/ooxml/drawingml/main",
      ],
    ],
    names: WordTag.all.map(\.rawValue))
}

extension XMLElement {
  /// The tag, where it belongs to WordprocessingML.
  var word: WordTag? { namespace == WordNamespace.word.rawValue ? WordTag.at(name) : nil }

  func attribute(_ tag: WordTag) -> String? {
    guard let index = WordTag.index[tag] else { return nil }
    return value(index)
  }

  /// The relationship id, `r:id`, which `w:id` must not be taken for.
  var relationship: String? {
    attributes.first {
      $0.namespace == WordNamespace.relationships.rawValue && WordTag.at($0.name) == .id
    }?.value
  }

  /// What `xml:space` says here; nil where it says nothing.
  var preservesSpace: Bool? {
    attributes.first {
      $0.namespace == WordNamespace.xml.rawValue && WordTag.at($0.name) == .space
    }.map { $0.value == "preserve" }
  }

  /// A toggle property: on without a value.
  var isOn: Bool {
    guard let value = attribute(.val) else { return true }
    return !["0", "false", "off"].contains(value)
  }

  var intValue: Int? { attribute(.val).flatMap { Int($0) } }
}

extension WordTag {
  /// Places in the vocabulary, for look-ups by tag.
  static let index: [WordTag: Int] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
}
