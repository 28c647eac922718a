internal import Foundation
internal import TestSupport

/// Sound inputs to start from.
package enum Corpus {
  package struct File: Sendable {
    package var path: String
    package var bytes: [UInt8]
  }

  /// Files of the repository that suit a target: reports, packs, and texts in the old encodings.
  package static func shipped(_ target: FuzzTarget) -> [[UInt8]] {
    switch target {
    case .zip, .docx: return files(below: "Fixtures", ending: [".docx"]).map(\.bytes)
    case .pack: return files(below: "Rules", ending: [".yaml"]).map(\.bytes)
    case .text:
      let texts = files(below: "Fixtures", ending: [".txt"]).map(\.bytes)
      let old = LegacyAlphabet.all.flatMap { alphabet in
        texts.prefix(4).map { alphabet.encode(String(decoding: $0, as: UTF8.self)) }
      }
      return texts + old
    }
  }

  /// All files below a folder of the repository, or below one with an absolute path, in order.
  package static func files(below folder: String, ending: [String]) -> [File] {
    let root =
      folder.hasPrefix("/")
      ? URL(fileURLWithPath: folder) : Repository.root.appendingPathComponent(folder)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().compactMap { name in
      guard ending.isEmpty || ending.contains(where: name.hasSuffix),
        let data = try? Data(contentsOf: root.appendingPathComponent(name)), data.count < 1 << 20
      else { return nil }
      return File(path: "\(folder)/\(name)", bytes: Array(data))
    }
  }
}
