import Core

/// A composed speech as Markdown (CommonMark): headings by level, a blank line between paragraphs, what is muted left
/// out.
public struct MarkdownText: Sendable {
  /// UTF-8, lines end at LF, the last one too.
  public let text: String

  public init(_ composition: Composition) {
    let blocks = composition.spoken.map(\.block).map { block in
      let words = block.string.markdownEscaped
      return switch block.kind {
      case .title: "# \(words)"
      case .heading(let level): String(repeating: "#", count: min(level + 1, 6)) + " \(words)"
      case .paragraph: words.markdownParagraph
      }
    }
    text = blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }
}

extension String {
  /// With a backslash before each mark that Markdown would take for its own (CommonMark 2.4).
  var markdownEscaped: String {
    var escaped = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if "\\`*_[]<>|~#&".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// A paragraph that begins as a list would: `1.` or `-`.
  fileprivate var markdownParagraph: String {
    let digits = prefix { ("0"..."9").contains($0) }
    let rest = self[digits.endIndex...]
    if !digits.isEmpty, rest.hasPrefix(".") || rest.hasPrefix(")") { return "\(digits)\\\(rest)" }
    return hasPrefix("-") || hasPrefix("+") ? "\\" + self : self
  }
}
