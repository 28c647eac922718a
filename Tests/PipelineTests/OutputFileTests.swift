import Foundation
import Pipeline
import ReportModel
import TestSupport
import Testing

@Suite struct OutputFileTests {
  @Test func aFileIsReplacedWhole() throws {
    try Repository.withTemporaryFolder { folder throws in
      let file = folder.appendingPathComponent("kq.json")
      try Data("before, and much longer".utf8).write(to: file)
      try OutputFile(file.path).write(Array("after".utf8))
      #expect(try String(contentsOf: file, encoding: .utf8) == "after")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kq.json"])
    }
  }

  @Test func aLinkIsFollowed() throws {
    try Repository.withTemporaryFolder { folder throws in
      let file = folder.appendingPathComponent("kq.json")
      let link = folder.appendingPathComponent("link.json")
      try Data("before".utf8).write(to: file)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      try OutputFile(link.path).write(Array("after".utf8))
      #expect(try String(contentsOf: file, encoding: .utf8) == "after")
    }
  }

  @Test func whatCannotBeWrittenIsToldBefore() throws {
    try Repository.withTemporaryFolder { folder throws in
      let input = folder.appendingPathComponent("a.txt")
      try Data("x".utf8).write(to: input)
      let inputs: [Input] = [.file(input.path)]
      let cases: [(String, OutputProblem.Code)] = [
        (input.path, .isInput), (folder.path + "/./a.txt", .isInput), (folder.path, .isFolder),
        (folder.path + "/none/kq.json", .noFolder),
      ]
      for (path, code) in cases {
        #expect(throws: OutputProblem(code, path: path)) {
          try OutputFile(path).check(against: inputs)
        }
      }
    }
  }
}
