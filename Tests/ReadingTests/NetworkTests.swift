import Glibc
import Reading
import TestSupport
import Testing

/// Whatever a report names, nobody is called: a listener on this machine waits in vain.
@Suite struct NetworkTests {
  @Test func noAddressIsEverOpened() throws {
    let listener = try Listener()
    for bytes in reports(naming: "http://127.0.0.1:\(listener.port)") {
      _ = try? ReportReader().read(bytes)
    }
    #expect(!listener.isCalled(within: 300))
    // The listener does hear who calls.
    listener.call()
    #expect(listener.isCalled(within: 1000))
  }

  private func reports(naming address: String) -> [[UInt8]] {
    [docx(naming: address)] + chunks(naming: address) + bare(naming: address)
      + [
        OpenDocumentTests.file(
          "<text:section><text:section-source xlink:href=\"\(address)\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>"
            + "<text:p>a<draw:frame><draw:image xlink:href=\"\(address)\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/></draw:frame></text:p></text:section>"
        )
      ]
  }

  private func docx(naming address: String) -> [UInt8] {
    let kinds = [
      "attachedTemplate", "hyperlink", "image", "styles", "header", "footnotes", "aFChunk",
      "subDocument",
      "oleObject", "frame",
    ]
    let section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>"
    var fixture = DocxFixture(
      p("a", "<w:footnoteReference w:id=\"1\"/>")
        + "<w:altChunk r:id=\"aFChunk\"/><w:subDoc r:id=\"subDocument\"/>"
        + "<w:p><w:hyperlink r:id=\"hyperlink\">\(r("b"))</w:hyperlink></w:p>" + section)
    for kind in kinds {
      fixture.relations +=
        "<Relationship Id=\"\(kind)\" Type=\"\(DocxFixture.office)/\(kind)\" Target=\"\(address)/\(kind)\" TargetMode=\"External\"/>"
    }
    return fixture.bytes
  }

  private func chunks(naming address: String) -> [[UInt8]] {
    let pages = [
      "<link rel=stylesheet href=\"\(address)\"><base href=\"\(address)/\"><img src=x><script src=\"\(address)\"></script>"
        + "<iframe src=\"\(address)\"></iframe><object data=\"\(address)\"></object><p>a",
      "<!DOCTYPE html SYSTEM \"\(address)/x.dtd\"><meta http-equiv=refresh content=\"0;url=\(address)\"><p>a",
    ]
    return pages.map {
      DocxFixture(ChunkTests.chunk).embedding(Array($0.utf8), as: "c.html", id: "c").bytes
    }
  }

  private func bare(naming address: String) -> [[UInt8]] {
    let xml = DocxFixture(
      p("a") + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"\(address)\"/>"
    ).documentXML
    let heads = [
      "<?xml-stylesheet href=\"\(address)\"?>", "<!DOCTYPE w:document SYSTEM \"\(address)/x.dtd\">",
      "<!DOCTYPE w:document PUBLIC \"-//x\" \"\(address)/x.dtd\">",
      "<!DOCTYPE w:document [<!ENTITY % e SYSTEM \"\(address)\"> %e;]>",
    ]
    return heads.flatMap { head in
      var fixture = DocxFixture(p("a"))
      fixture.mainPart = "word/none.xml"
      fixture.extraEntries = [("word/document.xml", Array((head + xml).utf8))]
      return [Array((head + xml).utf8), fixture.bytes]
    }
  }
}

/// A socket on a free port of this machine.
private final class Listener {
  private let socket: Int32
  private(set) var port: UInt16 = 0

  struct Failure: Error {}

  init() throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = Self.address(port: 0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(socket, $0, size) == 0 && listen(socket, 8) == 0
          && getsockname(socket, $0, &size) == 0
      }
    }
    guard isBound else { throw Failure() }
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(socket) }

  func isCalled(within milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&wait, 1, milliseconds) == 1
  }

  func call() {
    let caller = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = Self.address(port: port)
    _ = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(caller, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    close(caller)
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
