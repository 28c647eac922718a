import Testing

@testable import Analysis

@Suite struct TermParserTests {
  private func parse(_ text: String) throws -> Term { try TermParser().parse(text) }

  @Test func spellingDoesNotMatter() throws {
    #expect(try parse("phòng, chống  tham nhũng") == parse("Phòng chống tham nhũng"))
    #expect(try parse("hoà giải") == parse("hòa giải"))
  }

  @Test func alternativesBesideWordsBecomePhrases() throws {
    let term = try parse("(tiếp|đón tiếp) công dân")
    #expect(term.conjuncts.count == 1)
    #expect(term.conjuncts[0].count == 1)
    #expect(term.conjuncts[0][0].alternatives.count == 2)
  }

  @Test func gapsAndConjunctions() throws {
    let term = try parse("họp ... dân & #")
    #expect(term.conjuncts.count == 2)
    #expect(term.conjuncts[0][1].gap == TermParser.defaultGap)
    #expect(try parse("họp ...9 dân").conjuncts[0][1].gap == 9)
    #expect(term.conjuncts[1][0].alternatives == [.number])
  }

  @Test func namedLists() throws {
    let parser = TermParser(lists: ["DAN": ["bà con", "người dân"]])
    #expect(try parser.parse("gặp {DAN}") == parse("gặp (bà con|người dân)"))
    #expect(try parser.parse("gặp ({DAN}|hộ)") == parse("gặp (bà con|người dân|hộ)"))
    #expect(throws: TermProblem.unknownList("HO")) { try parser.parse("gặp {HO}") }
  }

  @Test(arguments: [
    ("", TermProblem.empty), ("(a|b", .openBracket), ("(a||b)", .emptyAlternative),
    ("... a", .danglingGap), ("a ...", .danglingGap), ("a ...99 b", .badGap("99")),
    ("a & ", .danglingConjunction), ("(a|b ...2 c)", .markInAlternative("...")),
  ])
  func whatCanNeverMatchIsAnError(_ pair: (String, TermProblem)) {
    #expect(throws: pair.1) { try parse(pair.0) }
  }
}
