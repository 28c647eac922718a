internal import CLibXML2

/// The start of an HTML element; names in small letters.
package struct HTMLElement: Sendable {
  package let name: String
  package let attributes: [(name: String, value: String)]

  package func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// Receives the events of an HTML document, in document order; every start has its end.
package protocol HTMLHandler: AnyObject {
  func start(_ element: HTMLElement)
  func end(_ name: String)
  /// Characters as UTF-8; one text may come in several pieces.
  func characters(_ text: String)
  /// Asked after each start: true ends the parse at once, without an error.
  var isFinished: Bool { get }
}

/// Streams an HTML document to a handler, mending what is not well formed: no tree, no network, no
/// script. What nobody can mend is left out; only a bound ends the parse with an error.
package struct HTMLParser: Sendable {
  package var limits: XMLLimits

  package init(limits: XMLLimits = XMLLimits()) { self.limits = limits }

  package func parse(_ bytes: [UInt8], to handler: any HTMLHandler) throws(PackagingError) {
    try XMLPrecheck(limits: limits).checkMarkup(bytes)
    guard let size = Int32(exactly: bytes.count) else {
      throw PackagingError(.overLimit, detail: "size")
    }
    guard let context = unsafe htmlNewParserCtxt() else { throw PackagingError(.overLimit) }
    defer { unsafe htmlFreeParserCtxt(context) }
    var session = unsafe HTMLSession(context: context, handler: handler, limits: limits)
    unsafe context.pointee.sax.pointee = Self.callbacks()
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    unsafe withUnsafeMutablePointer(to: &session) { state in
      unsafe context.pointee.userData = UnsafeMutableRawPointer(state)
      unsafe bytes.withUnsafeBytes { raw in
        let document = unsafe htmlCtxtReadMemory(
          context, raw.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil,
          HTMLEncoding.name(bytes), Int32(options))
        unsafe xmlFreeDoc(document)
      }
    }
    if let refusal = unsafe session.refusal { throw refusal }
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = unsafe xmlSAXHandler()
    unsafe sax.startElement = { state, name, attributes in
      unsafe state?.assumingMemoryBound(to: HTMLSession.self).pointee.start(name, attributes)
    }
    unsafe sax.endElement = { state, name in
      unsafe state?.assumingMemoryBound(to: HTMLSession.self).pointee.end(name)
    }
    let text: charactersSAXFunc = { state, characters, count in
      unsafe state?.assumingMemoryBound(to: HTMLSession.self).pointee.text(characters, count)
    }
    unsafe sax.characters = text
    unsafe sax.ignorableWhitespace = text
    return unsafe sax
  }
}

/// What the callbacks of one parse share. Lives for the parse only.
@unsafe
private struct HTMLSession {
  let context: htmlParserCtxtPtr
  let handler: any HTMLHandler
  let limits: XMLLimits
  var depth = 0
  var textBytes = 0
  var refusal: PackagingError?
  var isFinished = false

  init(context: htmlParserCtxtPtr, handler: any HTMLHandler, limits: XMLLimits) {
    unsafe self.context = unsafe context
    unsafe self.handler = handler
    unsafe self.limits = limits
  }

  mutating func refuse(_ detail: String) {
    unsafe refusal = unsafe refusal ?? PackagingError(.overLimit, detail: detail)
    unsafe xmlStopParser(context)
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name = unsafe name, unsafe refusal == nil, unsafe !isFinished else { return }
    unsafe depth += 1
    if unsafe depth > limits.depth { return unsafe refuse("depth") }
    if let deadline = unsafe limits.deadline, ContinuousClock.now >= deadline {
      return unsafe refuse("time")
    }
    var known: [(name: String, value: String)] = []
    if let attributes = unsafe attributes {
      var index = 0
      // Pairs of name and value, the value nil where none is written; a nil name ends them.
      while let key = unsafe attributes[index], unsafe known.count < limits.attributes {
        let value = unsafe attributes[index + 1].map { unsafe String(cString: $0) }
        unsafe known.append((String(cString: key).lowercased(), value ?? ""))
        index += 2
      }
    }
    unsafe handler.start(
      HTMLElement(name: String(cString: name).lowercased(), attributes: known))
    if unsafe handler.isFinished {
      unsafe isFinished = true
      unsafe xmlStopParser(context)
    }
  }

  mutating func end(_ name: UnsafePointer<xmlChar>?) {
    guard let name = unsafe name, unsafe refusal == nil, unsafe !isFinished else { return }
    unsafe depth -= 1
    unsafe handler.end(String(cString: name).lowercased())
  }

  mutating func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let characters = unsafe characters, unsafe refusal == nil, unsafe !isFinished else {
      return
    }
    unsafe textBytes += Int(count)
    if unsafe textBytes > limits.textBytes { return unsafe refuse("text") }
    unsafe handler.characters(
      String(decoding: UnsafeBufferPointer(start: characters, count: Int(count)), as: UTF8.self))
  }
}

/// The encoding of an HTML document: its mark, what it says itself, or what its bytes look like.
private enum HTMLEncoding {
  static func name(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    // A declaration of UTF-8 that the bytes belie is none.
    if isUTF8 { return "UTF-8" }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    let known = ["windows-1252", "windows-1258", "iso-8859-1", "windows-1250", "windows-1251"]
    return known.first { head.contains("charset=\($0)") || head.contains("charset=\"\($0)") }
      ?? "windows-1252"
  }
}
