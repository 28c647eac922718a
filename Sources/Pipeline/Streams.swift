import Foundation

/// Standard output and standard error.
package enum Streams {
  package enum Written: Sendable {
    case whole
    /// The reader went away: it has what it wanted.
    case brokenPipe
    case failed
  }

  /// A reader that goes away is an answer of `write`, not the end of the process.
  package static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  package static func writeOutput(_ bytes: [UInt8]) -> Written {
    write(bytes, to: STDOUT_FILENO)
  }

  /// A message for the person at the terminal. Where it cannot be written nobody is there to be told.
  package static func writeError(_ message: String) {
    _ = write(Array(message.utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Written {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno == EPIPE ? .brokenPipe : .failed
      }
      rest = rest.dropFirst(count)
    }
    return .whole
  }
}
