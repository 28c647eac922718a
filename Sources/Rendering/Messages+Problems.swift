package import ReportModel

// Why an input cannot be read, and what to do about it.
extension Messages {
  /// One sentence, without the file's name; a second one where a conversion did not help.
  package func problem(_ problem: InputProblem) -> String {
    let detail = TerminalText.visible(
      problem.code == .overLimit ? limit(problem.detail) : problem.detail)
    let told = detail.isEmpty ? "" : " (\(detail))"
    let reason =
      fileProblem(problem.code) ?? formatProblem(problem.code) ?? contentProblem(problem.code, told)
    return reason + (problem.conversion.map { ". " + conversion($0) } ?? "")
  }

  private func fileProblem(_ code: InputProblem.Code) -> String? {
    switch code {
    case .missing:
      pick(
        "không có tệp này; hãy kiểm tra lại đường dẫn",
        "there is no such file; check the path")
    case .unreadableFile:
      pick(
        "không mở được tệp; hãy kiểm tra quyền đọc và đường dẫn",
        "the file cannot be opened; check its permissions and the path")
    case .directoryWithoutReports:
      pick(
        "thư mục không có báo cáo nào; hãy chỉ thư mục có tệp .docx hoặc .txt",
        "the folder holds no report; name a folder with .docx or .txt files")
    case .emptyFile:
      pick(
        "tệp rỗng (0 byte); hãy chép lại hoặc xin lại tệp gốc",
        "the file is empty (0 bytes); copy it again or ask for the original")
    case .lockFile:
      pick(
        "đây là tệp khóa tạm của Word, không phải báo cáo; hãy đóng Word và chọn tệp không có “~$” ở đầu tên",
        "this is a lock file of Word, not a report; close Word and choose the file without “~$” in front"
      )
    default: nil
    }
  }

  private func formatProblem(_ code: InputProblem.Code) -> String? {
    switch code {
    case .legacyDoc:
      saveAs("đây là tệp Word cũ (.doc)", "this is an old Word file (.doc)")
    case .pdf:
      pick(
        "đây là tệp PDF; hãy dùng bản Word gốc (.docx)",
        "this is a PDF; use the original Word document (.docx)")
    case .rtf: saveAs("đây là tệp RTF", "this is an RTF file")
    case .image:
      pick(
        "đây là tệp ảnh; hãy dùng bản Word gốc (.docx)",
        "this is an image; use the original Word document (.docx)")
    case .archive:
      pick(
        "đây là tệp nén, không phải báo cáo; hãy giải nén rồi kiểm tra các tệp .docx bên trong",
        "this is an archive, not a report; unpack it and check the .docx files inside")
    case .encrypted:
      pick(
        "tệp có mật khẩu; hãy mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi lưu lại",
        "the file has a password; open it in Word, remove the password (File > Info > Protect Document) and save it again"
      )
    case .spreadsheet:
      pick(
        "đây là bảng tính, không phải báo cáo; hãy dùng tệp .docx hoặc .txt",
        "this is a spreadsheet, not a report; use a .docx or .txt file")
    case .presentation:
      pick(
        "đây là tệp trình chiếu, không phải báo cáo; hãy dùng tệp .docx hoặc .txt",
        "this is a presentation, not a report; use a .docx or .txt file")
    default: nil
    }
  }

  private func contentProblem(_ code: InputProblem.Code, _ told: String) -> String {
    switch code {
    case .truncated:
      pick(
        "tệp bị cắt cụt\(told); hãy chép lại hoặc xin lại tệp gốc",
        "the file is cut off\(told); copy it again or ask for the original")
    case .brokenPackage:
      pick(
        "tệp bị hỏng\(told); hãy mở bằng Word, lưu lại rồi kiểm tra lại",
        "the file is damaged\(told); open it in Word, save it again and check again")
    case .brokenXML:
      pick(
        "nội dung tệp bị hỏng\(told); hãy mở bằng Word, lưu lại rồi kiểm tra lại",
        "the text inside the file is damaged\(told); open it in Word, save it again and check again"
      )
    case .documentType:
      pick(
        "tệp có khai báo kiểu tài liệu DTD\(told), không đọc vì lý do an toàn; hãy mở bằng Word, lưu lại rồi kiểm tra lại",
        "the file has a DTD, a document type declaration\(told), which is not read for safety; open it in Word, save it again and check again"
      )
    case .overLimit:
      pick(
        "tệp vượt giới hạn\(told); hãy tách nhỏ báo cáo hoặc bỏ ảnh, phụ lục quá lớn",
        "the file is over a limit\(told); split the report or remove large pictures and appendices"
      )
    case .noText:
      pick(
        "tệp không có chữ nào để đọc; hãy kiểm tra lại nội dung tệp",
        "there is no text in the file; check what it holds")
    case .encoding, .ambiguousEncoding, .garbled: encodingProblem(code, told)
    default:
      pick(
        "đây không phải là báo cáo\(told); hãy dùng tệp Word (.docx) hoặc văn bản thuần (.txt)",
        "this is not a report\(told); use a Word document (.docx) or plain text (.txt)")
    }
  }

  /// The bound that was exceeded, after the part in which it was: "word/document.xml: depth".
  private func limit(_ detail: String) -> String {
    let key = detail.split(separator: ":").last?.drop { $0 == " " } ?? ""
    let words: String? =
      switch key {
      case "file": pick("dung lượng tệp", "size of the file")
      case "entries": pick("số tệp con trong gói", "number of parts")
      case "size": pick("dung lượng sau giải nén của một phần", "inflated size of one part")
      case "total": pick("tổng dung lượng sau giải nén", "inflated size of all parts")
      case "ratio": pick("tỷ lệ nén", "compression ratio")
      case "depth": pick("số tầng lồng nhau", "depth of nesting")
      case "attributes", "tag": pick("độ dài của một thẻ", "length of one tag")
      case "namespaces", "names": pick("số tên thẻ khác nhau", "number of different names")
      case "marks": pick("số dấu trên một chữ cái", "number of marks on one letter")
      case "cells": pick("số ô trong bảng", "number of table cells")
      case "sentences": pick("số câu", "number of sentences")
      case "styles": pick("số kiểu định dạng", "number of styles")
      case "matches": pick("số cụm từ của bộ quy tắc", "number of terms of the rules")
      case "text": pick("độ dài văn bản", "length of the text")
      case "blocks": pick("số đoạn", "number of paragraphs")
      case "time": pick("thời gian đọc và rà soát", "time for reading and judging")
      default: nil
      }
    guard let words else { return detail }
    return String(detail.dropLast(key.count)) + words
  }

  private func encodingProblem(_ code: InputProblem.Code, _ told: String) -> String {
    switch code {
    case .ambiguousEncoding:
      pick(
        "không phân biệt được bảng mã chữ\(told); hãy thêm --encoding với tên đúng, hoặc lưu lại thành UTF-8",
        "the character encoding is not certain\(told); name the right one with --encoding, or save the file as UTF-8"
      )
    case .garbled:
      pick(
        "phần lớn chữ bị lỗi bảng mã hoặc mất dấu, không đọc được; hãy dùng bản gốc còn đúng, hoặc lưu lại từ Word bằng UTF-8",
        "most of the text is garbled or has lost its marks; use the original, or save it again from Word as UTF-8"
      )
    default:
      pick(
        "bảng mã chữ không đọc được\(told); hãy lưu lại thành UTF-8, hoặc thêm --encoding nếu biết bảng mã",
        "the character encoding cannot be read\(told); save the file as UTF-8, or name it with --encoding"
      )
    }
  }

  private func saveAs(_ vi: String, _ en: String) -> String {
    pick(
      "\(vi); hãy mở bằng Word rồi lưu thành .docx",
      "\(en); open it in Word and save it as .docx")
  }

  /// The input's name as it is shown: standard input has none.
  package func fileName(_ file: String) -> String {
    file == "-" ? pick("(đầu vào chuẩn)", "(standard input)") : TerminalText.visible(file)
  }
}
