package import ReportModel

// What the reader left out or had to guess, as findings.
extension Messages {
  /// The finding of a note: its rule, how much it weighs, what to do about it.
  func finding(_ note: PlacedNote) -> Finding {
    Finding(
      rule: "text.\(rule(note.code))", severity: severity(note.code), message: message(note),
      quote: note.quote, place: note.place, suggestion: remedy(note.code))
  }

  private func rule(_ code: ReadingNote.Code) -> String {
    switch code {
    case .hiddenText: "hidden"
    case .placeholderText: "placeholder"
    case .comments: "comments"
    case .embeddedNotRead: "embedded"
    case .macros: "macros"
    case .replacedBytes: "replaced"
    case .legacyEncoding, .perhapsVIQR: "encoding"
    case .legacyFont, .undecodedFont: "legacy-font"
    case .mendedText, .garbledText: "mojibake"
    case .misreadText: "ocr"
    case .converted: "converted"
    }
  }

  /// A note where all of the text was read; a warning where some of it was not, or by guessing.
  private func severity(_ code: ReadingNote.Code) -> Finding.Severity {
    switch code {
    case .comments, .macros, .legacyEncoding, .legacyFont, .converted: .note
    case .hiddenText, .placeholderText, .embeddedNotRead, .replacedBytes, .perhapsVIQR,
      .undecodedFont, .mendedText, .garbledText, .misreadText:
      .warning
    }
  }

  private func message(_ note: PlacedNote) -> String {
    leftOut(note.code, detail: note.detail) ?? guessed(note.code, detail: note.detail)
  }

  private func leftOut(_ code: ReadingNote.Code, detail: String) -> String? {
    switch code {
    case .hiddenText:
      pick(
        "có chữ ẩn, không tính là nội dung báo cáo: “\(detail)”",
        "hidden text, not taken as content: “\(detail)”")
    case .placeholderText:
      pick(
        "ô nhập liệu chưa được điền, còn nguyên chữ mẫu, không tính là nội dung báo cáo",
        "a form field still shows its placeholder, not taken as content")
    case .comments:
      pick(
        "có \(detail) ghi chú (comment), không tính là nội dung",
        "\(detail) comments, not taken as content")
    case .embeddedNotRead:
      pick(
        "có phần nhúng không đọc được (\(detail))", "an embedded part was not read (\(detail))")
    case .macros:
      pick("có macro; chương trình không chạy macro", "macros; they were not run")
    case .replacedBytes:
      pick(
        "\(detail) chỗ sai bảng mã đã được thay bằng dấu �",
        "\(detail) places in a wrong encoding were replaced by �")
    default: nil
    }
  }

  private func guessed(_ code: ReadingNote.Code, detail: String) -> String {
    let name = TextEncoding(named: detail).map(encoding) ?? detail
    return switch code {
    case .legacyEncoding:
      pick(
        "tệp dùng bảng mã cũ \(name), đã được đổi sang Unicode",
        "read as \(name), an encoding from before Unicode")
    case .perhapsVIQR:
      pick(
        "chữ không dấu trông như viết theo lối VIQR (“a^'” thay cho “ấ”) và được đọc nguyên như vậy",
        "plain letters that look like VIQR (“a^'” for “ấ”) were read as they are")
    case .legacyFont:
      pick(
        "có chữ gõ bằng phông bảng mã cũ \(name), đã được đổi sang Unicode",
        "text in a font of the old encoding \(name) was converted to Unicode")
    case .undecodedFont:
      pick(
        "có chữ gõ bằng phông bảng mã cũ nhưng không nhận ra bảng mã, được đọc nguyên như trong tệp",
        "text in a font of an old encoding that fits none was read as it stands")
    case .mendedText:
      pick(
        "chữ bị lỗi bảng mã (\(name)) và đã được sửa lại; hãy đối chiếu với bản gốc",
        "text was garbled by a wrong encoding (\(name)) and set right again; compare it with the original"
      )
    case .garbledText:
      pick(
        "\(detail) chữ bị lỗi bảng mã, không sửa lại được, nên kết quả có thể sai",
        "\(detail) words are garbled by a wrong encoding, so the results may be wrong")
    case .converted: converted(by: detail)
    default:
      pick(
        "\(detail) chữ trông như bị máy quét nhận dạng sai, nên kết quả có thể sai",
        "\(detail) words look misread by a scanner, so the results may be wrong")
    }
  }

  private func remedy(_ code: ReadingNote.Code) -> String? {
    switch code {
    case .comments, .macros, .converted: nil
    case .hiddenText: pick("bỏ chữ ẩn hoặc cho hiện ra", "remove the hidden text or show it")
    case .placeholderText:
      pick("điền nội dung hoặc xóa ô nhập liệu", "fill the field in or remove it")
    case .embeddedNotRead:
      pick("đưa nội dung phần nhúng vào văn bản", "put its content into the text")
    case .replacedBytes, .legacyEncoding:
      pick("lưu lại tệp bằng UTF-8", "save the file as UTF-8")
    case .perhapsVIQR:
      pick("nếu đúng là VIQR, thêm --encoding viqr", "if it is VIQR, add --encoding viqr")
    case .legacyFont, .undecodedFont:
      pick("chuyển văn bản sang phông Unicode", "convert the document to a Unicode font")
    case .mendedText, .garbledText:
      pick("dùng bản gốc còn đúng bảng mã", "use the original that is not garbled")
    case .misreadText:
      pick("dùng bản Word gốc thay cho bản quét", "use the Word document in place of the scan")
    }
  }

  /// The name of an encoding.
  package func encoding(_ encoding: TextEncoding) -> String {
    switch encoding {
    case .ascii: "ASCII"
    case .utf8: "UTF-8"
    case .utf16LE: "UTF-16 LE"
    case .utf16BE: "UTF-16 BE"
    case .windows1258: "Windows-1258"
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    case .viscii: "VISCII"
    case .vps: "VPS"
    case .viqr: "VIQR"
    }
  }

  /// How a text file was read, for standard error; nil where it is what everybody writes.
  package func encodingTold(_ document: Document, given: Bool) -> String? {
    guard let told = document.encoding, told.isLegacy || told == .utf16LE || told == .utf16BE else {
      return nil
    }
    let name = encoding(told)
    return given
      ? pick("đọc theo bảng mã \(name) (theo --encoding)", "read as \(name) (given by --encoding)")
      : pick(
        "đọc theo bảng mã \(name) (nhận ra từ nội dung; đổi bằng --encoding)",
        "read as \(name) (recognised by the content; --encoding overrides)")
  }

  package func unknownEncoding(_ name: String) -> String {
    let allowed = TextEncoding.allCases.filter { $0 != .ascii }.map(\.rawValue)
    return badValue(name, option: "--encoding", allowed: allowed.joined(separator: ", "))
  }
}
