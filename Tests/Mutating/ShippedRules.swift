package import Analysis
internal import Foundation
internal import TestSupport

/// The pack whose rules are mutated.
package enum ShippedRules {
  package static func pack() throws -> Pack {
    try Pack.load(pack: files("Rules/quang-tri-dan-van-2024"), language: files("Rules/vi"))
  }

  private static func files(_ folder: String) throws -> [PackFile] {
    let root = Repository.root.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".txt") }
      .map { PackFile(path: $0, text: try Repository.text("\(folder)/\($0)")) }
  }
}
