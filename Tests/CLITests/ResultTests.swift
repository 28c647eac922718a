import Foundation
import TestSupport
import Testing

/// Results of the built command against the published schema and the plain text.
@Suite struct ResultTests {
  static let report = """
    ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ
    SỞ NỘI VỤ
    Số: 45/BC-SNV

    BÁO CÁO
    Kết quả công tác dân vận 6 tháng đầu năm 2024

    II. Kết quả thực hiện
    1. Tiếp công dân
    Trong 6 tháng đầu năm 2024, Sở đã tiếp 45 lượt công dân.

    III. Phương hướng, nhiệm vụ
    Tiếp tục tổ chức đối thoại với nhân dân.
    """

  @Test func resultsHoldTheSchemaAndQuoteTheText() throws {
    let schema = try JSONSchema(Repository.text("Rules/schema/result.schema.json"))
    try Repository.withTemporaryFolder { folder throws in
      try Data(Self.report.utf8).write(to: folder.appendingPathComponent("a.txt"))
      try Data("%PDF-1.4".utf8).write(to: folder.appendingPathComponent("b.pdf"))
      let command = Command(folder: folder)
      let answer = try command.run(["check", ".", "--format", "json", "--format", "jsonl=r.jsonl"])
      #expect(answer.status == 3)
      let result = try JSON.parse(answer.out)
      #expect(schema.errors(result) == [])
      let lines = try String(
        contentsOf: folder.appendingPathComponent("r.jsonl"), encoding: .utf8
      ).split(separator: "\n").map { try JSON.parse(String($0)) }
      #expect(lines == result["reports"]?.items)
      for line in lines { #expect(schema.errors(line, definition: "report") == []) }

      let plain = try command.run(["text", "--format", "plain", "a.txt"]).out
      let quotes = (lines.first?["requirements"]?.items ?? [])
        .flatMap { $0["evidence"]?.items ?? [] }.compactMap { $0["quote"]?.text }
      #expect(!quotes.isEmpty)
      for quote in quotes { #expect(plain.contains(quote)) }
    }
  }

  @Test func sameBytesForAnyNumberOfJobs() throws {
    try Repository.withTemporaryFolder { folder throws in
      for number in 0..<6 {
        try Data(Self.report.utf8).write(to: folder.appendingPathComponent("\(number).txt"))
      }
      let outputs = try ["1", "2", "8"].map {
        try Command(folder: folder).run(["check", ".", "--jobs", $0]).out
      }
      #expect(Set(outputs).count == 1)
    }
  }

  /// The reader is gone before the first byte; `status` is written by the shell.
  @Test func aReaderThatGoesAwayIsNoError() throws {
    try Repository.withTemporaryFolder { folder throws in
      try Data(Self.report.utf8).write(to: folder.appendingPathComponent("a.txt"))
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.currentDirectoryURL = folder
      let binary = try Command.binary().path
      shell.arguments = ["-c", "('\(binary)' check a.txt 2>err; echo $? >status) | true"]
      try shell.run()
      shell.waitUntilExit()
      let told = try ["status", "err"].map {
        try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
      }
      #expect(told == ["0\n", ""])
    }
  }
}
