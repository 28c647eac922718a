/// A cue that counts, after look-alikes and covering phrases were taken out.
struct Cue: Sendable, Equatable {
  var kind: CueKind
  var term: TermNumber
  var tokens: Range<Int>
}

/// What one clause of a statement says.
struct Clause: Sendable {
  var tokens: Range<Int>
  var deeds: [Cue] = []
  var isDone = false
  var isNil: Cue?
  var isNotDone: Cue?
  var isFuture: Cue?
  var isPast: Range<Int>?
  var isTarget = false
  var isHollow: Cue?
  /// Reaches of set phrases in the clause: what stands in them tells no deed.
  var hollow: [Range<Int>] = []
  /// The end of the story: "rốt cuộc không mở được".
  var isConclusion = false
  /// Tells what was done in spite of what another clause concedes: "tuy thiếu người, xã vẫn …".
  var isDespite = false
  /// Opens with a manner or a motto ("nhờ …", "theo phương châm …"): the clauses after it tell the
  /// deeds done in that manner.
  var isFrame = false
  /// The words before a colon: they name what follows.
  var isLabel = false
  var figures: [Figure] = []
  var outcome: Cue?

  /// Says that something was done or counted, and nothing takes it back.
  var isAffirmative: Bool {
    guard !isLabel, isFuture == nil, isPast == nil, isNil == nil, isNotDone == nil else {
      return false
    }
    if isHollow != nil, !isDone { return !figures.isEmpty }
    return hasDeed || !figures.isEmpty || outcome != nil
  }

  /// A verb of several syllables, or a short one that is not alone: short ones stand in many
  /// phrases that tell nothing.
  private var hasDeed: Bool {
    deeds.contains { $0.tokens.count > 1 || $0.tokens.lowerBound == tokens.lowerBound }
      || deeds.count > 1 || isDone && !deeds.isEmpty
  }

  /// Affirmative by a figure, a word of completion or in spite of something, not by a bare verb.
  var isSure: Bool {
    isAffirmative
      && (isDone || isDespite || outcome != nil || !figures.isEmpty && !deeds.isEmpty)
  }

  /// Says that it was finished: stronger than a "chưa" beside it.
  var isFinished: Bool { isAffirmative && (isDone || outcome != nil) }
}
