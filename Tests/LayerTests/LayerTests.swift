import Foundation
import TestSupport
import Testing

/// Compares every `import` in Sources with the layers of the architecture.
@Suite struct LayerTests {
  /// What a target may import: ours, then others.
  static let allowed: [String: Set<String>] = [
    "ReportModel": [],
    "VietnameseText": [],
    "Packaging": ["CLibXML2", "CLibZip"],
    "Reading": ["ReportModel", "VietnameseText", "Packaging"],
    "Analysis": ["ReportModel", "VietnameseText", "Yams"],
    "Rendering": ["ReportModel", "Packaging", "FoundationEssentials"],
    "Pipeline": [
      "ReportModel", "VietnameseText", "Packaging", "Reading", "Analysis", "Rendering",
      "Foundation", "Synchronization",
    ],
    "rasoat": ["Pipeline", "Rendering", "ReportModel", "ArgumentParser"],
  ]
  /// Third parties and C, and the only files that may know them.
  static let onceOnly: [String: Int] = ["Yams": 1, "CLibXML2": 1, "CLibZip": 1]

  struct Import {
    var target: String
    var file: String
    var module: String
  }

  static func imports() throws -> [Import] {
    let sources = Repository.root.appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    return try paths.filter { $0.hasSuffix(".swift") }.flatMap { path -> [Import] in
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      let target = String(path.prefix { $0 != "/" })
      return text.split(separator: "\n").compactMap { line in
        let match = line.firstMatch(
          of:
            #/^(?:@\w+(?:\(\w+\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|func|protocol|typealias|var|let)\s+)?(\w+)/#
        )
        return match.map { Import(target: target, file: path, module: String($0.1)) }
      }
    }
  }

  @Test func everyImportIsAllowed() throws {
    let found = try Self.imports()
    #expect(found.count > 20)
    for one in found {
      let allowed = Self.allowed[one.target] ?? []
      #expect(allowed.contains(one.module), "\(one.file) imports \(one.module)")
    }
  }

  @Test func thirdPartiesStayInOneFile() throws {
    let found = try Self.imports()
    for (module, most) in Self.onceOnly {
      let files = Set(found.filter { $0.module == module }.map(\.file))
      #expect(files.count <= most, "\(module) is imported by \(files.sorted())")
    }
  }

  @Test func everyTargetHasARow() throws {
    let sources = Repository.root.appendingPathComponent("Sources")
    let targets = try FileManager.default.contentsOfDirectory(atPath: sources.path)
      .filter { !$0.hasPrefix("C") }
    #expect(Set(targets) == Set(Self.allowed.keys))
  }
}
