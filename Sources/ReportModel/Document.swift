/// A report as it was read: blocks in reading order, with nothing normalised and nothing judged.
package struct Document: Sendable, Equatable {
  /// What kind of file the text came from.
  package enum Format: String, Sendable { case docx, wordXML, odt, text }

  package var format: Format
  package var blocks: [Block]
  /// How the bytes of a text file spell it; nil for the other formats, which say it themselves.
  package var encoding: TextEncoding?
  /// What the reader could not use or had to guess, in reading order. Never silence.
  package var notes: [ReadingNote]

  /// So much of the text is garbled that a verdict on it would say nothing about the report.
  package var isGarbled = false

  /// Why a document that can be printed cannot be judged: no letter or figure was read, or hardly
  /// a word of it is Vietnamese.
  package var refusal: InputProblem.Code? {
    let hasText = blocks.contains { $0.text.contains { $0.isLetter || $0.isNumber } }
    return !hasText ? .noText : isGarbled ? .garbled : nil
  }

  package init(
    format: Format, blocks: [Block], notes: [ReadingNote] = [], encoding: TextEncoding? = nil
  ) {
    self.format = format
    self.blocks = blocks
    self.encoding = encoding
    self.notes = notes
  }
}

/// One line of the plain text: a paragraph, a heading, a list item or a table row.
package struct Block: Sendable, Equatable {
  /// Where in the file the block stands. Only `body` is evidence; `header` serves the letterhead.
  package enum Region: String, Sendable { case body, footnote, endnote, header, footer }

  package enum Kind: Sendable, Equatable {
    case paragraph
    /// A heading and its outline level, from 1.
    case heading(level: Int, known: HeadingSource)
    /// A list item and its depth, from 0.
    case listItem(level: Int)
    case tableRow(TableRow)
  }

  /// How a heading was recognised.
  package enum HeadingSource: String, Sendable {
    /// By a heading style (or one based on it), or by the outline level of the paragraph itself.
    case style, outlineLevel
    /// By look: a numbered, bold or capital short paragraph.
    case look
  }

  package var kind: Kind
  /// Exactly one line of `rasoat text --format plain`: decoded, label included, never normalised.
  package var text: String
  /// UTF-8 length of the list or heading label that opens `text` ("2.1. ", "a) ", "- "), or 0.
  package var labelLength: Int
  package var region: Region
  /// All letters of the paragraph are bold.
  package var isBold: Bool
  /// The paragraph is centred.
  package var isCentred: Bool
  /// First line in a text file, from 1; nil for DOCX.
  package var line: Int?
  /// UTF-8 length of the bold words that open the paragraph and end a phrase (a run-in heading), or 0.
  package var boldLeadLength: Int
  /// Stands in a table of contents, of figures or of authorities, or in an index: text, no evidence.
  package var isContents: Bool
  /// UTF-8 ranges of what a form shows where nobody filled it in: text, no evidence.
  package var placeholders: [Range<Int>] = []

  package init(
    kind: Kind, text: String, labelLength: Int = 0, region: Region = .body, isBold: Bool = false,
    isCentred: Bool = false, line: Int? = nil, boldLeadLength: Int = 0, isContents: Bool = false
  ) {
    self.kind = kind
    self.text = text
    self.labelLength = labelLength
    self.region = region
    self.isBold = isBold
    self.isCentred = isCentred
    self.line = line
    self.boldLeadLength = boldLeadLength
    self.isContents = isContents
  }
}

/// The row that a `tableRow` block prints, cells joined by " | ".
package struct TableRow: Sendable, Equatable {
  /// Number of the table in the document, from 0.
  package var table: Int
  /// Row of the table, from 1.
  package var row: Int
  package var cells: [TableCell]

  package init(table: Int, row: Int, cells: [TableCell]) {
    self.table = table
    self.row = row
    self.cells = cells
  }
}

/// A cell's place in its row and in the block's text.
package struct TableCell: Sendable, Equatable {
  /// First grid column, from 1.
  package var column: Int
  /// Grid columns that the cell spans, at least 1.
  package var span: Int
  /// UTF-8 range of the cell's text in the block's text.
  package var range: Range<Int>
  /// UTF-8 ranges of the cell's paragraphs in the block's text, in order.
  package var paragraphs: [Range<Int>]
  /// The cell continues the one above (`vMerge`): its text stands in an earlier row.
  package var continuesAbove: Bool
  /// All letters of the cell are bold.
  package var isBold: Bool

  package init(
    column: Int, span: Int = 1, range: Range<Int>, paragraphs: [Range<Int>],
    continuesAbove: Bool = false, isBold: Bool = false
  ) {
    self.column = column
    self.span = span
    self.range = range
    self.paragraphs = paragraphs
    self.continuesAbove = continuesAbove
    self.isBold = isBold
  }
}

/// Something that the reader left out or had to guess.
package struct ReadingNote: Sendable, Equatable {
  package enum Code: String, Sendable, CaseIterable {
    /// Hidden text was left out. `detail`: the text.
    case hiddenText
    /// A field of a form that nobody filled in. `range`: what it shows.
    case placeholderText
    /// Comments stand in the file and are no evidence. `detail`: how many.
    case comments
    /// An embedded part (object, chunk of another format) was not read. `detail`: which.
    case embeddedNotRead
    /// Macros stand in the file and were not looked at.
    case macros
    /// Bytes that spell nothing in the file's encoding were replaced. `detail`: how many.
    case replacedBytes
    /// A text file in an encoding from before Unicode. `detail`: its name.
    case legacyEncoding
    /// Plain ASCII that looks like VIQR and was not read as that.
    case perhapsVIQR
    /// Text in a font from before Unicode was decoded. `detail`: the encoding; `range`: the first.
    case legacyFont
    /// Text in such a font that fits no encoding and was left as it is. `range`: the first.
    case undecodedFont
    /// Text that was read in a wrong encoding before it was saved, and was set right again.
    /// `detail`: the encoding that it was in; `range`: the first, as it is read now.
    case mendedText
    /// Garbled words that could not be set right. `detail`: how many; `range`: the first.
    case garbledText
    /// The file was converted to DOCX before it was read. `detail`: the program that did it.
    case converted
    /// Words as a scanner misreads them. `detail`: how many; `range`: the first.
    case misreadText
  }
  package var code: Code
  package var detail: String
  /// Block in which it stands, or before which where it is not part of the text; nil without a place.
  package var block: Int?
  /// UTF-8 range in the block's text of what it speaks of, when that can be quoted.
  package var range: Range<Int>?

  package init(code: Code, detail: String = "", block: Int? = nil, range: Range<Int>? = nil) {
    self.code = code
    self.detail = detail
    self.block = block
    self.range = range
  }
}

extension Block {
  /// The part of the text at a UTF-8 range; ends that split a character move inwards.
  package func slice(_ range: Range<Int>) -> String {
    let bytes = text.utf8
    let lower = bytes.index(bytes.startIndex, offsetBy: max(0, min(range.lowerBound, bytes.count)))
    let upper = bytes.index(bytes.startIndex, offsetBy: max(0, min(range.upperBound, bytes.count)))
    guard lower <= upper else { return "" }
    return String(Substring(bytes[lower..<upper]))
  }
}
