/// A place between two characters of an `EditorText`.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// The source line, from 0.
  public var paragraph: Int
  /// In Unicode scalars from the paragraph's start; its count is the paragraph's end.
  public var offset: Int

  public static let start = TextPosition(paragraph: 0, offset: 0)

  public init(paragraph: Int, offset: Int) {
    self.paragraph = paragraph
    self.offset = offset
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.paragraph, a.offset) < (b.paragraph, b.offset)
  }
}

/// The caret, and the other end of what is selected.
public struct TextSelection: Hashable, Sendable {
  /// Where selecting began; the caret itself if nothing is selected.
  public var anchor: TextPosition
  public var caret: TextPosition

  public init(anchor: TextPosition, caret: TextPosition) {
    self.anchor = anchor
    self.caret = caret
  }

  public init(caret: TextPosition) { self.init(anchor: caret, caret: caret) }

  public var isEmpty: Bool { anchor == caret }
  public var range: Range<TextPosition> { min(anchor, caret)..<max(anchor, caret) }
}
