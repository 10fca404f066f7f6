import Core

extension State {
  /// Takes what came of a request.
  mutating func take(_ answer: RevisionAnswer) -> [Effect] {
    switch answer {
    case .listed(let draft, let revisions):
      guard case .revisions(var dialog) = answeredOverlay, dialog.draft == draft else { return [] }
      dialog.revisions = revisions
      dialog.selected = min(dialog.selected, revisions.count)
      if case .kept(let id)? = dialog.marked, !revisions.contains(where: { $0.id == id }) {
        dialog.marked = nil
      }
      // Whoever began to name a new one before the list was there is proposed a name that is not taken.
      if case .naming(.keep, let name) = dialog.step, name.string == "一稿" {
        dialog.step = .naming(.keep, LineText(dialog.proposals.first ?? ""))
      }
      answeredOverlay = .revisions(dialog)
    case .compared(let comparison):
      guard case .revisions(var dialog) = answeredOverlay, case .comparing = dialog.step,
        dialog.draft == comparison.draft
      else { return [] }
      dialog.step = .difference(DifferenceReading(comparison))
      answeredOverlay = .revisions(dialog)
    case .fetched(let revision): return restore(revision)
    case .changed(let edit): return takeRevision(edit)
    case .keptAutomatically(let draft, let edit):
      if let edit { apply(edit) }
      return relist(draft)
    case .finals(let finals): self.finals.replace(with: finals)
    case .refused(let reason):
      if case .revisions(var dialog) = answeredOverlay, case .comparing = dialog.step {
        dialog.step = .list
        answeredOverlay = .revisions(dialog)
      }
      notice = Notice(.error, reason)
    }
    return []
  }

  /// A revision that was kept, renamed, removed or opened again, as committed.
  mutating func takeRevision(_ edit: Edit) -> [Effect] {
    apply(edit)
    notice = Notice(.success, "已记下：\(edit.title)；Ctrl-Z 撤销")
    return rereadRevisions()
  }

  /// What is shown of revisions may be another after an edit that touched them.
  mutating func rereadRevisions() -> [Effect] {
    var effects: [Effect] = []
    if case .revisions(let dialog) = answeredOverlay { effects = relist(dialog.draft) }
    let known = Set(finals.finals.values.map(\.revision))
    if known != Set(workspace.finals.values.map(\.id)) { effects.append(.revisions(.readFinals)) }
    return effects
  }

  private func relist(_ draft: DraftID) -> [Effect] {
    guard case .revisions(let dialog) = answeredOverlay, dialog.draft == draft else { return [] }
    return [.revisions(.list(draft))]
  }

  /// Another program may have changed a record that a frozen speech cites.
  func rereadFinals() -> [Effect] {
    workspace.finals.isEmpty && finals.finals.isEmpty ? [] : [.revisions(.readFinals)]
  }

  // MARK: Sessions

  /// What the first page tells beyond the window.
  mutating func askAtOpening() -> [Effect] {
    askForOverview() + askForTotals() + askForIssuesBelow()
  }

  /// What is asked of the world when the first picture stands: it never waits for this.
  public var openingEffects: [Effect] {
    let kept: [Effect] =
      hasDiedBefore && readOnlyReason == nil
      ? draft.map { [.revisions(.keepAfterCrash($0.id))] } ?? [] : []
    return kept + rereadFinals()
  }

  /// Remembers which drafts a session changes, and what frozen figures stand at now.
  mutating func noteForRevisions(_ change: Change) {
    switch (change.before, change.after) {
    case (.draft(let before)?, .draft(let after)?):
      if before.source != after.source { editedDrafts.insert(after.id) }
    case (.figure(let figure)?, nil): finals.note(nil, of: figure.key)
    case (_, .figure(let figure)?): finals.note(figure.amount, of: figure.key)
    default: break
    }
  }

  /// Nobody works at a draft any more: its state is kept if it was changed.
  mutating func endSession(of draft: DraftID?) -> [Effect] {
    guard let draft, editedDrafts.remove(draft) != nil else { return [] }
    return [.revisions(.keepAutomatically(draft))]
  }

  mutating func endSessions() -> [Effect] {
    editedDrafts.sorted().flatMap { endSession(of: $0) }
  }
}
