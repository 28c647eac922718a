/// Where a passage stands, as a person would look it up.
package struct Place: Sendable, Hashable, Codable {
  /// Block of the document, from 0.
  package var block: Int
  /// Path of the numbered headings above it, "II.6", or nil before the first.
  package var heading: String?
  /// Line, from 1; text files only.
  package var line: Int?
  package var table: TablePlace?

  package init(block: Int, heading: String? = nil, line: Int? = nil, table: TablePlace? = nil) {
    self.block = block
    self.heading = heading
    self.line = line
    self.table = table
  }
}

/// A cell of a table: row and column from 1, and the column's head.
package struct TablePlace: Sendable, Hashable, Codable {
  package var row: Int
  package var column: Int
  package var head: String?

  package init(row: Int, column: Int, head: String?) {
    self.row = row
    self.column = column
    self.head = head
  }
}

/// A quoted passage on which a grade rests.
package struct Evidence: Sendable, Hashable, Codable {
  /// Exact substring of one line of the plain text.
  package var quote: String
  package var grade: Grade
  package var part: PartRole
  package var place: Place

  package init(quote: String, grade: Grade, part: PartRole, place: Place) {
    self.quote = quote
    self.grade = grade
    self.part = part
    self.place = place
  }
}

/// Why a passage that speaks of a requirement does not count for more.
package enum Shortfall: String, Sendable, Codable {
  /// It stands in a part where nothing is a deed (basis, plan, proposals, recipients).
  case part
  /// It is worded as a future task.
  case future
  /// It is copied from the plan.
  case copied
  /// It is praise or a set phrase, without a deed.
  case phrase
  /// Its figures are of another year.
  case otherYear
  /// It says that it was not done.
  case notDone
  /// A nil return that the plan does not accept.
  case nilRefused
  /// A deed, but no outcome and no figure.
  case noFigure
  /// It only resembles the topic.
  case lookalike
  /// The text is no report, so nobody's deed is told.
  case notReport
}

/// The passage that came nearest to meeting a requirement.
package struct NearMiss: Sendable, Hashable, Codable {
  package var quote: String
  package var place: Place
  package var part: PartRole
  package var why: Shortfall

  package init(quote: String, place: Place, part: PartRole, why: Shortfall) {
    self.quote = quote
    self.place = place
    self.part = part
    self.why = why
  }
}

/// One requirement of the plan as one report answers it.
package struct RequirementReview: Sendable, Equatable {
  package var id: String
  package var area: String
  package var title: String
  /// Clause of the plan, "II.6".
  package var clause: String
  package var grade: Grade
  package var expects: Grade
  package var status: Status
  /// Why a person should look at this verdict; nil where it is sure.
  package var doubt: Doubt?
  package var evidence: [Evidence]
  /// Parts that were searched, in document order.
  package var searched: [PartRole]
  package var nearest: NearMiss?
  /// What the pack suggests to write.
  package var suggestion: String

  package init(
    id: String, area: String, title: String, clause: String, grade: Grade, expects: Grade,
    status: Status, doubt: Doubt? = nil, evidence: [Evidence], searched: [PartRole],
    nearest: NearMiss?, suggestion: String
  ) {
    self.id = id
    self.area = area
    self.title = title
    self.clause = clause
    self.grade = grade
    self.expects = expects
    self.status = status
    self.doubt = doubt
    self.evidence = evidence
    self.searched = searched
    self.nearest = nearest
    self.suggestion = suggestion
  }
}

/// One task area of the plan, with the status that its requirements give it.
package struct AreaReview: Sendable, Equatable {
  package var id: String
  package var title: String
  package var status: Status

  package init(id: String, title: String, status: Status) {
    self.id = id
    self.title = title
    self.status = status
  }
}

/// Who sent the report.
package struct Agency: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable { case department, district, other }
  package var id: String
  package var name: String
  package var kind: Kind

  package init(id: String, name: String, kind: Kind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}

/// What the head of the report says of itself; nil where it is silent or left blank.
package struct ReportHeader: Sendable, Equatable {
  package var agency: Agency?
  /// "2024", "2024-Q1", "2024-H1", "2024-9M".
  package var period: String?
  /// Number and symbol, "45/BC-SNV".
  package var number: String?
  /// Date of signature, ISO.
  package var date: String?

  package init(
    agency: Agency? = nil, period: String? = nil, number: String? = nil, date: String? = nil
  ) {
    self.agency = agency
    self.period = period
    self.number = number
    self.date = date
  }
}

/// Anything else worth telling, with a rule id such as `placeholder.blank`.
package struct Finding: Sendable, Hashable {
  package enum Severity: String, Sendable, Codable { case error, warning, note }
  package var rule: String
  package var severity: Severity
  package var message: String
  package var quote: String?
  package var place: Place?
  package var suggestion: String?

  package init(
    rule: String, severity: Severity, message: String, quote: String? = nil, place: Place? = nil,
    suggestion: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.quote = quote
    self.place = place
    self.suggestion = suggestion
  }
}

/// A note of the reader as a person would look it up.
package struct PlacedNote: Sendable, Equatable {
  package var code: ReadingNote.Code
  package var detail: String
  /// Exact substring of one line of the plain text; nil for what is no part of it.
  package var quote: String?
  package var place: Place?

  package init(
    _ code: ReadingNote.Code, detail: String = "", quote: String? = nil, place: Place? = nil
  ) {
    self.code = code
    self.detail = detail
    self.quote = quote
    self.place = place
  }
}

/// The gap analysis of one report.
package struct Review: Sendable, Equatable {
  package var header: ReportHeader
  /// The text has the signs of a report: a title, a number or the headings of one. Where it has
  /// none, nothing tells whose deeds it speaks of, and no passage counts as one.
  package var isReport: Bool
  package var areas: [AreaReview]
  package var requirements: [RequirementReview]
  package var findings: [Finding]
  /// What the reader left out or had to guess, with its place in the report.
  package var notes: [PlacedNote]
  /// How the bytes of a text file spell it; nil for the other formats.
  package var encoding: TextEncoding?

  package init(
    header: ReportHeader, areas: [AreaReview], requirements: [RequirementReview],
    findings: [Finding] = [], isReport: Bool = true, notes: [PlacedNote] = [],
    encoding: TextEncoding? = nil
  ) {
    self.header = header
    self.isReport = isReport
    self.notes = notes
    self.encoding = encoding
    self.areas = areas
    self.requirements = requirements
    self.findings = findings
  }
}

/// One input and what became of it: a review, or the reason why it could not be read.
package struct Outcome: Sendable, Equatable {
  package enum Result: Sendable, Equatable {
    case reviewed(Review)
    case unreadable(InputProblem)
  }
  /// The path as it was given or found.
  package var file: String
  package var result: Result

  package init(file: String, result: Result) {
    self.file = file
    self.result = result
  }
}

/// Why an input could not be read. The wording, in two languages, belongs to Rendering.
package struct InputProblem: Error, Sendable, Equatable {
  package enum Code: String, Sendable, CaseIterable {
    case missing, unreadableFile, directoryWithoutReports, emptyFile, lockFile
    /// Formats that are recognised and refused.
    case legacyDoc, pdf, rtf, image, archive, encrypted, spreadsheet, presentation
    /// A file whose bytes are no report's.
    case notAReport
    /// A file that is cut off or whose parts are broken; `detail` says which part.
    case truncated, brokenPackage, brokenXML
    /// A part declares a document type (DTD), which may name other files and is never read.
    case documentType
    /// A bound was exceeded; `detail` says which.
    case overLimit
    /// Nothing to read inside.
    case noText
    /// Bytes in an encoding that is not supported; `detail` names the one that was tried.
    case encoding
    /// Bytes that two encodings turn into Vietnamese, each into another; `detail` names them.
    case ambiguousEncoding
    /// Text that is garbled for the most part, so that nothing can be judged by it.
    case garbled
  }
  package var code: Code
  /// The part, bound or place, never report text.
  package var detail: String

  /// Why a conversion that was asked for did not help; nil where none was tried.
  package var conversion: ConversionFailure?

  package init(_ code: Code, detail: String = "", conversion: ConversionFailure? = nil) {
    self.code = code
    self.detail = detail
    self.conversion = conversion
  }

  /// The same problem, with the conversion that did not help.
  package func after(_ conversion: ConversionFailure) -> InputProblem {
    InputProblem(code, detail: detail, conversion: conversion)
  }
}

/// What a run is about: the program, the pack, and the outcomes in input order.
package struct RunOutput: Sendable {
  package var toolVersion: String
  package var packID: String
  package var packVersion: String
  package var outcomes: [Outcome]

  package init(toolVersion: String, packID: String, packVersion: String, outcomes: [Outcome]) {
    self.toolVersion = toolVersion
    self.packID = packID
    self.packVersion = packVersion
    self.outcomes = outcomes
  }
}

/// One part of a report as `rasoat outline` shows it.
package struct OutlinePart: Sendable, Equatable {
  /// How the role was known.
  package enum Known: String, Sendable { case heading, place, inherited, opening, label }
  package var role: PartRole
  package var known: Known
  /// First and last block.
  package var blocks: ClosedRange<Int>
  /// Text of the heading that opens it, if one does.
  package var heading: String?
  /// Depth of the heading, 0 where there is none.
  package var level: Int
  /// Requirements that the heading names.
  package var topics: [String]

  package init(
    role: PartRole, known: Known, blocks: ClosedRange<Int>, heading: String?, level: Int,
    topics: [String]
  ) {
    self.role = role
    self.known = known
    self.blocks = blocks
    self.heading = heading
    self.level = level
    self.topics = topics
  }
}

/// One passage that was weighed for a requirement, for `rasoat explain`.
package struct Candidate: Sendable, Equatable {
  package var quote: String
  package var place: Place
  package var part: PartRole
  package var grade: Grade
  /// Terms that named the topic, or the heading, lead-in or column that gave it.
  package var topic: [String]
  /// Cues that counted, each with its category: "deed: đã ban hành".
  package var cues: [String]
  package var figures: [String]
  package var why: Shortfall?

  package init(
    quote: String, place: Place, part: PartRole, grade: Grade, topic: [String], cues: [String],
    figures: [String], why: Shortfall?
  ) {
    self.quote = quote
    self.place = place
    self.part = part
    self.grade = grade
    self.topic = topic
    self.cues = cues
    self.figures = figures
    self.why = why
  }
}

/// The answer to `rasoat explain FILE ID`.
package struct Explanation: Sendable, Equatable {
  package var requirement: RequirementReview
  package var candidates: [Candidate]

  package init(requirement: RequirementReview, candidates: [Candidate]) {
    self.requirement = requirement
    self.candidates = candidates
  }
}
