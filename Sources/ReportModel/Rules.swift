/// A pack as `rasoat rules list` and `rules show` tell it.
package struct RulesOverview: Sendable, Equatable {
  package var id: String
  package var version: String
  package var title: String
  package var areas: [RuleArea]

  package init(id: String, version: String, title: String, areas: [RuleArea]) {
    self.id = id
    self.version = version
    self.title = title
    self.areas = areas
  }

  /// All requirements, in the order of the pack.
  package var requirements: [Rule] { areas.flatMap(\.rules) }
}

/// A task area and what it asks for.
package struct RuleArea: Sendable, Equatable {
  package var id: String
  package var title: String
  package var rules: [Rule]

  package init(id: String, title: String, rules: [Rule]) {
    self.id = id
    self.title = title
    self.rules = rules
  }
}

/// One requirement as its author wrote it.
package struct Rule: Sendable, Equatable {
  package var id: String
  package var title: String
  /// Clause of the plan, "II.6".
  package var clause: String
  /// Where the demand is written.
  package var source: String
  package var expects: Grade
  package var acceptsNil: Bool
  package var suggestion: String
  package var terms: [String]
  package var weak: [String]
  package var deeds: [String]
  package var lookalikes: [String]
  package var units: [String]
  package var examples: [RuleExample]

  package init(
    id: String, title: String, clause: String, source: String, expects: Grade, acceptsNil: Bool,
    suggestion: String, terms: [String] = [], weak: [String] = [], deeds: [String] = [],
    lookalikes: [String] = [], units: [String] = [], examples: [RuleExample] = []
  ) {
    self.id = id
    self.title = title
    self.clause = clause
    self.source = source
    self.expects = expects
    self.acceptsNil = acceptsNil
    self.suggestion = suggestion
    self.terms = terms
    self.weak = weak
    self.deeds = deeds
    self.lookalikes = lookalikes
    self.units = units
    self.examples = examples
  }
}

/// An example of a requirement: the grade that its text must get.
package struct RuleExample: Sendable, Equatable {
  package var grade: Grade
  package var text: String
  package var heading: String?

  package init(grade: Grade, text: String, heading: String? = nil) {
    self.grade = grade
    self.text = text
    self.heading = heading
  }
}

/// One mistake in a pack, with its place.
package struct RuleFault: Sendable, Equatable {
  package enum Code: String, Sendable, CaseIterable {
    case yaml, emptyFile, missingFile, duplicateKey, unknownKey, missingKey, wrongType, notAllowed
    case badTerm, duplicateID, duplicateTerm, unknownReference, missingExample, quoteNotInPlan
    case tooLarge
  }

  package var code: Code
  package var file: String
  /// From 1.
  package var line: Int
  package var column: Int
  /// The line of the file.
  package var excerpt: String
  /// What the mistake is about: the key or value as written.
  package var key: String
  /// What would be allowed there.
  package var allowed: [String]
  package var didYouMean: String?
  package var detail: String

  package init(
    code: Code, file: String, line: Int, column: Int, excerpt: String, key: String,
    allowed: [String] = [], didYouMean: String? = nil, detail: String = ""
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.excerpt = excerpt
    self.key = key
    self.allowed = allowed
    self.didYouMean = didYouMean
    self.detail = detail
  }
}

/// What `rasoat rules test` found.
package struct RuleTestOutcome: Sendable, Equatable {
  /// An example that got another grade than its author promised.
  package struct Failure: Sendable, Equatable {
    package var requirement: String
    /// How the text was distorted.
    package var variant: String
    package var expected: Grade
    package var got: Grade
    /// The variant must lower the grade, not keep it.
    package var mustDrop: Bool
    package var text: String
    package var file: String
    package var line: Int

    package init(
      requirement: String, variant: String, expected: Grade, got: Grade, mustDrop: Bool,
      text: String, file: String, line: Int
    ) {
      self.mustDrop = mustDrop
      self.requirement = requirement
      self.variant = variant
      self.expected = expected
      self.got = got
      self.text = text
      self.file = file
      self.line = line
    }
  }
  package var checked: Int
  package var failures: [Failure]

  package init(checked: Int, failures: [Failure]) {
    self.checked = checked
    self.failures = failures
  }
}
