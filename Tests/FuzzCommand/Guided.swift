#if GUIDED
  import Foundation
  import Fuzzing

  /// libFuzzer's entry for programs that have a main of their own. Source: LLVM, FuzzerInterface.h.
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ feed: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
  ) -> CInt

  /// Runs under libFuzzer: inputs that reach new code are kept and mutated further.
  enum Guided {
    /// A C callback carries no context.
    private static let target = Options(Array(CommandLine.arguments.dropFirst()))?.target ?? .docx

    /// - Returns: libFuzzer's exit status; finds are files of the folder of finds.
    static func run(_ options: Options) throws -> CInt {
      let out = URL(fileURLWithPath: options.out)
      let corpus = out.appendingPathComponent("corpus-\(options.target.rawValue)")
      try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
      for (number, input) in options.inputs.enumerated() {
        try Data(input).write(to: corpus.appendingPathComponent("seed-\(number)"))
      }
      let arguments = [
        CommandLine.arguments[0], "-max_total_time=\(Int(options.seconds))",
        "-seed=\(options.seed)", "-timeout=\(Int(options.limit))", "-rss_limit_mb=2048",
        "-max_len=200000", "-artifact_prefix=\(out.path)/\(options.target.rawValue)-",
        "-print_final_stats=1",
        // What is made once for the whole process, as the shapes of a pack are, is never given back.
        "-detect_leaks=\(options.target == .pack ? 0 : 1)", corpus.path,
      ]
      var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
      var count = CInt(arguments.count)
      return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
        var base = buffer.baseAddress!
        return unsafe runDriver(&count, &base) { bytes, length in
          let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
          if let fault = Guided.target.feed(input) { fatalError(fault) }
          return 0
        }
      }
    }
  }
#endif
