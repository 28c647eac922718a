import Foundation
import Synchronization

/// The signal that asked the program to end while it was watched for; 0 for none.
private let asked = Atomic<Int32>(0)

/// Holds back the end of the program while something must be cleaned up first. One at a time.
struct SignalWatch {
  private typealias Handler = @convention(c) (Int32) -> Void
  private var before: [(signal: Int32, handler: Handler?)] = []

  /// Somebody wants the program to end.
  var isAsked: Bool { asked.load(ordering: .relaxed) != 0 }

  init() {
    asked.store(0, ordering: .relaxed)
    for one in [SIGINT, SIGTERM, SIGHUP] {
      let handler = signal(one) { asked.store($0, ordering: .relaxed) }
      // What is ignored on purpose (`nohup`) stays ignored.
      if Self.isIgnored(handler) {
        _ = signal(one, SIG_IGN)
      } else {
        before.append((one, handler))
      }
    }
  }

  /// Ends the watch, and the program too where that was asked for meanwhile.
  func end() {
    for one in before { _ = signal(one.signal, one.handler) }
    let held = asked.exchange(0, ordering: .relaxed)
    guard held != 0 else { return }
    // To the process, not by `raise`: this thread may be one that holds signals back, as those of tasks do.
    _ = kill(getpid(), held)
    Thread.sleep(forTimeInterval: 0.5)
    _exit(128 + held)
  }

  private static func isIgnored(_ handler: Handler?) -> Bool {
    unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
