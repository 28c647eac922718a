import Testing

@testable import Analysis

@Suite struct ReportPeriodTests {
  @Test(arguments: ["2024", "2024-Q1", "2024-Q4", "2024-H1", "2024-H2", "2024-9M"])
  func textAndBack(_ text: String) { #expect(ReportPeriod(text)?.text == text) }

  @Test(arguments: ["", "24", "2024-Q5", "2024-13", "Q1", "2024-Q1-2"])
  func noPeriod(_ text: String) { #expect(ReportPeriod(text) == nil) }
}
