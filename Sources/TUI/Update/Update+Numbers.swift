import Core

/// Records that are changed before the store has numbered them: the change waits for the number.
extension State {
  /// Sends an edit, or holds it back while a record that it is about has no number yet.
  mutating func send(_ token: Int, _ edit: Edit) -> [Effect] {
    guard waits(edit) else { return [.commit(token: token, edit)] }
    saving.held.insert(token)
    return []
  }

  /// Whether an edit is about a record that another one, on its way to the disk, makes.
  private func waits(_ edit: Edit) -> Bool {
    let others = edit.otherPlaceholders
    guard !others.isEmpty else { return false }
    return saving.pending.values.contains { !$0.ownPlaceholders.isDisjoint(with: others) }
  }

  /// Shows records as the store has numbered them, with what waits for the numbers on top, and sends that.
  mutating func takeNumbers(from shown: Edit, to committed: Edit) -> [Effect] {
    let held = saving.held.sorted()
    for token in held.reversed() { withdraw(token) }
    apply(shown.inverse)
    apply(committed)
    let given = shown.numbers(givenIn: committed)
    saving.given.merge(given) { $1 }
    followNumbers(given)
    var effects: [Effect] = []
    for token in held {
      guard
        let edit = saving.pending[token]?.following(shown, asStored: committed)
          .renumbered(by: saving.given)
      else { continue }
      saving.pending[token] = edit
      apply(edit)
      saving.held.remove(token)
      effects += send(token, edit)
    }
    return effects
  }

  /// What was to follow an edit that the disk refused cannot be carried out either.
  mutating func dropWhatFollows(_ refused: Edit) {
    let own = refused.ownPlaceholders
    guard !own.isEmpty else { return }
    for token in saving.held.sorted().reversed() {
      guard let edit = saving.pending[token], !edit.otherPlaceholders.isDisjoint(with: own)
      else { continue }
      withdraw(token)
      saving.pending[token] = nil
      saving.held.remove(token)
      saving.forget(token)
    }
  }

  // MARK: Undoing meanwhile

  /// Takes the last edit back: one that still waits for a number here, as the store knows nothing of it; any other in the
  /// store.
  mutating func undo() -> [Effect] {
    let tokens = saving.pending.keys.filter { !saving.undoing.contains($0) }
    guard let last = tokens.max() else { return [.undo] }
    guard saving.held.remove(last) != nil, let edit = saving.pending.removeValue(forKey: last)
    else {
      saving.undoing.insert(last)
      return [.undo]
    }
    saving.forget(last)
    saving.takenBack.append(edit)
    return finishUndo(edit.inverse, title: edit.title, verb: "撤销")
  }

  /// Makes again what was taken back last.
  mutating func redo() -> [Effect] {
    guard let edit = saving.takenBack.popLast() else { return [.redo] }
    let others = saving.takenBack
    let effects = commit(edit)
    saving.takenBack = others
    notice = Notice(.success, "已重做：\(edit.title)")
    return effects
  }

  private mutating func withdraw(_ token: Int) {
    if let shown = saving.pending[token] { apply(shown.inverse) }
  }

  /// What is selected or open stays so under the number that the store gave it.
  private mutating func followNumbers(_ given: [Placeholder: Int64]) {
    for (placeholder, number) in given {
      switch placeholder.kind {
      case .issue:
        let (old, new) = (IssueID(rawValue: placeholder.number), IssueID(rawValue: number))
        if ledger.selected == old { ledger.selected = new }
        if ledger.anchor == old { ledger.anchor = new }
      case .draft:
        let (old, new) = (DraftID(rawValue: placeholder.number), DraftID(rawValue: number))
        if editor?.draft == old {
          editor?.draft = new
          editor?.saved.id = new
        }
        if editedDrafts.remove(old) != nil { editedDrafts.insert(new) }
      case .material, .task, .formulation: break
      }
    }
  }
}

extension Edit {
  /// Where it begins with a record as another edit showed it, it begins with that record as the store has it.
  fileprivate func following(_ shown: Edit, asStored committed: Edit) -> Edit {
    var edit = self
    for (former, stored) in zip(shown.changes, committed.changes) where former.after != nil {
      for index in edit.changes.indices where edit.changes[index].before == former.after {
        edit.changes[index].before = stored.after
      }
    }
    return edit
  }
}
