import Foundation
import TestSupport

@testable import Analysis
@testable import Reading
@testable import ReportModel

/// The shipped pack and the reports whose grades people told.
enum Labelled {
  /// Read once for all tests: a pack of this size takes a second in a debug build.
  static let judge = Result {
    Judge(
      pack: try Pack.load(pack: files("Rules/quang-tri-dan-van-2024"), language: files("Rules/vi")))
  }

  /// The names of all labelled reports, in order.
  static func names() throws -> [String] {
    let folder = Repository.root.appendingPathComponent("Fixtures/labelled")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".docx") || $0.hasSuffix(".txt") }.sorted()
  }

  /// A report of `Fixtures`, as it is shipped.
  static func document(_ name: String) throws -> Document {
    let url = Repository.root.appendingPathComponent("Fixtures/\(name)")
    return try ReportReader().read([UInt8](Data(contentsOf: url)))
  }

  private static func files(_ folder: String) throws -> [PackFile] {
    let root = Repository.root.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".txt") }
      .map { PackFile(path: $0, text: try Repository.text("\(folder)/\($0)")) }
  }
}
