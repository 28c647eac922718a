package import ReportModel
package import VietnameseText

/// An example of a rule that did not get its grade.
package struct ExampleFailure: Sendable, Equatable {
  package var requirement: String
  /// How the example was told: "as written", a spelling, a place.
  package var variant: ExampleVariant
  package var expected: Grade
  package var got: Grade
  package var text: String
  package var file: String
  package var line: Int
}

/// The ways in which an example is told; the first ones must not change its grade, the last must.
package enum ExampleVariant: Sendable, Hashable {
  case asWritten
  case spelled(Respelling)
  case inList
  case inCell
  /// Moved under the tasks of the next period: no deed any more.
  case underPlan
  /// As an item of a list of what was not done.
  case underNotDone
  /// Told of the year before.
  case yearBefore

  package static let all: [ExampleVariant] =
    [.asWritten] + Respelling.allCases.map(Self.spelled)
    + [.inList, .inCell, .underPlan, .underNotDone, .yearBefore]
}

/// What `rules test` found.
package struct ExampleReport: Sendable {
  package var checked: Int
  package var failures: [ExampleFailure]
}

extension Judge {
  /// Runs every example of the pack, as written and distorted.
  ///
  /// - Parameter variants: Which tellings to try.
  package func testExamples(_ variants: [ExampleVariant] = ExampleVariant.all) -> ExampleReport {
    var report = ExampleReport(checked: 0, failures: [])
    for (index, requirement) in pack.requirements.enumerated() {
      for example in requirement.examples {
        for variant in variants {
          guard let got = grade(index, example, variant) else { continue }
          report.checked += 1
          guard !isRight(got, example, variant) else { continue }
          report.failures.append(
            ExampleFailure(
              requirement: requirement.id, variant: variant, expected: example.grade, got: got,
              text: example.text, file: example.file, line: example.line))
        }
      }
    }
    return report
  }

  /// nil where the variant says nothing about the example.
  package func grade(_ index: Int, _ example: PackExample, _ variant: ExampleVariant) -> Grade? {
    let sheet = ExampleSheet(year: pack.year, samples: pack.language.samples)
    guard let (document, block) = sheet.document(example, variant) else { return nil }
    var budget = JudgingBudget(limits)
    let options = ReviewOptions(period: String(pack.year))
    // An example over a bound is judged for nothing.
    guard let reading = try? read(document, options, &budget) else { return .absent }
    // "Trong kỳ …" after "Năm 2023" says nothing of either.
    if variant == .yearBefore,
      reading.blocks[block].matches.contains(where: { $0.owner == .cue(.current) })
    {
      return nil
    }
    guard let verdicts = try? verdicts(reading, &budget)[index] else { return .absent }
    return verdicts.filter { $0.statement.read.index == block }.map(\.grade).max() ?? .absent
  }

  /// Whether an example gets its grade in one telling.
  package func holds(_ example: PackExample, of index: Int, _ variant: ExampleVariant) -> Bool {
    grade(index, example, variant).map { isRight($0, example, variant) } ?? true
  }

  private func isRight(_ got: Grade, _ example: PackExample, _ variant: ExampleVariant) -> Bool {
    switch variant {
    case .underPlan, .underNotDone, .yearBefore: got < .nil
    default: got == example.grade
    }
  }
}

/// Sets an example into a small report.
private struct ExampleSheet {
  let year: Int
  /// A heading of each part, in the pack's language.
  let samples: [String: String]

  /// The document and the block that holds the example.
  func document(_ example: PackExample, _ variant: ExampleVariant) -> (Document, Int)? {
    var part = example.part
    var text = example.text
    var isList = false
    switch variant {
    case .asWritten: break
    case .spelled(let spelling):
      text = spelling.apply(text)
      if text == example.text { return nil }
      // Only letters carry documents' symbols and sentence ends apart in capitals.
      if spelling == .capitals, example.isRow { return nil }
    case .inList: isList = true
    case .inCell: if example.isRow { return nil }
    case .underPlan, .underNotDone, .yearBefore:
      guard example.grade >= .activity, !example.isRow, part == .results else { return nil }
      if variant == .underPlan { part = .plan }
      if variant == .underNotDone { isList = true }
      if variant == .yearBefore {
        guard !names(text, year) else { return nil }
        text = "\(samples["yearBefore"] ?? "") \(year - 1), \(text)"
      }
    }
    var blocks = head + [heading(samples[part.rawValue] ?? "", 2)]
    if let own = example.heading, !own.isEmpty { blocks.append(heading("1. \(own)", 3, label: 3)) }
    if variant == .underNotDone {
      blocks.append(Block(kind: .paragraph, text: samples["notDone"] ?? ""))
    }
    blocks.append(block(text, example, isList, inCell: variant == .inCell))
    return (Document(format: .text, blocks: blocks), blocks.count - 1)
  }

  private func names(_ text: String, _ year: Int) -> Bool {
    [year - 2, year - 1, year, year + 1].contains { text.contains(String($0)) }
  }

  private var head: [Block] {
    [
      Block(kind: .paragraph, text: samples["title"] ?? ""),
      Block(kind: .paragraph, text: "\(samples["subject"] ?? "") \(year)"),
    ]
  }

  private func heading(_ text: String, _ level: Int, label: Int? = nil) -> Block {
    let length =
      label
      ?? (text.utf8.firstIndex(of: 0x20).map {
        text.utf8.distance(from: text.utf8.startIndex, to: $0) + 1
      } ?? 0)
    return Block(
      kind: .heading(level: level, known: .look), text: text,
      labelLength: min(length, text.utf8.count))
  }

  private func block(_ text: String, _ example: PackExample, _ isList: Bool, inCell: Bool) -> Block
  {
    if example.isRow || inCell { return row(example.isRow ? text : "| \(text)") }
    if isList { return Block(kind: .listItem(level: 0), text: "- \(text)", labelLength: 2) }
    return Block(kind: .paragraph, text: text)
  }

  private func row(_ text: String) -> Block {
    var cells: [TableCell] = []
    var start = 0
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      let range = start..<(start + part.utf8.count)
      cells.append(TableCell(column: cells.count + 1, range: range, paragraphs: [range]))
      start = range.upperBound + 1
    }
    return Block(kind: .tableRow(TableRow(table: 0, row: 2, cells: cells)), text: text)
  }
}
