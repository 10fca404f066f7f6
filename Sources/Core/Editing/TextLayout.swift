/// How wide a text is drawn.
public struct TextLayout: Hashable, Sendable {
  /// Columns of a line; at least 2.
  public let columns: Int
  /// Whether characters of ambiguous width (“ ” … — ·) take two columns on this terminal.
  public let isAmbiguousWide: Bool

  public init(columns: Int, isAmbiguousWide: Bool = false) {
    self.columns = max(2, columns)
    self.isAmbiguousWide = isAmbiguousWide
  }
}
