import Core

/// Changing the draft from a window that lies over it, whether its text is open or not.
extension State {
  /// Why the draft cannot be changed; nil if it can.
  var draftRefusal: String? {
    guard let draft else { return Self.noDraft }
    return readOnlyReason ?? (workspace.finals[draft.id] == nil ? nil : "已经定稿，不能再改")
  }

  /// Changes the draft's source: one step of undo, and saved at once.
  /// - Parameter title: what is done, without the draft's name.
  /// - Throws: `EditRefusal`, as the change; nothing has happened then.
  mutating func changeSource(
    _ title: String, _ change: (inout EditorText) throws(EditRefusal) -> Void
  ) throws(EditRefusal) -> [Effect] {
    guard let draft else { return [] }
    var text = editor?.text ?? EditorText(draft.source, layout: TextLayout(columns: 40))
    text.pause()
    try change(&text)
    text.pause()
    if editor != nil {
      editor?.text = text
      return editorChanged() + pauseEditing()
    }
    var changed = draft
    changed.source = text.string
    return commit(
      Edit(
        title: "\(title)（\(draft.name)）",
        changes: [Change(before: .draft(draft), after: .draft(changed))]))
  }

  /// Changes what of proofreading is ignored in the draft; what is being typed in it is put away first.
  mutating func changeIgnored(_ title: String, to ignored: [IgnoredFinding]) -> [Effect] {
    let effects = editor == nil ? [] : pauseEditing()
    guard let draft else { return effects }
    if editor?.draft == draft.id, let number = editor?.ignorings.count {
      editor?.ignorings.append(Ignoring(title: title, before: draft.ignored, after: ignored))
      editor?.text.note(number)
    }
    return effects + commitIgnored(title, to: ignored)
  }

  /// Takes back, or makes again, a change of what is ignored that was made while the text is open.
  mutating func takeIgnoring(_ number: Int, back: Bool) -> [Effect] {
    let effects = pauseEditing()
    guard let draft, let ignorings = editor?.ignorings, ignorings.indices.contains(number)
    else { return effects }
    let ignoring = back ? ignorings[number].inverse : ignorings[number]
    let done = "\(back ? "撤销" : "重做")：\(ignoring.title)"
    notice = Notice(.success, "已\(done)")
    return effects + commitIgnored(done, to: ignoring.applied(to: draft.ignored))
  }

  private mutating func commitIgnored(_ title: String, to ignored: [IgnoredFinding]) -> [Effect] {
    guard let draft else { return [] }
    var changed = draft
    changed.ignored = ignored
    // The text that is open goes on from here: its next edit must know what the draft is now.
    if editor?.draft == draft.id { editor?.saved = changed }
    return commit(
      Edit(
        title: "\(title)（\(draft.name)）",
        changes: [Change(before: .draft(draft), after: .draft(changed))]))
  }
}
