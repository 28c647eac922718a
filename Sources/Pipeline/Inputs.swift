import Reading
package import ReportModel

/// One thing to read.
package enum Input: Sendable, Hashable {
  case file(String)
  case standardInput

  /// The path as it was given or found; "-" for standard input.
  package var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "-"
    }
  }
}

/// What a command line selects.
package struct Selection: Sendable, Equatable {
  package var inputs: [Input] = []
  package var notes: [SelectionNote] = []
  /// Folders inside a given one that cannot be listed: what they hold is not known, so a run is not clean.
  package var closedFolders: [String] = []
}

/// Turns paths, folders and patterns into inputs. Of their files it opens only those in folders that are called XML,
/// which may be anything.
package struct InputFinder: Sendable {
  private let files = FileSystem()

  package init() {}

  /// Every input, in the order given, those of a folder sorted by path; each once.
  ///
  /// - Throws: All paths that do not exist or hold nothing to check.
  package func find(_ paths: [String]) throws(SelectionProblems) -> Selection {
    var selection = Selection()
    var problems: [SelectionProblem] = []
    for path in paths {
      do {
        try add(path, to: &selection)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw SelectionProblems(problems) }
    var seen: Set<Input> = []
    selection.inputs.removeAll { !seen.insert($0).inserted }
    return selection
  }

  /// The single file of `text`, `outline` and `explain`.
  package func findOne(_ path: String) throws(SelectionProblem) -> Input {
    if path == "-" { return .standardInput }
    switch files.kind(path) {
    case .none: throw SelectionProblem(.missing, path: path)
    case .folder: throw SelectionProblem(.folderNotFile, path: path)
    case .file: return .file(path)
    }
  }

  private func add(_ path: String, to selection: inout Selection) throws(SelectionProblem) {
    if path == "-" {
      selection.inputs.append(.standardInput)
      return
    }
    switch files.kind(path) {
    case .file: selection.inputs.append(.file(path))
    case .folder: try addFolder(path, to: &selection)
    case .none: try addMatches(path, to: &selection)
    }
  }

  private func addMatches(_ pattern: String, to selection: inout Selection) throws(SelectionProblem)
  {
    guard Glob.isPattern(pattern) else { throw SelectionProblem(.missing, path: pattern) }
    let before = selection.inputs.count
    for path in Glob(pattern).matches(in: files) {
      if files.kind(path) == .folder {
        // A folder among the matches may well be empty: the pattern as a whole must not be.
        try? addFolder(path, to: &selection)
      } else if FileName.isLock(path) {
        selection.notes.append(.lockFile(path: path))
      } else {
        selection.inputs.append(.file(path))
      }
    }
    guard selection.inputs.count > before else {
      throw SelectionProblem(.globWithoutMatch, path: pattern)
    }
  }

  private func isReportOfXML(_ path: String) -> Bool {
    guard FileName.isXML(path), files.isRegular(path) else { return false }
    return ReportReader.isReport(xml: files.head(of: path))
  }

  private func addFolder(_ path: String, to selection: inout Selection) throws(SelectionProblem) {
    guard let found = files.filesBelow(path) else {
      throw SelectionProblem(.unreadableFolder, path: path)
    }
    var reports = 0
    var others = 0
    for file in found.files {
      if FileName.isLock(file) {
        selection.notes.append(.lockFile(path: file))
      } else if FileName.looksLikeReport(file) || isReportOfXML(file) {
        selection.inputs.append(.file(file))
        reports += 1
      } else {
        others += 1
      }
    }
    if others > 0 { selection.notes.append(.otherFiles(folder: path, count: others)) }
    selection.closedFolders += found.closed
    guard reports > 0 || !found.closed.isEmpty else {
      throw SelectionProblem(
        found.files.isEmpty ? .emptyFolder : .folderWithoutReports, path: path)
    }
  }
}
