import Foundation

/// Another program, run in a process group of its own, never longer than a limit.
struct BoundedProcess {
  enum Ending: Equatable {
    case succeeded, failed, timedOut
    /// Somebody wants our own program to end.
    case interrupted
  }

  var program: String
  var arguments: [String]
  /// All of it: nothing is inherited.
  var environment: [String: String]
  var folder: String
  var seconds: Double
  /// The most that it may write into one file.
  var fileBytes: Int

  /// Waits for the end; what the program left running is killed.
  func run(watching signals: SignalWatch) -> Ending {
    let process = prepared()
    guard (try? process.run()) != nil else { return .failed }
    // Foundation starts every process as the leader of a new group, so that this reaches its children.
    let group = -process.processIdentifier
    let ending = wait(for: process, signals)
    _ = kill(group, SIGKILL)
    while process.isRunning { Thread.sleep(forTimeInterval: 0.01) }
    return ending
  }

  private func prepared() -> Process {
    let process = Process()
    // The shell sets the bound on files, which Foundation cannot, and becomes the program.
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      [
        "-c", "ulimit -c 0; ulimit -f \"$1\" || exit 1; shift; exec \"$@\"", "sh",
        String(fileBytes / 512 + 1), program,
      ] + arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  private func wait(for process: Process, _ signals: SignalWatch) -> Ending {
    let limit = ContinuousClock.now + .seconds(seconds)
    while process.isRunning {
      if signals.isAsked { return .interrupted }
      if ContinuousClock.now > limit { return .timedOut }
      Thread.sleep(forTimeInterval: 0.02)
    }
    let clean = process.terminationReason == .exit && process.terminationStatus == 0
    return clean ? .succeeded : .failed
  }
}
