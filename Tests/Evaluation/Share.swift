/// How many of how many.
package struct Share: Sendable, Equatable {
  package var part: Int
  package var whole: Int

  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  package init(_ part: (Judgement) -> Bool, of judgements: [Judgement]) {
    self.init(judgements.count(where: part), of: judgements.count)
  }

  package var value: Double { Double(part) / Double(max(whole, 1)) }

  /// "98.1 %", rounded in whole numbers: the same on every machine.
  package var percent: String {
    guard whole > 0 else { return "–" }
    let thousandths = (2000 * part + whole) / (2 * whole)
    return "\(thousandths / 10).\(thousandths % 10) %"
  }
}
