/// Every sentence that a person reads, in each language. Its extensions hold them, one subject a file.
package struct Messages: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// The sentence of the language that is set.
  func pick(_ vi: String, _ en: String) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
