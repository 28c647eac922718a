internal import Analysis
internal import Packaging
internal import Reading
internal import ReportModel
internal import TestSupport
internal import VietnameseText

/// What is fed with mutated input: every way in which bytes from outside come in.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case zip, docx, text, pack

  /// Words that mean something to the reader of the format.
  package var words: [String] {
    switch self {
    case .zip:
      [
        "PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "PK\u{6}\u{7}", "..", "/",
        "word/document.xml",
      ]
    case .docx:
      [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>",
        "</w:tr>", "<w:tc>", "</w:tc>", "<w:txbxContent>", "</w:txbxContent>", "<w:vMerge/>",
        "<w:gridSpan w:val=\"99999\"/>", "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:fldChar w:fldCharType=\"end\"/>",
        "<w:rFonts w:ascii=\".VnTimeH\" w:hAnsi=\".VnTime\"/>",
        "<w:rFonts w:hAnsi=\"VNI-Times\"/>", "<w:del>", "<w:vanish/>", "<w:numId w:val=\"1\"/>",
        "<w:basedOn w:val=\"Normal\"/>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<![CDATA[",
        "]]>",
        "<!--", "<w:sym w:font=\".VnTime\" w:char=\"F0B5\"/>", "<w:softHyphen/>", "<w:sectPr>",
        "aù", "©",
      ]
    case .text:
      [
        "\r\n", "\u{2028}", "|", "\t", "1.1. ", "a) ", "- ", "Số: ", "BÁO CÁO", "Ã¡", "á»", "a^'",
        "dd",
        "\u{301}", "\u{302}\u{309}", "?", "rn", "Nơi nhận:", "II. ", ";", "ề", "\u{A0}",
      ]
    case .pack:
      ["- ", ": ", "&a ", "*a", "{", "}", "[", "]", "...8", "(", "|", "#", "\"", "!!x", "id: "]
    }
  }

  /// Feeds an input. What the reader refuses is fine; what it returns must hold together.
  ///
  /// - Returns: What does not hold, or nil.
  package func feed(_ bytes: [UInt8]) -> String? {
    switch self {
    case .zip: readArchive(bytes)
    case .docx: check(bytes, ReportReader(limits: Self.limits))
    case .text:
      check(bytes, ReportReader(limits: Self.limits))
        ?? check(bytes, ReportReader(limits: Self.limits, encoding: Self.encoding(for: bytes)))
    case .pack: loadPack(bytes)
    }
  }

  /// One of all, so that each input costs the same.
  private static func encoding(for bytes: [UInt8]) -> TextEncoding {
    TextEncoding.allCases[bytes.count % TextEncoding.allCases.count]
  }

  private static let limits = ReadingLimits(
    fileBytes: 8 << 20, partBytes: 8 << 20, blocks: 100_000, textBytes: 8 << 20)

  /// Whether the bytes are a report that can be read.
  package static func isRead(_ bytes: [UInt8]) -> Bool {
    (try? ReportReader(limits: limits).read(bytes)) != nil
  }

  private func readArchive(_ bytes: [UInt8]) -> String? {
    do throws(PackagingError) {
      var archive = try ZipArchive(bytes, limits: ArchiveLimits(entryBytes: 4 << 20))
      for name in archive.entries.prefix(64) {
        do throws(PackagingError) { _ = try archive.read(name) } catch { continue }
      }
    } catch {
      return nil
    }
    return nil
  }

  /// The mutated file in the place of the sound one that it resembles.
  private func loadPack(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let paths = [
      "requirements:": "areas/1.yaml", "agencies:": "agencies.yaml", "lists:": "lists.yaml",
    ]
    let path = paths.first { text.contains($0.key) }?.value ?? "pack.yaml"
    let files = Self.shipped.filter { $0.path != path } + [PackFile(path: path, text: text)]
    _ = try? Pack.load(pack: files, language: Self.language)
    return nil
  }

  private static let shipped = files("Rules/quang-tri-dan-van-2024")
  private static let language = files("Rules/vi")

  private static func files(_ folder: String) -> [PackFile] {
    Corpus.files(below: folder, ending: [".yaml", ".txt"]).map {
      PackFile(
        path: String($0.path.dropFirst(folder.count + 1)),
        text: String(decoding: $0.bytes, as: UTF8.self))
    }
  }

  /// The bytes as the corpus of the target holds them: of a DOCX, the entries without compression.
  package func prepared(_ bytes: [UInt8]) -> [UInt8] {
    guard self == .docx else { return bytes }
    var parts: [(String, [UInt8])] = []
    do throws(PackagingError) {
      var archive = try ZipArchive(bytes, limits: ArchiveLimits(entryBytes: 4 << 20))
      for name in archive.entries { parts.append((name, try archive.read(name))) }
    } catch {
      return bytes
    }
    return StoredZip.pack(parts)
  }

  private func check(_ bytes: [UInt8], _ reader: ReportReader) -> String? {
    let document: Document
    do throws(InputProblem) { document = try reader.read(bytes) } catch { return nil }
    if (try? reader.read(bytes)) != document { return "read twice, it differs" }
    for block in document.blocks {
      if let fault = Self.fault(block) { return fault }
    }
    for note in document.notes {
      guard let range = note.range else { continue }
      guard let index = note.block, document.blocks.indices.contains(index),
        range.upperBound <= document.blocks[index].text.utf8.count
      else { return "a note beyond its block" }
    }
    return nil
  }

  private static func fault(_ block: Block) -> String? {
    let count = block.text.utf8.count
    if block.text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      return "a block of two lines"
    }
    if !(0...count).contains(block.labelLength) { return "a label beyond its block" }
    if !(0...count).contains(block.boldLeadLength) { return "a bold lead beyond its block" }
    guard case .tableRow(let row) = block.kind else { return nil }
    for cell in row.cells where cell.range.upperBound > count { return "a cell beyond its row" }
    return nil
  }
}
