import ReportModel

/// `check --format json`: one object.
struct JSONReport {
  let messages: Messages

  func render(_ run: RunOutput) -> String {
    let shape: JSONValue = [
      "schemaVersion": .number(1),
      "tool": ["name": .string("rasoat"), "version": .string(run.toolVersion)],
      "pack": ["id": .string(run.packID), "version": .string(run.packVersion)],
      "reports": .array(run.outcomes.map(ReportShape(messages: messages).report)),
      "summary": summary(Summary(run.outcomes)),
    ]
    return shape.indented()
  }

  private func summary(_ summary: Summary) -> JSONValue {
    [
      "reports": .number(summary.reports),
      "met": .number(summary.met),
      "weak": .number(summary.weak),
      "missing": .number(summary.missing),
      "unreadable": .number(summary.unreadable),
    ]
  }
}

/// `check --format jsonl`: one report a line.
struct JSONLines {
  let messages: Messages

  func render(_ run: RunOutput) -> String {
    let shape = ReportShape(messages: messages)
    return run.outcomes.map { shape.report($0).compact() + "\n" }.joined()
  }
}
