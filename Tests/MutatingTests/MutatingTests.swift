import Analysis
import Testing

@testable import Mutating

@Suite struct MutatingTests {
  @Test func aTermIsMadeALittleWrong() {
    #expect(TermEdits.withoutAlternative("(a|b c) d (e)") == ["(b c) d (e)", "(a) d (e)"])
    #expect(TermEdits.withWiderGap("a ... b ...8 c") == ["a ...12 b ...8 c", "a ... b ...24 c"])
    #expect(TermEdits.withoutSide("a & b") == [" b", "a "])
    #expect(TermEdits.withoutSide("a").isEmpty)
  }

  @Test func theSameSeedGivesTheSameMutants() throws {
    let pack = try ShippedRules.pack()
    let source = MutantSource(pack)
    #expect(
      source.sample(30, seed: 7).map { $0.told(pack) }
        == source.sample(30, seed: 7).map { $0.told(pack) })
    for kind in RuleMutant.Kind.allCases { #expect(source.all[kind]?.isEmpty == false) }
  }
}
