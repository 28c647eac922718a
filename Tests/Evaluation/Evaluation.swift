package import Analysis
package import ReportModel

/// The labelled reports, judged and compared with their labels.
package struct Evaluation: Sendable {
  package private(set) var reports = 0
  /// By report, then in the order of the pack.
  package private(set) var judgements: [Judgement] = []
  /// Periods, numbers and dates of the reports.
  package private(set) var headers = Share(0, of: 0)

  package init(_ judge: Judge) throws {
    for report in try LabelledReport.all() {
      let review = try judge.review(report.document())
      reports += 1
      judgements += Self.judgements(judge, review, report)
      compare(review.header, report)
    }
  }

  /// One report's requirements beside what its reader found, in the order of the pack.
  package static func judgements(
    _ judge: Judge, _ review: Review, _ report: LabelledReport
  ) -> [Judgement] {
    zip(judge.pack.requirements, review.requirements).compactMap { rule, told in
      report.requirements[rule.id].map {
        Judgement(report: report.file, label: $0, told: told, status: rule.status)
      }
    }
  }

  private mutating func compare(_ header: ReportHeader, _ report: LabelledReport) {
    for (told, truth) in [
      (header.period, report.period), (header.number, report.number), (header.date, report.date),
    ] {
      headers.whole += 1
      if (told ?? "") == (truth ?? "") { headers.part += 1 }
    }
  }

  /// The same grade as the reader's, or as one that the reader also defends.
  package var grade: Share { Share(\.isGradeRight, of: judgements) }
  package var status: Share { Share(\.isStatusRight, of: judgements) }
  package var falsePass: Share { Share(\.isFalsePass, of: judgements.filter { !$0.isMet }) }
  package var falseAlarm: Share { Share(\.isFalseAlarm, of: judgements.filter(\.isMet)) }
  package var evidence: Share { Share(\.isQuoteRight, of: judgements.filter(\.isQuoted)) }
  package var flagged: Share { Share(\.isFlagged, of: judgements) }
  package var statusOfOthers: Share {
    Share(\.isStatusRight, of: judgements.filter { !$0.isFlagged })
  }
}
