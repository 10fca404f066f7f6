/// One replacement of text, as a value that can be undone without the text it was made on.
struct TextEdit: Hashable, Sendable {
  let start: TextPosition
  /// What stood there; lines are parted by LF.
  private(set) var removed: [Unicode.Scalar]
  private(set) var inserted: [Unicode.Scalar]
  private var endsWhenRemoved: TextPosition
  private var endsWhenInserted: TextPosition

  init(
    at start: TextPosition, removing removed: [Unicode.Scalar], inserting inserted: [Unicode.Scalar]
  ) {
    self.start = start
    self.removed = removed
    self.inserted = inserted
    endsWhenRemoved = start.advanced(over: removed)
    endsWhenInserted = start.advanced(over: inserted)
  }

  /// The place of what is removed, before the edit.
  var range: Range<TextPosition> { start..<endsWhenRemoved }

  /// The place of what is inserted, after the edit.
  var insertedRange: Range<TextPosition> { start..<endsWhenInserted }

  /// The edit that takes this one back.
  var inverse: TextEdit { TextEdit(at: start, removing: inserted, inserting: removed) }

  var isEmpty: Bool { removed == inserted }

  /// This edit and the next as one, if the next goes on where this one stopped: typing on, or
  /// deleting on backwards.
  func continued(by next: TextEdit) -> TextEdit? {
    if next.removed.isEmpty, next.start == endsWhenInserted {
      var edit = self
      edit.inserted += next.inserted
      edit.endsWhenInserted = next.endsWhenInserted
      return edit
    }
    if inserted.isEmpty, next.inserted.isEmpty, next.endsWhenRemoved == start {
      return TextEdit(at: next.start, removing: next.removed + removed, inserting: [])
    }
    return nil
  }
}

extension TextPosition {
  /// The place behind a text that begins here.
  func advanced(over text: [Unicode.Scalar]) -> TextPosition {
    var position = self
    for scalar in text {
      if scalar == "\n" {
        position.paragraph += 1
        position.offset = 0
      } else {
        position.offset += 1
      }
    }
    return position
  }
}
