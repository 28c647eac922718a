import Evaluation
import Testing

@Suite struct ShareTests {
  @Test func percentIsRounded() {
    #expect(Share(1383, of: 1410).percent == "98.1 %")
    #expect(Share(1, of: 2000).percent == "0.1 %")
    #expect(Share(3, of: 3).percent == "100.0 %")
    #expect(Share(0, of: 0).percent == "–")
  }
}
