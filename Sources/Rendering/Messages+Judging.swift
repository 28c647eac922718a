import ReportModel

// What a requirement lacks, where was searched, why a passage did not count.
extension Messages {
  /// What is lacking and why a person should look; empty where neither is so.
  func note(_ review: RequirementReview) -> String {
    [lack(review), review.doubt.map { "\(toReview): \(why($0))" }]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// What is lacking, nil where nothing is.
  func lack(_ review: RequirementReview) -> String? {
    switch review.status {
    case .met, .notApplicable: nil
    case .weak, .missing: lack(review.grade, expects: review.expects)
    }
  }

  /// Why a person should look.
  func why(_ doubt: Doubt) -> String {
    switch doubt {
    case .thin:
      pick(
        "chỉ một đoạn nói đến, và đoạn ấy hầu như không gọi tên yêu cầu.",
        "one passage only, which hardly names the requirement.")
    case .alsoPlanned:
      pick(
        "một đoạn kể là đã làm, nhưng chỗ khác lại nói là việc sẽ làm.",
        "one passage tells it as done, another as a task to come.")
    case .toldAmongResults:
      pick(
        "đoạn nói là chưa làm được nằm trong phần kết quả; có thể đã làm một phần.",
        "it is told as not done among the results; a part may have been done.")
    }
  }

  private func lack(_ grade: Grade, expects: Grade) -> String {
    switch grade {
    case .absent:
      pick("Báo cáo không nói đến yêu cầu này.", "The report does not speak of this requirement.")
    case .mention:
      pick(
        "Báo cáo chỉ nêu tên, chưa nói đã làm gì.",
        "The report only names it and tells no deed.")
    case .planned:
      pick(
        "Báo cáo chỉ nói là việc sẽ làm, chưa nói đã làm gì trong kỳ.",
        "The report speaks of it only as a future task and tells no deed of the period.")
    case .shortfall:
      pick(
        "Báo cáo chỉ nói là chưa làm được hoặc còn yếu.",
        "The report says only that it was not done, or is weak.")
    case .nil:
      pick(
        "Báo cáo ghi là không phát sinh, nhưng kế hoạch đòi hỏi mọi cơ quan phải thực hiện yêu cầu này.",
        "The report says that nothing arose, but the plan asks this of every agency.")
    case .activity, .result:
      expects == .result
        ? pick(
          "Báo cáo có nói việc đã làm, nhưng chưa nêu kết quả hoặc số liệu của kỳ.",
          "The report tells what was done, but no outcome and no figure of the period.")
        : pick("Báo cáo chưa đáp ứng yêu cầu này.", "The report does not meet this requirement.")
    }
  }

  /// Why a passage does not count for more.
  func why(_ reason: Shortfall, part role: PartRole) -> String {
    switch reason {
    case .part:
      pick(
        "đoạn này nằm trong phần “\(part(role))”, nơi không kể việc đã làm",
        "it stands in “\(part(role))”, where nothing is a deed")
    case .future:
      pick("đoạn này nói về việc sẽ làm", "it speaks of what is to be done")
    case .copied:
      pick("đoạn này chép lại lời của kế hoạch", "it is copied from the plan")
    case .phrase:
      pick(
        "đoạn này chỉ là lời chung chung, không nêu việc cụ thể",
        "it is a set phrase without a specific deed")
    case .otherYear:
      pick("số liệu trong đoạn này là của năm khác", "its figures are of another year")
    case .notDone:
      pick("đoạn này nói là chưa làm được", "it says that this was not done")
    case .nilRefused:
      pick(
        "kế hoạch không chấp nhận trả lời “không phát sinh” cho yêu cầu này",
        "the plan does not accept “nothing arose” here")
    case .noFigure:
      pick(
        "đoạn này kể việc đã làm, nhưng không có kết quả và số liệu",
        "it tells a deed, but no outcome and no figure")
    case .notReport:
      pick(
        "văn bản này không có dấu hiệu của một báo cáo",
        "the text has none of the signs of a report")
    case .lookalike:
      pick("đoạn này chỉ giống, nhưng nói về việc khác", "it only resembles the topic")
    }
  }

  /// Where a passage stands: "mục II.6, dòng 41, bảng hàng 2 cột 3 (Số lượt)".
  func place(_ place: Place) -> String {
    var told: [String] = []
    if let heading = place.heading, !heading.isEmpty {
      told.append(pick("mục ", "section ") + TerminalText.visible(heading))
    }
    if let line = place.line { told.append(pick("dòng \(line)", "line \(line)")) }
    if let cell = place.table {
      let head = cell.head.map { " (\(TerminalText.visible($0)))" } ?? ""
      told.append(
        pick(
          "bảng hàng \(cell.row) cột \(cell.column)", "table row \(cell.row) column \(cell.column)")
          + head)
    }
    if told.isEmpty || place.line == nil && place.table == nil {
      told.append(pick("khối \(place.block)", "block \(place.block)"))
    }
    return told.joined(separator: ", ")
  }

  func parts(_ roles: [PartRole]) -> String {
    roles.isEmpty
      ? pick("(không có phần nào)", "(no part)") : roles.map(part).joined(separator: "; ")
  }

  /// A cue as `explain` tells it, "việc làm: đã ban hành", from "deed: đã ban hành".
  func cue(_ cue: String) -> String {
    let kind = cue.prefix { $0 != ":" }
    return (Self.cueWords.first { $0.kind == kind }.map { pick($0.vi, $0.en) } ?? String(kind))
      + cue.dropFirst(kind.count)
  }

  private static let cueWords: [(kind: String, vi: String, en: String)] = [
    ("deed", "việc làm", "deed"), ("nil", "không phát sinh", "nothing arose"),
    ("lack", "không có", "lacking"), ("notDone", "chưa làm được", "not done"),
    ("future", "việc sẽ làm", "future"), ("target", "chỉ tiêu", "aim"),
    ("hollowBefore", "lời chung chung", "set phrase"),
    ("hollowAfter", "lời chung chung", "set phrase"), ("outcome", "kết quả", "outcome"),
  ]
}
