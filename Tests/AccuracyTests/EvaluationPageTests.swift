import Evaluation
import TestSupport
import Testing

/// `Fixtures/labelled/EVALUATION.md` tells what the rules of this commit do.
@Suite struct EvaluationPageTests {
  @Test func pageIsAsRecorded() throws {
    let page = EvaluationPage(try Shipped.evaluation.get())
    let path = EvaluationPage.path
    // Compared here: the pages are long, and the difference shows once the page is made again.
    let isSame = try Golden(path).compare(page.text) == .same
    #expect(isSame, "\(path) is out of date; made again by: \(EvaluationPage.command)")
  }
}
