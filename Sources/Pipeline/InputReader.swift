import Foundation
import Reading
package import ReportModel

/// Reads the bytes of an input, never more than a bound.
package struct InputReader: Sendable {
  /// Bytes of one file. A report with many pictures stays well below it.
  package static let defaultLimit = ReadingLimits.standard.fileBytes

  private let limit: Int

  package init(limit: Int = InputReader.defaultLimit) { self.limit = limit }

  /// - Throws: What is wrong with the file before its content is looked at.
  package func read(_ input: Input) throws(InputProblem) -> [UInt8] {
    switch input {
    case .standardInput: return try read(from: .standardInput)
    case .file(let path):
      if FileName.isLock(path) { throw InputProblem(.lockFile) }
      guard let kind = FileSystem().kind(path) else { throw InputProblem(.missing) }
      // Opening a pipe by name waits for its writer; those that the shell hands over are open.
      guard kind == .file, FileSystem().isRegular(path) || path.hasPrefix("/dev/"),
        let handle = FileHandle(forReadingAtPath: path)
      else {
        throw InputProblem(.unreadableFile)
      }
      defer { try? handle.close() }
      return try read(from: handle)
    }
  }

  private func read(from handle: FileHandle) throws(InputProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk: Data?
      do {
        chunk = try handle.read(upToCount: 1 << 20)
      } catch {
        throw InputProblem(.unreadableFile)
      }
      guard let chunk, !chunk.isEmpty else { return bytes }
      bytes += chunk
      if bytes.count > limit {
        throw InputProblem(.overLimit, detail: "\(limit >> 20) MB")
      }
    }
  }
}
