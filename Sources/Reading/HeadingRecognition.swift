internal import ReportModel

struct HeadingRecognition {
  func settled(_ drafts: [DraftBlock]) -> [Block] { drafts.map(\.block) }
}
