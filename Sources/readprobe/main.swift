import Foundation
import Reading
import ReportModel

let args = CommandLine.arguments
let path = args.last ?? ""
let bytes = [UInt8]((try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data())
let isDocx = path.hasSuffix(".docx") || path.hasSuffix(".docm") || path.hasSuffix(".dotx")
do throws(InputProblem) {
  let document = try ReportReader().read(bytes, expecting: isDocx ? .docx : nil)
  if args.contains("--blocks") {
    for (index, block) in document.blocks.enumerated() {
      let label = block.slice(0..<block.labelLength)
      let lead = block.slice(0..<block.boldLeadLength)
      let kind: String
      switch block.kind {
      case .paragraph: kind = "P"
      case .heading(let level, let known): kind = "H\(level)/\(known)"
      case .listItem(let level): kind = "L\(level)"
      case .tableRow(let row):
        kind =
          "T\(row.table).\(row.row)[\(row.cells.map { "\($0.column)+\($0.span)\($0.continuesAbove ? "^" : "")" }.joined(separator: ","))]"
      }
      print(
        "\(index) \(block.line.map { "l\($0) " } ?? "")\(kind)\(block.isBold ? " B" : "")\(block.isCentred ? " C" : "") \(block.region == .body ? "" : block.region.rawValue) {\(label)} \(lead.isEmpty ? "" : "<<\(lead)>>") \(block.text)"
      )
    }
    for note in document.notes { print("NOTE \(note.code) \(note.detail) @\(note.block ?? -1)") }
  } else {
    print(document.plainText(), terminator: "")
  }
} catch {
  FileHandle.standardError.write(Data("\(error.code): \(error.detail)\n".utf8))
  exit(3)
}
