internal import ReportModel
import VietnameseText

/// Recognises the agency of a report by its name in the letterhead, then by the symbol of its
/// number, then by the opening sentence.
struct AgencyNames: Sendable {
  private let agencies: [PackAgency]
  private let matcher: Matcher
  /// Agency of each term of the matcher.
  private let owners: [Int]
  private let symbols: [[UInt64]: Int]
  /// Words of the longest symbol.
  private let longestSymbol: Int

  init(_ agencies: [PackAgency]) {
    let parser = TermParser()
    let tokenizer = Tokenizer()
    var terms: [Term] = []
    var owners: [Int] = []
    var symbols: [[UInt64]: Int] = [:]
    for (index, agency) in agencies.enumerated() {
      for name in [agency.name] + agency.variants {
        // Names may hold marks of the term language ("&", "(…)"): they are plain words here.
        let plain = String(name.map { "&()#|".contains($0) ? " " : $0 })
        guard let term = try? parser.parse(plain) else { continue }
        terms.append(term)
        owners.append(index)
      }
      for symbol in agency.symbols {
        symbols[tokenizer.tokens(of: symbol).tokens.map(\.key)] = index
      }
    }
    self.agencies = agencies
    self.owners = owners
    self.symbols = symbols
    longestSymbol = symbols.keys.map(\.count).max() ?? 0
    matcher = Matcher(terms)
  }

  /// The agency that sends a report.
  func agency(_ head: [ReadBlock], all: [ReadBlock]) -> Agency? {
    bySymbol(head).map(value) ?? byName(head).map(value) ?? byName(Array(all.prefix(30))).map(value)
  }

  /// An agency by its id.
  func agency(id: String) -> Agency? { agencies.firstIndex { $0.id == id }.map(value) }

  private func value(_ index: Int) -> Agency {
    Agency(id: agencies[index].id, name: agencies[index].name, kind: agencies[index].kind)
  }

  private func bySymbol(_ head: [ReadBlock]) -> Int? {
    for read in head {
      for document in read.documents {
        // "45/BC-SNV-VP": the part after the first hyphen.
        let keys = read.tokens[document.tokens].dropFirst(2).map(\.key)
        for length in stride(from: min(keys.count, longestSymbol), to: 0, by: -1) {
          if let index = symbols[Array(keys.prefix(length))] { return index }
        }
      }
    }
    return nil
  }

  /// The last and longest name of the letterhead: superior bodies stand above.
  private func byName(_ head: [ReadBlock]) -> Int? {
    for read in head {
      let matches = matcher.matches(read.tokens, in: 0..<read.tokens.count)
      if let best = matches.max(by: { $0.tokens.count < $1.tokens.count }) {
        return owners[Int(best.term)]
      }
    }
    return nil
  }
}
