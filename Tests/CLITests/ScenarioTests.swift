import Foundation
import TestSupport
import Testing

@Suite struct ScenarioTests {
  static let folder = Repository.root.appendingPathComponent("Tests/CLITests/Scenarios")

  static func names() -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (found ?? []).filter { $0.hasSuffix(".scenario") }.sorted()
  }

  @Test func thereAreScenarios() { #expect(Self.names().count > 10) }

  @Test(arguments: names()) func scenario(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let scenario = try Scenario(name: name, text: text)
    try Repository.withTemporaryFolder { folder throws in
      for step in scenario.steps { try prepare(step, in: folder) }
      let answer = try Command(folder: folder).run(
        scenario.arguments, input: scenario.input, environment: scenario.environment)
      check(answer, scenario, folder)
    }
  }

  private func prepare(_ step: Scenario.Step, in folder: URL) throws {
    switch step {
    case .file(let name, let text): try Data(text.utf8).write(to: place(name, folder))
    case .bytes(let name, let bytes): try Data(bytes).write(to: place(name, folder))
    case .folder(let name): _ = try place(name + "/x", folder)
    case .copy(let name, let source):
      try FileManager.default.copyItem(
        at: Repository.root.appendingPathComponent(source), to: place(name, folder))
    }
  }

  private func place(_ name: String, _ folder: URL) throws -> URL {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    return url
  }

  private func check(_ answer: Command.Answer, _ scenario: Scenario, _ folder: URL) {
    #expect(answer.status == scenario.status, "\(answer)")
    for fragment in scenario.out {
      #expect(
        answer.out.contains(fragment.text) == fragment.wanted, "out: \(fragment)\n\(answer.out)")
    }
    for fragment in scenario.err {
      #expect(
        answer.err.contains(fragment.text) == fragment.wanted, "err: \(fragment)\n\(answer.err)")
    }
    for fragment in scenario.made {
      let path = folder.appendingPathComponent(fragment.text).path
      #expect(FileManager.default.fileExists(atPath: path) == fragment.wanted, "\(fragment)")
    }
    if scenario.outIsEmpty { #expect(answer.out.isEmpty, "\(answer.out)") }
    if scenario.errIsEmpty { #expect(answer.err.isEmpty, "\(answer.err)") }
  }
}
