import Foundation
import Mutating

// mutate [--count N] [--seed N]
//
// Makes small mistakes in the rules, as many of each kind, and tells how many of them the examples
// and the labelled fixtures notice. The survivors stand at the end, one a line.

struct Options {
  var count = 300
  var seed: UInt64 = 1

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--count": count = Int(value) ?? count
      case "--seed": seed = UInt64(value) ?? seed
      default: return nil
      }
    }
  }
}

struct Tally {
  var tried = 0
  var byExamples = 0
  var byLabelled = 0

  func line(_ name: String, of all: Int) -> String {
    func share(_ part: Int) -> String {
      String(format: "%.2f", Double(part) / Double(max(tried, 1)))
    }
    return [name, "\(all)", "\(tried)", share(byExamples), share(byExamples + byLabelled)]
      .joined(separator: "\t")
  }

  static func + (a: Tally, b: Tally) -> Tally {
    Tally(
      tried: a.tried + b.tried, byExamples: a.byExamples + b.byExamples,
      byLabelled: a.byLabelled + b.byLabelled)
  }
}

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
  print("mutate [--count N] [--seed N]")
  exit(2)
}
let pack = try ShippedRules.pack()
guard let jury = try Jury(pack) else {
  print("examples fail before anything is changed: see rasoat rules test")
  exit(1)
}
let source = MutantSource(pack)
var tallies: [RuleMutant.Kind: Tally] = [:]
var survivors: [RuleMutant] = []
for (number, mutant) in source.sample(options.count, seed: options.seed).enumerated() {
  if number % 25 == 0 { FileHandle.standardError.write(Data("\(number) tried\n".utf8)) }
  tallies[mutant.kind, default: Tally()].tried += 1
  switch jury.verdict(mutant) {
  case .byExamples: tallies[mutant.kind]?.byExamples += 1
  case .byLabelled: tallies[mutant.kind]?.byLabelled += 1
  case .survived: survivors.append(mutant)
  }
}
print("kind\tof\ttried\tby examples\tand labelled")
var sum = Tally()
for kind in RuleMutant.Kind.allCases {
  guard let tally = tallies[kind] else { continue }
  print(tally.line(kind.rawValue, of: source.all[kind]?.count ?? 0))
  sum = sum + tally
}
print(sum.line("all", of: source.all.values.reduce(0) { $0 + $1.count }))
print("\nsurvivors: \(survivors.count)")
for mutant in survivors { print(mutant.told(pack)) }
