import ArgumentParser

/// The exit statuses of the contract.
enum ExitStatus: Int32 {
  case clean = 0
  /// Something at or above `--fail-on`; an example that fails.
  case found = 1
  /// A wrong command line, pack or path: nothing was checked.
  case refused = 2
  /// At least one file could not be read.
  case unreadable = 3

  var code: ExitCode { ExitCode(rawValue) }
}

/// Why a command does nothing: one sentence for standard error, status 2.
struct Failure: Error {
  var message: String

  init(_ message: String) { self.message = message }
}
