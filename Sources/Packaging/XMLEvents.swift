/// The names that a consumer cares for. All others are reported as unknown, at no cost.
package struct XMLVocabulary: Sendable {
  /// Each entry holds the addresses of one namespace: the transitional and the strict one.
  package let namespaces: [[String]]
  /// Local names of elements and attributes.
  package let names: [String]

  package init(namespaces: [[String]], names: [String]) {
    self.namespaces = namespaces
    self.names = names
  }
}

/// An attribute whose local name stands in the vocabulary.
package struct XMLAttribute: Sendable {
  /// Index in the vocabulary; -1 without a namespace or with an unknown one.
  package let namespace: Int
  package let name: Int
  package let value: String
}

/// A prefix and the namespace address to which it is bound.
package struct XMLBinding: Sendable {
  package let prefix: String
  package let address: String
}

/// The start of an element.
package struct XMLElement: Sendable {
  /// Indices in the vocabulary; -1 for unknown.
  package let namespace: Int
  package let name: Int
  /// Known attributes only, in document order.
  package let attributes: [XMLAttribute]
  /// Prefixes in scope, outermost first.
  package let scope: [XMLBinding]

  /// The value of the first attribute of that name, in whatever namespace.
  package func value(_ name: Int) -> String? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }

  /// The namespace address to which a prefix is bound here.
  package func address(ofPrefix prefix: some StringProtocol) -> String? {
    scope.last { $0.prefix == prefix }?.address
  }
}

/// Receives the events of one XML part, in document order.
package protocol XMLHandler: AnyObject {
  func start(_ element: XMLElement)
  func end(namespace: Int, name: Int)
  /// Characters as UTF-8; one text may come in several pieces.
  func characters(_ bytes: Span<UInt8>)
  /// Asked after each start: true ends the parse at once, without an error.
  var isFinished: Bool { get }
  /// Asked before each start: true while what follows is skipped, so that no attribute is copied.
  var isSkipping: Bool { get }
}

extension XMLHandler {
  package var isSkipping: Bool { false }
}

/// What an XML part may cost its reader.
package struct XMLLimits: Sendable {
  package var depth: Int
  package var attributes: Int
  package var tagBytes: Int
  package var textBytes: Int
  /// Distinct names of elements, attributes and prefixes.
  package var names = 20_000
  /// Prefixes in scope.
  package var bindings = 512
  /// When reading has to be over; nil for never.
  package var deadline: ContinuousClock.Instant?

  package init(
    depth: Int = 250, attributes: Int = 256, tagBytes: Int = 4 << 20, textBytes: Int = 24 << 20,
    deadline: ContinuousClock.Instant? = nil
  ) {
    self.deadline = deadline
    self.depth = depth
    self.attributes = attributes
    self.tagBytes = tagBytes
    self.textBytes = textBytes
  }
}
