// The argument parser words its errors in English only; these are the ones that a person meets.
extension Messages {
  /// The parser's first line in the language that is set; what is not known stays as it is.
  package func usage(_ error: String) -> String {
    guard language == .vi else { return error }
    for (opening, told) in Self.usageOpenings where error.hasPrefix(opening) {
      return told + error.dropFirst(opening.count)
    }
    return error
  }

  private static let usageOpenings: [(String, String)] = [
    ("Unknown option", "không có tùy chọn"),
    ("Missing expected argument", "thiếu tham số"),
    ("Missing value for", "thiếu giá trị cho"),
    ("Unexpected argument", "thừa tham số"),
    ("The value", "giá trị không hợp lệ:"),
    ("Missing expected subcommand", "thiếu tên lệnh"),
    ("Missing one of", "thiếu một trong"),
  ]
}
