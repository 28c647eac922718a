/// Why a conversion to DOCX gave nothing to read. `program`: the path of what was run.
package enum ConversionFailure: Error, Sendable, Equatable {
  /// Nothing that converts is on the search path.
  case notInstalled
  /// No private folder could be made for it.
  case noFolder
  /// It made no document.
  case failed(program: String)
  case timedOut(program: String, seconds: Int)
  case tooLarge(program: String, megabytes: Int)
  /// It made one that cannot be read: the problem is of that document.
  case notRead(program: String)
}
