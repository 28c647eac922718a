import Foundation
import Pipeline
import ReportModel
import TestSupport
import Testing

/// Conversion by a program that only looks like LibreOffice.
@Suite(.serialized) struct ConverterTests {
  static let report = Repository.root.appendingPathComponent(
    "Fixtures/reports/so-xay-dung-quy-2.docx")
  static let rtf = "{\\rtf1 B\\'e1o c\\'e1o}"

  /// A folder with a `soffice` of that script; `$out` is the file to write, `$here` the folder of the test.
  private func withOffice(
    _ script: String, name: String = "soffice", _ body: (URL) throws -> Void
  ) throws {
    try Repository.withTemporaryFolder { folder throws in
      for part in ["bin", "tmp"] {
        try FileManager.default.createDirectory(
          at: folder.appendingPathComponent(part), withIntermediateDirectories: true)
      }
      let head = """
        #!/bin/sh
        here='\(folder.path)'
        for one in "$@"; do
          if [ "$last" = --outdir ]; then out="$one/input.docx"; fi
          last=$one
        done

        """
      let program = folder.appendingPathComponent("bin/\(name)")
      try Data((head + script).utf8).write(to: program)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: program.path)
      try body(folder)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp")
      #expect(left == [], "something temporary is left")
    }
  }

  private func converter(_ folder: URL, seconds: Int = 20, limit: Int = 1 << 20) -> Converter {
    Converter(
      searchPath: "\(folder.path)/bin:/usr/bin:/bin", temporary: folder.path + "/tmp",
      seconds: seconds, limit: limit)
  }

  private func read(
    _ text: String, named name: String = "Báo cáo mật.rtf", _ folder: URL, by converter: Converter
  ) throws -> Document {
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return try DocumentSource(converter: converter).read(.file(file.path))
  }

  /// - Returns: What is told of the file that was not converted.
  private func failure(
    _ script: String, seconds: Int = 20, limit: Int = 1 << 20
  ) throws -> ConversionFailure? {
    var told: ConversionFailure?
    try withOffice(script) { folder throws in
      let problem = #expect(throws: InputProblem.self) {
        try read(Self.rtf, folder, by: converter(folder, seconds: seconds, limit: limit))
      }
      told = problem?.conversion
    }
    return told
  }

  private static func isProgram(_ program: String) -> Bool { program.hasSuffix("/bin/soffice") }

  @Test(arguments: ["soffice", "libreoffice"]) func whatItMakesIsRead(_ name: String) throws {
    let direct = try DocumentSource().read(.file(Self.report.path))
    try withOffice("cp '\(Self.report.path)' \"$out\"", name: name) { folder throws in
      // Only the folder of the test: LibreOffice may be installed beside the shell's own programs.
      let links = folder.appendingPathComponent("bin/cp")
      try FileManager.default.createSymbolicLink(
        at: links, withDestinationURL: URL(fileURLWithPath: "/bin/cp"))
      let only = Converter(searchPath: folder.path + "/bin", temporary: folder.path + "/tmp")
      let document = try read(Self.rtf, folder, by: only)
      #expect(document.blocks == direct.blocks)
      #expect(
        document.notes.first
          == ReadingNote(code: .converted, detail: "\(folder.path)/bin/\(name)"))
    }
  }

  @Test func itRunsInPrivate() throws {
    let script = """
      { echo "$@"; env; ls -ld "$PWD"; ls in; cat profile/user/registrymodifications.xcu; } > "$here/seen"
      cp '\(Self.report.path)' "$out"
      """
    try withOffice(script) { folder throws in
      _ = try read(Self.rtf, folder, by: converter(folder))
      let seen = try String(contentsOf: folder.appendingPathComponent("seen"), encoding: .utf8)
      let wanted = [
        "-env:UserInstallation=file:///", "--headless", "HOME=\(folder.path)/tmp/rasoat-",
        "drwx------", "\ninput.rtf\n", "DisableMacrosExecution", "http_proxy=http://127.0.0.1:9",
      ]
      for one in wanted { #expect(seen.contains(one), "\(one)\n\(seen)") }
      #expect(!seen.contains("mật"), "the file's own name is nobody's business")
    }
  }

  @Test func aProgramThatHangsIsKilledWithItsChildren() throws {
    let began = ContinuousClock.now
    try withOffice("sleep 300 & echo $! > \"$here/child\"; sleep 300") { folder throws in
      let problem = #expect(throws: InputProblem.self) {
        try read(Self.rtf, folder, by: converter(folder, seconds: 1))
      }
      #expect(
        problem?.conversion == .timedOut(program: folder.path + "/bin/soffice", seconds: 1))
      let child = try String(contentsOf: folder.appendingPathComponent("child"), encoding: .utf8)
      let number = try #require(Int32(child.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(isGone(number))
    }
    #expect(ContinuousClock.now - began < .seconds(10))
  }

  /// Gone, or a zombie that nobody has collected yet.
  private func isGone(_ process: Int32) -> Bool {
    for _ in 0..<100 {
      if kill(process, 0) != 0 { return true }
      let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if state?.contains(") Z ") ?? false { return true }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return false
  }

  @Test func aProgramThatMakesNothingIsTold() throws {
    for script in ["exit 0", "exit 77", ": > \"$out\"", "echo x > \"$out\"; exit 1"] {
      guard case .failed(let program) = try failure(script) else {
        Issue.record("\(script)")
        continue
      }
      #expect(Self.isProgram(program))
    }
  }

  @Test func aHugeFileIsCutOffAndNotRead() throws {
    // It would fill the disk: the bound on files stops it long before.
    let told = try failure("cat /dev/zero > \"$out\"")
    guard case .tooLarge(_, megabytes: 1)? = told else {
      Issue.record("\(String(describing: told))")
      return
    }
  }

  @Test func whatIsNoReportAfterwardsIsTold() throws {
    let told = try failure("echo 'no archive' > \"$out\"")
    guard case .notRead? = told else {
      Issue.record("\(String(describing: told))")
      return
    }
  }

  @Test func withoutLibreOfficeTheRefusalStays() throws {
    try Repository.withTemporaryFolder { folder throws in
      for path in ["", "bin", folder.path, "/none:."] {
        #expect(throws: InputProblem(.rtf, conversion: .notInstalled)) {
          try read(Self.rtf, folder, by: Converter(searchPath: path))
        }
      }
    }
  }

  @Test func aWebPageThatIsCalledDocIsConverted() throws {
    let script = "echo \"$@\" > \"$here/seen\"; cp '\(Self.report.path)' \"$out\""
    try withOffice(script) { folder throws in
      let page = "\u{FEFF}\n<html xmlns:o='urn:x'><body>Báo cáo</body></html>"
      _ = try read(page, named: "a.doc", folder, by: converter(folder))
      let seen = try String(contentsOf: folder.appendingPathComponent("seen"), encoding: .utf8)
      #expect(seen.contains("--infilter=HTML (StarWriter)") && seen.contains("input.html"))
    }
  }

  @Test func whatWriterDoesNotReadIsLeftAlone() throws {
    try withOffice("touch \"$here/ran\"") { folder throws in
      let workbook: [UInt8] = "Workbook".utf8.flatMap { [$0, UInt8(0)] }
      let others: [([UInt8], InputProblem.Code)] = [
        (Array("%PDF-1.7".utf8), .pdf), ([0xFF, 0xD8, 0xFF, 0xE0], .image),
        ([0x1F, 0x8B, 8, 0], .archive), ([0xD0, 0xCF, 0x11, 0xE0] + workbook, .spreadsheet),
        (Array("<svg xmlns='x'/>".utf8), .notAReport),
      ]
      for (bytes, code) in others {
        let file = folder.appendingPathComponent("a.doc")
        try Data(bytes).write(to: file)
        #expect(throws: InputProblem(code)) {
          try DocumentSource(converter: converter(folder)).read(.file(file.path))
        }
      }
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/ran"))
    }
  }

  @Test func oneAtATime() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rasoat-\(UUID().uuidString)").resolvingSymlinksInPath()
    defer { try? FileManager.default.removeItem(at: folder) }
    for part in ["bin", "tmp", "in"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(part), withIntermediateDirectories: true)
    }
    let script = """
      #!/bin/sh
      mkdir '\(folder.path)/busy' || touch '\(folder.path)/together'
      sleep 0.2
      rmdir '\(folder.path)/busy'
      """
    let program = folder.appendingPathComponent("bin/soffice")
    try Data(script.utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    for number in 0..<4 {
      try Data(Self.rtf.utf8).write(to: folder.appendingPathComponent("in/\(number).rtf"))
    }
    let run = Run(
      pack: try LoadedPack.load(rules: nil, locator: RunTests.locator),
      facts: ReportFacts(converter: converter(folder)))
    let outcomes = await run.check(try InputFinder().find([folder.path + "/in"]).inputs, jobs: 4)
    #expect(outcomes.count == 4)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/together"))
  }
}
