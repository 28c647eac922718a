package import ReportModel

/// One plan's rules: areas, requirements, the plan's text, the documents that it cites and the
/// agencies that report, with the cues of their language.
package struct Pack: Sendable {
  package var id: String
  package var version: String
  package var title: String
  /// Year of the plan.
  package var year: Int
  package var areas: [PackArea]
  package var agencies: [PackAgency]
  package var documents: [PackDocument]
  /// Named lists of words that terms use.
  package var lists: [String: [String]] = [:]
  /// The text of the plan, for telling what is copied from it.
  var plan: String
  package var language: LanguageData

  package var requirements: [PackRequirement] { areas.flatMap(\.requirements) }
}

/// A task area of the plan.
package struct PackArea: Sendable {
  package var id: String
  package var title: String
  package var clause: String
  package var requirements: [PackRequirement]
}

/// One checkable duty of an area.
package struct PackRequirement: Sendable {
  package var id: String
  package var area: String
  package var title: String
  package var clause: String
  /// The plan's own words.
  package var source: String
  /// The least grade that meets it.
  package var expects: Grade
  package var acceptsNil: Bool
  /// Kinds of agency or agency ids that are not asked.
  package var notAskedOf: [String]
  /// Agency ids that are asked all the same.
  package var askedOf: [String]
  package var terms: [String]
  package var weak: [String]
  package var deeds: [String]
  package var headings: [String]
  package var lookalikes: [String]
  package var units: [String]
  package var notUnits: [String]
  package var outcomes: [String]
  package var nilWording: [String]
  package var shortfallWording: [String]
  package var suggestion: String
  package var examples: [PackExample]

  /// Whether the pack asks it of an agency; an unknown agency is asked everything.
  func isAsked(of agency: Agency?) -> Bool {
    guard let agency else { return true }
    if askedOf.contains(agency.id) { return true }
    return !notAskedOf.contains(agency.id) && !notAskedOf.contains(agency.kind.rawValue)
  }

  /// What a grade means for the gap list (CONTRACT: status from grade and `expects`).
  package func status(_ grade: Grade) -> Status {
    if grade == .nil { return acceptsNil ? .met : .missing }
    if grade >= expects { return .met }
    return grade == .activity || grade == .shortfall ? .weak : .missing
  }
}

/// An example of a grade: it is both a test and the manual.
package struct PackExample: Sendable, Equatable {
  package var grade: Grade
  package var text: String
  package var heading: String?
  package var part: PartRole
  /// A table row, cells joined by " | ".
  package var isRow: Bool
  package var file: String
  package var line: Int

  package init(
    grade: Grade, text: String, heading: String?, part: PartRole, isRow: Bool, file: String,
    line: Int
  ) {
    (self.grade, self.text, self.heading) = (grade, text, heading)
    (self.part, self.isRow) = (part, isRow)
    (self.file, self.line) = (file, line)
  }
}

/// A document that the plan cites.
package struct PackDocument: Sendable, Equatable {
  package var number: String
  package var date: String
  package var issuer: String?
  package var title: String?
}

/// An agency that reports, with the ways in which its name is written.
package struct PackAgency: Sendable, Equatable {
  package var id: String
  package var name: String
  package var kind: Agency.Kind
  package var variants: [String]
  package var symbols: [String]
}

/// Cues of a language, shared by all packs in it.
package struct LanguageData: Sendable {
  /// Terms by category of `cues.yaml`.
  package var cues: [CueKind: [String]] = [:]
  var functionWords: [String] = []
  /// Words of two syllables of which no term may match only one.
  var compounds: [String] = []
  var headings: [PartRole: [String]] = [:]
  /// Terms that tell the role only where they open the heading.
  var headingStarts: [PartRole: [String]] = [:]
  /// Terms by category of `parts.yaml`.
  var marks: [MarkKind: [String]] = [:]
  /// Headings and phrases that set an example into a small report, by part or purpose.
  package var samples: [String: String] = [:]
  var counting: [String] = []
  var measuring: [String] = []
  var notCounting: [String] = []
  var ordinalBefore: [String] = []
  var numberWords: [String] = []
  /// Words that join two numbers of one indicator: "82,1 lên 90,4".
  var changes: [String] = []
}

/// Categories of cues within a statement.
package enum CueKind: String, CaseIterable, Sendable {
  case deed, done, nominal, hollowBefore, hollowAfter, `nil`, lack, notDone, future, past, target,
    pseudo
  case comparison, current, turn, concession, despite, conclusion, frame, outcome, request
}

/// Marks by which parts, columns and cells are told.
enum MarkKind: String, CaseIterable, Sendable {
  case basisOpeners, basisClosers, recipients, closing, title, reportTitle, signature
  case labelColumns, remarkColumns, ordinalColumns, planColumns, nilCells
}
