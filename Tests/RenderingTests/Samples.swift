import ReportModel

/// Values that the rendering tests print.
enum Samples {
  /// All that a renderer could trip over.
  static let hostile = "<b>&\"]]>\u{1B}[31mđỏ\u{202E}ngược\u{7}\t“Dân vận khéo”\u{0}\\"

  static let place = Place(block: 41, heading: "II.6", line: 52)
  static let cell = Place(
    block: 60, heading: "Phụ lục", table: TablePlace(row: 2, column: 3, head: "Số lượt"))

  static let met = RequirementReview(
    id: "6.1", area: "6", title: "Tiếp công dân", clause: "II.6", grade: .result,
    expects: .result, status: .met, doubt: .alsoPlanned,
    evidence: [
      Evidence(
        quote:
          "Trong 6 tháng đầu năm, Sở đã tiếp 45 lượt công dân, trong đó Giám đốc Sở tiếp định kỳ 06 ngày, không có đoàn đông người",
        grade: .result, part: .results, place: place),
      Evidence(quote: "Số lượt tiếp | lượt | 45", grade: .result, part: .appendix, place: cell),
      Evidence(quote: "tiếp 12 lượt", grade: .result, part: .results, place: place),
    ], searched: [.results, .appendix], nearest: nil, suggestion: "Nêu số lượt.")

  static func lacking(_ grade: Grade, why: Shortfall, status: Status = .missing)
    -> RequirementReview
  {
    RequirementReview(
      id: "6.2", area: "6", title: "Đối thoại với nhân dân", clause: "II.6", grade: grade,
      expects: .result, status: status, evidence: [], searched: [.results, .plan],
      nearest: NearMiss(
        quote: "Tiếp tục tổ chức đối thoại với nhân dân trong quý tới", place: place, part: .plan,
        why: why), suggestion: "Nêu số cuộc đối thoại, số người dự, số kiến nghị đã giải quyết.")
  }

  static let absent = RequirementReview(
    id: "7.2", area: "7", title: "\"Dân vận khéo\"", clause: "II.7", grade: .absent,
    expects: .result, status: .missing, evidence: [], searched: [.results], nearest: nil,
    suggestion: "Nêu số mô hình.")

  static let review = Review(
    header: ReportHeader(
      agency: Agency(id: "snv", name: "Sở Nội vụ", kind: .department), period: "2024-H1",
      number: "45/BC-SNV", date: nil),
    areas: [
      AreaReview(id: "6", title: "Tiếp công dân, đối thoại", status: .weak),
      AreaReview(id: "7", title: "Thi đua, dân vận khéo", status: .missing),
    ], requirements: [met, lacking(.planned, why: .future), absent],
    findings: [
      Finding(
        rule: "placeholder.blank", severity: .warning, message: "Còn chỗ trống chưa điền.",
        quote: "Số: …/BC-SNV", place: Place(block: 2, line: 3), suggestion: "Điền số văn bản.")
    ],
    notes: [
      PlacedNote(.hiddenText, detail: "bỏ", place: Place(block: 7, heading: "II")),
      PlacedNote(
        .legacyFont, detail: "tcvn3", quote: "Uỷ ban", place: Place(block: 9, heading: "II.1")),
    ])

  static let hostileReview = Review(
    header: ReportHeader(
      agency: Agency(id: "x", name: hostile, kind: .other), period: "2024", number: hostile,
      date: "2024-06-14"),
    areas: [AreaReview(id: "6", title: "Tiếp công dân", status: .weak)],
    requirements: [
      RequirementReview(
        id: "6.1", area: "6", title: "Tiếp công dân", clause: "II.6", grade: .activity,
        expects: .result, status: .weak,
        evidence: [
          Evidence(
            quote: hostile, grade: .activity, part: .results,
            place: Place(
              block: 0, heading: hostile, table: TablePlace(row: 1, column: 1, head: hostile)))
        ], searched: [.results],
        nearest: NearMiss(quote: hostile, place: place, part: .results, why: .noFigure),
        suggestion: hostile)
    ],
    findings: [
      Finding(
        rule: "text.control", severity: .note, message: hostile, quote: hostile, place: place,
        suggestion: hostile)
    ])

  static func run(_ outcomes: [Outcome]) -> RunOutput {
    RunOutput(
      toolVersion: "0.0.0-test", packID: "quang-tri-dan-van-2024", packVersion: "1.0.0",
      outcomes: outcomes)
  }

  static let wholeRun = run([
    Outcome(file: "bao-cao/snv.docx", result: .reviewed(review)),
    Outcome(file: "bao-cao/cu.doc", result: .unreadable(InputProblem(.legacyDoc))),
  ])

  static let hostileRun = run([
    Outcome(file: hostile, result: .reviewed(hostileReview)),
    Outcome(
      file: hostile, result: .unreadable(InputProblem(.brokenXML, detail: "word/document.xml"))),
  ])

  static let document = Document(
    format: .docx,
    blocks: [
      Block(
        kind: .heading(level: 1, known: .style), text: "II. KẾT QUẢ", labelLength: 4,
        isBold: true),
      Block(
        kind: .tableRow(
          TableRow(
            table: 0, row: 1,
            cells: [
              TableCell(column: 1, range: 0..<3, paragraphs: [0..<3]),
              TableCell(column: 2, range: 6..<8, paragraphs: [6..<8]),
            ])), text: "abc | 45"),
      Block(kind: .paragraph, text: hostile, line: 3),
    ], notes: [ReadingNote(code: .comments, detail: "2")])

  static let parts = [
    OutlinePart(
      role: .letterhead, known: .place, blocks: 0...3, heading: nil, level: 0, topics: []),
    OutlinePart(
      role: .results, known: .heading, blocks: 4...20, heading: "II. KẾT QUẢ THỰC HIỆN", level: 1,
      topics: []),
    OutlinePart(
      role: .results, known: .inherited, blocks: 21...21, heading: "6. Tiếp công dân\u{1B}[2J",
      level: 2, topics: ["6.1", "6.3"]),
  ]

  static let explanation = Explanation(
    requirement: lacking(.planned, why: .future),
    candidates: [
      Candidate(
        quote: "Tiếp tục tổ chức đối thoại với nhân dân trong quý tới", place: place, part: .plan,
        grade: .planned, topic: ["đối thoại với nhân dân"],
        cues: ["future: tiếp tục", "deed: tổ chức"], figures: [], why: .part)
    ])

  static let pack = RulesOverview(
    id: "quang-tri-dan-van-2024", version: "1.0.0", title: "Kế hoạch dân vận 2024",
    areas: [RuleArea(id: "6", title: "Tiếp công dân, đối thoại", rules: [rule])])

  static let rule = Rule(
    id: "6.1", title: "Tiếp công dân", clause: "II.6", source: "tiếp công dân định kỳ",
    expects: .result, acceptsNil: true, suggestion: "Nêu số lượt.", terms: ["tiếp công dân"],
    lookalikes: ["tiếp khách"], units: ["lượt", "người"],
    examples: [
      RuleExample(grade: .result, text: "Đã tiếp 45 lượt công dân.", heading: "Tiếp công dân")
    ])

  static let faults = [
    RuleFault(
      code: .unknownKey, file: "Rules/p/areas/6.yaml", line: 7, column: 5,
      excerpt: "    tittle: Tiếp công dân", key: "tittle", allowed: ["id", "title", "terms"],
      didYouMean: "title"),
    RuleFault(
      code: .yaml, file: "Rules/p/pack.yaml", line: 1, column: 1, excerpt: "", key: "",
      detail: "could not find expected ':'"),
  ]

  static let tests = RuleTestOutcome(
    checked: 120,
    failures: [
      .init(
        requirement: "6.1", variant: "decomposed", expected: .result, got: .activity,
        mustDrop: false,
        text: "Đã tiếp 45 lượt công dân.", file: "Rules/p/areas/6.yaml", line: 40)
    ])
}
