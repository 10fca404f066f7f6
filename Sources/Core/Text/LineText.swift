/// A line of text that is being edited: scalars and a caret between them.
///
/// The caret stands on grapheme boundaries only, so that a combining mark never comes loose.
public struct LineText: Hashable, Sendable {
  public private(set) var scalars: [Unicode.Scalar]
  /// Before which scalar the caret stands, 0 to `scalars.count`.
  public private(set) var caret: Int

  /// How many scalars a line takes by insertion: more than anybody types, so that a paste of megabytes does not stay in it.
  public static let limit = 10_000

  /// The caret stands at the end.
  public init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    caret = scalars.count
  }

  public var string: String { String(String.UnicodeScalarView(scalars)) }
  public var isEmpty: Bool { scalars.isEmpty }

  /// Takes as much of a text as the limit allows.
  public mutating func insert(_ text: String) {
    let new = Array(text.unicodeScalars.prefix(max(0, Self.limit - scalars.count)))
    scalars.insert(contentsOf: new, at: caret)
    caret += new.count
    settle()
  }

  public mutating func moveBackward() { caret = boundary(before: caret) }
  public mutating func moveForward() { caret = boundary(after: caret) }
  public mutating func moveToStart() { caret = 0 }
  public mutating func moveToEnd() { caret = scalars.count }

  public mutating func deleteBackward() {
    let start = boundary(before: caret)
    scalars.removeSubrange(start..<caret)
    caret = start
    settle()
  }

  public mutating func deleteForward() {
    scalars.removeSubrange(caret..<boundary(after: caret))
    settle()
  }

  /// What was inserted or removed may have made one grapheme of the scalars on both sides of the caret.
  private mutating func settle() {
    var position = 0
    for character in string where position < caret {
      position += character.unicodeScalars.count
    }
    caret = position
  }

  private func boundary(before position: Int) -> Int {
    guard position > 0 else { return 0 }
    let text = String(String.UnicodeScalarView(scalars[..<position]))
    return position - (text.last?.unicodeScalars.count ?? 0)
  }

  private func boundary(after position: Int) -> Int {
    guard position < scalars.count else { return scalars.count }
    let text = String(String.UnicodeScalarView(scalars[position...]))
    return position + (text.first?.unicodeScalars.count ?? 0)
  }
}
