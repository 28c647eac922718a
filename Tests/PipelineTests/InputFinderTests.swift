import Foundation
import Pipeline
import ReportModel
import TestSupport
import Testing

@Suite struct InputFinderTests {
  /// A folder with the files named; a name that ends in "/" is a folder.
  private func withFiles<Made>(_ names: [String], _ body: (String) throws -> Made) throws -> Made {
    try Repository.withTemporaryFolder { folder throws in
      for name in names {
        let url = folder.appendingPathComponent(name)
        let parent = name.hasSuffix("/") ? url : url.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        if !name.hasSuffix("/") { try Data("x".utf8).write(to: url) }
      }
      return try body(folder.path)
    }
  }

  private func found(_ paths: [String], below folder: String) throws -> [String] {
    try InputFinder().find(paths).inputs.map { $0.name.replacing(folder + "/", with: "") }
  }

  /// Nothing writes into it: opening it would wait for ever.
  @Test func aNamedPipeIsRefused() throws {
    try withFiles([]) { root in
      let pipe = root + "/report.docx"
      #expect(unsafe mkfifo(pipe, 0o600) == 0)
      #expect(throws: InputProblem(.unreadableFile)) { try InputReader().read(.file(pipe)) }
    }
  }

  @Test func aLinkThatLeadsNowhereIsNotPassedOver() throws {
    try withFiles(["a.txt"]) { root in
      try FileManager.default.createSymbolicLink(
        atPath: root + "/b.docx", withDestinationPath: root + "/gone")
      #expect(try found([root], below: root) == ["a.txt", "b.docx"])
      #expect(throws: InputProblem(.missing)) { try InputReader().read(.file(root + "/b.docx")) }
    }
  }

  @Test func aFolderIsReadInDepthAndInOrder() throws {
    try withFiles(["b.docx", "a/2.TXT", "a/1.pdf", "c.xlsx", ".hidden.docx", "~$b.docx"]) {
      root throws in
      let selection = try InputFinder().find([root])
      #expect(
        selection.inputs.map(\.name) == ["a/1.pdf", "a/2.TXT", "b.docx"].map { root + "/" + $0 })
      #expect(
        selection.notes == [
          .lockFile(path: root + "/~$b.docx"), .otherFiles(folder: root, count: 1),
        ])
    }
  }

  /// An ending that tells nothing: only what begins like a document is taken.
  @Test func reportsOfXMLInAFolder() throws {
    try withFiles(["a.xml", "b.xml", "c.XML", "d.xml"]) { root throws in
      let word =
        "<?xml version=\"1.0\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      let flat = "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
      for (name, text) in [("b.xml", "<testsuites/>"), ("c.XML", word), ("d.xml", flat)] {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/\(name)"))
      }
      let selection = try InputFinder().find([root])
      #expect(selection.inputs.map(\.name) == ["c.XML", "d.xml"].map { root + "/" + $0 })
      #expect(selection.notes == [.otherFiles(folder: root, count: 2)])
    }
  }

  @Test func patternsAreExpanded() throws {
    try withFiles(["q1/a.docx", "q1/b.txt", "q2/x/c.docx", "q2/~$c.docx"]) { root throws in
      #expect(try found(["\(root)/q*/*.docx"], below: root) == ["q1/a.docx"])
      #expect(try found(["\(root)/**/*.docx"], below: root) == ["q1/a.docx", "q2/x/c.docx"])
      #expect(try found(["\(root)/q1/[ab].?*"], below: root) == ["q1/a.docx", "q1/b.txt"])
    }
  }

  @Test func aFileNamedTwiceIsReadOnce() throws {
    try withFiles(["a.docx"]) { root throws in
      #expect(try found(["\(root)/a.docx", root], below: root) == ["a.docx"])
    }
  }

  @Test func everythingWithoutAReportIsTold() throws {
    try withFiles(["empty/", "others/x.xlsx"]) { root throws in
      let paths = ["none.docx", "empty", "others", "*.docx"].map { root + "/" + $0 }
      let problems = try #require(throws: SelectionProblems.self) { try InputFinder().find(paths) }
      #expect(
        problems.problems.map(\.code) == [
          .missing, .emptyFolder, .folderWithoutReports, .globWithoutMatch,
        ])
    }
  }

  @Test func anExplicitLockFileIsAnInput() throws {
    try withFiles(["~$a.docx"]) { root throws in
      #expect(try found(["\(root)/~$a.docx"], below: root) == ["~$a.docx"])
      #expect(throws: InputProblem(.lockFile)) {
        try InputReader().read(.file(root + "/~$a.docx"))
      }
    }
  }

  @Test func aFileOverTheBoundIsRefused() throws {
    try Repository.withTemporaryFolder { folder throws in
      let file = folder.appendingPathComponent("a.txt")
      try Data(repeating: 65, count: 3000).write(to: file)
      #expect(throws: InputProblem.self) { try InputReader(limit: 2999).read(.file(file.path)) }
      #expect(try InputReader(limit: 3000).read(.file(file.path)).count == 3000)
    }
  }
}
