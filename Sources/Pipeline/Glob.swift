/// A pattern that the shell did not expand: `*`, `?`, `[…]` within a name, `**` for folders of any depth.
struct Glob {
  private let isAbsolute: Bool
  private let parts: [String]

  static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  init(_ pattern: String) {
    isAbsolute = pattern.hasPrefix("/")
    parts = pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
  }

  /// Paths that exist and match, sorted.
  func matches(in files: FileSystem) -> [String] {
    Array(Set(expand(isAbsolute ? "/" : "", parts[...], in: files))).sorted()
  }

  private func expand(_ base: String, _ rest: ArraySlice<String>, in files: FileSystem) -> [String]
  {
    guard let part = rest.first else { return [base] }
    if part == "**" { return expandAnyDepth(base, rest.dropFirst(), in: files) }
    let next = Self.isPattern(part) ? names(base, matching: part, in: files) : [part]
    return next.flatMap { name -> [String] in
      let path = FileName.join(base, name)
      guard let kind = files.kind(path), kind == .folder || rest.count == 1 else { return [] }
      return expand(path, rest.dropFirst(), in: files)
    }
  }

  private func expandAnyDepth(
    _ base: String, _ rest: ArraySlice<String>, in files: FileSystem
  ) -> [String] {
    var found = rest.isEmpty ? [] : expand(base, rest, in: files)
    for name in files.names(in: base) ?? [] where !name.hasPrefix(".") {
      let path = FileName.join(base, name)
      switch files.kind(path) {
      case .folder: found += expandAnyDepth(path, rest, in: files)
      case .file: if rest.isEmpty { found.append(path) }
      case .none: continue
      }
    }
    return found
  }

  private func names(_ base: String, matching part: String, in files: FileSystem) -> [String] {
    (files.names(in: base) ?? []).filter { name in
      (part.hasPrefix(".") || !name.hasPrefix(".")) && Self.matches(name, part)
    }
  }

  /// A name against a pattern, without backtracking further than the last star.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let text = Array(name)
    let marks = Self.marks(pattern)
    var (at, mark) = (0, 0)
    var star: (mark: Int, at: Int)?
    while at < text.count {
      if mark < marks.count, case .any = marks[mark] {
        star = (mark, at)
        mark += 1
      } else if mark < marks.count, marks[mark].takes(text[at]) {
        (at, mark) = (at + 1, mark + 1)
      } else if let last = star {
        star = (last.mark, last.at + 1)
        (at, mark) = (last.at + 1, last.mark + 1)
      } else {
        return false
      }
    }
    return marks[mark...].allSatisfy { if case .any = $0 { true } else { false } }
  }

  private enum Mark {
    case any, one
    case literal(Character)
    case set([ClosedRange<Character>], negated: Bool)

    func takes(_ character: Character) -> Bool {
      switch self {
      case .any: false
      case .one: true
      case .literal(let wanted): wanted == character
      case .set(let ranges, let negated):
        ranges.contains { $0.contains(character) } != negated
      }
    }
  }

  private static func marks(_ pattern: String) -> [Mark] {
    var marks: [Mark] = []
    var rest = Array(pattern)[...]
    while let character = rest.popFirst() {
      switch character {
      case "*": marks.append(.any)
      case "?": marks.append(.one)
      case "[":
        guard let close = rest.dropFirst().firstIndex(of: "]") else {
          marks.append(.literal("["))
          continue
        }
        marks.append(set(rest[..<close]))
        rest = rest[(close + 1)...]
      default: marks.append(.literal(character))
      }
    }
    return marks
  }

  private static func set(_ inside: ArraySlice<Character>) -> Mark {
    let negated = inside.first == "!" || inside.first == "^"
    var rest = negated ? inside.dropFirst() : inside
    var ranges: [ClosedRange<Character>] = []
    while let low = rest.popFirst() {
      if rest.first == "-", let high = rest.dropFirst().first, low <= high {
        ranges.append(low...high)
        rest = rest.dropFirst(2)
      } else {
        ranges.append(low...low)
      }
    }
    return .set(ranges, negated: negated)
  }
}
