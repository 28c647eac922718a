internal import Foundation
internal import Reading
package import ReportModel
internal import TestSupport

/// The reports that come with the repository.
package enum Fixture {
  /// - Parameter name: From `Fixtures`.
  package static func document(_ name: String) throws -> Document {
    let url = Repository.root.appendingPathComponent("Fixtures/\(name)")
    return try ReportReader().read([UInt8](Data(contentsOf: url)))
  }
}
