import Foundation
import Fuzzing

// fuzz KIND [--seconds N] [--seed N] [--limit SECONDS] [--corpus FOLDER] [--out FOLDER]
// fuzz KIND --replay FILE
//
// Built with GUIDED (make fuzz-guided) the inputs are led by coverage, by libFuzzer.
//
// The process starts itself again as a worker, so that a crash or a hang ends the worker only; the
// input that did it stays in the folder of finds.

struct Options {
  var target = FuzzTarget.docx
  var seconds = 60.0
  var seed: UInt64 = 1
  var limit = 5.0
  var corpus: String?
  var out = "fuzz-finds"
  var replay: String?
  var isWorker = false
  var arguments: [String] = []

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    guard let kind = rest.popFirst(), let target = FuzzTarget(rawValue: kind) else { return nil }
    self.target = target
    while let name = rest.popFirst() {
      if name == "--worker" {
        isWorker = true
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--seconds": seconds = Double(value) ?? seconds
      case "--seed": seed = UInt64(value) ?? seed
      case "--limit": limit = Double(value) ?? limit
      case "--corpus": corpus = value
      case "--out": out = value
      case "--replay": replay = value
      default: return nil
      }
    }
    self.arguments = arguments
  }

  var inputs: [[UInt8]] {
    guard let corpus else { return Corpus.shipped(target) }
    let folder = URL(fileURLWithPath: corpus).standardizedFileURL.path
    return Corpus.files(below: folder, ending: []).map(\.bytes)
  }
}

/// Feeds inputs from a number on until it is killed; each stands in a file while it is fed.
func work(_ options: Options, current: URL) throws -> Never {
  let fuzzer = Fuzzer(options.target, corpus: options.inputs)
  var number = options.seed
  while true {
    let input = fuzzer.input(number)
    try Data(input).write(to: current)
    try Data(String(number).utf8).write(to: current.appendingPathExtension("number"))
    if let fault = options.target.feed(input) {
      FileHandle.standardError.write(Data("\(number): \(fault)\n".utf8))
      exit(70)
    }
    number += 1
  }
}

func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// Starts workers, each behind the input that ended the one before.
func supervise(_ options: Options) throws -> Int {
  let files = FileManager.default
  let out = URL(fileURLWithPath: options.out)
  try files.createDirectory(at: out, withIntermediateDirectories: true)
  let current = out.appendingPathComponent("current-\(options.target.rawValue)")
  let progress = current.appendingPathExtension("number")
  let end = Date(timeIntervalSinceNow: options.seconds)
  var finds = 0
  var next = options.seed
  while Date() < end {
    let worker = Process()
    worker.executableURL = Bundle.main.executableURL
    worker.arguments = options.arguments + ["--seed", String(next), "--worker"]
    try worker.run()
    let isHanging = watch(worker, progress, until: end, limit: options.limit)
    if worker.isRunning { kill(worker.processIdentifier, SIGKILL) }
    worker.waitUntilExit()
    let told = (try? String(contentsOf: progress, encoding: .utf8)) ?? ""
    next = max(next, UInt64(told) ?? next)
    if Date() >= end, !isHanging { break }
    finds += 1
    let name = "\(options.target.rawValue)-\(isHanging ? "hang" : "crash")-\(next)"
    try? files.removeItem(at: out.appendingPathComponent(name))
    try? files.copyItem(at: current, to: out.appendingPathComponent(name))
    say("\(name): saved in \(options.out)")
    next += 1
  }
  for file in [current, progress] { try? files.removeItem(at: file) }
  say("\(options.target.rawValue): inputs \(options.seed) to \(next), \(finds) finds")
  return finds
}

/// Seconds that a worker has computed: on a busy machine waiting is no hang. Source: proc(5).
func spent(_ worker: Process) -> Double {
  let stat = try? String(contentsOfFile: "/proc/\(worker.processIdentifier)/stat", encoding: .utf8)
  let fields = stat?.split(separator: ")").last?.split(separator: " ") ?? []
  guard fields.count > 12 else { return Date().timeIntervalSinceReferenceDate }
  return ((Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0)) / 100
}

/// - Returns: Whether one input took longer than the limit.
func watch(_ worker: Process, _ progress: URL, until end: Date, limit: Double) -> Bool {
  var last: Data?
  var since = spent(worker)
  // The corpus is read first: that has its own time.
  var allowed = limit + 20
  while worker.isRunning, Date() < end {
    usleep(200_000)
    let now = try? Data(contentsOf: progress)
    if now != last {
      if last != nil { allowed = limit }
      last = now
      since = spent(worker)
    } else if spent(worker) - since > allowed {
      return true
    }
  }
  return false
}

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
  let kinds = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
  print(
    "fuzz \(kinds) [--seconds N] [--seed N] [--limit SECONDS] [--corpus DIR] [--out DIR] [--replay FILE]"
  )
  exit(2)
}
if let file = options.replay {
  print(options.target.feed(Array(try Data(contentsOf: URL(fileURLWithPath: file)))) ?? "holds")
} else if options.isWorker {
  let current = URL(fileURLWithPath: options.out)
    .appendingPathComponent("current-\(options.target.rawValue)")
  try work(options, current: current)
} else {
  #if GUIDED
    let status = try Guided.run(options)
  #else
    let status: CInt = try supervise(options) == 0 ? 0 : 1
  #endif
  // Nothing is cleaned up: what Foundation leaves behind in this process is no find.
  _exit(status)
}
