import Core

/// A composed speech as plain text: title, headings and paragraphs with two full-width spaces before them, what is muted
/// left out.
public struct SpeechText: Sendable {
  /// UTF-8, lines end at LF, the last one too.
  public let text: String

  public init(_ composition: Composition) {
    var lines: [String] = []
    var isBeforeHeading = true
    for block in composition.sections.flatMap(\.blocks) where !block.isMuted {
      let words = block.string
      switch block.kind {
      case .title: lines += [words, ""]
      case .heading:
        isBeforeHeading = false
        lines.append(Self.indent + words)
      case .paragraph:
        let isAddress = isBeforeHeading && block.isAddressee
        lines.append(isAddress ? words : Self.indent + words)
      }
    }
    text = lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private static let indent = "\u{3000}\u{3000}"
}
