/// How plain text is laid out.
public struct TextStyle: Hashable, Sendable {
  public enum LineEnding: String, CaseIterable, Sendable {
    case lf, crlf
  }

  /// What stands before a paragraph.
  public enum Indent: String, CaseIterable, Sendable {
    /// Two full-width spaces.
    case fullwidth
    case none
  }

  /// How many full-width characters a line takes at most.
  public static let widths = 10...200

  public var encoding: OutputEncoding
  public var lineEnding: LineEnding
  public var indent: Indent
  /// In full-width characters; nil leaves a paragraph on one line.
  public var width: Int?

  public init(
    encoding: OutputEncoding = .utf8, lineEnding: LineEnding = .lf, indent: Indent = .fullwidth,
    width: Int? = nil
  ) {
    self.encoding = encoding
    self.lineEnding = lineEnding
    self.indent = indent
    self.width = width
  }

  /// A text whose lines end at LF, in this style's bytes.
  /// - Throws: `.encodingMissing`.
  public func bytes(of text: String) throws(ExportError) -> [UInt8] {
    try encoding.bytes(of: lineEnding == .lf ? text : text.replacing("\n", with: "\r\n"))
  }
}
