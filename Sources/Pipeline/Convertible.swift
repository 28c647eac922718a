import ReportModel

/// A format that the reader refuses and LibreOffice Writer opens.
enum Convertible: String {
  case doc, rtf, html

  /// nil for what Writer would not read as a text: pictures, archives, tables, PDF (which it opens as a drawing).
  init?(_ problem: InputProblem, _ bytes: [UInt8]) {
    switch problem.code {
    case .legacyDoc: self = .doc
    case .rtf: self = .rtf
    // Many a web application exports a page and calls it .doc.
    case .notAReport where Self.isWebPage(bytes): self = .html
    default: return nil
    }
  }

  /// The import filter, where the one that LibreOffice would choose makes no Writer document.
  var filter: String? {
    switch self {
    case .doc, .rtf: nil
    case .html: "HTML (StarWriter)"
    }
  }

  private static func isWebPage(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
    return head.hasPrefix("<!doctype html") || head.hasPrefix("<") && head.contains("<html")
  }
}
