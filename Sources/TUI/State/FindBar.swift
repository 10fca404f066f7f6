import Core

/// The bar at the foot of the editor in which somebody seeks and replaces.
public struct FindBar: Sendable {
  public enum Field: Hashable, Sendable { case query, replacement }

  public var query = LineText("")
  public var replacement = LineText("")
  public var field = Field.query
  /// Where the caret was when the bar opened: what is typed is sought from there on.
  var origin: TextPosition
  /// What the last key came to: 已回到开头; empty if there is nothing to say.
  var remark = ""

  init(at origin: TextPosition) { self.origin = origin }

  var focused: LineText {
    get { field == .query ? query : replacement }
    set { if field == .query { query = newValue } else { replacement = newValue } }
  }
}
