import Foundation
package import ReportModel

/// A file that a result is written to: whole or not at all, and never over an input.
package struct OutputFile: Sendable {
  private let path: String
  private let files = FileSystem()

  package init(_ path: String) { self.path = path }

  /// What would keep the file from being written, asked before anything is read.
  package func check(against inputs: [Input]) throws(OutputProblem) {
    if files.kind(path) == .folder { throw OutputProblem(.isFolder, path: path) }
    if inputs.contains(where: { files.isSame($0.name, path) }) {
      throw OutputProblem(.isInput, path: path)
    }
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard files.kind(parent) == .folder else { throw OutputProblem(.noFolder, path: path) }
  }

  /// - Throws: Where nothing was written; what stood there before stands there still.
  package func write(_ bytes: [UInt8]) throws(OutputProblem) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      if files.kind(target.path) == .file, !isRegular(target.path) {
        // A device or a pipe: renaming over it would put a file in its place.
        let handle = try FileHandle(forWritingTo: target)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
      } else {
        try replace(target, with: bytes)
      }
    } catch {
      throw OutputProblem(.notWritten, path: path)
    }
  }

  private func isRegular(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type == .typeRegular
  }

  private func replace(_ target: URL, with bytes: [UInt8]) throws {
    let name = ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part"
    let part = target.deletingLastPathComponent().appendingPathComponent(name)
    do {
      try Data(bytes).write(to: part)
      guard unsafe rename(part.path, target.path) == 0 else {
        throw OutputProblem(.notWritten, path: path)
      }
    } catch {
      try? FileManager.default.removeItem(at: part)
      throw error
    }
  }
}
