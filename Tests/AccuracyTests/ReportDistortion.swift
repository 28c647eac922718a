import VietnameseText

@testable import Analysis
@testable import Reading
@testable import ReportModel

/// Ways in which a whole report is told anew without a change of what it says.
enum ReportRetelling: Sendable, Hashable {
  /// The text of the report in a text file, spelled in another way.
  case text(Respelling?)
  /// The headings in capitals. Not the sentences: there, only small letters tell a counted noun
  /// that no list holds, and the end of a sentence from an abbreviation.
  case capitalHeadings
  /// The paragraphs in a file of Word, whole or with runs that end within words.
  case word(splitsRuns: Bool)
  /// Paragraphs as items of a list.
  case inList
  /// Paragraphs as rows of a table.
  case inCells

  static let all: [ReportRetelling] =
    [.text(nil)] + Respelling.allCases.filter { $0 != .capitals }.map { .text($0) }
    + [.capitalHeadings, .word(splitsRuns: false), .word(splitsRuns: true), .inList, .inCells]

  func applied(to report: OutlinedReport) throws -> Document {
    let document = report.document
    switch self {
    case .text(let spelling):
      let text = document.plainText()
      return try ReportReader().read(Array((spelling?.apply(text) ?? text).utf8))
    case .word(let splitsRuns):
      return try ReportReader().read(WordFile.bytes(of: document, splitsRuns: splitsRuns))
    case .capitalHeadings:
      return report.changedText {
        guard case .heading = $0.kind else { return [$0] }
        var block = $0
        block.text = block.text.uppercased()
        return [block]
      }
    case .inList: return report.changed { report.isPlain($1) ? [item($0)] : [$0] }
    case .inCells: return report.changed { report.isPlain($1) ? [row($0, $1)] : [$0] }
    }
  }

  private func item(_ block: Block) -> Block {
    Block(kind: .listItem(level: 0), text: "- " + block.text, labelLength: 2)
  }

  /// The second row of a table of its own: a first row may hold the heads of columns.
  private func row(_ block: Block, _ number: Int) -> Block {
    let range = 0..<block.text.utf8.count
    let cell = TableCell(column: 1, range: range, paragraphs: [range])
    return Block(
      kind: .tableRow(TableRow(table: 1000 + number, row: 2, cells: [cell])), text: block.text)
  }
}

/// Ways in which a whole report ceases to tell deeds of its period.
enum ReportUndoing: CaseIterable, Sendable {
  /// Every heading becomes one of the tasks of the next period.
  case planned
  /// Every sentence becomes an item of what was not done.
  case negated
  /// Every sentence speaks of the year before.
  case yearBefore
  /// The plan's own sentences stand in the place of the report's.
  case planWords

  /// Tables are left out, but under another heading: their cells say too little to be distorted.
  func applied(to report: OutlinedReport, _ pack: Pack) -> Document {
    let samples = pack.language.samples
    return report.changed { block, index in
      if case .tableRow = block.kind { return self == .planned ? [block] : [] }
      switch self {
      case .planned:
        let heading = Block(
          kind: .heading(level: 2, known: .look), text: samples["plan"] ?? "", labelLength: 3)
        if case .heading = block.kind { return [heading] }
        // What is told before the first heading comes under one too.
        return index == report.firstOfBody ? [heading, block] : [block]
      case .negated:
        guard report.isBody(index) else { return [block] }
        let lead = Block(kind: .paragraph, text: samples["notDone"] ?? "")
        return [lead]
          + sentences(block).map {
            Block(kind: .listItem(level: 0), text: "- " + $0, labelLength: 2)
          }
      case .yearBefore:
        guard report.isBody(index) else { return [block] }
        let (this, last) = (String(pack.year), String(pack.year - 1))
        return sentences(block).map {
          Block(
            kind: .paragraph,
            text: "\(samples["yearBefore"] ?? "") \(last), \($0.replacing(this, with: last))")
        }
      case .planWords:
        guard report.isBody(index) else { return [block] }
        let sources = pack.requirements.map(\.source)
        return [Block(kind: .paragraph, text: sources[index % sources.count])]
      }
    }
  }

  /// The sentences without the label before them.
  private func sentences(_ block: Block) -> [String] {
    let text = block.slice(block.labelLength..<block.text.utf8.count)
    return text.replacing("; ", with: ". ").split(separator: ". ").map(String.init)
  }
}
