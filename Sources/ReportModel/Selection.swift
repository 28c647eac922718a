/// Why the paths of a command line give nothing to check. Nothing is checked then.
package struct SelectionProblem: Error, Sendable, Equatable {
  package enum Code: Sendable {
    case missing, emptyFolder, folderWithoutReports, globWithoutMatch, unreadableFolder
    /// A command that takes one file was given a folder.
    case folderNotFile
  }
  package var code: Code
  package var path: String

  package init(_ code: Code, path: String) {
    self.code = code
    self.path = path
  }
}

/// All that is wrong with the paths of a command line.
package struct SelectionProblems: Error, Sendable, Equatable {
  package var problems: [SelectionProblem]

  package init(_ problems: [SelectionProblem]) { self.problems = problems }
}

/// Something in a folder that was passed over; said, never silent.
package enum SelectionNote: Sendable, Equatable {
  /// A lock file that Word leaves beside an open document.
  case lockFile(path: String)
  /// Files that are no reports by their name.
  case otherFiles(folder: String, count: Int)
}

/// Why no pack could be loaded.
package enum PackFailure: Error, Sendable, Equatable {
  /// `--rules` names no folder.
  case noFolder(path: String)
  /// The folder holds no rule file.
  case noRuleFiles(path: String)
  case unreadable(path: String)
  /// The pack that ships was found nowhere.
  case notInstalled(searched: [String])
  case faults([RuleFault])
}

/// Why a result could not be written.
package struct OutputProblem: Error, Sendable, Equatable {
  package enum Code: Sendable, Equatable {
    case noFolder, isFolder, isInput, notWritten
  }
  package var code: Code
  package var path: String

  package init(_ code: Code, path: String) {
    self.code = code
    self.path = path
  }
}
