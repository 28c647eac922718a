import Rendering
import ReportModel
import Testing

@Suite struct MessagesTests {
  @Test(arguments: InputProblem.Code.allCases) func everyProblemSaysWhatToDo(
    _ code: InputProblem.Code
  ) {
    let vi = Messages(.vi).problem(InputProblem(code))
    let en = Messages(.en).problem(InputProblem(code))
    #expect(vi.contains("hãy"))
    #expect(vi != en)
    #expect(!vi.contains("\n") && !en.contains("\n"))
  }

  @Test func aProblemTellsItsDetail() {
    let told = Messages(.en).problem(InputProblem(.overLimit, detail: "256 MB"))
    #expect(told.contains("(256 MB)"))
  }

  @Test func usageErrorsAreTranslated() {
    let told = Messages(.vi).usage("Unknown option '--xyz'")
    #expect(told == "không có tùy chọn '--xyz'")
    #expect(Messages(.en).usage("Unknown option '--xyz'") == "Unknown option '--xyz'")
  }
}
