import Reading
import ReportModel
import TestSupport
import Testing
import VietnameseText

/// Runs in fonts of old encodings, as Word files hold them: a character for each byte.
@Suite struct LegacyFontTests {
  private func characters(_ text: String, _ encoding: String, shift: UInt32 = 0) -> String {
    let alphabet = LegacyAlphabet.all.first { $0.name == encoding }
    return (alphabet?.encode(text) ?? []).reduce(into: "") {
      let value = UInt32($1)
      $0.unicodeScalars.append(Unicode.Scalar(value < 0x80 ? value : value + shift) ?? " ")
    }
  }

  private func run(_ text: String, _ font: String, _ more: String = "") -> String {
    r(text, "<w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\"/>\(more)")
  }

  static let sentence = "Sở đã tiếp 45 lượt công dân, giải quyết 12 đơn"

  @Test(arguments: [
    ("tcvn3", ".VnTime"), ("tcvn3", ".VnArial Narrow"), ("vni", "VNI-Times"),
    ("viscii", "VI Times"),
    ("vps", "VPS Times"), ("tcvn3", "ABCDEF+.VnTime"), ("vni", "VNSTCVN3"),
  ]) func runsAreDecoded(_ encoding: String, _ font: String) throws {
    let body = p(run(characters(Self.sentence, encoding), font), r(" thư"))
    let document = try document(DocxFixture(body))
    #expect(document.plainText() == Self.sentence + " thư\n")
    let note = try #require(document.notes.first)
    #expect(document.notes.count == 1 && note.code == .legacyFont && note.detail == encoding)
    #expect(document.blocks[0].slice(try #require(note.range)) == Self.sentence)
  }

  @Test func hiddenTextIsDecodedToo() throws {
    let hidden = run(characters(Self.sentence, "tcvn3"), ".VnTime", "<w:vanish/>")
    let covered = tbl(
      tr(tc(p("cao"), "<w:vMerge w:val=\"restart\"/>")),
      tr(tc(p(run(characters("công tác dân vận", "vni"), "VNI-Times")), "<w:vMerge/>")))
    let document = try document(DocxFixture(p(r("thấy"), hidden) + covered))
    #expect(document.plainText() == "thấy\ncao\n")
    #expect(document.notes.map(\.detail) == [Self.sentence, "công tác dân vận"])
    #expect(document.notes.allSatisfy { $0.code == .hiddenText })
  }

  @Test func labelsOfListsAreDecodedToo() throws {
    func numbering(_ font: String) -> String {
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
        + "<w:lvlText w:val=\"\(characters("Nhiệm vụ", "tcvn3")) %1.\"/><w:rPr>\(font)</w:rPr></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    }
    let font = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"
    let item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:rPr>\(font)</w:rPr></w:style>"
    let fixtures = [
      DocxFixture(p("tiếp dân", properties: item)).adding("numbering", numbering(font)),
      DocxFixture(p("tiếp dân", properties: "\(item)<w:rPr>\(font)</w:rPr>"))
        .adding("numbering", numbering("")),
      DocxFixture(p("tiếp dân", properties: "<w:pStyle w:val=\"A\"/>\(item)"))
        .adding("numbering", numbering("")).adding("styles", styles),
      DocxFixture(tbl(tr(tc(p("x")), tc(p("tiếp dân", properties: item)))))
        .adding("numbering", numbering(font)),
    ]
    for fixture in fixtures {
      let document = try document(fixture)
      let note = try #require(document.notes.first)
      #expect(document.plainText().hasSuffix("Nhiệm vụ 1. tiếp dân\n"))
      #expect(note.code == .legacyFont && document.notes.count == 1)
      #expect(
        document.blocks[0].slice(try #require(note.range)).hasPrefix("Nhiệm vụ 1."))
    }
  }

  @Test func capitalFonts() throws {
    let body = p(run(characters("ủy ban nhân dân tỉnh 2", "tcvn3"), ".VnTimeH"), r(" xã"))
    #expect(text(DocxFixture(body)) == "ỦY BAN NHÂN DÂN TỈNH 2 xã\n")
  }

  /// A letter of VNI may straddle two runs; bold places stay where they were.
  @Test func lettersAcrossRuns() throws {
    let encoded = characters("Kết quả: tốt đẹp", "vni")
    let cut = encoded.index(encoded.startIndex, offsetBy: 2)
    let body = p(
      run(String(encoded[..<cut]), "VNI-Times", "<w:b/>"), run(String(encoded[cut...]), "VNI-Times")
    )
    let block = try #require(try document(DocxFixture(body)).blocks.first)
    #expect(block.text == "Kết quả: tốt đẹp")
    let all = p(
      run(characters("Công tác:", "vni"), "VNI-Times", "<w:b/>"),
      run(characters(" đã tổ chức đối thoại", "vni"), "VNI-Times"))
    let lead = try #require(try document(DocxFixture(all)).blocks.first)
    #expect(lead.slice(0..<lead.boldLeadLength) == "Công tác:")
  }

  @Test func unicodeInAnOldFontIsLeft() throws {
    let body =
      p(run("Ủy ban nhân dân đã họp", ".VnTime")) + p(run("các công tác và cán bo", ".VnTime"))
    let document = try document(DocxFixture(body))
    #expect(document.plainText() == "Ủy ban nhân dân đã họp\ncác công tác và cán bo\n")
    #expect(document.notes.isEmpty)
  }

  @Test func mixturesAreDecodedRunByRun() throws {
    let body = p(
      run(characters("công tác ", "tcvn3"), ".VnTime"), r("dân vận "),
      run("tỉnh ", ".VnTime"), run(characters("đối thoại", "vni"), "VNI-Times"))
    let document = try document(DocxFixture(body))
    #expect(document.plainText() == "công tác dân vận tỉnh đối thoại\n")
    #expect(document.notes.map(\.detail) == ["tcvn3", "vni"])
  }

  @Test func theFontMayLie() throws {
    let body = p(run(characters(Self.sentence, "vni"), ".VnTime"))
    #expect(text(DocxFixture(body)) == Self.sentence + "\n")
    let odd = try document(DocxFixture(p(run("¹²³ ßßß x©©y", ".VnTime"))))
    #expect(odd.plainText() == "¹²³ ßßß x©©y\n")
    #expect(odd.notes.map(\.code) == [.undecodedFont])
  }

  @Test func fontsOfStylesDefaultsAndTheme() throws {
    let encoded = characters(Self.sentence, "tcvn3")
    let fonts = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"
    let styles = """
      <w:style w:type="paragraph" w:styleId="A"><w:rPr>\(fonts)</w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
      <w:style w:type="character" w:styleId="C"><w:rPr>\(fonts)</w:rPr></w:style>
      """
    let expected = Self.sentence + "\n"
    let byStyle = p(encoded, properties: "<w:pStyle w:val=\"B\"/>")
    #expect(text(DocxFixture(byStyle).adding("styles", styles)) == expected)
    let byCharacter = p(r(encoded, "<w:rStyle w:val=\"C\"/>"))
    #expect(text(DocxFixture(byCharacter).adding("styles", styles)) == expected)
    let defaults =
      "<w:docDefaults><w:rPrDefault><w:rPr>\(fonts)</w:rPr></w:rPrDefault></w:docDefaults>"
    #expect(text(DocxFixture(p(encoded)).adding("styles", defaults)) == expected)
    let other = p(run("Tổ chức", "Arial"), properties: "<w:pStyle w:val=\"B\"/>")
    #expect(text(DocxFixture(other).adding("styles", styles)) == "Tổ chức\n")
    let themed = defaults.replacing(
      fonts, with: "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>")
    var fixture = DocxFixture(p(encoded)).adding("styles", themed)
    fixture.parts.append(
      (
        "theme", "t1",
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements>"
          + "<a:fontScheme><a:majorFont><a:latin typeface=\"Arial\"/></a:majorFont><a:minorFont>"
          + "<a:latin typeface=\".VnTime\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>"
      ))
    #expect(text(fixture) == expected)
  }

  @Test func theLetterUnderTheSoftHyphen() throws {
    let horn = "<w:t>L</w:t><w:softHyphen/><w:t>u tr÷</w:t>"
    let body = p(run(horn, ".VnTime"), r("<w:t>x</w:t><w:softHyphen/>"))
    #expect(text(DocxFixture(body)) == "Lưu trữx\n")
  }

  @Test func privateCodePointsAndSymbols() throws {
    let shifted = characters("công tác", "tcvn3", shift: 0xF000)
    let sign = "<w:sym w:font=\".VnTime\" w:char=\"F0B5\"/>"
    let body = p(run(shifted, ".VnTime"), r("<w:t xml:space=\"preserve\"> v</w:t>\(sign)"))
    #expect(text(DocxFixture(body)) == "công tác và\n")
  }

  /// A Vietnamese system reads eleven codes of TCVN3 as letters of Windows-1258.
  @Test func readAsWindows1258() throws {
    let bytes = LegacyAlphabet.all.first { $0.name == "tcvn3" }?.encode(Self.sentence) ?? []
    let read = LegacyEncoding.windows1258.decode(bytes).text
    #expect(text(DocxFixture(p(run(read, ".VnTime")))) == Self.sentence + "\n")
  }

  @Test func cellsKeepTheirPlaces() throws {
    let cell = characters("Lượt tiếp công dân", "tcvn3")
    let body = tbl(tr(tc(p("TT")), tc(p(run(cell, ".VnTime")), ""), tc(p("45"))))
    let document = try document(DocxFixture(body))
    #expect(document.plainText() == "TT | Lượt tiếp công dân | 45\n")
    guard case .tableRow(let row) = document.blocks[0].kind else {
      Issue.record("no row")
      return
    }
    #expect(
      row.cells.map { document.blocks[0].slice($0.range) } == ["TT", "Lượt tiếp công dân", "45"])
    #expect(document.notes.first?.range == row.cells[1].range)
  }
}
