import ReportModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct PackLoadingTests {
  private func faults(_ change: (String) -> String) throws -> [RuleFault] {
    var files = try Support.files("Fixtures/packs/truong-hoc-sach")
    for i in files.indices where files[i].path == "areas/1.yaml" {
      files[i].text = change(files[i].text)
    }
    do {
      _ = try Pack.load(pack: files, language: Support.files("Rules/vi"))
      return []
    } catch let errors as PackErrors {
      return errors.faults
    }
  }

  @Test func theShippedPackHoldsTheThirtyRequirements() throws {
    let pack = try Support.shipped()
    #expect(pack.areas.map(\.id) == (1...9).map(String.init))
    #expect(pack.requirements.count == 30)
    for requirement in pack.requirements {
      #expect(pack.plan.contains(requirement.source), "\(requirement.id): \(requirement.source)")
      #expect(!requirement.suggestion.isEmpty)
      for grade in ["result", "activity", "mention", "absent"] {
        #expect(
          requirement.examples.contains { $0.grade.rawValue == grade }, "\(requirement.id) \(grade)"
        )
      }
      #expect(
        requirement.examples.contains { $0.grade == .nil || $0.grade == .shortfall },
        "\(requirement.id)")
    }
  }

  @Test func anUnknownKeyIsToldWithItsPlaceAndTheLikelyOne() throws {
    let found = try faults { $0.replacing("    deeds:", with: "    deds:") }
    #expect(found.count == 1)
    #expect(found[0].code == .unknownKey)
    #expect(found[0].file == "areas/1.yaml")
    #expect(found[0].line == 13)
    #expect(found[0].column == 5)
    #expect(found[0].didYouMean == "deeds")
    #expect(found[0].excerpt.contains("deds:"))
  }

  @Test func aFileOrItsAliasesWithoutEnd() throws {
    #expect(
      try faults { _ in "# " + String(repeating: "x", count: 1 << 20) }.map(\.code) == [.tooLarge])
    let names = Array("abcdefgh")
    let lines = zip(names, names.dropFirst()).map { one, next in
      "\(next): &\(next) [" + Array(repeating: "*\(one)", count: 9).joined(separator: ",") + "]"
    }
    let laughs = (["a: &a [x,x,x,x,x,x,x,x,x]"] + lines).joined(separator: "\n")
    #expect(try faults { _ in laughs }.map(\.code) == [.tooLarge])
  }

  @Test func everyErrorAtOnce() throws {
    let found = try faults {
      $0.replacing("expects: result", with: "expects: resutl").replacing(
        "[rửa tay, sạch sẽ]", with: "[\"(rửa|\"]"
      )
      .replacing(
        "    suggestion: Nêu số nhà vệ sinh đã sửa, xây mới và số vòi rửa tay.\n", with: "")
    }
    #expect(Set(found.map(\.code)) == [.notAllowed, .badTerm, .missingKey])
    #expect(found.first { $0.code == .notAllowed }?.didYouMean == "result")
  }

  @Test(arguments: [
    ("id: \"1.1\"", "id: \"2.1\"", RuleFault.Code.duplicateID),
    ("nil: refused", "nil: refused\n    notAskedOf: [le-loy]", .unknownReference),
    ("[nhà vệ sinh, xà phòng", "[nhà vệ sinh, Nhà  vệ sinh, xà phòng", .duplicateTerm),
    ("expects: result", "expects: [result", .yaml), ("[nhà vệ sinh,", "[{VESINH}, ", .wrongType),
  ])
  func mistakes(_ change: (String, String, RuleFault.Code)) throws {
    let found = try faults { $0.replacing(change.0, with: change.1) }
    #expect(found.contains { $0.code == change.2 }, "\(found)")
  }

  @Test func aFolderWithoutFilesNamesWhatIsMissing() {
    #expect(throws: PackErrors.self) { try Pack.load(pack: [], language: []) }
  }

  @Test func theCommittedSchemaIsTheGeneratedOne() throws {
    #expect(try Repository.text("Rules/schema/pack.schema.json") == PackSchema.json())
  }
}
