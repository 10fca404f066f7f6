/// What the keys of a typist do.
extension EditorText {
  /// Types text over the selection; it joins the open undo group.
  public mutating func insert(_ text: String) throws(EditRefusal) {
    try type(selection.range, inserting: Array(text.unicodeScalars).cleaned)
  }

  /// Puts a pasted or completed text in place of the selection, as one undo group.
  public mutating func paste(_ text: String) throws(EditRefusal) {
    try replace(selection.range, with: text)
  }

  /// Deletes the selection, or the character before the caret.
  public mutating func deleteBackward() throws(EditRefusal) {
    try delete(to: position(.left, from: caret))
  }

  /// Deletes the selection, or the character behind the caret.
  public mutating func deleteForward() throws(EditRefusal) {
    try delete(to: position(.right, from: caret))
  }

  /// Deletes the selection, or back to where the word begins.
  public mutating func deleteWordBackward() throws(EditRefusal) {
    try delete(to: position(.wordLeft, from: caret))
  }

  /// Deletes the selection, or back to where the drawn line begins.
  public mutating func deleteToLineStart() throws(EditRefusal) {
    try delete(to: position(.lineStart, from: caret))
  }

  public var selectedText: String { self[selection.range] }

  /// Takes the selection out and answers it; empty if nothing is selected.
  public mutating func cut() throws(EditRefusal) -> String {
    let text = selectedText
    try replace(selection.range, with: "")
    return text
  }

  /// Replaces one place, as one undo group; the caret stands behind what came in.
  public mutating func replace(_ range: Range<TextPosition>, with text: String) throws(EditRefusal)
  {
    let range = clamped(range.lowerBound)..<clamped(range.upperBound)
    try refuseLocked(range)
    let edit = edit(range, inserting: Array(text.unicodeScalars).cleaned)
    perform([edit], caret: TextSelection(caret: edit.insertedRange.upperBound))
  }

  /// Makes the selection an optional clause: `[` and `]` around it, the selection kept.
  public mutating func wrapSelectionInClause() throws(EditRefusal) {
    guard !selection.isEmpty else { return }
    let range = selection.range
    try refuseLocked(range)
    let edit = edit(range, inserting: ["["] + scalars(range) + ["]"])
    let whole = edit.insertedRange
    perform([edit], caret: TextSelection(anchor: whole.lowerBound, caret: whole.upperBound))
  }

  /// Makes the text another one that came from outside (an editor, an older revision), as one undo
  /// group that replaces only what differs. Locked sections are not spared: outside nothing is.
  public mutating func replaceAll(with text: String) {
    let new = Array(text.unicodeScalars).cleaned
    let old = scalars(.start..<end)
    var prefix = 0
    while prefix < min(old.count, new.count), old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < min(old.count, new.count) - prefix,
      old[old.count - 1 - suffix] == new[new.count - 1 - suffix]
    { suffix += 1 }
    let start = TextPosition.start.advanced(over: Array(old[..<prefix]))
    let edit = TextEdit(
      at: start, removing: Array(old[prefix..<old.count - suffix]),
      inserting: Array(new[prefix..<new.count - suffix]))
    perform([edit], caret: TextSelection(caret: edit.insertedRange.upperBound))
  }

  private mutating func delete(to position: TextPosition) throws(EditRefusal) {
    let range =
      selection.isEmpty ? min(caret, position)..<max(caret, position) : selection.range
    try type(range, inserting: [])
  }

  private mutating func type(
    _ range: Range<TextPosition>, inserting text: [Unicode.Scalar]
  ) throws(EditRefusal) {
    try refuseLocked(range)
    let edit = edit(range, inserting: text)
    guard !edit.isEmpty else { return }
    let before = selection
    apply(edit)
    selection = TextSelection(caret: edit.insertedRange.upperBound)
    goalColumn = nil
    history.type(edit, before: before, after: selection)
  }

  /// Makes edits, each on the text that the one before left, as one undo group.
  mutating func perform(_ edits: [TextEdit], caret: TextSelection) {
    let edits = edits.filter { !$0.isEmpty }
    guard !edits.isEmpty else { return }
    let before = selection
    for edit in edits { apply(edit) }
    selection = TextSelection(anchor: clamped(caret.anchor), caret: clamped(caret.caret))
    goalColumn = nil
    history.perform(edits, before: before, after: selection)
  }

  func refuseLocked(_ range: Range<TextPosition>) throws(EditRefusal) {
    if let heading = lockedHeading(in: range) { throw .locked(heading: heading) }
  }
}
