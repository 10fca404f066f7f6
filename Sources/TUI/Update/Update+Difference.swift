import Core

extension State {
  /// A key while a comparison is read.
  mutating func press(
    _ key: Key, inDifference dialog: RevisionsDialog, _ reading: DifferenceReading,
    _ environment: Environment
  ) -> [Effect] {
    var dialog = dialog
    var reading = reading
    if key == .escape {
      dialog.step = .list
      overlay = .revisions(dialog)
      return []
    }
    let layout = environment.difference
    let rows = RevisionsPage(size).text.height
    let page = max(1, rows - 1)
    switch KeyMap.command(for: key, in: .difference) {
    case .up?: reading.firstLine -= 1
    case .down?: reading.firstLine += 1
    case .pageUp?: reading.firstLine -= page
    case .pageDown?: reading.firstLine += page
    case .first?: reading.firstLine = 0
    case .last?: reading.firstLine = layout.lines.count
    case .nextChange?: reading.select(1, layout, rows: rows)
    case .previousChange?: reading.select(-1, layout, rows: rows)
    case .open?: return goToSource(of: reading, dialog)
    case .restoreRevision?:
      if let readOnlyReason {
        dialog.mistake = readOnlyReason
      } else if case .kept(let id) = reading.comparison.from {
        return askToRestore(id, dialog)
      }
    default: break
    }
    reading.firstLine = min(max(0, reading.firstLine), max(0, layout.lines.count - rows))
    dialog.step = .difference(reading)
    overlay = .revisions(dialog)
    return []
  }

  /// Opens the draft's source where the selected change is.
  private mutating func goToSource(
    of reading: DifferenceReading, _ dialog: RevisionsDialog
  ) -> [Effect] {
    var dialog = dialog
    let changes = reading.comparison.changes
    guard let number = reading.change, changes.indices.contains(number) else { return [] }
    guard let offset = changes[number].sourceOffset else {
      dialog.mistake =
        reading.comparison.to == .current ? "这一处不在本稿的原文里" : "这是两次留稿的比较；与现稿比较时才能到原文"
      overlay = .revisions(dialog)
      return []
    }
    overlay = nil
    var effects: [Effect] = []
    if draft?.id != dialog.draft { effects = work(on: dialog.draft) }
    if editor == nil { openEditor(at: offset) } else { placeCaret(at: offset) }
    return effects
  }

  // MARK: Restoring

  /// Asks for a revision's texts, unless the draft must not change.
  mutating func askToRestore(_ id: RevisionID, _ dialog: RevisionsDialog) -> [Effect] {
    guard workspace.finals[dialog.draft] == nil else {
      var dialog = dialog
      dialog.mistake = "已经定稿，不能恢复；要改请先按 Esc 回到列表，按 Ctrl-U 解除定稿"
      overlay = .revisions(dialog)
      return []
    }
    return [.revisions(.fetch(id))]
  }

  /// Puts the draft back to a revision, as one step that undoes; how it stood is kept first.
  mutating func restore(_ revision: Revision) -> [Effect] {
    guard readOnlyReason == nil, workspace.finals[revision.draft] == nil,
      let draft = workspace.drafts.first(where: { $0.id == revision.draft })
    else { return [] }
    guard revision.source != draft.source else {
      return refuseToRestore("现稿的原文与“\(revision.title)”相同，不用恢复")
    }
    let layout = TextLayout(columns: 40)
    let locked = EditorText(draft.source, layout: layout).lockedHeading(
      changedBy: EditorText(revision.source, layout: layout))
    if let locked { return refuseToRestore("“\(locked)”已锁定，恢复会改动它；先解锁再恢复") }
    if case .revisions? = answeredOverlay { answeredOverlay = nil }
    let kept = Effect.revisions(.keepAutomatically(draft.id))
    notice = Notice(.success, "《\(draft.name)》已恢复到“\(revision.title)”；Ctrl-Z 撤销")
    if editor?.draft == draft.id { return [kept] + takeBack(revision.source) }
    return [kept] + commit(revision.restoring(draft))
  }

  private mutating func refuseToRestore(_ reason: String) -> [Effect] {
    guard case .revisions(var dialog) = answeredOverlay else {
      notice = Notice(.warning, reason)
      return []
    }
    dialog.mistake = reason
    answeredOverlay = .revisions(dialog)
    return []
  }
}

extension DifferenceReading {
  /// The next change, or the one before; from where the reader is, if the selected one is out of sight.
  fileprivate mutating func select(_ step: Int, _ layout: DifferenceLayout, rows: Int) {
    let lines = layout.changeLines
    guard !lines.isEmpty else { return }
    let seen = firstLine..<firstLine + max(1, rows)
    if let change, lines.indices.contains(change), seen.contains(lines[change]) {
      self.change = min(max(0, change + step), lines.count - 1)
    } else if step > 0 {
      change = lines.firstIndex { $0 >= firstLine } ?? lines.count - 1
    } else {
      change = lines.lastIndex { $0 < firstLine } ?? 0
    }
    guard let change, !seen.contains(lines[change]) else { return }
    firstLine = lines[change] - rows / 3
  }
}
