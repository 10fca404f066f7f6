/// What the mouse did at a place of the screen.
public struct PointerEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The left button was pressed, without Shift, Control or Alt.
    case click
    case wheelUp, wheelDown
  }
  public var kind: Kind
  /// From 0; outside the window where a terminal says so.
  public var place: Point

  public init(_ kind: Kind, at place: Point) {
    self.kind = kind
    self.place = place
  }
}
