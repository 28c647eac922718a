internal import ReportModel
internal import VietnameseText

/// Something to tell of a block, at a range of its text.
struct DraftNote: Equatable {
  var code: ReadingNote.Code
  var detail = ""
  var range: Range<Int>

  func shifted(by offset: Int) -> DraftNote {
    DraftNote(
      code: code, detail: detail, range: range.lowerBound + offset..<range.upperBound + offset)
  }
}

extension DraftNote {
  /// Notes of a whole document, each with its place: of what goes through a text the first.
  static func told(_ drafts: [DraftBlock]) -> [ReadingNote] {
    var told: [ReadingNote] = []
    var kinds: Set<String> = []
    for (index, draft) in drafts.enumerated() {
      for note in draft.notes {
        let isTold =
          note.code == .placeholderText
          ? told.count < StoryFinds.mostNotes
          : kinds.insert(note.code.rawValue + note.detail).inserted
        guard isTold else { continue }
        told.append(
          ReadingNote(code: note.code, detail: note.detail, block: index, range: note.range))
      }
    }
    return told
  }
}

/// Decodes the stretches of a paragraph that are set in fonts of old encodings.
///
/// A VNI letter may straddle two runs, and a run of one letter tells nothing: so neighbours are
/// joined, and all such text of the paragraph decides together.
struct LegacyRuns {
  /// Neighbouring stretches in fonts of one encoding.
  private struct Group {
    var stretches: Range<Int>
    var scalars: [UInt32] = []
    /// Offset of each scalar in the paragraph.
    var offsets: [Int] = []
    var encoding: LegacyEncoding?
    var isUnicode = false
  }

  private(set) var bytes: [UInt8] = []
  private(set) var stretches: [StyledText.Stretch]
  private(set) var notes: [DraftNote] = []

  /// Nil where no stretch is set in such a font.
  init?(_ text: StyledText) {
    guard text.stretches.contains(where: { $0.look.font != nil }) else { return nil }
    let source = text.bytes
    let stretches = text.stretches
    self.stretches = stretches
    let groups = Self.groups(source, stretches)
    let verdicts = Self.verdicts(groups)
    var start = 0
    var next = groups.startIndex
    var index = 0
    while index < stretches.count {
      if next < groups.endIndex, groups[next].stretches.lowerBound == index {
        write(groups[next], as: verdicts[next], from: source)
        index = groups[next].stretches.upperBound
        next += 1
      } else {
        bytes += source[start..<stretches[index].end]
        self.stretches[index].end = bytes.count
        index += 1
      }
      start = stretches[index - 1].end
    }
  }

  private static func groups(
    _ source: [UInt8], _ stretches: [StyledText.Stretch]
  ) -> [Group] {
    var groups: [Group] = []
    var start = 0
    for (index, stretch) in stretches.enumerated() {
      defer { start = stretch.end }
      guard let font = stretch.look.font else { continue }
      if let last = groups.last, last.stretches.upperBound == index,
        last.encoding == font.encoding
      {
        groups[groups.count - 1].stretches = last.stretches.lowerBound..<index + 1
      } else {
        groups.append(Group(stretches: index..<index + 1, encoding: font.encoding))
      }
      var offset = start
      for scalar in String(decoding: source[start..<stretch.end], as: UTF8.self).unicodeScalars {
        groups[groups.count - 1].scalars.append(scalar.value)
        groups[groups.count - 1].offsets.append(offset)
        offset += UTF8.width(scalar)
      }
    }
    for index in groups.indices {
      groups[index].isUnicode = LegacyCharacters.areUnicode(groups[index].scalars)
    }
    return groups
  }

  private enum Verdict: Equatable {
    case asItStands, undecoded
    case decoded(LegacyEncoding)
  }

  private static func verdicts(_ groups: [Group]) -> [Verdict] {
    var known: [LegacyEncoding?: LegacyEncoding?] = [:]
    return groups.map { group in
      if group.isUnicode { return .asItStands }
      let verdict: LegacyEncoding?
      if let told = known[group.encoding] {
        verdict = told
      } else {
        let alike = groups.filter { !$0.isUnicode && $0.encoding == group.encoding }
        let all = Array(alike.map(\.scalars).joined(separator: [0x20]))
        verdict = LegacyCharacters.encoding(of: all, font: group.encoding)
        known[group.encoding] = .some(verdict)
      }
      if let verdict { return .decoded(verdict) }
      return hasForeignSigns(group.scalars) ? .undecoded : .asItStands
    }
  }

  /// Signs that clean text would not have: the run is in no encoding that is known.
  private static func hasForeignSigns(_ scalars: [UInt32]) -> Bool {
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    return SpellingTally(text).illegal > 0
  }

  private mutating func write(_ group: Group, as verdict: Verdict, from source: [UInt8]) {
    let begin = bytes.count
    let decoded: [LegacyCharacters.Scalar]
    let isDecoded: Bool
    if case .decoded(let encoding) = verdict {
      decoded = LegacyCharacters.decode(group.scalars, as: encoding)
      isDecoded = true
    } else {
      decoded = group.scalars.enumerated().map { .init(value: $1, origin: $0) }
      isDecoded = false
    }
    var at = decoded.startIndex
    for index in group.stretches {
      let isCapital = stretches[index].look.font?.drawsCapitals == true && isDecoded
      let end = stretches[index].end
      while at < decoded.endIndex, group.offsets[decoded[at].origin] < end {
        let value = decoded[at].value
        UTF8Bytes.append(isCapital ? LegacyCharacters.capital(value) : value, to: &bytes)
        at += 1
      }
      stretches[index].end = bytes.count
    }
    note(verdict, group, begin..<bytes.count)
  }

  /// Text that reads the same in Unicode needs no word.
  private mutating func note(_ verdict: Verdict, _ group: Group, _ range: Range<Int>) {
    guard group.scalars.contains(where: { $0 >= 0x80 && $0 != 0xA0 }) else { return }
    switch verdict {
    case .asItStands: break
    case .undecoded: notes.append(DraftNote(code: .undecodedFont, range: range))
    case .decoded(let encoding):
      notes.append(DraftNote(code: .legacyFont, detail: encoding.rawValue, range: range))
    }
  }
}
