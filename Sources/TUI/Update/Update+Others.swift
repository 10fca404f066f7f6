import Core

/// Other programs at the same workbook: what they change appears here, and nothing that is typed here gives way unseen.
extension State {
  /// Reads what another program changed.
  mutating func followOthers() -> [Effect] {
    followsOthers = true
    return [.load(arriving?.outlook ?? outlook)]
  }

  /// Ends all writing: the file is not where it was any more.
  mutating func stopWriting(_ reason: String) -> [Effect] {
    displacement = reason
    readOnlyReason = reason
    notice = Notice(.error, reason)
    return []
  }

  /// Says what went wrong behind the work that goes on.
  mutating func warn(_ reason: String) -> [Effect] {
    notice = Notice(.warning, reason)
    return []
  }

  /// Says what others did, once it is on the screen.
  /// - Parameter old: the figure whose cell is open here, as it was before.
  mutating func tellOfOthers(_ old: Figure?) {
    guard followsOthers else { return }
    followsOthers = false
    guard let editor = grid.editor, editor.original != old else {
      // What somebody is reading or answering stays.
      if notice == nil, overlay == nil {
        notice = Notice(.information, "别处改动了这个工作簿，已显示最新内容")
      }
      return
    }
    let now = editor.original?.amount?.plainText ?? editor.original?.status.rawValue ?? "空"
    notice = Notice(.warning, "正在录入的这一格，别处刚改为“\(now)”：按 Enter 以这里录入的为准，按 Esc 保留别处的")
  }

  /// Makes the open text and the draft as it stands in the workbook agree again, once nothing is on its way to the disk.
  ///
  /// What another program wrote is shown where nothing was typed here; where both did, what was typed becomes a draft of its own.
  mutating func settleEditor() -> [Effect] {
    guard let editor else { return [] }
    let typed = editor.text.string
    guard !saving.isPending else {
      // Neither side is known for sure yet; what was typed since stays on the screen meanwhile.
      self.editor?.awaitsReading = true
      showTyped(typed, in: editor.draft)
      return []
    }
    guard let stored = workspace.drafts.first(where: { $0.id == editor.draft }) else {
      if typed != editor.stored { return keepTyped(editor, of: editor.saved) }
      self.editor = nil
      return []
    }
    if stored.source == editor.stored || stored.source == typed {
      resumeEditing(from: stored)
      return []
    }
    guard typed == editor.stored else { return keepTyped(editor, of: stored) }
    self.editor?.text.replaceAll(with: stored.source)
    self.editor?.text.pause()
    resumeEditing(from: stored)
    notice = Notice(.information, "别处改了这篇讲稿，已显示最新内容")
    return []
  }

  /// Goes on typing upon the draft as the disk has it; what the disk has not is sent at the next pause.
  mutating func resumeEditing(from stored: Draft) {
    guard let text = editor?.text else { return }
    editor?.saved = stored
    editor?.stored = stored.source
    editor?.savedRevision = stored.source == text.string ? text.revision : nil
    showTyped(text.string, in: stored.id)
  }

  private mutating func showTyped(_ source: String, in draft: DraftID) {
    guard let index = workspace.drafts.firstIndex(where: { $0.id == draft }) else { return }
    workspace.drafts[index].source = source
  }

  /// Gives what was typed a draft of its own, beside the one that somebody else changed or took away meanwhile.
  private mutating func keepTyped(_ editor: DraftEditor, of draft: Draft) -> [Effect] {
    self.editor = nil
    let own = Draft(
      id: DraftID(rawValue: -Int64(saving.nextToken)),
      name: unusedName(like: "\(draft.name)（本机改动）"), template: draft.template,
      source: editor.text.string)
    notice = Notice(.warning, "讲稿“\(draft.name)”别处也改了：这里改的另存为“\(own.name)”，请核对合并")
    return commit(
      Edit(title: "另存讲稿 \(own.name)", changes: [Change(before: nil, after: .draft(own))]))
  }
}
