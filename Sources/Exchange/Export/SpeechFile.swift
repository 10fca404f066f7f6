import Core

/// A composed speech as the bytes of a file.
public struct SpeechFile: Sendable {
  /// What can be chosen of each format.
  public struct Options: Hashable, Sendable {
    /// Of text; encoding and line ends of Markdown too.
    public var text = TextStyle()
    /// Of the national layout.
    public var standard = PageLayout.Standard.gb33476
    /// Of a reading copy, within `PageLayout.readingSizes`.
    public var readingPoints = 22

    public init() {}
  }

  public let bytes: [UInt8]

  /// - Parameter format: one that holds the speech itself; any other is written as text.
  /// - Throws: `ExportError`.
  public init(
    _ composition: Composition, _ details: SpeechDetails, as format: ExportFormat,
    options: Options = Options()
  ) throws(ExportError) {
    switch format {
    case .markdown: bytes = try options.text.bytes(of: MarkdownText(composition).text)
    case .docx:
      bytes = try WordSpeech(composition, details, copy: .paper(options.standard)).bytes
    case .reading:
      bytes = try WordSpeech(composition, details, copy: .reading(points: options.readingPoints))
        .bytes
    case .text, .evidence, .ledger, .summary, .reminders, .csv:
      bytes = try SpeechText(composition, style: options.text).bytes
    }
  }
}
