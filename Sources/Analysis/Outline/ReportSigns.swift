internal import ReportModel

/// Tells a report from any other text: by its title, its number, or the headings of its parts.
enum ReportSigns {
  private static let longestTitle = 25
  private static let titleBlocks = 40

  static func isReport(_ blocks: [ReadBlock], _ contexts: [BlockContext], _ header: ReportHeader)
    -> Bool
  {
    if header.number != nil { return true }
    let isTitled = blocks.prefix(titleBlocks).contains { read in
      read.tokens.count <= longestTitle
        && read.matches.contains {
          $0.owner == .mark(.reportTitle) && $0.tokens.lowerBound == read.start
        }
    }
    if isTitled { return true }
    let roles = Set(contexts.filter { $0.isHeading && $0.known == .heading }.map(\.role))
    return roles.intersection([.results, .shortcomings, .plan, .proposals]).count >= 2
  }
}
