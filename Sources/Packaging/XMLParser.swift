internal import CLibXML2

/// Streams an XML part to a handler: no tree, no entities, no network, no document type.
package struct XMLParser: Sendable {
  package var vocabulary: XMLVocabulary
  package var limits: XMLLimits

  package init(vocabulary: XMLVocabulary, limits: XMLLimits = XMLLimits()) {
    self.vocabulary = vocabulary
    self.limits = limits
  }

  /// Parses one part. A handler that finishes early ends the parse without an error.
  package func parse(_ bytes: [UInt8], to handler: any XMLHandler) throws(PackagingError) {
    let input = try XMLPrecheck(limits: limits).prepared(bytes)
    guard let size = Int32(exactly: input.bytes.count) else {
      throw PackagingError(.overLimit, detail: "size")
    }
    _ = Self.isPrepared
    guard let context = unsafe xmlNewParserCtxt() else { throw PackagingError(.overLimit) }
    defer { unsafe xmlFreeParserCtxt(context) }
    var session = unsafe XMLSession(
      context: context, handler: handler, vocabulary: vocabulary, limits: limits)
    unsafe context.pointee.sax.pointee = Self.callbacks()
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    unsafe withUnsafeMutablePointer(to: &session) { state in
      unsafe context.pointee.userData = UnsafeMutableRawPointer(state)
      unsafe input.bytes.withUnsafeBytes { raw in
        let document = unsafe xmlCtxtReadMemory(
          context, raw.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil,
          input.isUTF8 ? "UTF-8" : nil, Int32(options))
        unsafe xmlFreeDoc(document)
      }
    }
    if let refusal = unsafe session.refusal { throw refusal }
    if unsafe session.isFinished { return }
    guard unsafe context.pointee.wellFormed == 1 else {
      throw unsafe PackagingError(
        .malformedXML, detail: "line \(context.pointee.lastError.line)")
    }
  }

  /// The library prepares itself once; the language runs this once, whatever the number of threads.
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  private static func callbacks() -> xmlSAXHandler {
    var sax = unsafe xmlSAXHandler()
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.startElementNs = {
      state, name, _, uri, bindingCount, bindings, count, _, attributes in
      unsafe state?.assumingMemoryBound(to: XMLSession.self).pointee.start(
        name, uri, bindingCount, bindings, count, attributes)
    }
    unsafe sax.endElementNs = { state, name, _, uri in
      unsafe state?.assumingMemoryBound(to: XMLSession.self).pointee.end(name, uri)
    }
    let text: charactersSAXFunc = { state, characters, count in
      unsafe state?.assumingMemoryBound(to: XMLSession.self).pointee.text(characters, count)
    }
    unsafe sax.characters = text
    unsafe sax.ignorableWhitespace = text
    unsafe sax.cdataBlock = text
    unsafe sax.internalSubset = { state, _, _, _ in
      unsafe state?.assumingMemoryBound(to: XMLSession.self).pointee.refuse(.doctype)
    }
    return unsafe sax
  }
}

/// What the callbacks of one parse share. Lives for the parse only.
@unsafe
private struct XMLSession {
  let context: xmlParserCtxtPtr
  let handler: any XMLHandler
  let limits: XMLLimits
  let names: InternedNames
  let namespaces: InternedNames
  var scope: [XMLBinding] = []
  /// For each open element that binds prefixes: its depth, and the bindings before it.
  var scopeMarks: [(depth: Int, count: Int)] = []
  var depth = 0
  var textBytes = 0
  /// Elements since the clock was looked at.
  var sinceClock = 0
  var refusal: PackagingError?
  var isFinished = false

  init(
    context: xmlParserCtxtPtr, handler: any XMLHandler, vocabulary: XMLVocabulary, limits: XMLLimits
  ) {
    unsafe self.context = unsafe context
    unsafe self.handler = handler
    unsafe self.limits = limits
    let dictionary = unsafe context.pointee.dict
    unsafe names = InternedNames(vocabulary.names.map { [$0] }, in: dictionary)
    unsafe namespaces = InternedNames(vocabulary.namespaces, in: dictionary)
  }

  mutating func refuse(_ code: PackagingError.Code, _ detail: String = "") {
    unsafe refusal = unsafe refusal ?? PackagingError(code, detail: detail)
    unsafe xmlStopParser(context)
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ bindingCount: Int32,
    _ bindings: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard unsafe refusal == nil, unsafe !isFinished else { return }
    unsafe depth += 1
    if let bound = unsafe exceeded() { return unsafe refuse(.overLimit, bound) }
    if unsafe depth > limits.depth { return unsafe refuse(.overLimit, "depth") }
    if unsafe Int(count) > limits.attributes { return unsafe refuse(.overLimit, "attributes") }
    if bindingCount > 0 { unsafe bind(Int(bindingCount), bindings) }
    let element = unsafe XMLElement(
      namespace: namespaces.index(of: uri), name: names.index(of: name),
      attributes: handler.isSkipping ? [] : known(Int(count), attributes), scope: scope)
    unsafe handler.start(element)
    if unsafe handler.isFinished {
      unsafe isFinished = true
      unsafe xmlStopParser(context)
    }
  }

  /// Looks now and then at the clock, and at the dictionary of names: beyond some ten thousand names each
  /// look-up in it costs more than the one before.
  private mutating func exceeded() -> String? {
    unsafe sinceClock += 1
    guard unsafe sinceClock & 0x3F == 1 else { return nil }
    if unsafe xmlDictSize(context.pointee.dict) > limits.names { return "names" }
    guard let deadline = unsafe limits.deadline, ContinuousClock.now >= deadline else { return nil }
    return "time"
  }

  mutating func end(_ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
    guard unsafe refusal == nil, unsafe !isFinished else { return }
    unsafe handler.end(namespace: namespaces.index(of: uri), name: names.index(of: name))
    if let mark = unsafe scopeMarks.last, unsafe mark.depth == depth {
      unsafe scope.removeLast(scope.count - mark.count)
      unsafe scopeMarks.removeLast()
    }
    unsafe depth -= 1
  }

  mutating func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let characters = unsafe characters, unsafe refusal == nil, unsafe !isFinished else {
      return
    }
    unsafe textBytes += Int(count)
    if unsafe textBytes > limits.textBytes { return unsafe refuse(.overLimit, "text") }
    let bytes = unsafe UnsafeBufferPointer(start: characters, count: Int(count))
    unsafe handler.characters(bytes.span)
  }

  private mutating func bind(
    _ count: Int, _ bindings: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let bindings = unsafe bindings else { return }
    // Prefixes bound again and again on nested elements would make each look-up longer.
    if unsafe scope.count + count > 512 { return unsafe refuse(.overLimit, "namespaces") }
    unsafe scopeMarks.append((depth, scope.count))
    for index in 0..<count {
      let prefix = unsafe bindings[2 * index].map { unsafe String(cString: $0) } ?? ""
      let address = unsafe bindings[2 * index + 1].map { unsafe String(cString: $0) } ?? ""
      unsafe scope.append(XMLBinding(prefix: prefix, address: address))
    }
  }

  /// Attributes come as five pointers each: local name, prefix, URI, value, end of the value.
  private func known(
    _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [XMLAttribute] {
    guard count > 0, let attributes = unsafe attributes else { return [] }
    var known: [XMLAttribute] = []
    for index in 0..<count {
      let fields = unsafe attributes + 5 * index
      let name = unsafe names.index(of: fields[0])
      guard name >= 0, let value = unsafe fields[3], let end = unsafe fields[4] else { continue }
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: value, count: end - value), as: UTF8.self)
      unsafe known.append(
        XMLAttribute(namespace: namespaces.index(of: fields[2]), name: name, value: text))
    }
    return known
  }
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
    if unsafe xmlDictSize(context.pointee.dict) > limits.names { return unsafe refuse("names") }
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

/// Names of a vocabulary, found by the address at which the parser's dictionary keeps them.
@unsafe
private struct InternedNames {
  private var slots: [(address: UInt, index: Int)]
  private let mask: Int

  init(_ groups: [[String]], in dictionary: xmlDictPtr?) {
    let total = groups.reduce(0) { $0 + $1.count }
    var size = 16
    while size < total * 4 { size *= 2 }
    unsafe mask = size - 1
    unsafe slots = Array(repeating: (0, -1), count: size)
    for (index, group) in groups.enumerated() {
      for name in group {
        let address = unsafe UInt(bitPattern: xmlDictLookup(dictionary, name, -1))
        var slot = unsafe Self.slot(of: address) & mask
        while unsafe slots[slot].address != 0 { slot = unsafe (slot + 1) & mask }
        unsafe slots[slot] = (address, index)
      }
    }
  }

  func index(of pointer: UnsafePointer<xmlChar>?) -> Int {
    let address = UInt(bitPattern: pointer)
    if address == 0 { return -1 }
    var slot = unsafe Self.slot(of: address) & mask
    while true {
      let entry = unsafe slots[slot]
      if entry.address == address { return entry.index }
      if entry.address == 0 { return -1 }
      slot = unsafe (slot + 1) & mask
    }
  }

  private static func slot(of address: UInt) -> Int {
    Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
