package import ReportModel

/// How many requirements of the readable reports have each status.
package struct Summary: Sendable, Equatable {
  package private(set) var reports = 0
  package private(set) var unreadable = 0
  package private(set) var met = 0
  package private(set) var weak = 0
  package private(set) var missing = 0
  package private(set) var notApplicable = 0

  package init(_ outcomes: [Outcome]) {
    for outcome in outcomes { count(outcome) }
  }

  private mutating func count(_ outcome: Outcome) {
    reports += 1
    switch outcome.result {
    case .unreadable: unreadable += 1
    case .reviewed(let review): for requirement in review.requirements { count(requirement.status) }
    }
  }

  private mutating func count(_ status: Status) {
    switch status {
    case .met: met += 1
    case .weak: weak += 1
    case .missing: missing += 1
    case .notApplicable: notApplicable += 1
    }
  }
}
