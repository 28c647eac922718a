package import Foundation

/// Where tests find the files of the repository.
package enum Repository {
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// A new empty folder, removed after `body`.
  @discardableResult
  package static func withTemporaryFolder<Made>(_ body: (URL) throws -> Made) throws -> Made {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rasoat-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
