import Packaging
import Testing

/// Writes the events down: "<0:1 a=x>text</0:1>".
private final class Recorder: XMLHandler {
  var log = ""
  var stopAfter = Int.max
  private var starts = 0
  var isFinished: Bool { starts >= stopAfter }

  func start(_ element: XMLElement) {
    starts += 1
    log += "<\(element.namespace):\(element.name)"
    for attribute in element.attributes {
      log += " \(attribute.namespace):\(attribute.name)=\(attribute.value)"
    }
    log += ">"
  }
  func end(namespace: Int, name: Int) { log += "</\(namespace):\(name)>" }
  func characters(_ bytes: Swift.Span<UInt8>) {
    log += String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
  }
}

@Suite struct XMLParserTests {
  static let vocabulary = XMLVocabulary(
    namespaces: [["urn:a", "urn:strict"], ["urn:b"]], names: ["x", "y"])

  private func events(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(PackagingError)
    -> String
  {
    let recorder = Recorder()
    try XMLParser(vocabulary: Self.vocabulary, limits: limits).parse(bytes, to: recorder)
    return recorder.log
  }
  private func events(_ text: String) throws(PackagingError) -> String {
    try events(Array(text.utf8))
  }
  private func failure(_ text: String, limits: XMLLimits = XMLLimits()) -> PackagingError.Code? {
    do throws(PackagingError) {
      _ = try events(Array(text.utf8), limits: limits)
      return nil
    } catch { return error.code }
  }

  @Test func tellsNamesByNamespace() throws {
    #expect(
      try events("<p:x xmlns:p='urn:a' y='1' p:y='2' z='3'>ô</p:x>") == "<0:0 -1:1=1 0:1=2>ô</0:0>")
    #expect(
      try events("<x xmlns='urn:strict'><q xmlns='urn:c'/></x>") == "<0:0><-1:-1></-1:-1></0:0>")
    #expect(try events("<x><y xmlns='urn:b'/></x>") == "<-1:0><1:1></1:1></-1:0>")
  }

  @Test func readsReferencesAndCharacterData() throws {
    #expect(try events("<x>&amp;&#x110;<![CDATA[<y>]]></x>") == "<-1:0>&Đ<y></-1:0>")
  }

  @Test func readsUTF16() throws {
    let units = Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?><x>Việt</x>".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try events([0xFF, 0xFE] + little) == "<-1:0>Việt</-1:0>")
    #expect(try events(little) == "<-1:0>Việt</-1:0>")
    #expect(try events([0xFE, 0xFF] + big) == "<-1:0>Việt</-1:0>")
  }

  @Test func stopsWithoutAnErrorWhenTheHandlerIsDone() throws {
    let recorder = Recorder()
    recorder.stopAfter = 2
    try XMLParser(vocabulary: Self.vocabulary).parse(Array("<x><y/><y/></x>".utf8), to: recorder)
    #expect(recorder.log == "<-1:0><-1:1>")
  }

  @Test func refusesDocumentTypes() {
    #expect(failure("<!DOCTYPE x><x/>") == .doctype)
    #expect(failure("<!DOCTYPE x [<!ENTITY e 'lol'>]><x>&e;</x>") == .doctype)
    #expect(
      failure("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>") == .doctype)
  }

  @Test func refusesBrokenMarkup() {
    for text in ["", "<x>", "<x></y>", "<x>&e;</x>", "<x a='1' a='2'/>", "<x>\u{1}</x>", "x"] {
      #expect(failure(text) == .malformedXML)
    }
    #expect(throws: PackagingError.self) {
      try events([0x3C, 0x78, 0x3E, 0xFF, 0x3C, 0x2F, 0x78, 0x3E])
    }
  }

  @Test func refusesEncodingsThatHideMarkup() {
    #expect(failure("<?xml version='1.0' encoding='UTF-7'?><x/>") == .encoding)
  }

  @Test func boundsDepth() {
    let deep = String(repeating: "<x>", count: 100_000)
    #expect(failure(deep) == .overLimit)
  }

  @Test func boundsAttributesBeforeTheyCostTime() {
    let many = (0..<100_000).map { "a\($0)='1'" }.joined(separator: " ")
    #expect(failure("<x \(many)/>") == .overLimit)
    let some = (0..<300).map { "a\($0)='1'" }.joined(separator: " ")
    #expect(failure("<x \(some)/>") == .overLimit)
  }

  @Test func boundsTagsAndText() {
    let limits = XMLLimits(tagBytes: 10_000, textBytes: 1000)
    #expect(
      failure("<x a='\(String(repeating: "1", count: 20_000))'/>", limits: limits) == .overLimit)
    #expect(failure("<x>\(String(repeating: "1", count: 2000))</x>", limits: limits) == .overLimit)
  }

  @Test func commentsMayBeLong() throws {
    #expect(try events("<x><!--\(String(repeating: "'", count: 20_000))--></x>") == "<-1:0></-1:0>")
  }
}
