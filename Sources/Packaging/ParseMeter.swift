/// What a parse has cost so far, held against its bounds. Each step gives the bound that it exceeds.
struct ParseMeter {
  let limits: XMLLimits
  private(set) var depth = 0
  private var textBytes = 0
  private var elements = 0

  init(_ limits: XMLLimits) { self.limits = limits }

  /// - Parameter names: Distinct names so far. Beyond some ten thousand each look-up in the parser's dictionary
  ///   costs more than the one before.
  mutating func open(attributes: Int, names: Int) -> String? {
    depth += 1
    if depth > limits.depth { return "depth" }
    if attributes > limits.attributes { return "attributes" }
    if names > limits.names { return "names" }
    // Looking at the clock for each element would cost more than reading it.
    elements += 1
    guard elements & 0x3F == 1 else { return nil }
    if let deadline = limits.deadline, ContinuousClock.now >= deadline { return "time" }
    return nil
  }

  mutating func close() { depth -= 1 }

  mutating func take(text count: Int) -> String? {
    textBytes += count
    return textBytes > limits.textBytes ? "text" : nil
  }

  /// - Parameter bindings: Prefixes in scope. Bound again and again on nested elements, they would make each
  ///   look-up longer.
  func take(bindings: Int) -> String? { bindings > limits.bindings ? "namespaces" : nil }
}
