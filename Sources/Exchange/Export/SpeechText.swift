import Core

/// A composed speech as plain text: title, headings and paragraphs, each with its indent before it; what is muted is
/// left out.
public struct SpeechText: Sendable {
  /// UTF-8, lines end at LF, the last one too.
  public let text: String
  private let style: TextStyle

  public init(_ composition: Composition, style: TextStyle = TextStyle()) {
    self.style = style
    var lines: [String] = []
    var isBeforeHeading = true
    for block in composition.spoken.map(\.block) {
      switch block.kind {
      case .title: lines += Self.cut(block.string, style, isIndented: false) + [""]
      case .heading:
        isBeforeHeading = false
        lines += Self.cut(block.string, style, isIndented: true)
      case .paragraph:
        let isAddress = isBeforeHeading && block.isAddressee
        lines += Self.cut(block.string, style, isIndented: !isAddress)
      }
    }
    text = lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// In the style's encoding and line ends.
  /// - Throws: `.encodingMissing`.
  public var bytes: [UInt8] {
    get throws(ExportError) { try style.bytes(of: text) }
  }

  /// A paragraph, its indent included, in lines of the style's width.
  private static func cut(_ words: String, _ style: TextStyle, isIndented: Bool) -> [String] {
    let indent = isIndented && style.indent == .fullwidth ? "\u{3000}\u{3000}" : ""
    guard let width = style.width else { return [indent + words] }
    let text = Array(words.utf8)
    let ranges = LineWrap.lines(
      text, width: width * 2, firstLineIndent: indent.isEmpty ? 0 : 4, ambiguous: 2)
    return ranges.enumerated().map { index, range in
      (index == 0 ? indent : "") + String(decoding: text[range], as: UTF8.self)
    }
  }
}
