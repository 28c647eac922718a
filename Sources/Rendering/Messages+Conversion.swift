package import ReportModel

// What `--convert` did, or why it did not help.
extension Messages {
  /// For standard error: which file was converted by what; nil where none was.
  package func conversionTold(_ file: String, _ review: Review) -> String? {
    let note = review.notes.first { $0.code == .converted }
    return note.map { "\(fileName(file)): \(converted(by: $0.detail))" }
  }

  /// The same of a document that is not judged.
  package func conversionTold(_ file: String, _ document: Document) -> String? {
    let note = document.notes.first { $0.code == .converted }
    return note.map { "\(fileName(file)): \(converted(by: $0.detail))" }
  }

  func converted(by program: String) -> String {
    let name = TerminalText.visible(program)
    return pick(
      "đã được LibreOffice (\(name)) chuyển sang .docx rồi mới đọc",
      "converted to .docx by LibreOffice (\(name)) before it was read")
  }

  func conversion(_ failure: ConversionFailure) -> String {
    switch failure {
    case .notInstalled:
      pick(
        "Muốn dùng --convert thì cài LibreOffice: apt-get install libreoffice-writer, hoặc tải ở https://www.libreoffice.org; lệnh soffice phải nằm trong PATH",
        "For --convert install LibreOffice: apt-get install libreoffice-writer, or from https://www.libreoffice.org; the command soffice must be on the PATH"
      )
    case .noFolder:
      pick(
        "--convert không tạo được thư mục tạm; hãy kiểm tra TMPDIR và chỗ trống trên đĩa",
        "--convert could make no temporary folder; check TMPDIR and the space on the disk")
    case .failed(let program):
      pick(
        "LibreOffice (\(shown(program))) không chuyển được tệp này",
        "LibreOffice (\(shown(program))) could not convert it")
    case .timedOut(let program, let seconds):
      pick(
        "LibreOffice (\(shown(program))) chạy quá \(seconds) giây nên đã bị dừng",
        "LibreOffice (\(shown(program))) was stopped after \(seconds) seconds")
    case .tooLarge(let program, let megabytes):
      pick(
        "LibreOffice (\(shown(program))) chuyển ra tệp lớn hơn \(megabytes) MB nên không đọc",
        "what LibreOffice (\(shown(program))) made of it is larger than \(megabytes) MB and was not read"
      )
    case .notRead(let program):
      pick(
        "Đó là tệp .docx do LibreOffice (\(shown(program))) chuyển ra",
        "That is of the .docx that LibreOffice (\(shown(program))) made of it")
    }
  }

  private func shown(_ program: String) -> String { TerminalText.visible(program) }
}
