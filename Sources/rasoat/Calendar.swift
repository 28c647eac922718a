/// "2024", "2024-Q1", "2024-H1", "2024-9M".
enum PeriodCode {
  static func isValid(_ code: String) -> Bool {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.count == 4, year.allSatisfy(\.isASCIIDigit) else {
      return false
    }
    if parts.count == 1 { return true }
    return parts.count == 2 && ["Q1", "Q2", "Q3", "Q4", "H1", "H2", "9M"].contains(parts[1])
  }
}

/// "2024-06-14".
enum DayCode {
  static func isValid(_ code: String) -> Bool {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(\.isASCIIDigit) else {
      return false
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, (1...12).contains(numbers[1]) else { return false }
    let (year, month) = (numbers[0], numbers[1])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(numbers[2])
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
