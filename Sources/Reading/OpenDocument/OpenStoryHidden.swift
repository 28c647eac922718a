internal import Packaging

/// What of an OpenDocument text is on no page, and what somebody hid.
extension OpenStory {
  func skip(_ element: XMLElement) {
    if !skipping.isOpen, element.open == .annotation { comments += 1 }
    skipping.open(isHidden: !isUnseen(element))
    switch element.open {
    case .object, .embedded: skipping.silence()
    // The text of the field stands in the attribute, or in both.
    case .hiddenText:
      guard let text = element.openValue(.stringValue), !text.isEmpty else { return }
      for byte in text.utf8 { skipping.append(byte) }
      skipping.silence()
    case .s, .tab, .lineBreak: skipping.append(0x20)
    default: break
    }
  }

  /// Tells what was hidden, paragraph by paragraph.
  func endSkipped(_ tag: OpenTag?) {
    if tag == .p || tag == .h, skipping.isHidden { story.noteHidden(skipping.take()) }
    skipping.close()
    if !skipping.isOpen { story.tellHidden(skipping.take()) }
  }

  /// What is on no page: deleted text, settings, sources of indexes, page styles that nobody uses.
  func isUnseen(_ element: XMLElement) -> Bool {
    switch element.open {
    case .forms, .scripts, .meta, .settings, .fontFaces, .automaticStyles, .styles:
      return element.namespace == OpenNamespace.office.rawValue
    case .title, .desc: return element.namespace == OpenNamespace.other.rawValue
    case .trackedChanges, .noteCitation, .number, .rubyText, .script, .contentsSource,
      .illustrationSource,
      .tableSource, .objectSource, .userSource, .alphabeticalSource, .bibliographySource,
      .binaryData:
      return true
    case .annotation: return true
    case .masterStyles: return masters == nil
    case .body: return masters != nil && element.namespace == OpenNamespace.office.rawValue
    case .masterPage:
      return masters.map { !$0.contains(element.openValue(.name) ?? "") } ?? true
    default: return false
    }
  }

  static func isHidden(_ element: XMLElement) -> Bool {
    let isHidden = element.openValue(.isHidden)
    switch element.open {
    case .hiddenText: return isHidden != "false"
    case .hiddenParagraph: return false
    case .section: return element.openValue(.display) == "none" || isHidden == "true"
    case .tableRow, .p: return element.openValue(.visibility) == "collapse"
    default: return isHidden == "true"
    }
  }
}
