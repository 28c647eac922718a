import Foundation
import ReportModel
import Synchronization

/// Converts what the reader refuses to DOCX, by the LibreOffice of this machine.
///
/// The input goes into a private folder under a neutral name, with a profile of its own in which macros, links and
/// the network are switched off. All of it is removed afterwards.
package struct Converter: Sendable {
  /// LibreOffice needs a core and hundreds of megabytes, whatever `--jobs` says.
  private static let oneAtATime = Mutex(())
  private static let names = ["soffice", "libreoffice"]

  private let searchPath: String
  private let temporary: String
  private let seconds: Int
  private let limit: Int

  /// - Parameters:
  ///   - searchPath: Folders to look for LibreOffice in, parted by colons; nil for those of `PATH`.
  ///   - temporary: Where the private folder is made; nil for the usual place.
  ///   - seconds: How long one conversion may take.
  ///   - limit: The most bytes that may come of it.
  package init(
    searchPath: String? = nil, temporary: String? = nil, seconds: Int = 60,
    limit: Int = InputReader.defaultLimit
  ) {
    self.searchPath = searchPath ?? ProcessInfo.processInfo.environment["PATH"] ?? ""
    self.temporary = temporary ?? FileManager.default.temporaryDirectory.path
    self.seconds = seconds
    self.limit = limit
  }

  /// The program that converts; nil where there is none.
  func program() -> String? {
    // A relative entry of PATH would run what stands beside the reports.
    let folders = searchPath.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    for name in Self.names {
      for folder in folders {
        let path = FileName.join(folder, name)
        if FileSystem().kind(path) == .file, FileManager.default.isExecutableFile(atPath: path) {
          return path
        }
      }
    }
    return nil
  }

  /// The bytes of a DOCX.
  func convert(
    _ bytes: [UInt8], _ format: Convertible, by program: String
  ) throws(ConversionFailure) -> [UInt8] {
    try Self.oneAtATime.withLock { _ throws(ConversionFailure) in
      let signals = SignalWatch()
      defer { signals.end() }
      guard let folder = PrivateFolder(in: temporary) else { throw .noFolder }
      defer { folder.remove() }
      let source = "in/input.\(format.rawValue)"
      guard folder.folder("in") != nil, folder.folder("out") != nil, folder.folder("tmp") != nil,
        folder.folder("profile/user") != nil, folder.write(bytes, to: source),
        folder.write(
          Array(OfficeProfile.settings.utf8), to: "profile/user/registrymodifications.xcu")
      else { throw .noFolder }
      let sockets = StaleSockets()
      let ending = process(program, format, source, folder).run(watching: signals)
      if ending != .succeeded { sockets.remove() }
      if ending == .timedOut { throw .timedOut(program: program, seconds: seconds) }
      return try output(folder, program, ending)
    }
  }

  private func process(
    _ program: String, _ format: Convertible, _ source: String, _ folder: PrivateFolder
  ) -> BoundedProcess {
    let profile = URL(fileURLWithPath: FileName.join(folder.path, "profile"), isDirectory: true)
    var arguments = [
      "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--norestore", "--nologo",
      "--nodefault", "--nolockcheck", "--nofirststartwizard",
    ]
    if let filter = format.filter { arguments.append("--infilter=\(filter)") }
    arguments += [
      "--convert-to", "docx:MS Word 2007 XML", "--outdir", FileName.join(folder.path, "out"),
      FileName.join(folder.path, source),
    ]
    return BoundedProcess(
      program: program, arguments: arguments,
      environment: OfficeProfile.environment(searchPath: searchPath, folder: folder.path),
      folder: folder.path, seconds: Double(seconds), fileBytes: limit)
  }

  /// LibreOffice ends with 0 even where it could not open the file: what it wrote decides.
  private func output(
    _ folder: PrivateFolder, _ program: String, _ ending: BoundedProcess.Ending
  ) throws(ConversionFailure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(InputProblem) {
      bytes = try InputReader(limit: limit)
        .read(.file(FileName.join(folder.path, "out/input.docx")))
    } catch {
      if error.code == .overLimit { throw .tooLarge(program: program, megabytes: limit >> 20) }
      throw .failed(program: program)
    }
    guard ending == .succeeded, !bytes.isEmpty else { throw .failed(program: program) }
    return bytes
  }
}
