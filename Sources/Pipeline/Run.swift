import Analysis
import Foundation
package import ReportModel

/// What the caller knows of the reports, in place of what is recognised.
package struct ReportFacts: Sendable {
  package var agency: String?
  package var period: String?
  /// Of text files.
  package var encoding: TextEncoding?

  /// Opens what the reader refuses; nil where that was not asked for.
  package var converter: Converter?

  package init(
    agency: String? = nil, period: String? = nil, encoding: TextEncoding? = nil,
    converter: Converter? = nil
  ) {
    self.agency = agency
    self.period = period
    self.encoding = encoding
    self.converter = converter
  }

  var options: ReviewOptions {
    var options = ReviewOptions()
    options.agency = agency
    options.period = period
    return options
  }
}

/// Judges reports by a pack: each input gives one outcome, whatever becomes of the others.
package struct Run: Sendable {
  private let pack: LoadedPack
  private let facts: ReportFacts
  private let source: DocumentSource

  package init(pack: LoadedPack, facts: ReportFacts) {
    self.pack = pack
    self.facts = facts
    source = DocumentSource(encoding: facts.encoding, converter: facts.converter)
  }

  /// Outcomes in the order of the inputs, the same for any number of jobs.
  ///
  /// - Parameter jobs: How many files at a time; nil for as many as there are cores.
  package func check(_ inputs: [Input], jobs: Int?) async -> [Outcome] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return await mapInOrder(inputs, jobs: jobs ?? cores) { check($0) }
  }

  private func check(_ input: Input) -> Outcome {
    do throws(InputProblem) {
      let review = try pack.judge.review(source.read(input), options: facts.options)
      return Outcome(file: input.name, result: .reviewed(review))
    } catch {
      return Outcome(file: input.name, result: .unreadable(error))
    }
  }

  /// The parts of a document.
  package func outline(_ document: Document) throws(InputProblem) -> [OutlinePart] {
    try pack.judge.outline(document, options: facts.options)
  }

  /// Why a requirement got its grade; nil where the pack has no such requirement.
  package func explain(
    _ document: Document, requirement: String
  ) throws(InputProblem) -> Explanation? {
    try pack.judge.explain(document, requirement: requirement, options: facts.options)
  }
}
