/// The language of everything that a person reads.
package enum Language: String, Sendable, CaseIterable {
  case vi, en
}
