package import ReportModel

// What the command says on standard error.
extension Messages {
  /// A path that gives nothing to check.
  package func selection(_ problem: SelectionProblem) -> String {
    let path = TerminalText.visible(problem.path)
    return switch problem.code {
    case .missing:
      pick(
        "\(path): không có tệp hoặc thư mục này; hãy kiểm tra lại đường dẫn",
        "\(path): there is no such file or folder; check the path")
    case .emptyFolder:
      pick(
        "\(path): thư mục rỗng; hãy chỉ thư mục có báo cáo .docx hoặc .txt",
        "\(path): the folder is empty; name a folder with .docx or .txt reports")
    case .folderWithoutReports:
      pick(
        "\(path): thư mục không có báo cáo nào; hãy chỉ thư mục có tệp .docx hoặc .txt",
        "\(path): the folder holds no report; name a folder with .docx or .txt files")
    case .globWithoutMatch:
      pick(
        "\(path): không có tệp nào khớp với mẫu này; hãy kiểm tra lại mẫu tên tệp",
        "\(path): no file matches this pattern; check the pattern")
    case .unreadableFolder:
      pick(
        "\(path): không mở được thư mục; hãy kiểm tra quyền đọc",
        "\(path): the folder cannot be opened; check its permissions")
    case .folderNotFile:
      pick(
        "\(path): đây là thư mục; lệnh này cần một tệp",
        "\(path): this is a folder; the command takes one file")
    }
  }

  package var nothingChecked: String {
    pick("Chưa kiểm tra tệp nào.", "Nothing was checked.")
  }

  package func note(_ note: SelectionNote) -> String {
    switch note {
    case .lockFile(let path):
      pick(
        "\(TerminalText.visible(path)): bỏ qua tệp khóa tạm của Word",
        "\(TerminalText.visible(path)): skipped, a lock file of Word")
    case .otherFiles(let folder, let count):
      pick(
        "\(TerminalText.visible(folder)): bỏ qua \(count) tệp không phải báo cáo",
        "\(TerminalText.visible(folder)): skipped \(count) file(s) that are no reports")
    }
  }

  /// A file that cannot be read, with its name.
  package func unreadable(_ file: String, _ problem: InputProblem) -> String {
    "\(fileName(file)): \(self.problem(problem))"
  }

  package func closedFolder(_ path: String) -> String {
    selection(SelectionProblem(.unreadableFolder, path: path))
  }

  /// Why there is no pack, without the faults of its files (those have a page of their own).
  package func packFailure(_ failure: PackFailure) -> String {
    switch failure {
    case .noFolder(let path):
      pick(
        "\(TerminalText.visible(path)): không có thư mục bộ quy tắc này",
        "\(TerminalText.visible(path)): there is no such pack folder")
    case .noRuleFiles(let path):
      pick(
        "\(TerminalText.visible(path)): thư mục không có tệp quy tắc nào (.yaml)",
        "\(TerminalText.visible(path)): the folder holds no rule file (.yaml)")
    case .unreadable(let path):
      pick(
        "\(TerminalText.visible(path)): không mở được tệp quy tắc",
        "\(TerminalText.visible(path)): the rule file cannot be opened")
    case .notInstalled(let searched):
      pick(
        "không tìm thấy bộ quy tắc đi kèm; đã tìm ở \(searched.joined(separator: ", ")); hãy cài lại rasoat hoặc dùng --rules",
        "the pack that ships was not found; searched \(searched.joined(separator: ", ")); install rasoat again or use --rules"
      )
    case .faults(let faults): self.faults(faults.count)
    }
  }

  package func output(_ problem: OutputProblem) -> String {
    let path = TerminalText.visible(problem.path)
    return switch problem.code {
    case .noFolder:
      pick(
        "\(path): không có thư mục để ghi tệp này", "\(path): there is no folder to write it in")
    case .isFolder:
      pick("\(path): đây là thư mục, không ghi đè được", "\(path): this is a folder")
    case .isInput:
      pick(
        "\(path): đây là tệp cần kiểm tra, không ghi đè lên được",
        "\(path): this is an input, it is not written over")
    case .notWritten:
      pick(
        "\(path): không ghi được tệp; hãy kiểm tra quyền ghi và chỗ trống trên đĩa",
        "\(path): cannot be written; check its permissions and the space on the disk")
    }
  }

  package var outputFailed: String {
    pick("không ghi được ra đầu ra chuẩn", "standard output cannot be written")
  }

  /// A value that an option does not take, and those that it takes.
  package func badValue(_ value: String, option: String, allowed: String) -> String {
    pick(
      "\(option): không có giá trị “\(TerminalText.visible(value))”; được phép: \(allowed)",
      "\(option): there is no value “\(TerminalText.visible(value))”; allowed: \(allowed)")
  }

  package var templateNotYet: String {
    pick(
      "--kind template: chưa kiểm tra được đề cương mẫu; bản này mới kiểm tra báo cáo đã điền (--kind report)",
      "--kind template: outlines cannot be checked yet; this version checks filled reports (--kind report)"
    )
  }

  package var noPaths: String {
    pick("hãy cho biết tệp hoặc thư mục cần kiểm tra", "name the files or folders to check")
  }

  package var sameOutputTwice: String {
    pick(
      "--format: chỉ một định dạng được ghi vào cùng một nơi; hãy thêm =TỆP cho các định dạng khác",
      "--format: only one format can go to the same place; add =FILE to the others")
  }

  package func unknownRequirement(_ id: String, known: [String]) -> String {
    pick(
      "bộ quy tắc không có yêu cầu “\(TerminalText.visible(id))”; có: \(known.joined(separator: ", "))",
      "the pack has no requirement “\(TerminalText.visible(id))”; it has: \(known.joined(separator: ", "))"
    )
  }

  package func unknownAgency(_ id: String, known: [String]) -> String {
    let ids = known.joined(separator: ", ")
    return pick(
      "--agency: danh sách cơ quan không có “\(TerminalText.visible(id))”; có: \(ids)",
      "--agency: the roster has no agency “\(TerminalText.visible(id))”; it has: \(ids)")
  }

  package func seeHelp(_ command: String) -> String {
    pick("Xem cách dùng: \(command) --help", "See: \(command) --help")
  }
}
