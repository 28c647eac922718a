import Rendering

/// The language of the help, which is made before any option is parsed.
enum HelpLanguage {
  static var current: Language {
    let arguments = CommandLine.arguments
    if arguments.contains("--lang=en") { return .en }
    guard let at = arguments.firstIndex(of: "--lang"), at + 1 < arguments.count else { return .vi }
    return Language(rawValue: arguments[at + 1]) ?? .vi
  }

  static func pick(_ vi: String, _ en: String) -> String {
    switch current {
    case .vi: vi
    case .en: en
    }
  }
}
