import Foundation

/// A folder for passing files to another program: nobody else may enter it, and it is gone afterwards.
struct PrivateFolder {
  let path: String

  /// - Parameter parent: Where it is made.
  /// - Returns: nil where it cannot be made.
  init?(in parent: String) {
    path = FileName.join(parent, "rasoat-\(UUID().uuidString)")
    // The mode is set when the folder is made, so that at no moment others can enter; and the folder must be new.
    guard make(path) else { return nil }
  }

  /// A folder in it, with all folders above.
  func folder(_ name: String) -> String? {
    var made = path
    for part in name.split(separator: "/") {
      made = FileName.join(made, String(part))
      guard FileSystem().kind(made) == .folder || make(made) else { return nil }
    }
    return made
  }

  /// - Returns: Whether the file was written.
  func write(_ bytes: [UInt8], to name: String) -> Bool {
    let file = FileName.join(path, name)
    return FileManager.default.createFile(
      atPath: file, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  private func make(_ folder: String) -> Bool {
    let made: Void? = try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    return made != nil
  }
}
