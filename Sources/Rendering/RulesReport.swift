package import ReportModel

/// What the `rasoat rules` commands print.
package struct RulesReport: Sendable {
  private let options: RenderOptions
  private var messages: Messages { options.messages }

  package init(options: RenderOptions) { self.options = options }

  /// `rules list`: every requirement on a line, under its area.
  package func list(_ pack: RulesOverview) -> String {
    var page = Layout(width: options.width, coloured: options.coloured)
    page.paragraph(
      "\(pack.title) (\(pack.id), \(messages.version(pack.version)))", hanging: 2, colour: .bold)
    for area in pack.areas {
      page.blank()
      page.paragraph("\(area.id). \(area.title)", hanging: 3, colour: .bold)
      for rule in area.rules {
        page.paragraph(
          "\(rule.id)  \(rule.title) (\(rule.clause); \(messages.grade(rule.expects)))", indent: 3,
          hanging: 8)
      }
    }
    return page.text
  }

  /// `rules show ID`: one requirement with its words and examples.
  package func show(_ rule: Rule) -> String {
    var page = Layout(width: options.width, coloured: options.coloured)
    page.paragraph(
      "\(rule.id) \(rule.title) (\(messages.clause(rule.clause)))", hanging: 4, colour: .bold)
    let returns = rule.acceptsNil ? messages.nilAccepted : messages.nilRefused
    page.text(
      "\(messages.expects): ", then: "\(messages.grade(rule.expects)); \(returns)", indent: 2)
    page.text("\(messages.source): ", then: rule.source, indent: 2)
    page.text("\(messages.toAdd): ", then: rule.suggestion, indent: 2)
    let lists = [
      (messages.terms, rule.terms), (messages.weakTerms, rule.weak), (messages.deeds, rule.deeds),
      (messages.lookalikes, rule.lookalikes), (messages.units, rule.units),
    ]
    for (label, words) in lists where !words.isEmpty {
      page.text("\(label): ", then: words.joined(separator: "; "), indent: 2)
    }
    if !rule.examples.isEmpty { page.paragraph("\(messages.examples):", indent: 2) }
    for example in rule.examples {
      let place = example.heading.map { ", " + messages.under($0) } ?? ""
      page.paragraph(
        "• \(messages.grade(example.grade))\(place): “\(TerminalText.visible(example.text))”",
        indent: 4, hanging: 6)
    }
    return page.text
  }

  /// The mistakes of a pack: place, excerpt with a caret, what is allowed.
  package func faults(_ faults: [RuleFault]) -> String {
    faults.map(fault).joined(separator: "\n") + "\n" + messages.faults(faults.count) + "\n"
  }

  private func fault(_ fault: RuleFault) -> String {
    var told = "\(TerminalText.visible(fault.file)):\(fault.line):\(fault.column): "
    told += "\(messages.error)[\(fault.code.rawValue)]: \(messages.fault(fault.code))"
    if !fault.key.isEmpty { told += " “\(TerminalText.visible(fault.key))”" }
    let detail = fault.code == .badTerm ? messages.termProblem(fault.detail) : fault.detail
    if !detail.isEmpty { told += " (\(TerminalText.visible(detail)))" }
    if let word = fault.didYouMean {
      told += "; \(messages.didYouMean(TerminalText.visible(word)))"
    }
    told += "\n"
    if !fault.excerpt.isEmpty { told += excerpt(fault) }
    if !fault.allowed.isEmpty {
      told += "  \(messages.allowed): " + fault.allowed.joined(separator: ", ") + "\n"
    }
    return told
  }

  private func excerpt(_ fault: RuleFault) -> String {
    let margin = "  \(fault.line) | "
    // A tab counts as one column in a pack, and is shown as one space; so does whatever is escaped.
    let before = TerminalText.visible(String(fault.excerpt.prefix(max(0, fault.column - 1))))
    let caret = String(repeating: " ", count: margin.count - 2 + before.count)
    return "\(margin)\(TerminalText.visible(fault.excerpt))\n\(caret)  ^\n"
  }

  /// `rules test`: the examples that do not hold, and how many were checked.
  package func tests(_ outcome: RuleTestOutcome) -> String {
    var told = ""
    for failure in outcome.failures {
      told += "\(TerminalText.visible(failure.file)):\(failure.line): "
      told += messages.exampleFails(failure) + "\n"
      told += "    “\(TerminalText.visible(failure.text))”\n"
    }
    return told
      + (outcome.failures.isEmpty
        ? messages.examplesHold(outcome.checked)
        : messages.examplesFail(outcome.failures.count, of: outcome.checked)) + "\n"
  }
}
