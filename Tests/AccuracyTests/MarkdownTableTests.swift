import Testing

@testable import Evaluation

@Suite struct MarkdownTableTests {
  @Test func rowsAndColumns() {
    let table = MarkdownTable(heads: ["a", "b"], numbers: 1..<2, rows: [["x", "1"]])
    #expect(table.text == "| a | b |\n| --- | ---: |\n| x | 1 |\n")
  }

  @Test func signsOfMarkdownShowAsTheyAre() {
    #expect(MarkdownTable.escaped("Huyện | 5*3 <b>_x_</b>") == #"Huyện \| 5\*3 \<b\>\_x\_\</b\>"#)
    #expect(MarkdownTable.escaped("một\n dòng\t thôi ") == "một dòng thôi")
  }

  @Test func longTextIsCutBetweenWords() {
    #expect(MarkdownTable.cut("tiếp công dân", to: 13) == "tiếp công dân")
    #expect(MarkdownTable.cut("tiếp công dân", to: 12) == "tiếp công…")
    #expect(MarkdownTable.cut("tiếpcôngdân", to: 4) == "tiếp…")
  }
}
