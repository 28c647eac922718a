import ArgumentParser
import Pipeline
import Rendering
import ReportModel

/// Options that every command takes.
struct PageOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Ngôn ngữ của thông báo: vi hoặc en (mặc định: vi).",
        "Language of messages: vi or en (default: vi)."), valueName: "vi|en"))
  var languageName = "vi"

  @Option(
    name: .customLong("color"),
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Tô màu: auto, always hoặc never (mặc định: auto).",
        "Colour: auto, always or never (default: auto)."), valueName: "auto|always|never"))
  var colour = "auto"

  func language() throws -> Language {
    try choice(languageName, option: "--lang", messages: Messages(.vi))
  }

  func messages() throws -> Messages { Messages(try language()) }

  /// The page on standard output.
  func renderOptions(_ facts: FactOptions? = nil) throws -> RenderOptions {
    let when: ColourWhen = try choice(colour, option: "--color", messages: try messages())
    let coloured =
      switch when {
      case .always: true
      case .never: false
      case .auto: Terminal.isTerminal && !Terminal.refusesColour
      }
    return RenderOptions(
      language: try language(), width: Terminal.width, coloured: coloured,
      agencyGiven: facts?.agency != nil, periodGiven: facts?.period != nil)
  }
}

enum ColourWhen: String, CaseIterable { case auto, always, never }

/// Options that say which pack judges.
struct PackOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Thư mục bộ quy tắc (mặc định: bộ đi kèm).",
        "Folder of the pack (default: the one that ships)."),
      valueName: HelpLanguage.pick("thư mục", "dir")))
  var rules: String?

  func load(_ page: PageOptions) throws -> LoadedPack {
    do throws(PackFailure) {
      return try LoadedPack.load(rules: rules)
    } catch {
      let options = try page.renderOptions()
      if case .faults(let faults) = error {
        Streams.writeError(RulesReport(options: options).faults(faults))
        throw ExitStatus.refused.code
      }
      throw Failure(options.messages.packFailure(error))
    }
  }
}

/// The option that says how the bytes of text files spell their characters.
struct EncodingOptions: ParsableArguments {
  @Option(
    name: .customLong("encoding"),
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Bảng mã của tệp .txt: utf-8, utf-16le, utf-16be, windows-1258, tcvn3, vni, viscii, vps, viqr (mặc định: tự nhận ra, trừ viqr).",
        "Encoding of .txt files: utf-8, utf-16le, utf-16be, windows-1258, tcvn3, vni, viscii, vps, viqr (default: recognised by the content, except viqr)."
      ),
      valueName: HelpLanguage.pick("bảng-mã", "name")))
  var name: String?

  func encoding(_ messages: Messages) throws -> TextEncoding? {
    guard let name else { return nil }
    guard let encoding = TextEncoding(named: name) else {
      throw Failure(messages.unknownEncoding(name))
    }
    return encoding
  }
}

/// The option that lets LibreOffice open what the checker does not read itself.
struct ConvertOptions: ParsableArguments {
  @Flag(
    name: .customLong("convert"),
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Tệp .doc, .rtf và trang HTML: nhờ LibreOffice trên máy (lệnh soffice) chuyển sang .docx trong thư mục tạm rồi đọc, mỗi tệp tối đa 60 giây.",
        "Files of .doc, .rtf and HTML: let LibreOffice (the command soffice) convert them to .docx in a temporary folder, at most 60 seconds each, and read that."
      )))
  var convert = false

  var converter: Converter? { convert ? Converter() : nil }
}

/// Options that say what the caller knows of the reports.
struct FactOptions: ParsableArguments {
  @Option(
    name: .customLong("agency"),
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Báo cáo của cơ quan nào (mặc định: tự nhận ra).",
        "Whose report it is (default: recognised)."),
      valueName: "id"))
  var agency: String?

  @Option(
    name: .customLong("period"),
    help: ArgumentHelp(
      HelpLanguage.pick(
        "Kỳ báo cáo: 2024, 2024-Q1, 2024-H1, 2024-9M (mặc định: tự nhận ra).",
        "Reporting period: 2024, 2024-Q1, 2024-H1, 2024-9M (default: recognised)."),
      valueName: HelpLanguage.pick("kỳ", "period")))
  var period: String?

  func facts(_ messages: Messages) throws -> ReportFacts {
    if let period, !PeriodCode.isValid(period) {
      throw Failure(
        messages.badValue(
          period, option: "--period", allowed: "2024, 2024-Q1…Q4, 2024-H1, 2024-H2, 2024-9M"))
    }
    return ReportFacts(agency: agency, period: period)
  }

  /// The agency must stand in the roster of the pack.
  func check(_ pack: LoadedPack, _ messages: Messages) throws {
    guard let agency, !pack.agencyIDs.contains(agency) else { return }
    throw Failure(messages.unknownAgency(agency, known: pack.agencyIDs))
  }
}

/// One of a closed list of words, or an error that names them.
func choice<Word: CaseIterable & RawRepresentable>(
  _ value: String, option: String, messages: Messages
) throws -> Word where Word.RawValue == String {
  if let word = Word(rawValue: value) { return word }
  let allowed = Word.allCases.map(\.rawValue).joined(separator: ", ")
  throw Failure(messages.badValue(value, option: option, allowed: allowed))
}
