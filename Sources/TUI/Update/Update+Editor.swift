import Core

extension State {
  /// Opens the draft's live text, at a place in it.
  mutating func openEditor(at offset: Int?) {
    if let readOnlyReason {
      notice = Notice(.warning, readOnlyReason)
      return
    }
    guard let draft else { return }
    if workspace.finals[draft.id] != nil {
      notice = Notice(.warning, "已经定稿，不能再改；要改请先解除定稿：按 Ctrl-O，再按 Ctrl-U")
      return
    }
    page = .speech
    focus = .speech
    // The layout depends on there being an editor.
    editor = DraftEditor(
      draft, stored: sourceOnDisk(of: draft.id), layout: TextLayout(columns: 40))
    fitEditor()
    if let offset { placeCaret(at: offset) }
    keepCaretInView()
  }

  /// Puts the caret at a place in the open source, in UTF-8 bytes.
  mutating func placeCaret(at offset: Int) {
    guard var text = editor?.text else { return }
    text.place(text.position(utf8Offset: offset))
    editor?.text = text
    keepCaretInView()
  }

  /// How wide the source is wrapped now.
  private var editorLayout: TextLayout {
    TextLayout(
      columns: max(8, Layout(for: self).sourceText?.width ?? 40),
      isAmbiguousWide: ambiguousWidth == 2)
  }

  mutating func fitEditor() {
    guard editor != nil else { return }
    let layout = editorLayout
    editor?.text.setLayout(layout)
    keepCaretInView()
  }

  mutating func keepCaretInView() {
    guard let text = editor?.text, let rows = Layout(for: self).sourceText?.height, rows > 0
    else { return }
    let line = text.visualPosition(of: text.caret).line
    let first = editor?.firstLine ?? 0
    editor?.firstLine = max(0, min(max(first, line - rows + 1), line))
  }

  /// A key while the draft is edited; nil hands it on to the program's own keys.
  mutating func pressInEditor(_ key: Key, _ environment: Environment) -> [Effect]? {
    if editor?.find != nil, let effects = pressInFindBar(key) { return effects }
    if editor?.choices != nil, let effects = pressInChoices(key) { return effects }
    if editor?.completion != nil, pressInCompletion(key) { return editorChanged() }
    if let (motion, selects) = motion(of: key) {
      let isMarking = editor?.isMarking ?? false
      editor?.text.move(motion, selecting: selects || isMarking)
      narrowCompletion()
      keepCaretInView()
      return []
    }
    switch key {
    case .escape:
      guard editor?.isMarking == true else { return closeEditor() }
      stopMarking(keepingSelection: false)
      return []
    case .character(let scalar): return typed(String(Character(scalar)))
    case .enter: return typed("\n")
    case .tab: return isInBraces ? reopenCompletion() : typed("{")
    case .backspace: return attempt { text throws(EditRefusal) in try text.deleteBackward() }
    case .delete: return attempt { text throws(EditRefusal) in try text.deleteForward() }
    case .backTab, .insert: return []
    default: return leaveEditor(by: key, environment)
    }
  }

  private func motion(of key: Key) -> (CaretMotion, Bool)? {
    let page = max(1, (Layout(for: self).sourceText?.height ?? 2) - 1)
    return switch key {
    case .left: (.left, false)
    case .right: (.right, false)
    case .up: (.lines(-1), false)
    case .down: (.lines(1), false)
    case .pageUp: (.lines(-page), false)
    case .pageDown: (.lines(page), false)
    case .home: (.lineStart, false)
    case .end: (.lineEnd, false)
    case .controlLeft: (.wordLeft, false)
    case .controlRight: (.wordRight, false)
    case .controlHome: (.documentStart, false)
    case .controlEnd: (.documentEnd, false)
    case .controlUp: (.paragraphUp, false)
    case .controlDown: (.paragraphDown, false)
    case .shiftLeft: (.left, true)
    case .shiftRight: (.right, true)
    case .shiftUp: (.lines(-1), true)
    case .shiftDown: (.lines(1), true)
    case .shiftHome: (.lineStart, true)
    case .shiftEnd: (.lineEnd, true)
    case .shiftPageUp: (.lines(-page), true)
    case .shiftPageDown: (.lines(page), true)
    case .controlShiftLeft: (.wordLeft, true)
    case .controlShiftRight: (.wordRight, true)
    case .controlShiftUp: (.paragraphUp, true)
    case .controlShiftDown: (.paragraphDown, true)
    case .controlShiftHome: (.documentStart, true)
    case .controlShiftEnd: (.documentEnd, true)
    default: nil
    }
  }

  /// Function keys and Ctrl-Q put the text away first; help, the palette and a redraw leave it open.
  private mutating func leaveEditor(by key: Key, _ environment: Environment) -> [Effect]? {
    guard let command = KeyMap.command(for: key, in: .editor) else { return [] }
    return (command.leavesEditorOpen ? [] : closeEditor()) + perform(command, environment)
  }

  mutating func typed(_ words: String) -> [Effect] {
    let effects = attempt { text throws(EditRefusal) in
      if words.unicodeScalars.count > 1 { try text.paste(words) } else { try text.insert(words) }
    }
    switch words {
    case "{", "｛": openCompletion()
    case "|", "｜": openModifiers()
    default: narrowCompletion()
    }
    return effects
  }

  mutating func pasteIntoEditor(_ words: String) -> [Effect] {
    if editor?.find != nil {
      pasteIntoFindBar(words)
      return []
    }
    editor?.completion = nil
    editor?.choices = nil
    return attempt { text throws(EditRefusal) in try text.paste(words) }
  }

  /// An edit that a lock or the shape of the text may refuse.
  mutating func attempt(
    _ edit: (inout EditorText) throws(EditRefusal) -> Void
  ) -> [Effect] {
    guard var text = editor?.text else { return [] }
    do throws(EditRefusal) { try edit(&text) } catch {
      notice = Notice(.warning, error.message)
      return []
    }
    editor?.text = text
    editor?.isMarking = false
    return editorChanged()
  }

  /// Puts the text into the window, so that the speech shows it; a hundred characters are journalled without waiting for a pause.
  mutating func editorChanged() -> [Effect] {
    keepCaretInView()
    if editor?.completion != nil { narrowCompletion() }
    guard let editor, let index = workspace.drafts.firstIndex(where: { $0.id == editor.draft })
    else { return [] }
    let source = editor.text.string
    guard workspace.drafts[index].source != source else { return [] }
    workspace.drafts[index].source = source
    let grown = source.utf8.count - editor.saved.source.utf8.count
    return grown.magnitude >= 300 ? journalEditor() : []
  }

  /// Half a second without typing: the text so far is one step of undo, and goes to the disk.
  mutating func pauseEditing() -> [Effect] {
    editor?.text.pause()
    return journalEditor()
  }

  private mutating func journalEditor() -> [Effect] {
    guard let editor, var current = workspace.drafts.first(where: { $0.id == editor.draft })
    else { return [] }
    // The text itself: the window may have been read anew since the last key.
    current.source = editor.text.string
    self.editor?.savedRevision = editor.text.revision
    guard current.source != editor.saved.source else { return [] }
    let edit = Edit(
      title: "修改讲稿 \(current.name)",
      changes: [Change(before: .draft(editor.saved), after: .draft(current))])
    self.editor?.saved = current
    saving.prose.insert(saving.nextToken)
    return commit(edit)
  }

  /// A draft's source as the disk has it while edits of it are on their way there; nil while none is.
  private func sourceOnDisk(of draft: DraftID) -> String? {
    for (_, edit) in saving.pending.sorted(by: { $0.key < $1.key }) {
      for case .draft(let before)? in edit.changes.map(\.before) where before.id == draft {
        return before.source
      }
    }
    return nil
  }

  mutating func closeEditor() -> [Effect] {
    let effects = journalEditor()
    editor = nil
    return effects
  }

  /// Hands the text, open here or not, to the user's own editor.
  mutating func editOutside(_ environment: Environment) -> [Effect] {
    if editor == nil { openEditor(at: environment.sourceOffset) }
    guard let editor else { return [] }
    return pauseEditing() + [.editOutside(source: editor.text.string)]
  }

  /// Takes what the user's own editor wrote: one step of undo, on the disk at once.
  mutating func takeBack(_ source: String) -> [Effect] {
    editor?.text.replaceAll(with: source)
    return editorChanged() + pauseEditing()
  }

  mutating func performInEditor(_ command: Command, _ environment: Environment) -> [Effect] {
    switch command {
    case .find: openFindBar()
    case .editOutside: return editOutside(environment)
    case .correct: return correct(environment)
    case .copy: return copyInEditor()
    case .cut: return cutInEditor()
    case .paste: return pasteFromClipboard()
    case .mark: startMarking()
    case .selectAll: editor?.text.selectAll()
    case .undo: return takeStep(back: true)
    case .redo: return takeStep(back: false)
    case .edit: return wrapInClause()
    case .deleteWord:
      return attempt { text throws(EditRefusal) in try text.deleteWordBackward() }
    case .deleteToLineStart:
      return attempt { text throws(EditRefusal) in try text.deleteToLineStart() }
    case .wordMotion: editor?.text.move(.wordRight)
    case .paragraphMotion: editor?.text.move(.paragraphDown)
    default: return rearrange(command)
    }
    keepCaretInView()
    return []
  }

  private mutating func wrapInClause() -> [Effect] {
    guard editor?.text.selection.isEmpty == false else {
      notice = Notice(.information, "还没有选中文字：按住 Shift 用方向键选中，再加 [ ]")
      return []
    }
    return attempt { text throws(EditRefusal) in try text.wrapSelectionInClause() }
  }

  private mutating func takeStep(back: Bool) -> [Effect] {
    let ignoring = back ? editor?.text.ownerStepToUndo : editor?.text.ownerStepToRedo
    let isTaken = back ? editor?.text.undo() : editor?.text.redo()
    editor?.isMarking = false
    if let ignoring { return takeIgnoring(ignoring, back: back) }
    guard isTaken == true else {
      notice = Notice(.information, back ? "本稿打开以来没有可撤销的修改" : "没有可重做的修改")
      return []
    }
    // Under a window nobody sees the text change.
    if overlay != nil { notice = Notice(.success, back ? "已撤销：讲稿里最近的一处修改" : "已重做：讲稿里的一处修改") }
    return editorChanged()
  }

  /// What concerns the section at the caret as a whole.
  private mutating func rearrange(_ command: Command) -> [Effect] {
    switch command {
    case .moveSectionUp: attempt { text throws(EditRefusal) in try text.moveSectionUp() }
    case .moveSectionDown: attempt { text throws(EditRefusal) in try text.moveSectionDown() }
    case .promoteSection: attempt { text throws(EditRefusal) in try text.promoteSection() }
    case .demoteSection: attempt { text throws(EditRefusal) in try text.demoteSection() }
    case .muteSection: attempt { text throws(EditRefusal) in try text.toggleMuted() }
    case .lockSection: attempt { text throws(EditRefusal) in try text.toggleLocked() }
    default: []
    }
  }
}
