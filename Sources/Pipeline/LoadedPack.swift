import Analysis
package import ReportModel
import VietnameseText

/// A pack that is ready to judge with.
package struct LoadedPack: Sendable {
  /// Held by reference, so that targets that only pass a pack on do not depend on its layout.
  private final class Storage: Sendable {
    let pack: Pack
    let judge: Judge

    init(_ pack: Pack) {
      self.pack = pack
      judge = Judge(pack: pack)
    }
  }

  private let storage: Storage
  var pack: Pack { storage.pack }
  var judge: Judge { storage.judge }

  private init(_ pack: Pack) { storage = Storage(pack) }

  /// - Parameter rules: The pack's folder, or nil for the pack that ships.
  /// - Throws: Every mistake of every file at once.
  package static func load(
    rules: String?, locator: PackLocator = PackLocator()
  ) throws(PackFailure) -> LoadedPack {
    let folders = try locator.locate(rules: rules)
    let packFiles = try read(folders.pack, locator)
    let languageFiles = try read(folders.language, locator)
    do {
      let pack = try Pack.load(pack: packFiles, language: languageFiles)
      return LoadedPack(pack)
    } catch {
      throw .faults(error.faults)
    }
  }

  private static let mostBytes = 16 << 20

  private static func read(
    _ folder: String, _ locator: PackLocator
  ) throws(PackFailure) -> [PackFile] {
    var read: [PackFile] = []
    for path in locator.ruleFiles(in: folder) {
      // As with reports: no device, no pipe, and never more than a bound.
      guard let bytes = try? InputReader(limit: mostBytes).read(.file(path)) else {
        throw .unreadable(path: path)
      }
      read.append(PackFile(path: path, text: String(decoding: bytes, as: UTF8.self)))
    }
    guard !read.isEmpty else { throw .noRuleFiles(path: folder) }
    return read
  }

  /// What the pack holds.
  package var overview: RulesOverview {
    RulesOverview(
      id: pack.id, version: pack.version, title: pack.title,
      areas: pack.areas.map { area in
        RuleArea(id: area.id, title: area.title, rules: area.requirements.map(Rule.init))
      })
  }

  /// Runs the examples of the pack, each as it is and distorted.
  package func testExamples() -> RuleTestOutcome {
    let outcome = judge.testExamples()
    return RuleTestOutcome(
      checked: outcome.checked, failures: outcome.failures.map(RuleTestOutcome.Failure.init))
  }

  /// Ids of the agencies that report.
  package var agencyIDs: [String] { pack.agencies.map(\.id) }

  /// The JSON Schema of a pack.
  package static func schema() -> String { PackSchema.json() }
}

extension Rule {
  init(_ requirement: PackRequirement) {
    self.init(
      id: requirement.id, title: requirement.title, clause: requirement.clause,
      source: requirement.source, expects: requirement.expects, acceptsNil: requirement.acceptsNil,
      suggestion: requirement.suggestion, terms: requirement.terms, weak: requirement.weak,
      deeds: requirement.deeds, lookalikes: requirement.lookalikes, units: requirement.units,
      examples: requirement.examples.map {
        RuleExample(grade: $0.grade, text: $0.text, heading: $0.heading)
      })
  }
}

extension RuleTestOutcome.Failure {
  init(_ failure: ExampleFailure) {
    self.init(
      requirement: failure.requirement, variant: Self.name(failure.variant),
      expected: failure.expected, got: failure.got,
      mustDrop: [.underPlan, .underNotDone, .yearBefore].contains(failure.variant),
      text: failure.text, file: failure.file, line: failure.line)
  }

  private static func name(_ variant: ExampleVariant) -> String {
    switch variant {
    case .asWritten: "asWritten"
    case .spelled(let spelling): spelling.rawValue
    case .inList: "inList"
    case .inCell: "inCell"
    case .underPlan: "underPlan"
    case .underNotDone: "underNotDone"
    case .yearBefore: "yearBefore"
    }
  }
}
