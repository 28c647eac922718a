import Foundation
import TestSupport

/// Runs the built command.
struct Command {
  struct Answer: Sendable {
    var status: Int32
    var out: String
    var err: String
  }
  struct NotBuilt: Error {}

  let folder: URL

  /// The binary beside the test bundle.
  static func binary() throws -> URL {
    let tests = Bundle.main.executableURL?.resolvingSymlinksInPath()
    let beside = tests?.deletingLastPathComponent().appendingPathComponent("rasoat")
    let usual = Repository.root.appendingPathComponent(".build/debug/rasoat")
    for candidate in [beside, usual] {
      if let candidate, FileManager.default.isExecutableFile(atPath: candidate.path) {
        return candidate
      }
    }
    throw NotBuilt()
  }

  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Answer {
    let process = Process()
    process.executableURL = try Self.binary()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    // Files, not pipes: nothing waits for a reader, however much is written.
    let names = (0..<3).map { _ in
      FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    try Data(input.utf8).write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus,
      out: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      err: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }
}
