import Fuzzing
import Testing

/// A short run of the fuzzer, the same every time; `make fuzz` runs it for as long as one likes.
@Suite struct FuzzTests {
  @Test(arguments: [(FuzzTarget.zip, 60), (.docx, 60), (.text, 60), (.pack, 6)])
  func nothingFalls(_ target: FuzzTarget, _ count: Int) {
    let fuzzer = Fuzzer(target, corpus: Corpus.shipped(target))
    for number in 0..<UInt64(count) {
      #expect(target.feed(fuzzer.input(number)) == nil, "input \(number)")
    }
  }

  @Test(arguments: FuzzTarget.allCases) func aNumberIsAnInput(_ target: FuzzTarget) {
    let fuzzer = Fuzzer(target, corpus: Corpus.shipped(target))
    #expect(!Corpus.shipped(target).isEmpty)
    for number: UInt64 in [1, 7, 99] { #expect(fuzzer.input(number) == fuzzer.input(number)) }
    #expect(fuzzer.input(1) != fuzzer.input(2))
  }

  /// Most inputs reach the reader: an archive that is only broken would test nothing else.
  @Test func manyInputsAreRead() {
    let fuzzer = Fuzzer(.docx, corpus: Corpus.shipped(.docx))
    let sound = (0..<60).filter { FuzzTarget.isRead(fuzzer.input($0)) }
    #expect(sound.count > 20, "\(sound.count)")
  }
}
