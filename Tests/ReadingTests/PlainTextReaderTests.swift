import Reading
import ReportModel
import TestSupport
import Testing

@Suite struct PlainTextReaderTests {
  private func lines(_ source: String) -> [String] {
    text(Array(source.utf8)).split(separator: "\n").map(String.init)
  }

  let wrapped = """
    UBND TỈNH QUẢNG TRỊ
    SỞ GIAO THÔNG VẬN TẢI

       Căn cứ Chỉ thị số 21-CT/TU ngày 01/4/2021 của Tỉnh ủy; Kế hoạch số
    25/KH-UBND ngày 05/02/2021 và Kế hoạch số 63/KH-UBND ngày 07/4/2022 của UBND
    tỉnh; Sở báo cáo như sau:
    1. Tình hình chung
       Trong quý, Sở tập trung triển khai kế hoạch bảo trì đường bộ, chuẩn bị
    đầu tư các dự án giao thông trọng điểm, bảo đảm trật tự an toàn giao thông.
       Tổ chức chính trị có vai trò quan trọng trong công tác này, cùng chính trị
    - xã hội các cấp tham gia giám sát.
       - Hoàn chỉnh, trình Giám đốc Sở ký ban hành Kế hoạch công tác dân vận năm
    2024 của Sở trong tháng 4/2024.
       - Đổi mới nội dung;
    """

  @Test func wrappedLinesJoin() throws {
    #expect(
      lines(wrapped) == [
        "UBND TỈNH QUẢNG TRỊ", "SỞ GIAO THÔNG VẬN TẢI",
        "Căn cứ Chỉ thị số 21-CT/TU ngày 01/4/2021 của Tỉnh ủy; Kế hoạch số 25/KH-UBND ngày 05/02/2021 và Kế hoạch số 63/KH-UBND ngày 07/4/2022 của UBND tỉnh; Sở báo cáo như sau:",
        "1. Tình hình chung",
        "Trong quý, Sở tập trung triển khai kế hoạch bảo trì đường bộ, chuẩn bị đầu tư các dự án giao thông trọng điểm, bảo đảm trật tự an toàn giao thông.",
        "Tổ chức chính trị có vai trò quan trọng trong công tác này, cùng chính trị - xã hội các cấp tham gia giám sát.",
        "- Hoàn chỉnh, trình Giám đốc Sở ký ban hành Kế hoạch công tác dân vận năm 2024 của Sở trong tháng 4/2024.",
        "- Đổi mới nội dung;",
      ])
    let document = try document(wrapped)
    #expect(document.blocks.map(\.line) == [1, 2, 4, 7, 8, 10, 12, 14])
    #expect(document.blocks[3].kind == .heading(level: 3, known: .look))
    #expect(document.format == .text)
  }

  @Test func longLinesAreParagraphs() {
    let long = String(repeating: "chữ ", count: 60) + "hết"
    #expect(
      lines("\(long)\nMột đoạn khác\n\(long)\n\(long)") == [long, "Một đoạn khác", long, long])
  }

  /// Short lines that happen to be of one width make no wrapped text of the long ones.
  @Test func longLinesAreParagraphsBesideLinesOfOneWidth() {
    let long = String(repeating: "chữ ", count: 60) + "hết."
    let short = String(repeating: "chữ ", count: 25) + "hết."
    let source = [short, long, short, long, short, short, long, short]
    #expect(lines(source.joined(separator: "\n")).contains { $0.hasPrefix(long + " ") } == false)
  }

  @Test func itemsAndRecipientsStayApart() {
    let source = "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nHồ Sỹ Lâm"
    #expect(lines(source) == source.split(separator: "\n").map(String.init))
  }

  @Test func columnsOfALetterheadStayApart() {
    let source =
      "ỦY BAN NHÂN DÂN HUYỆN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      + "PHÒNG NỘI VỤ        độc lập - tự do - hạnh phúc"
    #expect(lines(source) == source.split(separator: "\n").map(String.init))
  }

  @Test func rowsOfSemicolonsStayApart() {
    let source = "Chỉ tiêu; Quý I/2023; Quý I/2024\nđoàn ra; 11/64; 14/83\nđoàn vào; 17/112; 21/150"
    #expect(lines(source) == source.split(separator: "\n").map(String.init))
  }

  @Test func barsAndTabsAreCells() throws {
    let document = try document(
      "TT | Nội dung | Số\n---|---|---\n1 | Lượt tiếp | 41\n\nA\t2\nB\t3\n1.\tCông tác")
    #expect(
      document.plainText() == "TT | Nội dung | Số\n1 | Lượt tiếp | 41\nA | 2\nB | 3\n1.\tCông tác\n"
    )
    let rows = document.blocks.compactMap { block -> TableRow? in
      if case .tableRow(let row) = block.kind { row } else { nil }
    }
    #expect(rows.map(\.table) == [0, 0, 1, 1] && rows.map(\.row) == [1, 2, 1, 2])
    #expect(document.blocks[1].line == 3)
    #expect(document.blocks[1].slice(rows[1].cells[1].range) == "Lượt tiếp")
  }

  @Test func encodings() {
    let units = Array("Sở Nội vụ tỉnh Quảng Trị báo cáo".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let expected = "Sở Nội vụ tỉnh Quảng Trị báo cáo\n"
    #expect(text([0xFF, 0xFE] + little) == expected)
    #expect(text([0xFE, 0xFF] + big) == expected)
    #expect(text(little) == expected)
    #expect(text(big) == expected)
    #expect(text([0xEF, 0xBB, 0xBF] + Array(expected.utf8)) == expected)
    // The grave of decomposed text is a zero byte where the plain letters have none.
    let grave = String(repeating: "la\u{300} nha\u{300} ", count: 9)
    let decomposed = grave.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(text(decomposed) == grave.dropLast() + "\n")
  }

  @Test(arguments: LegacyAlphabet.all.map(\.name)) func oldEncodings(_ name: String) throws {
    let alphabet = try #require(LegacyAlphabet.all.first { $0.name == name })
    let source = "Sở đã tiếp 45 lượt công dân, giải quyết 12 đơn thư của nhân dân\n"
    let told = name == "viqr" ? TextEncoding.viqr : nil
    let document = try ReportReader(encoding: told).read(alphabet.encode(source))
    #expect(document.encoding?.rawValue == name)
    #expect(document.notes == [ReadingNote(code: .legacyEncoding, detail: name)])
    #expect(document.plainText() == source)
  }

  @Test func theEncodingIsTold() throws {
    #expect(try document("Ke hoach 2024").encoding == .ascii)
    #expect(try document("Kế hoạch").encoding == .utf8)
    #expect(try document("Kế hoạch").notes == [])
    let viqr = "So+? dda~ to^? chu+'c 12 buo^?i ddo^'i thoa.i vo+'i nha^n da^n"
    #expect(try document(viqr).notes == [ReadingNote(code: .perhapsVIQR)])
    #expect(try document(viqr).plainText() == viqr + "\n")
  }

  /// A caller who says UTF-8 is not overruled: what is none is replaced, or refused.
  @Test func aGivenEncodingCountsBeforeTheContent() throws {
    let tcvn3 = try #require(LegacyAlphabet.all.first { $0.name == "tcvn3" })
    let bytes = tcvn3.encode(String(repeating: "công tác dân vận của tỉnh ", count: 20))
    #expect(throws: InputProblem(.encoding, detail: "utf-8")) {
      try ReportReader(encoding: .utf8).read(bytes)
    }
    #expect(try ReportReader(encoding: .viscii).read(bytes).encoding == .viscii)
    #expect(TextEncoding(named: "UTF8") == .utf8 && TextEncoding(named: "ABC") == .tcvn3)
    #expect(TextEncoding(named: "koi8-r") == nil)
  }

  @Test func aSyllableAloneMayBeAmbiguous() {
    #expect(text(Array("x".utf8) + [0xE3]) == "refused: ambiguousEncoding")
  }

  @Test func brokenUTF16() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x43]
    let document = try ReportReader().read(bytes)
    #expect(document.notes == [ReadingNote(code: .replacedBytes, detail: "2")])
    #expect(document.plainText() == "A\u{FFFD}B\n")
  }

  @Test func decomposedTextIsKept() {
    let source = "Quy\u{0309} ho\u{0302}\u{0323}i"
    #expect(Array(text(Array(source.utf8)).utf8) == Array((source + "\n").utf8))
  }

  @Test func badBytes() throws {
    let document = try ReportReader().read(Array("Báo cáo ".utf8) + [0xFF] + Array(" xong".utf8))
    #expect(document.notes == [ReadingNote(code: .replacedBytes, detail: "1")])
    #expect(text(Array(repeating: 0xE9, count: 400)) == "refused: encoding")
  }

  @Test func lineEndings() {
    #expect(text(Array("Một.\r\nHai.\rBa.\u{C}Bốn.".utf8)) == "Một.\nHai.\nBa.\nBốn.\n")
  }

  @Test func oneEndlessLine() {
    let long = String(repeating: "chữ", count: 300_000)
    #expect(text(Array(long.utf8)) == long + "\n")
  }
}
