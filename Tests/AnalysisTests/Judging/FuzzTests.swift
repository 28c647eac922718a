import Testing

@testable import Analysis
@testable import ReportModel

/// Documents that nobody would write: judging them must end, and twice the same way.
@Suite struct FuzzTests {
  @Test(arguments: 0..<8) func anyDocumentIsJudgedTheSameTwice(_ seed: UInt64) throws {
    let judge = try Support.shippedJudge.get()
    var source = DocumentFuzzer(seed: seed, pack: judge.pack)
    for _ in 0..<40 {
      let document = source.document()
      let options = source.options()
      let review = try judge.review(document, options: options)
      #expect(try judge.review(document, options: options) == review)
      #expect(review.requirements.count == judge.pack.requirements.count)
      #expect(try judge.outline(document, options: options).count <= document.blocks.count)
      if let id = judge.pack.requirements.randomElement(using: &source.random)?.id {
        let explanation = try judge.explain(document, requirement: id, options: options)
        #expect(explanation?.requirement == review.requirements.first { $0.id == id })
      }
    }
  }

  /// Cells that stand in another order than the text.
  @Test func cellsOutOfOrder() throws {
    let judge = try Support.shippedJudge.get()
    let text = "12 | Lượt công dân được tiếp | 41"
    let ranges = [5..<(text.utf8.count - 5), (text.utf8.count - 2)..<text.utf8.count, 0..<2]
    let cells = ranges.enumerated().map {
      TableCell(column: $0 + 1, range: $1, paragraphs: [$1])
    }
    let row = Block(kind: .tableRow(TableRow(table: 0, row: 2, cells: cells)), text: text)
    var report = Support.report(["BÁO CÁO", "Công tác dân vận năm 2024", "# II. KẾT QUẢ"])
    report.blocks.append(row)
    #expect(try judge.review(report) == judge.review(report))
  }

  @Test func columnsAndLabelsBeyondAllBounds() throws {
    let judge = try Support.shippedJudge.get()
    let text = "Nhiệm vụ | Kết quả"
    let cells = [
      TableCell(column: .max, span: .max, range: 0..<11, paragraphs: []),
      TableCell(column: .min, span: .min, range: 14..<99, paragraphs: [], isBold: true),
    ]
    var report = Support.report(["BÁO CÁO", "Công tác dân vận năm 2024", "# II. KẾT QUẢ"])
    for number in 1...2 {
      report.blocks.append(
        Block(kind: .tableRow(TableRow(table: 0, row: number, cells: cells)), text: text))
    }
    for length in [Int.min, -1, 4, Int.max] {
      let kind = Block.Kind.heading(level: length, known: .look)
      report.blocks.append(
        Block(kind: kind, text: "é 1. Tiếp", labelLength: length, boldLeadLength: length))
    }
    #expect(try judge.review(report) == judge.review(report))
  }
}

/// Makes documents of words that mean something to the pack, in any order.
private struct DocumentFuzzer {
  var random: SeededGenerator
  private let words: [String]

  init(seed: UInt64, pack: Pack) {
    random = SeededGenerator(seed: seed)
    let terms = pack.requirements.flatMap { $0.terms + $0.weak + $0.deeds + $0.lookalikes }
    let cues = CueKind.allCases.flatMap { pack.language.cues[$0] ?? [] }
    let marks = MarkKind.allCases.flatMap { pack.language.marks[$0] ?? [] }
    words =
      (terms + cues + marks + pack.language.counting + pack.language.compounds).map(Self.plain)
  }

  /// A term as a writer would put it: the first of its alternatives, without marks.
  private static func plain(_ term: String) -> String {
    String(term.map { "(){}&#|.…".contains($0) ? " " : $0 })
  }

  private static let separators = [
    " ", " ", " ", ", ", "; ", ": ", ". ", " (", ") ", " - ", "/", "…", " | ", "\n", "\u{A0}", "\"",
    "%", "...", ",", ".", "",
  ]
  private static let numbers = [
    "0", "00", "5", "05", "1.214", "98,5", "38/45", "1/2", "16/5/2023", "5/2024", "năm 2023",
    "năm 2024", "năm 2025", "quý IV", "quý 2", "quý", "ngày 99 tháng 9 năm 2024", "tháng 12",
    "12/KH-UBND", "45/BC-SNV-VP", "10/2022/QH15", "99999999999999999999", "1.2.3,4,5", "ngày", "số",
  ]
  private static let odd = ["", " ", "\u{301}", "é", "𝟙", "Đ", "a\u{309}\u{302}", "(((", "||", "-"]

  private mutating func pick<T>(_ items: [T], or other: T) -> T {
    items.randomElement(using: &random) ?? other
  }

  private mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0..<30, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<6: text += pick(words, or: "")
      case 6..<9: text += pick(Self.numbers, or: "")
      default: text += pick(Self.odd, or: "")
      }
      text += pick(Self.separators, or: "")
    }
    return text
  }

  private mutating func range(_ count: Int) -> Range<Int> {
    let ends = [
      Int.random(in: 0...(count + 3), using: &random),
      Int.random(in: 0...(count + 3), using: &random),
    ].sorted()
    return ends[0]..<ends[1]
  }

  private mutating func length(_ count: Int) -> Int {
    pick([0, 0, 0, 2, 3, count, count + 9, -4, .max, .min], or: 0)
  }

  private mutating func row(_ text: String) -> Block {
    var cells: [TableCell] = []
    for _ in 0..<Int.random(in: 0..<6, using: &random) {
      let range = range(text.utf8.count)
      cells.append(
        TableCell(
          column: pick([1, 2, 3, 4, 9, -1], or: 1), span: pick([1, 1, 2, 0, 900], or: 1),
          range: range, paragraphs: [range], isBold: .random(using: &random)))
    }
    if .random(using: &random) { cells.sort { $0.range.lowerBound < $1.range.lowerBound } }
    let row = TableRow(table: pick([0, 1], or: 0), row: pick([1, 1, 2, 3], or: 1), cells: cells)
    return Block(kind: .tableRow(row), text: text)
  }

  private mutating func block() -> Block {
    let text = text()
    if Int.random(in: 0..<4, using: &random) == 0 { return row(text) }
    let level = pick([1, 2, 3, 3, 0, -1, 99], or: 1)
    let kind = pick(
      [.paragraph, .paragraph, .listItem(level: level), .heading(level: level, known: .look)],
      or: Block.Kind.paragraph)
    return Block(
      kind: kind, text: text, labelLength: length(text.utf8.count),
      region: pick([.body, .body, .body, .body, .header, .footnote], or: .body),
      boldLeadLength: length(text.utf8.count))
  }

  mutating func document() -> Document {
    var blocks: [Block] = []
    if .random(using: &random) {
      blocks =
        Support.report(["Số: 5/BC-SNV", "BÁO CÁO", "9 tháng năm 2024", "# II. KẾT QUẢ"]).blocks
    }
    for _ in 0..<Int.random(in: 0..<14, using: &random) { blocks.append(block()) }
    return Document(format: .text, blocks: blocks)
  }

  mutating func options() -> ReviewOptions {
    ReviewOptions(
      agency: pick([nil, nil, "x"], or: nil),
      period: pick([nil, "2024-9M", "2024-Q1", "2100", "-", "2024-Q1-Q2"], or: nil))
  }
}
