import ReportModel

/// The JSON of one report, key by key as the contract has it.
struct ReportShape {
  let messages: Messages

  func report(_ outcome: Outcome) -> JSONValue {
    switch outcome.result {
    case .reviewed(let review): readable(outcome.file, review)
    case .unreadable(let problem): unreadable(outcome.file, problem)
    }
  }

  private func readable(_ file: String, _ review: Review) -> JSONValue {
    [
      "file": .string(file),
      "kind": .string("report"),
      "agency": review.header.agency.map(agency) ?? .null,
      "period": .optional(review.header.period),
      "number": .optional(review.header.number),
      "date": .optional(review.header.date),
      "encoding": .optional(review.encoding?.rawValue),
      "readable": .bool(true),
      "error": .null,
      "areas": .array(review.areas.map(area)),
      "requirements": .array(review.requirements.map(requirement)),
      "figures": [],
      "findings": .array((review.findings + review.notes.map(messages.finding)).map(finding)),
    ]
  }

  private func unreadable(_ file: String, _ problem: InputProblem) -> JSONValue {
    [
      "file": .string(file),
      "kind": .string("report"),
      "agency": .null,
      "period": .null,
      "number": .null,
      "date": .null,
      "encoding": .null,
      "readable": .bool(false),
      "error": .string(messages.problem(problem)),
      "areas": [],
      "requirements": [],
      "figures": [],
      "findings": [],
    ]
  }

  private func agency(_ agency: Agency) -> JSONValue {
    [
      "id": .string(agency.id), "name": .string(agency.name),
      "kind": .string(agency.kind.rawValue),
    ]
  }

  private func area(_ area: AreaReview) -> JSONValue {
    [
      "id": .string(area.id), "title": .string(area.title),
      "status": .string(area.status.rawValue),
    ]
  }

  private func requirement(_ review: RequirementReview) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(review.id)),
      ("area", .string(review.area)),
      ("title", .string(review.title)),
      ("clause", .string(review.clause)),
      ("grade", .string(review.grade.rawValue)),
      ("expects", .string(review.expects.rawValue)),
      ("status", .string(review.status.rawValue)),
      ("note", .string(messages.note(review))),
      ("evidence", .array(review.evidence.map(evidence))),
    ]
    if review.doubt != nil { members.append(("review", .bool(true))) }
    if review.status == .weak || review.status == .missing {
      members.append(("search", search(review)))
    }
    return .object(members)
  }

  private func evidence(_ evidence: Evidence) -> JSONValue {
    [
      "quote": .string(evidence.quote),
      "grade": .string(evidence.grade.rawValue),
      "part": .string(evidence.part.rawValue),
      "place": place(evidence.place),
    ]
  }

  private func search(_ review: RequirementReview) -> JSONValue {
    [
      "parts": .strings(review.searched.map(\.rawValue)),
      "nearest": review.nearest.map(nearest) ?? .null,
      "suggestion": .string(review.suggestion),
    ]
  }

  private func nearest(_ miss: NearMiss) -> JSONValue {
    [
      "quote": .string(miss.quote),
      "place": place(miss.place),
      "why": .string(messages.why(miss.why, part: miss.part)),
    ]
  }

  private func finding(_ finding: Finding) -> JSONValue {
    [
      "rule": .string(finding.rule),
      "severity": .string(finding.severity.rawValue),
      "message": .string(finding.message),
      "quote": .optional(finding.quote),
      "place": finding.place.map(place) ?? .null,
      "suggestion": .optional(finding.suggestion),
    ]
  }

  private func place(_ place: Place) -> JSONValue {
    [
      "block": .number(place.block),
      "heading": .optional(place.heading),
      "line": .optional(place.line),
      "table": place.table.map(cell) ?? .null,
    ]
  }

  private func cell(_ cell: TablePlace) -> JSONValue {
    [
      "row": .number(cell.row), "column": .number(cell.column),
      "head": .optional(cell.head),
    ]
  }
}
