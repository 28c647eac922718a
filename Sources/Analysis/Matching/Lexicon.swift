internal import ReportModel
import VietnameseText

/// What a term of the compiled pack stands for.
enum TermOwner: Sendable, Equatable {
  case requirement(Int, TopicKind)
  case cue(CueKind)
  case part(PartRole, startOnly: Bool)
  case mark(MarkKind)
  case unit(UnitKind)
}

/// How a term speaks of a requirement.
enum TopicKind: Sendable, Equatable {
  case strong, weak, deed, heading, lookalike, outcome, nilWording, shortfallWording
}

enum UnitKind: Sendable, Equatable { case counting, measuring, notCounting }

/// A match and what it stands for.
struct Match: Sendable, Equatable {
  var owner: TermOwner
  var term: TermNumber
  var tokens: Range<Int>
  /// The term asks for a number.
  var hasNumber = false
}

/// All terms of a pack and its language in one matcher, with their owners.
struct Lexicon: Sendable {
  private let matcher: Matcher
  private let owners: [TermOwner]
  private let sources: [String]
  private let hasNumber: [Bool]
  /// Words that are no content (function words).
  let functionWords: Set<UInt64>
  /// Words before a number that make it an ordinal ("quý 2", "Điều 5", "Chỉ thị 21"), by their last
  /// syllable.
  private let ordinalBefore: [UInt64: [[UInt64]]]
  /// Numbers written as words.
  let numberWords: Set<UInt64>
  /// Words that join two numbers of one indicator.
  let changes: Set<UInt64>

  init(_ pack: Pack) {
    var builder = LexiconBuilder(lists: pack.lists)
    for (index, requirement) in pack.requirements.enumerated() {
      builder.add(requirement, index)
    }
    builder.add(pack.language)
    matcher = Matcher(builder.terms, compounds: pack.language.compounds)
    owners = builder.owners
    sources = builder.sources
    hasNumber = builder.terms.map { term in
      term.conjuncts.joined().contains { $0.alternatives == [.number] }
    }
    let tokenizer = Tokenizer()
    functionWords = Set(pack.language.functionWords.compactMap(tokenizer.key))
    ordinalBefore = Dictionary(
      grouping: pack.language.ordinalBefore.map { tokenizer.tokens(of: $0).tokens.map(\.key) }
        .filter { !$0.isEmpty }, by: { $0[$0.count - 1] })
    numberWords = Set(pack.language.numberWords.compactMap(tokenizer.key))
    changes = Set(pack.language.changes.compactMap(tokenizer.key))
  }

  /// All matches in a run of tokens, ordered by their first token.
  func matches(_ tokens: [Token], in range: Range<Int>, documents: ArraySlice<Range<Int>>)
    -> [Match]
  {
    matcher.matches(tokens, in: range, documents: documents).map {
      Match(
        owner: owners[Int($0.term)], term: $0.term, tokens: $0.tokens,
        hasNumber: hasNumber[Int($0.term)])
    }
  }

  /// Whether the words before a token make the number that stands there an ordinal.
  func isOrdinal(_ tokens: [Token], at i: Int) -> Bool {
    guard i > 0 else { return false }
    return ordinalBefore[tokens[i - 1].key]?.contains { words in
      i >= words.count && tokens[(i - words.count)..<i].map(\.key) == words
    } ?? false
  }

  /// Terms that stand for units.
  var unitTerms: [TermNumber] {
    owners.indices.filter { if case .unit = owners[$0] { true } else { false } }
      .map(TermNumber.init)
  }

  /// The term as its author wrote it.
  func source(_ term: TermNumber) -> String { sources[Int(term)] }
}

private struct LexiconBuilder {
  var terms: [Term] = []
  var owners: [TermOwner] = []
  var sources: [String] = []
  private let parser: TermParser

  init(lists: [String: [String]]) { parser = TermParser(lists: lists) }

  mutating func add(_ requirement: PackRequirement, _ index: Int) {
    let lists: [(TopicKind, [String])] = [
      (.strong, requirement.terms), (.weak, requirement.weak), (.deed, requirement.deeds),
      (.heading, requirement.headings), (.lookalike, requirement.lookalikes),
      (.outcome, requirement.outcomes), (.nilWording, requirement.nilWording),
      (.shortfallWording, requirement.shortfallWording),
    ]
    for (kind, sources) in lists {
      for source in sources { add(source, .requirement(index, kind)) }
    }
  }

  mutating func add(_ language: LanguageData) {
    for kind in CueKind.allCases {
      for source in language.cues[kind] ?? [] { add(source, .cue(kind)) }
    }
    for role in PartRole.allCases {
      for source in language.headings[role] ?? [] { add(source, .part(role, startOnly: false)) }
      for source in language.headingStarts[role] ?? [] { add(source, .part(role, startOnly: true)) }
    }
    for kind in MarkKind.allCases {
      for source in language.marks[kind] ?? [] { add(source, .mark(kind)) }
    }
    for source in language.counting { add(source, .unit(.counting)) }
    for source in language.measuring where source != "%" { add(source, .unit(.measuring)) }
    for source in language.notCounting { add(source, .unit(.notCounting)) }
  }

  /// Terms were checked when the pack was loaded; one that does not parse is left out here.
  private mutating func add(_ source: String, _ owner: TermOwner) {
    guard let term = try? parser.parse(source) else { return }
    terms.append(term)
    owners.append(owner)
    sources.append(source)
  }
}
