import Foundation

/// What is known of the page that results are printed on.
package enum Terminal {
  /// Columns where nothing tells.
  package static let usualWidth = 100

  /// Standard output is a terminal.
  package static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// `NO_COLOR` is set to anything, or the terminal can show none.
  package static var refusesColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
  }

  /// Columns: those that `COLUMNS` says, else the terminal's, else the usual.
  package static var width: Int {
    if let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), told > 0 {
      return min(told, 400)
    }
    var size = winsize()
    if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return usualWidth
  }
}
