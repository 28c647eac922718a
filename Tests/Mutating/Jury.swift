package import Analysis

/// Whether the tests of the rules notice a mutant.
package struct Jury: Sendable {
  package enum Verdict: Sendable { case byExamples, byLabelled, survived }

  private let pack: Pack
  private let sound: Judge
  private let fixtures: LabelledFixtures

  /// - Returns: nil where an example of the pack fails already: then none tells of a mutant.
  package init?(_ pack: Pack) throws {
    sound = Judge(pack: pack)
    guard sound.testExamples().failures.isEmpty else { return nil }
    self.pack = pack
    fixtures = try LabelledFixtures(pack)
  }

  /// The cheapest test that notices: examples, statements, then whole reports. Only what the
  /// mistake touches is judged again.
  package func verdict(_ mutant: RuleMutant) -> Verdict {
    let judge = Judge(pack: mutant.applied(to: pack))
    let probe = TermProbe(mutant.touched, of: pack)
    let concerned = mutant.concerned(of: pack)
    let touchesFrame = pack.language.samples.values.contains(where: probe.touches)
    func isMeant(_ example: PackExample) -> Bool {
      touchesFrame || probe.touches(example.text) || example.heading.map(probe.touches) ?? false
    }
    if !examplesHold(judge, concerned, isMeant) { return .byExamples }
    func right(_ judge: Judge) -> Int {
      fixtures.statementsRight(judge) { concerned.contains($0) && isMeant($1) }
    }
    let isNoticed =
      right(judge) != right(sound)
      || fixtures.counts(judge, where: probe.touches)
        != fixtures.counts(sound, where: probe.touches)
    return isNoticed ? .byLabelled : .survived
  }

  /// As written first: that tells most, and the distortions cost ten times as much.
  private func examplesHold(
    _ judge: Judge, _ requirements: [Int], _ isMeant: (PackExample) -> Bool
  ) -> Bool {
    let meant = requirements.flatMap { index in
      pack.requirements[index].examples.filter(isMeant).map { (index, $0) }
    }
    return [[ExampleVariant.asWritten], Array(ExampleVariant.all.dropFirst())].allSatisfy {
      variants in
      meant.allSatisfy { index, example in
        variants.allSatisfy { judge.holds(example, of: index, $0) }
      }
    }
  }
}
