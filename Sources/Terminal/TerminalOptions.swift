/// What may be decided about the terminal from outside.
public struct TerminalOptions: Hashable, Sendable {
  /// Columns of “ ” … — ·, 1 or 2; nil asks the terminal.
  public var ambiguousWidth: Int?
  /// Colours; nil takes `.color` where the terminal has them and `NO_COLOR` is not set.
  public var theme: Theme?
  /// Whether the terminal is to tell of clicks and of the wheel.
  public var followsMouse: Bool

  public init(ambiguousWidth: Int? = nil, theme: Theme? = nil, followsMouse: Bool = false) {
    self.ambiguousWidth = ambiguousWidth
    self.theme = theme
    self.followsMouse = followsMouse
  }
}

/// A way to show the roles of a frame.
public enum Theme: Hashable, Sendable, CaseIterable {
  /// Sixteen colours of the terminal's own palette on its own background.
  case color
  /// Few colours, strong attributes, nothing dim.
  case highContrast
  /// Attributes alone.
  case monochrome
}
