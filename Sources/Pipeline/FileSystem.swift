import Foundation

/// The few questions that we ask of the file system.
struct FileSystem: Sendable {
  enum Kind: Sendable { case file, folder }

  /// What stands at a path, links followed; nil where nothing does.
  func kind(_ path: String) -> Kind? {
    var isFolder = ObjCBool(false)
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return nil
    }
    return isFolder.boolValue ? .folder : .file
  }

  /// Names in a folder, sorted; nil where it cannot be listed.
  func names(in folder: String) -> [String]? {
    let listed = try? FileManager.default.contentsOfDirectory(
      atPath: folder.isEmpty ? "." : folder)
    return listed?.sorted()
  }

  /// All files below a folder, sorted by path, and the folders that could not be listed. Hidden entries are left
  /// out, and links to folders are not followed: they may lead in circles.
  func filesBelow(_ folder: String) -> (files: [String], closed: [String])? {
    guard let names = names(in: folder) else { return nil }
    var files: [String] = []
    var closed: [String] = []
    for name in names where !name.hasPrefix(".") {
      let path = FileName.join(folder, name)
      switch kind(path) {
      // A link that leads nowhere, a name that is no UTF-8: told when it is read, not passed over.
      case .file, .none: files.append(path)
      case .folder:
        if isLink(path) { continue }
        guard let below = filesBelow(path) else {
          closed.append(path)
          continue
        }
        files += below.files
        closed += below.closed
      }
    }
    return (files.sorted(), closed)
  }

  private func isLink(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type == .typeSymbolicLink
  }

  /// Neither a pipe nor a device, links followed.
  func isRegular(_ path: String) -> Bool {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type =
      try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
    return type == .typeRegular
  }

  /// The first bytes of a file; none where it cannot be opened.
  func head(of path: String) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else { return [] }
    defer { try? handle.close() }
    return [UInt8]((try? handle.read(upToCount: 4096)) ?? Data())
  }

  /// Two paths lead to the same file.
  func isSame(_ a: String, _ b: String) -> Bool {
    guard let first = identity(a), let second = identity(b) else { return false }
    return first == second
  }

  private func identity(_ path: String) -> [Int]? {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let found = try? FileManager.default.attributesOfItem(atPath: resolved),
      let device = found[.systemNumber] as? NSNumber,
      let file = found[.systemFileNumber] as? NSNumber
    else { return nil }
    return [device.intValue, file.intValue]
  }
}
