import Foundation
import Pipeline
import Rendering
import ReportModel
import TestSupport
import Testing

@Suite struct RunTests {
  static let locator = PackLocator(roots: [Repository.root.appendingPathComponent("Rules").path])

  @Test func sameBytesForAnyNumberOfJobs() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rasoat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in 0..<12 {
      let text = number % 5 == 4 ? "%PDF-1.7\n" : "Đã tiếp \(number + 2) lượt công dân trong kỳ.\n"
      try Data(text.utf8).write(to: folder.appendingPathComponent("\(number).txt"))
    }
    let pack = try LoadedPack.load(rules: nil, locator: Self.locator)
    let inputs = try InputFinder().find([folder.path]).inputs
    let run = Run(pack: pack, facts: ReportFacts(period: "2024"))
    var outputs: Set<[UInt8]> = []
    for jobs in [1, 2, 8] {
      let outcomes = await run.check(inputs, jobs: jobs)
      #expect(outcomes.map(\.file) == inputs.map(\.name))
      outputs.insert(
        OutputFormat.json.render(
          RunOutput(toolVersion: "t", packID: "p", packVersion: "1", outcomes: outcomes),
          options: RenderOptions()))
      #expect(
        outcomes.filter { if case .unreadable = $0.result { true } else { false } }.count == 2)
    }
    #expect(outputs.count == 1)
  }

  @Test func thePackThatShipsIsSound() throws {
    let pack = try LoadedPack.load(rules: nil, locator: Self.locator)
    #expect(pack.overview.areas.count == 9)
    #expect(pack.overview.requirements.count == 30)
  }

  @Test func whatIsNoPackIsTold() throws {
    #expect(throws: PackFailure.noFolder(path: "/none")) {
      try LoadedPack.load(rules: "/none", locator: Self.locator)
    }
    #expect(throws: PackFailure.notInstalled(searched: ["/none"])) {
      try LoadedPack.load(rules: nil, locator: PackLocator(roots: ["/none"]))
    }
    try Repository.withTemporaryFolder { folder throws in
      #expect(throws: PackFailure.noRuleFiles(path: folder.path)) {
        try LoadedPack.load(rules: folder.path, locator: Self.locator)
      }
    }
  }
}
