/// What a file's name alone tells.
enum FileName {
  /// Endings of files that a person may have meant as a report. Those that the reader refuses are taken too, so
  /// that they are told and not passed over.
  static let reportEndings: Set<String> = [
    "docx", "txt", "docm", "dotx", "dotm", "doc", "pdf", "rtf", "odt", "fodt",
  ]

  static func last(_ path: String) -> Substring {
    path.split(separator: "/", omittingEmptySubsequences: true).last ?? ""
  }

  /// A lock file that Word leaves beside an open document: "~$bao-cao.docx".
  static func isLock(_ path: String) -> Bool { last(path).hasPrefix("~$") }

  static func looksLikeReport(_ path: String) -> Bool { reportEndings.contains(ending(path)) }

  /// Word saves XML under an ending that tells nothing of what a file holds.
  static func isXML(_ path: String) -> Bool { ending(path) == "xml" }

  private static func ending(_ path: String) -> String {
    let name = last(path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The name says that the file is a package of Word's.
  static func promisesDocx(_ path: String) -> Bool {
    let name = last(path).lowercased()
    return [".docx", ".docm", ".dotx", ".dotm"].contains { name.hasSuffix($0) }
  }

  /// A folder and a name in it, with one slash between.
  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
