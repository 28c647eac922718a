/// Reads the value of a number as Vietnamese texts write it.
package enum Numerals {
  /// The value of digits with "." and ",": "1.234" is 1234, "98,5" is 98.5, "1.2" is 1.2.
  ///
  /// Both marks: the last is the decimal mark. One comma is a decimal mark unless it repeats. Dots
  /// part thousands when every group after the first has three digits, else the dot is decimal.
  ///
  /// - Parameter text: Digits and marks of one number token.
  /// - Returns: The value, or nil when the marks make no number (a section number "1.2.1").
  package static func value(_ text: some StringProtocol) -> Double? {
    let dots = text.split(separator: ".", omittingEmptySubsequences: false)
    let commas = text.split(separator: ",", omittingEmptySubsequences: false)
    let thousandsByDot = dots.dropFirst().allSatisfy { $0.prefix { $0 != "," }.count == 3 }
    switch (dots.count - 1, commas.count - 1) {
    case (0, 0): return Double(text)
    case (_, 0):
      return thousandsByDot ? Double(dots.joined()) : dots.count == 2 ? Double(text) : nil
    case (0, 1): return Double(commas.joined(separator: "."))
    case (0, _):
      return commas.dropFirst().allSatisfy { $0.count == 3 } ? Double(commas.joined()) : nil
    case (_, 1) where thousandsByDot:
      return Double(dots.joined().split(separator: ",").joined(separator: "."))
    case (1, _): return Double(commas.joined())
    default: return nil
    }
  }

  /// The value of a roman numeral up to 39 ("IV"), or nil.
  package static func roman(_ text: some StringProtocol) -> Int? {
    var total = 0
    var highest = 0
    guard !text.isEmpty else { return nil }
    for c in text.reversed() {
      let value: Int
      switch c {
      case "I", "i": value = 1
      case "V", "v": value = 5
      case "X", "x": value = 10
      default: return nil
      }
      total += value < highest ? -value : value
      highest = max(highest, value)
    }
    return total > 0 && total < 40 ? total : nil
  }
}
