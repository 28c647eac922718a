import Foundation
import TestSupport
import Testing

/// `--convert` at the command line, with a program that only looks like LibreOffice.
@Suite struct ConvertTests {
  private func withOffice(_ script: String, _ body: (Command, [String: String]) throws -> Void)
    throws
  {
    try Repository.withTemporaryFolder { folder throws in
      let programs = folder.appendingPathComponent("bin")
      try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
      let program = programs.appendingPathComponent("soffice")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
      try Data("{\\rtf1 x}".utf8).write(to: folder.appendingPathComponent("a.rtf"))
      try FileManager.default.copyItem(at: Self.report, to: folder.appendingPathComponent("b.docx"))
      try body(Command(folder: folder), ["PATH": "\(programs.path):/usr/bin:/bin"])
    }
  }

  private static let report = Repository.root
    .appendingPathComponent("Fixtures/reports/so-xay-dung-quy-2.docx")
  private static let copies = "cp '\(report.path)' out/input.docx"

  @Test(arguments: [["check", "--fail-on", "never"], ["text"], ["outline"], ["explain"]])
  func readsWhatWasMade(_ arguments: [String]) throws {
    let id = arguments == ["explain"] ? ["7.4"] : []
    try withOffice(Self.copies) { command, environment throws in
      let plain = try command.run(arguments + ["b.docx"] + id)
      let converted = try command.run(
        arguments + ["a.rtf"] + id + ["--convert"], environment: environment)
      #expect(converted.status == 0)
      #expect(converted.err.contains("a.rtf: đã được LibreOffice ("))
      #expect(!plain.err.contains("LibreOffice"))
      let lines = Set(converted.out.split(separator: "\n"))
      for line in plain.out.split(separator: "\n") where !line.contains("b.docx") {
        #expect(lines.contains(line))
      }
      let without = try command.run(arguments + ["a.rtf"] + id, environment: environment)
      #expect(without.status == 3, "nothing is converted unasked")
    }
  }

  @Test func theOthersAreCheckedAllTheSame() throws {
    try withOffice("exit 1") { command, environment throws in
      let answer = try command.run(
        ["check", "a.rtf", "b.docx", "--convert", "--lang", "en"], environment: environment)
      #expect(answer.status == 3)
      #expect(answer.err.contains("a.rtf: this is an RTF file"))
      #expect(answer.err.contains("could not convert it"))
      #expect(answer.out.contains("Report: b.docx"))
    }
  }

  /// Ended from outside, the program takes LibreOffice and the private folder with it.
  @Test(arguments: [["text", "a.rtf"], ["check", "a.rtf", "c.rtf", "--jobs", "2"]])
  func nothingIsLeftWhenItIsEnded(_ arguments: [String]) throws {
    try withOffice("touch ../../started; sleep 300") { command, environment throws in
      let temporary = command.folder.appendingPathComponent("tmp")
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
      try Data("{\\rtf1 y}".utf8).write(to: command.folder.appendingPathComponent("c.rtf"))
      let process = Process()
      process.executableURL = try Command.binary()
      process.arguments = arguments + ["--convert"]
      process.currentDirectoryURL = command.folder
      process.environment = environment.merging(["TMPDIR": temporary.path]) { $1 }
      process.standardError = FileHandle.nullDevice
      try withSignalsLetIn { try process.run() }
      let started = command.folder.appendingPathComponent("started").path
      for _ in 0..<3000 where !FileManager.default.fileExists(atPath: started) {
        Thread.sleep(forTimeInterval: 0.02)
      }
      #expect(FileManager.default.fileExists(atPath: started))
      process.terminate()
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == [])
    }
  }

  /// The threads that run tests hold signals back, and a program inherits that of the thread that starts it.
  private func withSignalsLetIn(_ body: () throws -> Void) rethrows {
    var (none, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }
}
