import Reading
package import ReportModel

/// Reads one input into a document.
package struct DocumentSource: Sendable {
  private let reader = InputReader()
  private let encoding: TextEncoding?
  private let converter: Converter?

  /// - Parameters:
  ///   - encoding: Of text files, where the caller knows it.
  ///   - converter: Opens what the reader refuses; a note of the document tells it. nil for none.
  package init(encoding: TextEncoding? = nil, converter: Converter? = nil) {
    self.encoding = encoding
    self.converter = converter
  }

  /// - Parameter requiresText: Whether a document without a letter is refused, as for judging.
  package func read(
    _ input: Input, requiresText: Bool = true
  ) throws(InputProblem) -> Document {
    let bytes = try reader.read(input)
    let promised: Document.Format? = FileName.promisesDocx(input.name) ? .docx : nil
    do throws(InputProblem) {
      return try document(bytes, expecting: promised, requiresText)
    } catch {
      guard let converter, let format = Convertible(error, bytes) else { throw error }
      return try converted(bytes, format, by: converter, requiresText, refusal: error)
    }
  }

  private func document(
    _ bytes: [UInt8], expecting promised: Document.Format?, _ requiresText: Bool
  ) throws(InputProblem) -> Document {
    let document = try ReportReader(encoding: encoding).read(bytes, expecting: promised)
    if requiresText, !document.hasText { throw InputProblem(.noText) }
    return document
  }

  private func converted(
    _ bytes: [UInt8], _ format: Convertible, by converter: Converter, _ requiresText: Bool,
    refusal: InputProblem
  ) throws(InputProblem) -> Document {
    guard let program = converter.program() else { throw refusal.after(.notInstalled) }
    let made: [UInt8]
    do throws(ConversionFailure) {
      made = try converter.convert(bytes, format, by: program)
    } catch {
      throw refusal.after(error)
    }
    do throws(InputProblem) {
      var document = try document(made, expecting: .docx, requiresText)
      document.notes.insert(ReadingNote(code: .converted, detail: program), at: 0)
      return document
    } catch {
      throw error.after(.notRead(program: program))
    }
  }
}
