import ArgumentParser
import Pipeline
import Rendering

@main
struct Main {
  static func main() async {
    Streams.ignoreBrokenPipes()
    do {
      var command = try Rasoat.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      leave(error)
    }
  }

  /// The parser's own errors end with 64; the contract says 2. Help and version are no errors.
  private static func leave(_ error: any Error) -> Never {
    if let status = error as? ExitCode { Rasoat.exit(withError: status) }
    if let failure = error as? Failure {
      Streams.writeError("rasoat: \(failure.message)\n")
      Rasoat.exit(withError: ExitStatus.refused.code)
    }
    let message = Rasoat.fullMessage(for: error)
    guard Rasoat.exitCode(for: error) != .success else {
      _ = Streams.writeOutput(Array((message + "\n").utf8))
      Rasoat.exit(withError: ExitCode.success)
    }
    let messages = Messages(HelpLanguage.current)
    Streams.writeError(
      "rasoat: \(messages.usage(Rasoat.message(for: error)))\n\(messages.seeHelp("rasoat"))\n")
    Rasoat.exit(withError: ExitStatus.refused.code)
  }
}
