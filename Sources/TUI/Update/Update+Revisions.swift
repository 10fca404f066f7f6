import Core

extension State {
  /// The context of what lies over the pages, if its keys are among the bindings.
  var overlayContext: Context? {
    switch overlay {
    case .revisions(let dialog)?:
      switch dialog.step {
      case .list, .comparing: .revisions
      case .difference: .difference
      case .naming: nil
      }
    case .drift?: .drift
    case .proof(let dialog)?: dialog.reason == nil ? .proof : nil
    case .journal(let dialog)?:
      if case .list = dialog.step { .journal } else { .journalChanges }
    case .overviewList?: .overview
    case .help?, .palette?, .search?, .issueForm?, .recordForm?, .ledger?, .export?, .drafts?,
      .formulations?, .citations?, .compare?, .reminders?, .outline?, .paste?, .periods?,
      .newPeriod?, .catalog?, .settings?, .importing?, .confirm?, nil:
      nil
    }
  }

  func unavailabilityInRevisions(of command: Command) -> String? {
    guard let draft else { return Self.noDraft }
    let isFinal = workspace.finals[draft.id] != nil
    return switch command {
    case .keepRevision: readOnlyReason
    case .finalizeDraft: readOnlyReason ?? (isFinal ? "《\(draft.name)》已经定稿" : nil)
    case .reopenDraft: readOnlyReason ?? (isFinal ? nil : "《\(draft.name)》没有定稿，不用解除")
    case .drift: workspace.finals.isEmpty ? "还没有定稿" : nil
    default: nil
    }
  }

  /// What is done to the draft on the screen, from any page.
  mutating func performOnDraft(_ command: Command) -> [Effect] {
    guard let draft else { return [] }
    switch command {
    case .revisions, .keepRevision:
      // What is compared and kept is what the disk has.
      let effects = pauseEditing() + openRevisions(of: draft.id, from: nil)
      if command == .keepRevision, case .revisions(let dialog) = overlay { beginKeeping(dialog) }
      return effects
    case .finalizeDraft:
      return closeEditor() + [.keep(draft: draft.name, name: "", isFinal: true)]
    case .reopenDraft: return [.revisions(.reopen(draft.id))]
    case .drift: overlay = .drift(DriftDialog())
    default: break
    }
    return []
  }

  mutating func openRevisions(of draft: DraftID, from origin: DraftsDialog?) -> [Effect] {
    overlay = .revisions(RevisionsDialog(draft: draft, origin: origin))
    return [.revisions(.list(draft))]
  }

  /// A key in the list of drafts: its selected one can be changed again.
  mutating func reopen(_ draft: Draft, _ dialog: DraftsDialog) -> [Effect] {
    guard workspace.finals[draft.id] != nil else {
      var dialog = dialog
      dialog.mistake = "《\(draft.name)》没有定稿，不用解除"
      overlay = .drafts(dialog)
      return []
    }
    overlay = nil
    return [.revisions(.reopen(draft.id))]
  }

  mutating func press(
    _ key: Key, inRevisions dialog: RevisionsDialog, _ environment: Environment
  ) -> [Effect] {
    var dialog = dialog
    dialog.mistake = nil
    switch dialog.step {
    case .list: return press(key, inListOf: dialog, environment)
    case .naming(let purpose, let name): return press(key, naming: dialog, purpose, name)
    case .comparing:
      if key == .escape { dialog.step = .list }
      overlay = .revisions(dialog)
      return []
    case .difference(let reading): return press(key, inDifference: dialog, reading, environment)
    }
  }

  // MARK: The list

  private mutating func press(
    _ key: Key, inListOf dialog: RevisionsDialog, _ environment: Environment
  ) -> [Effect] {
    var dialog = dialog
    if key == .escape {
      overlay = dialog.origin.map(Overlay.drafts)
      return []
    }
    let page = max(1, RevisionsPage(size).listRows - 1)
    var effects: [Effect] = []
    switch KeyMap.command(for: key.isBlank ? .insert : key, in: .revisions) {
    case .up?: dialog.selected -= 1
    case .down?: dialog.selected += 1
    case .pageUp?: dialog.selected -= page
    case .pageDown?: dialog.selected += page
    case .first?: dialog.selected = 0
    case .last?: dialog.selected = dialog.rowCount - 1
    case .open?:
      if let pair = dialog.comparedPair {
        dialog.step = .comparing
        effects = [.revisions(.compare(dialog.draft, from: pair.from, to: pair.to))]
      } else {
        dialog.mistake = "还没有可以比较的留稿；按 Ctrl-K 把现稿留下来"
      }
    case .markRevision?:
      let version = dialog.version(atRow: dialog.selected)
      dialog.marked = dialog.marked == version ? nil : version
    case let command?: return change(dialog, command, environment)
    case nil: break
    }
    dialog.selected = min(max(0, dialog.selected), dialog.rowCount - 1)
    overlay = .revisions(dialog)
    return effects
  }

  /// What changes the draft or its revisions: not in a workbook that can only be read.
  private mutating func change(
    _ dialog: RevisionsDialog, _ command: Command, _ environment: Environment
  ) -> [Effect] {
    switch command {
    case .keepRevision, .restoreRevision, .renameRevision, .removeRevision, .finalizeDraft,
      .reopenDraft, .undo:
      if let readOnlyReason { return refuse(dialog, readOnlyReason) }
    default: return []
    }
    guard let draft = workspace.drafts.first(where: { $0.id == dialog.draft }) else { return [] }
    let isFinal = workspace.finals[draft.id] != nil
    switch command {
    case .undo: return undo()
    case .keepRevision:
      beginKeeping(dialog)
      return []
    case .finalizeDraft:
      if isFinal { return refuse(dialog, "《\(draft.name)》已经定稿；要改请按 Ctrl-U 解除定稿") }
      return closeEditor() + [.keep(draft: draft.name, name: "", isFinal: true)]
    case .reopenDraft:
      if !isFinal { return refuse(dialog, "《\(draft.name)》没有定稿，不用解除") }
      return [.revisions(.reopen(draft.id))]
    default: break
    }
    guard let revision = dialog.selectedRevision else {
      return refuse(dialog, "这一行是现稿；请先选一次留稿")
    }
    if command == .restoreRevision { return askToRestore(revision.id, dialog) }
    if workspace.finals[draft.id]?.id == revision.id {
      return refuse(dialog, "定稿不能改名、删除；要动它请先按 Ctrl-U 解除定稿")
    }
    if command == .removeRevision { return [.revisions(.remove(revision.id))] }
    var dialog = dialog
    dialog.step = .naming(.rename(revision.id), LineText(revision.name))
    overlay = .revisions(dialog)
    return []
  }

  private mutating func refuse(_ dialog: RevisionsDialog, _ reason: String) -> [Effect] {
    var dialog = dialog
    dialog.mistake = reason
    overlay = .revisions(dialog)
    return []
  }

  // MARK: Names

  private mutating func beginKeeping(_ dialog: RevisionsDialog) {
    var dialog = dialog
    dialog.step = .naming(.keep, LineText(dialog.proposals.first ?? ""))
    overlay = .revisions(dialog)
  }

  private mutating func press(
    _ key: Key, naming dialog: RevisionsDialog, _ purpose: RevisionsDialog.Purpose,
    _ text: LineText
  ) -> [Effect] {
    var dialog = dialog
    var text = text
    switch key {
    case .escape:
      dialog.step = .list
      overlay = .revisions(dialog)
      return []
    case .enter: return finishNaming(dialog, purpose, text.string.trimmingBlanks)
    case .up, .down:
      let names = dialog.proposals
      guard let name = names.following(text.string, by: key == .down ? 1 : -1) else {
        // What somebody has written does not give way to a proposal.
        return refuse(dialog, "换用常用名称，请先按 Ctrl-U 清空")
      }
      text = LineText(name)
    case .character(let scalar): text.insert(String(Character(scalar)))
    default: _ = text.press(key)
    }
    dialog.step = .naming(purpose, text)
    overlay = .revisions(dialog)
    return []
  }

  private mutating func finishNaming(
    _ dialog: RevisionsDialog, _ purpose: RevisionsDialog.Purpose, _ name: String
  ) -> [Effect] {
    if name.isEmpty { return refuse(dialog, "请写一个名称") }
    var dialog = dialog
    dialog.step = .list
    var effects: [Effect] = []
    switch purpose {
    case .keep:
      guard let draft = workspace.drafts.first(where: { $0.id == dialog.draft }) else { return [] }
      dialog.selected = 1
      effects = [.keep(draft: draft.name, name: name, isFinal: false)]
    case .rename(let id): effects = [.revisions(.rename(id, to: name))]
    }
    overlay = .revisions(dialog)
    return effects
  }

  mutating func pasteIntoRevisions(_ dialog: RevisionsDialog, _ pasted: String) {
    guard case .naming(let purpose, var text) = dialog.step else { return }
    var dialog = dialog
    text.insert(pasted.singleLine)
    dialog.step = .naming(purpose, text)
    overlay = .revisions(dialog)
  }
}

extension [String] {
  /// The proposal so many places after one of them, round about, or the nearest end for an empty text; nil for any other.
  fileprivate func following(_ text: String, by step: Int) -> String? {
    if text.trimmingBlanks.isEmpty { return step > 0 ? first : last }
    guard let index = firstIndex(of: text) else { return nil }
    return self[(index + step + count) % count]
  }
}
