import Reading
import ReportModel
import TestSupport
import Testing

/// Reports that want to cost, to hang or to call out. Each bound is reached.
@Suite struct HostileInputTests {
  private func problem(
    _ bytes: [UInt8], limits: ReadingLimits = .standard
  ) -> InputProblem? {
    do throws(InputProblem) {
      _ = try ReportReader(limits: limits).read(bytes)
      return nil
    } catch { return error }
  }
  private func over(_ detail: String) -> InputProblem { InputProblem(.overLimit, detail: detail) }

  @Test func boundsAreReached() {
    let bytes = DocxFixture(String(repeating: p("chữ"), count: 50)).bytes
    #expect(problem(bytes) == nil)
    #expect(problem(bytes, limits: ReadingLimits(fileBytes: 100)) == over("file"))
    #expect(
      problem(bytes, limits: ReadingLimits(partBytes: 1000)) == over("word/document.xml: size"))
    #expect(
      problem(bytes, limits: ReadingLimits(totalBytes: 2000)) == over("word/document.xml: total"))
    #expect(
      problem(bytes, limits: ReadingLimits(textBytes: 100)) == over("word/document.xml: text"))
    #expect(problem(bytes, limits: ReadingLimits(blocks: 49)) == over("blocks"))
    #expect(problem(bytes, limits: ReadingLimits(paragraphs: 49)) == over("blocks"))
    #expect(problem(bytes, limits: ReadingLimits(documentBytes: 100)) == over("text"))
    #expect(problem(bytes, limits: ReadingLimits(time: .zero)) == over("_rels/.rels: time"))
  }

  /// Each part is within its bound, and all of them together are not: 50 × "chữ" is 250 bytes.
  @Test func partsAreBoundedTogether() {
    let body = String(repeating: p("chữ"), count: 50)
    var fixture = DocxFixture(
      body + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>")
    fixture.relations =
      "<Relationship Id=\"h\" Type=\"\(DocxFixture.office)/header\" Target=\"h.xml\"/>"
    let header = DocxFixture(body).documentXML
      .replacing("w:document", with: "w:hdr").replacing("<w:body>", with: "")
      .replacing("</w:body>", with: "")
    fixture.extraEntries = [("word/h.xml", Array(header.utf8))]
    #expect(problem(fixture.bytes, limits: ReadingLimits(documentBytes: 500)) == nil)
    #expect(problem(fixture.bytes, limits: ReadingLimits(documentBytes: 400)) == over("text"))
    #expect(problem(fixture.bytes, limits: ReadingLimits(blocks: 60)) == over("blocks"))
  }

  /// A part that is read twice, for a field without an end, is paid for once.
  @Test func theSecondReadingOfAPartIsFree() {
    let open = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    let bytes = DocxFixture(p("chữ", open) + String(repeating: p("chữ"), count: 49)).bytes
    #expect(problem(bytes, limits: ReadingLimits(paragraphs: 55, documentBytes: 260)) == nil)
  }

  @Test func labelsAndSpacesArePaidForAsText() {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\(String(repeating: "x", count: 90))\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let item = p("a", properties: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
    let word = DocxFixture(String(repeating: item, count: 50)).adding("numbering", numbering)
    #expect(problem(word.bytes, limits: ReadingLimits(documentBytes: 2000)) == over("text"))
    let spaces = String(repeating: "x<text:s text:c=\"1000\"/>", count: 50)
    let open = OpenDocumentTests.file("<text:p>\(spaces)</text:p>")
    #expect(problem(open, limits: ReadingLimits(documentBytes: 20_000)) == over("text"))
  }

  @Test func paragraphsWithoutTextAreCounted() {
    let bytes = DocxFixture(String(repeating: "<w:p/>", count: 300_001)).bytes
    #expect(problem(bytes) == over("blocks"))
  }

  @Test func cellsAreCounted() {
    let row = "<w:tr>" + String(repeating: "<w:tc>\(p("a"))</w:tc>", count: 50) + "</w:tr>"
    let bytes = DocxFixture("<w:tbl>\(row)</w:tbl>").bytes
    #expect(problem(bytes, limits: ReadingLimits(cells: 50)) == nil)
    #expect(problem(bytes, limits: ReadingLimits(cells: 49)) == over("cells"))
  }

  /// What compares texts puts the marks of a letter in order, which is quadratic.
  @Test func marksWithoutEnd() {
    func marked(_ count: Int) -> String {
      "a" + String(repeating: "\u{301}", count: count / 2)
        + String(repeating: "\u{323}", count: count / 2)
    }
    // Not by `p`, which compares its text.
    func word(_ count: Int) -> [UInt8] {
      DocxFixture("<w:p><w:r><w:t>\(marked(count))</w:t></w:r></w:p>").bytes
    }
    #expect(problem(word(1000)) == nil)
    #expect(problem(Array("BÁO CÁO\n\(marked(1000))\n".utf8)) == nil)
    for count in [1002, 1_000_000] {
      #expect(problem(word(count)) == over("marks"))
      #expect(problem(Array("BÁO CÁO\n\(marked(count))\n".utf8)) == over("marks"))
    }
    let open = OpenDocumentTests.file("<text:p>\(marked(2000))</text:p>")
    #expect(problem(open) == over("marks"))
  }

  @Test func stylesWithoutEnd() {
    let styles = (0...20_001).map {
      "<w:style w:type=\"paragraph\" w:styleId=\"S\($0)\"><w:basedOn w:val=\"S\($0 + 1)\"/></w:style>"
    }
    let fixture = DocxFixture(p("a")).adding("styles", styles.joined())
    #expect(problem(fixture.bytes)?.detail.hasSuffix(": styles") == true)
  }

  /// Each attribute is looked up among all prefixes that are bound around it.
  @Test func prefixesAreBounded() {
    func bound(_ count: Int) -> String {
      var body = ""
      for element in 0..<(count / 50) {
        let bindings = (0..<50).map { "xmlns:n\(element)a\($0)=\"u\"" }
        body += "<w:sdt \(bindings.joined(separator: " "))>"
      }
      return body + p("a") + String(repeating: "</w:sdt>", count: count / 50)
    }
    #expect(problem(DocxFixture(bound(400)).bytes) == nil)
    #expect(problem(DocxFixture(bound(600)).bytes) == over("word/document.xml: namespaces"))
  }

  @Test func boundsOfOtherShells() {
    let open = OpenDocumentTests.file(String(repeating: "<text:p>chữ</text:p>", count: 50))
    #expect(problem(open) == nil)
    #expect(problem(open, limits: ReadingLimits(partBytes: 500))?.code == .overLimit)
    #expect(problem(open, limits: ReadingLimits(blocks: 49)) == over("blocks"))
    #expect(problem(open, limits: ReadingLimits(textBytes: 100)) == over("content.xml: text"))
    #expect(problem(open, limits: ReadingLimits(time: .zero))?.detail == "styles.xml: time")
    #expect(problem(open, limits: ReadingLimits(documentBytes: 100)) == over("text"))
    let deep = String(repeating: "<text:section>", count: 300)
    #expect(problem(OpenDocumentTests.file(deep)) == over("content.xml: depth"))
    let flat = "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
    #expect(problem(Array((flat + String(repeating: "<x>", count: 300)).utf8))?.code == .overLimit)
  }

  @Test func bombsAndLies() {
    let parts: [(String, String)] = [
      ("word/document.xml", "size"), ("word/styles.xml", "size"), ("_rels/.rels", "size"),
    ]
    for (name, limit) in parts {
      let fixture = DocxFixture(p("a")).adding("styles", "")
      var entries = fixture.entries.map { CraftedZip.Entry($0.0, $0.1) }
      for index in entries.indices {
        entries[index].checksum = StoredZip.crc(entries[index].content)
      }
      entries.removeAll {
        $0.name == name || ($0.name == "word/styles0.xml" && name.contains("styles"))
      }
      let target = name == "word/styles.xml" ? "word/styles0.xml" : name
      entries.append(.blanks(target, 200 << 20))
      #expect(problem(CraftedZip(entries).bytes) == over("\(target): \(limit)"))
    }
  }

  @Test func partsThatNobodyReadsCostNothing() {
    var entries = DocxFixture(p("a")).entries.map { CraftedZip.Entry($0.0, $0.1) }
    for index in entries.indices { entries[index].checksum = StoredZip.crc(entries[index].content) }
    entries.append(.blanks("word/media/image1.png", 200 << 20))
    #expect(text(CraftedZip(entries).bytes) == "a\n")
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>",
    "<!DOCTYPE x SYSTEM \"http://127.0.0.1/x.dtd\"><x/>",
    "<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://127.0.0.1/x\"> %a;]><x/>",
  ])
  func documentTypes(xml: String) {
    for part in ["word/document.xml", "_rels/.rels", "word/styles.xml"] {
      var fixture = DocxFixture(p("a"))
      fixture.relations =
        "<Relationship Id=\"s\" Type=\"\(DocxFixture.office)/styles\" Target=\"styles.xml\"/>"
      var entries = fixture.entries.filter { $0.0 != part }
      entries.append((part, Array(xml.utf8)))
      #expect(problem(StoredZip.pack(entries)) == InputProblem(.documentType, detail: part))
    }
  }

  @Test func entitiesOfHTMLAreNotRead() throws {
    let html =
      "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><p>x&a;y&amp;z<img src=\"http://127.0.0.1/\">"
    let fixture = DocxFixture(ChunkTests.chunk).embedding(Array(html.utf8), as: "c.html", id: "c")
    let text = text(fixture)
    #expect(text.contains("&a;y&z") && !text.contains("127.0.0.1"))
  }

  @Test func hostileHTMLIsLeftOutAndTold() throws {
    let pages = [
      String(repeating: "<div>", count: 100_000),
      "<p " + (0..<3000).map { "a\($0)" }.joined(separator: " ") + ">chữ",
      "<p title=\"" + String(repeating: "x", count: 5 << 20) + "\">chữ",
    ]
    for html in pages {
      let fixture = DocxFixture(p("a") + ChunkTests.chunk)
        .embedding(Array(html.utf8), as: "c.html", id: "c")
      let document = try document(fixture)
      #expect(document.plainText() == "a\n" && document.notes.map(\.code) == [.embeddedNotRead])
    }
  }

  @Test func hugeTagsAreRefused() {
    let attribute = String(repeating: "x", count: 5 << 20)
    #expect(
      problem(DocxFixture("<w:p w:rsidR=\"\(attribute)\"/>").bytes)
        == over("word/document.xml: tag"))
    let many = (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(problem(DocxFixture("<w:p \(many)/>").bytes) == over("word/document.xml: attributes"))
  }

  /// Values may hold what would end a tag, and a tag may never end: each byte is looked at once.
  @Test func tagsOfHTMLAreFollowedThroughQuotes() throws {
    let tricks = ["<", ">", "'"].map { trick in
      "<p " + (0..<3000).map { "a\($0)=\"\(trick)\"" }.joined(separator: " ") + ">chữ"
    }
    for html in tricks {
      let fixture = DocxFixture(p("a") + ChunkTests.chunk)
        .embedding(Array(html.utf8), as: "c.html", id: "c")
      #expect(try document(fixture).notes.map(\.code) == [.embeddedNotRead])
    }
    let plain = "<p title=\"a < b > c\" class='x'>chữ 1 < 2</p>"
    let fixture = DocxFixture(ChunkTests.chunk).embedding(Array(plain.utf8), as: "c.html", id: "c")
    #expect(text(fixture) == "chữ 1 < 2\n")
  }

  @Test func tagsThatNeverEnd() {
    let open = String(repeating: "<a" + String(repeating: " ", count: 8200), count: 3000)
    #expect(problem(DocxFixture(open + ">").bytes)?.code == .brokenXML)
  }

  @Test func listsCountFromAnyNumber() throws {
    let levels = (0..<2).map {
      "<w:lvl w:ilvl=\"\($0)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%\($0 + 1).\"/></w:lvl>"
    }.joined()
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">\(levels)</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"9223372036854775807\"/></w:lvlOverride></w:num>"
    func item(_ level: Int) -> String {
      p(
        "a",
        properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr>")
    }
    let fixture = DocxFixture([1, 0, 1, 1].map(item).joined()).adding("numbering", numbering)
    #expect(text(fixture) == "1. a\n1. a\n1. a\n2. a\n")
  }

  /// A label is written once and printed a thousand times.
  @Test func labelsAreBounded() throws {
    let long = String(repeating: "e\u{301}", count: 100_000)
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\(long)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let item = p(
      "a", properties: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
    let word = DocxFixture(String(repeating: item, count: 1000)).adding("numbering", numbering)
    #expect(text(word).utf8.count < 300_000)
  }

  @Test func choicesWithoutEnd() throws {
    let choices = String(repeating: "<w:listEntry w:val=\"a\"/>", count: 40_000)
    let field =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"39999\"/>\(choices)</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    #expect(text(DocxFixture(field)) == "a\n")
  }

  /// One part that many relationships name costs as many times.
  @Test func chunksUsedAgainAndAgain() throws {
    let chunks = (0..<300).map { "<w:altChunk r:id=\"c\($0)\"/>" }.joined()
    var fixture = DocxFixture(chunks)
    fixture.extraEntries = [
      ("word/a.txt", Array(String(repeating: "chữ ", count: 500_000).utf8))
    ]
    fixture.relations = (0..<300).map { DocxFixture.chunkRelation(id: "c\($0)", target: "a.txt") }
      .joined()
    let document = try document(fixture)
    #expect(document.plainText().utf8.count < 9 << 20)
    #expect(document.notes.contains { $0.code == .embeddedNotRead })
  }

  @Test func textFilesAreBoundedToo() {
    var limits = ReadingLimits.standard
    limits.documentBytes = 100
    #expect(throws: InputProblem(.overLimit, detail: "text")) {
      try ReportReader(limits: limits).read(Array(String(repeating: "chữ ", count: 50).utf8))
    }
  }

  @Test func coveredCellsAreBounded() throws {
    let cells = String(
      repeating: "<table:covered-table-cell table:number-columns-repeated=\"63\"/>", count: 5000)
    let body =
      "<table:table><table:table-row>\(cells)<table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>"
    #expect(text(OpenDocumentTests.file(body)).utf8.count < 4000)
    let tall = String(repeating: "<td rowspan=9>a", count: 3000)
    let html = "<table><tr>\(tall)" + String(repeating: "<tr><td>b", count: 8)
    let fixture = DocxFixture(ChunkTests.chunk)
      .embedding(Array(html.utf8), as: "c.html", id: "c")
    #expect(text(fixture).utf8.count < 60_000)
  }

  @Test func namesWithoutEndAreRefused() {
    let names = (0..<30_000).map { "<a\($0):x xmlns:a\($0)=\"urn:\($0)\"/>" }.joined()
    #expect(problem(DocxFixture(names).bytes) == over("word/document.xml: names"))
    let chunk = (0..<30_000).map { "<a\($0)>" }.joined(separator: "</b>")
    let fixture = DocxFixture(p("a") + ChunkTests.chunk)
      .embedding(Array(chunk.utf8), as: "c.html", id: "c")
    #expect(text(fixture) == "a\n")
  }

  @Test func blocksOfChunksAreBoundedTogether() throws {
    var fixture = DocxFixture(p("a"))
    let html = Array(String(repeating: "<p>b", count: 30_000).utf8)
    for index in 0..<3 {
      fixture.body += "<w:altChunk r:id=\"c\(index)\"/>"
      fixture = fixture.embedding(html, as: "\(index).html", id: "c\(index)")
    }
    let document = try document(fixture)
    #expect(document.blocks.count == 30_001)
    #expect(document.notes.map(\.detail) == ["word/1.html", "word/2.html"])
  }

  @Test func bytesThatAreNoText() {
    var fixture = DocxFixture(p("a"))
    for wrong: [UInt8] in [
      [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0],
    ] {
      fixture.body = p("CHỖ")
      let xml = Array(fixture.documentXML.utf8)
      let place = xml.indices.first { xml[$0...].starts(with: "CHỖ".utf8) } ?? 0
      let broken = Array(xml[..<place]) + wrong + xml[(place + 5)...]
      #expect(problem(broken)?.code != nil)
      var entries = fixture.entries
      entries[2].1 = broken
      #expect(problem(StoredZip.pack(entries))?.code == .brokenXML)
    }
  }

  @Test func halfACharacterOfUTF16() {
    var fixture = DocxFixture()
    fixture.body = p("a")
    var units = Array(fixture.documentXML.utf16)
    let place = units.firstIndex(of: 0x61) ?? 0
    func problem(_ units: [UInt16], _ tail: [UInt8] = []) -> InputProblem.Code? {
      var entries = fixture.entries
      entries[2].1 = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + tail
      return self.problem(StoredZip.pack(entries))?.code
    }
    #expect(problem(units) == nil)
    #expect(problem(units, [0x20]) == .brokenXML)
    units.insert(0xD83D, at: place)
    #expect(problem(units) == .brokenXML)
  }

  @Test func truncatedAtEveryKilobyte() {
    let body = (0..<400).map { p("Đoạn số \($0) của báo cáo.") }.joined()
    let files = [
      DocxFixture(body).bytes, OpenDocumentTests.file("<text:p>\(body)</text:p>"),
      Array(DocxFixture(body).documentXML.utf8),
    ]
    for bytes in files {
      for length in stride(from: 1024, to: bytes.count, by: 1024) {
        let code = problem(Array(bytes.prefix(length)))?.code
        #expect(code == .truncated || code == .brokenXML)
      }
    }
  }

  @Test func partsThatReferToThemselves() {
    func relation(_ kind: String, _ target: String) -> String {
      "<Relationship Id=\"\(kind)\" Type=\"\(DocxFixture.office)/\(kind)\" Target=\"\(target)\"/>"
    }
    let section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>"
    var fixture = DocxFixture(p("a", "<w:footnoteReference w:id=\"1\"/>") + section)
    for (kind, target) in [
      ("header", "document.xml"), ("footnotes", "document.xml"), ("styles", "document.xml"),
      ("numbering", "_rels/document.xml.rels"), ("settings", "../_rels/.rels"),
      ("header", "../../../etc/passwd"), ("styles", "http://127.0.0.1/x"),
    ] {
      fixture.relations = relation(kind, target)
      #expect(text(fixture).hasPrefix("a\n"))
    }
    var external = relation("styles", "http://127.0.0.1/styles.xml")
    external = external.replacing("/>", with: " TargetMode=\"External\"/>")
    fixture.relations = external
    #expect(text(fixture) == "a\n")
  }

  @Test func absurdNesting() {
    let fields = String(repeating: field("begin"), count: 5000)
    #expect(text(DocxFixture("<w:p>\(r("a"))\(fields)</w:p>")) == "a\n")
    let boxes =
      String(repeating: "<w:p><w:r><w:txbxContent>", count: 60) + p("sâu")
      + String(repeating: "</w:txbxContent></w:r></w:p>", count: 60)
    #expect(text(DocxFixture(boxes)) == "sâu\n")
  }
}
