/// What a stretch of the screen means. The terminal turns roles into colours and attributes; views never name a colour.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case normal
  /// Less important: units, last period, hints.
  case dim
  /// The top bar and the hint line.
  case bar
  /// A panel's border and title.
  case border, borderFocused
  case heading
  /// The row or cell that has the focus, and one that is current in a panel without it.
  case selected, selectedDim
  /// A field that is being edited.
  case field
  /// A figure in composed text; one that the focused cell feeds.
  case figure, figureFocused
  case gap
  case omission
  case good
  case warning
  case error
  case doubtful
  case verified
  /// What a search found.
  case match
}

/// A role, with the attributes that a view may add to it.
public struct Style: Hashable, Sendable {
  public var role: Role
  public var isBold: Bool
  public var isUnderlined: Bool

  public init(_ role: Role = .normal, isBold: Bool = false, isUnderlined: Bool = false) {
    self.role = role
    self.isBold = isBold
    self.isUnderlined = isUnderlined
  }

  public static let normal = Style()
}
