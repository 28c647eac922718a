import Pipeline
import Rendering

/// Results on standard output.
enum Results {
  /// - Throws: Success where the reader went away, a failure where nothing could be written.
  static func write(_ bytes: [UInt8], messages: Messages) throws {
    switch Streams.writeOutput(bytes) {
    case .whole: return
    case .brokenPipe: throw ExitStatus.clean.code
    case .failed: throw Failure(messages.outputFailed)
    }
  }

  static func write(_ text: String, messages: Messages) throws {
    try write(Array(text.utf8), messages: messages)
  }
}
