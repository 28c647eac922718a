import VietnameseText

/// The documents with which a sentence opens ("Thực hiện Chỉ thị số 16/CT-TTg …; Kế hoạch số
/// 25/KH-UBND …, Sở ban hành …"): they are its ground, and what was done follows them.
///
/// One document alone is a topic: "Thực hiện Kế hoạch số 25/KH-UBND, ngành hoàn thành 11/12 chỉ tiêu".
struct CitationLead {
  private let read: ReadBlock
  private let cutter: SentenceCutter
  /// Statements that only cite.
  private(set) var citing: Set<Int> = []
  /// The citing words that open a statement, by its number.
  private(set) var leads: [Int: Range<Int>] = [:]

  init(_ read: ReadBlock, _ cutter: SentenceCutter) {
    self.read = read
    self.cutter = cutter
    var first = 0
    while first < read.statements.count {
      var last = first
      while last + 1 < read.statements.count, isJoined(last + 1) { last += 1 }
      if opens(read.statements[first]) { cite(first, last) }
      first = last + 1
    }
  }

  /// A statement that only a semicolon parts from the one before.
  private func isJoined(_ index: Int) -> Bool {
    let before = read.tokens[read.statements[index].lowerBound].before
    return before.contains(.semicolon) && !before.contains(.stop)
  }

  private func opens(_ statement: Range<Int>) -> Bool {
    read.matches(in: statement).contains {
      $0.owner == .mark(.basisOpeners) && $0.tokens.lowerBound == statement.lowerBound
    }
  }

  private func documents(in range: Range<Int>) -> Int {
    read.documents(startingIn: range).count { range.contains($0.tokens) }
  }

  private mutating func cite(_ first: Int, _ last: Int) {
    var cites = false
    for index in first..<last where documents(in: read.statements[index]) > 0 {
      // A piece that goes on to tell something after its citation is more than that.
      if cutter.clauses(read.tokens, of: read.statements[index]).count == 1 {
        citing.insert(index)
        cites = true
      }
    }
    let statement = read.statements[last]
    let clauses = cutter.clauses(read.tokens, of: statement)
    guard clauses.count > 1 else { return }
    let opening = clauses.dropLast().prefix { documents(in: $0) > 0 }
    guard let end = opening.last?.upperBound else { return }
    let lead = statement.lowerBound..<end
    if cites || documents(in: lead) > 1 { leads[last] = lead }
  }
}
