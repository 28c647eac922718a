extension Document {
  /// The text as `rasoat text --format plain` prints it: one block a line; footnotes, endnotes, then
  /// headers and footers after an empty line each.
  package func plainText() -> String {
    var text = ""
    let groups: [[Block.Region]] = [[.body], [.footnote], [.endnote], [.header, .footer]]
    for group in groups {
      var isFirst = true
      for block in blocks where group.contains(block.region) {
        if isFirst, !text.isEmpty { text += "\n" }
        isFirst = false
        text += block.text
        text += "\n"
      }
    }
    return text
  }
}
