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

  /// - Parameter forJudging: Whether a document that can only be printed is refused.
  package func read(
    _ input: Input, forJudging: Bool = true
  ) throws(InputProblem) -> Document {
    let bytes = try reader.read(input)
    let promised: Document.Format? = FileName.promisesDocx(input.name) ? .docx : nil
    do throws(InputProblem) {
      return try document(bytes, expecting: promised, forJudging)
    } catch {
      guard let converter, let format = Convertible(error, bytes) else { throw error }
      return try converted(bytes, format, by: converter, forJudging, refusal: error)
    }
  }

  private func document(
    _ bytes: [UInt8], expecting promised: Document.Format?, _ forJudging: Bool
  ) throws(InputProblem) -> Document {
    let document = try ReportReader(encoding: encoding).read(bytes, expecting: promised)
    if forJudging, let refusal = document.refusal { throw InputProblem(refusal) }
    return document
  }

  private func converted(
    _ bytes: [UInt8], _ format: Convertible, by converter: Converter, _ forJudging: Bool,
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
      var document = try document(made, expecting: .docx, forJudging)
      document.notes.insert(ReadingNote(code: .converted, detail: program), at: 0)
      return document
    } catch {
      throw error.after(.notRead(program: program))
    }
  }
}
