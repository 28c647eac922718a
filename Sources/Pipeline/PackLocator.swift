import Foundation
import ReportModel

/// Finds the folders of a pack and of its language.
package struct PackLocator: Sendable {
  /// Folders of a pack.
  struct Folders: Sendable, Equatable {
    var pack: String
    var language: String
  }

  static let shippedPack = "quang-tri-dan-van-2024"
  static let language = "vi"

  private let files = FileSystem()
  private let roots: [String]

  /// Looks beside the running program.
  package init() { self.init(roots: Self.rootsBesideProgram()) }

  /// - Parameter roots: Folders that may hold the packs that ship, the first first.
  package init(roots: [String]) { self.roots = roots }

  /// - Parameter rules: The pack's folder, or nil for the pack that ships.
  func locate(rules: String?) throws(PackFailure) -> Folders {
    guard let rules else {
      let root = try shippedRoot()
      return Folders(
        pack: FileName.join(root, Self.shippedPack), language: FileName.join(root, Self.language))
    }
    guard files.kind(rules) == .folder else { throw .noFolder(path: rules) }
    let parent = URL(fileURLWithPath: rules).deletingLastPathComponent().path
    let beside = FileName.join(parent, Self.language)
    if files.kind(beside) == .folder, !ruleFiles(in: beside).isEmpty {
      return Folders(pack: rules, language: beside)
    }
    return Folders(pack: rules, language: FileName.join(try shippedRoot(), Self.language))
  }

  /// Files of a pack, those of its folders too, sorted: rules, and the text of the plan.
  func ruleFiles(in folder: String) -> [String] {
    (files.filesBelow(folder)?.files ?? [])
      .filter { path in [".yaml", ".yml", ".txt"].contains { path.hasSuffix($0) } }
  }

  private func shippedRoot() throws(PackFailure) -> String {
    let found = roots.first { files.kind(FileName.join($0, Self.language)) == .folder }
    guard let found else { throw .notInstalled(searched: roots) }
    return found
  }

  /// `Bundle.module` would end the process where the resources are not in their place, so the same folder is
  /// looked up here, and after it those of an installation.
  private static func rootsBesideProgram() -> [String] {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
    let folder = program.deletingLastPathComponent()
    return [
      folder.appendingPathComponent("rasoat_Pipeline.resources/Rules"),
      folder.appendingPathComponent("Rules"),
      folder.deletingLastPathComponent().appendingPathComponent("share/rasoat/Rules"),
    ].map(\.path)
  }
}
