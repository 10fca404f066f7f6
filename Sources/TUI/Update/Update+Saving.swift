import Core

extension State {
  /// Shows an edit at once and sends it to the disk; it counts as saved when the store has said so.
  ///
  /// - Parameter form: what it was filled in with; opened again if the disk refuses it.
  mutating func commit(_ edit: Edit, from form: Overlay? = nil) -> [Effect] {
    let token = saving.nextToken
    saving.nextToken += 1
    saving.forms[token] = form
    saving.takenBack = []
    let edit = edit.renumbered(by: saving.given)
    let effects = send(token, edit)
    saving.pending[token] = edit
    apply(edit)
    keepSelectionsInRange()
    return effects
  }

  mutating func finishCommit(_ token: Int, _ edit: Edit) -> [Effect] {
    let shown = saving.pending.removeValue(forKey: token)
    saving.forget(token)
    saving.failure = nil
    noteStored(edit)
    // New records had placeholders for numbers: they give way to the records as numbered.
    var effects: [Effect] = []
    if let shown, shown != edit {
      effects = takeNumbers(from: shown, to: edit)
      keepSelectionsInRange()
    }
    return effects + readWhatWaits() + quitIfSaved()
  }

  mutating func failCommit(_ token: Int, _ reason: String) -> [Effect] {
    if let shown = saving.pending.removeValue(forKey: token) {
      dropWhatFollows(shown)
      apply(shown.inverse)
      if saving.prose.contains(token) { keepRefused(shown) }
      if let form = saving.forms[token] {
        saving.refusedForms.append(form.refused(because: reason))
      }
      saving.forget(token)
      keepSelectionsInRange()
    }
    saving.failure = reason
    notice = Notice(.error, reason)
    keepProse()
    guard isQuitting, !saving.isPending else { return readWhatWaits() }
    isQuitting = hasNobodyToAsk
    return leaveUnsaved(reason)
  }

  /// Leaves although something is not on the disk: only if somebody says so, or nobody can be asked.
  mutating func leaveUnsaved(_ reason: String) -> [Effect] {
    if hasNobodyToAsk {
      lostEdit = reason
      return [.quit]
    }
    ask(
      Confirmation(
        purpose: .quitUnsaved, lines: ["最后的修改没有存下：\(reason)", "仍然退出吗？"]))
    return []
  }

  /// Reads the window again that was read while something was on its way to the disk, and could not be compared with the
  /// open text then.
  private mutating func readWhatWaits() -> [Effect] {
    guard !saving.isPending, editor?.awaitsReading == true else { return [] }
    editor?.awaitsReading = false
    return [.load(arriving?.outlook ?? outlook)]
  }

  /// What of the open draft is on the disk now.
  private mutating func noteStored(_ edit: Edit) {
    for case .draft(let draft)? in edit.changes.map(\.after) where draft.id == editor?.draft {
      editor?.stored = draft.source
    }
  }

  /// Prose that the disk refused when no editor held it any more waits to be opened again.
  private mutating func keepRefused(_ edit: Edit) {
    guard case .draft(let before)? = edit.changes.first?.before,
      case .draft(let after)? = edit.changes.first?.after, editor?.draft != after.id
    else { return }
    // Of several on their way the first says what the disk has, the last what was written.
    var refused = saving.refused ?? RefusedProse(stored: before, source: after.source)
    if refused.stored.id != after.id {
      refused = RefusedProse(stored: before, source: after.source)
    }
    refused.source = after.source
    saving.refused = refused
    if let index = workspace.drafts.firstIndex(where: { $0.id == after.id }) {
      workspace.drafts[index].source = refused.stored.source
    }
  }

  /// Opens what the disk refused where it was written, as soon as nothing else is being typed.
  mutating func reopenWhatWasRefused() -> [Effect] {
    guard saving.hasRefused, !saving.isPending, !isQuitting, readOnlyReason == nil,
      overlay == nil, questions.isEmpty, !isTyping
    else { return [] }
    guard saving.refusedForms.isEmpty else {
      overlay = saving.refusedForms.removeFirst()
      return []
    }
    return reopenRefusedProse()
  }

  private mutating func reopenRefusedProse() -> [Effect] {
    guard let refused = saving.refused else { return [] }
    saving.refused = nil
    let effects = draft?.id == refused.stored.id ? [] : work(on: refused.stored.id)
    (page, focus) = (.speech, .speech)
    var reopened = DraftEditor(refused.stored, layout: TextLayout(columns: 40))
    reopened.text.replaceAll(with: refused.source)
    reopened.text.pause()
    editor = reopened
    fitEditor()
    return effects + settleEditor()
  }

  /// Whether a text, a cell or a field is open.
  private var isTyping: Bool {
    editor != nil || grid.editor != nil || grid.annotation != nil || speech.find != nil
      || materials.search != nil || ledger.search != nil
  }

  /// Prose that the disk refused stays in the editor, and is sent again at the next pause.
  private mutating func keepProse() {
    guard !saving.isPending, let editor else { return }
    var stored = editor.saved
    stored.source = editor.stored
    resumeEditing(from: stored)
  }

  /// Takes the window as it was read anew, with what is not on disk yet on top of it.
  mutating func takeOver(_ workspace: Workspace) {
    self.workspace = workspace
    provenance = ProvenanceState()
    survey.forgetPast()
    issuesBelow.forget()
    for (_, edit) in saving.pending.sorted(by: { $0.key < $1.key }) {
      apply(edit)
    }
    let old = grid.editor?.original
    if let key = grid.editor?.key {
      grid.editor?.original = self.workspace.figure(key)
      previewEditor()
    }
    structureRevision += 1
    keepSelectionsInRange()
    tellOfOthers(old)
  }

  private mutating func quitIfSaved() -> [Effect] {
    isQuitting && !saving.isPending ? endSessions() + [.quit] : []
  }

  mutating func finishUndo(_ applied: Edit?, title: String?, verb: String) -> [Effect] {
    saving.progress = nil
    guard let applied, let title else {
      notice = Notice(.information, "没有可\(verb)的修改")
      return []
    }
    apply(applied)
    notice = Notice(.success, "已\(verb)：\(title)")
    // Of a long edit the changes are not told: the window is read anew.
    if applied.changes.isEmpty { return [.load(outlook)] }
    return goTo(applied)
  }

  /// Selects what an edit was about.
  private mutating func goTo(_ edit: Edit) -> [Effect] {
    if let turned = edit.turnedPeriod { return look(at: Outlook(region: region, period: turned)) }
    guard let change = edit.changes.first else { return [] }
    defer { keepSelectionsInRange() }
    switch change.after ?? change.before {
    case .figure(let figure)?:
      if figure.key.period != period, !isBeside(figure.key) {
        return look(
          at: Outlook(region: region, period: figure.key.period),
          then: .destination(.figure(figure.key)))
      }
      select(figure.key)
      if page == .data { focus = .figures }
    case .issue(let issue)?:
      select(issue.id)
    case .material(let material)? where page == .materials && change.after != nil:
      select(material.id)
    case .task(let task)? where page == .materials && change.after != nil: select(task.id)
    default: break
    }
    return []
  }

  /// Whether a figure of a shorter period is shown beside the whole, once its subject is.
  private func isBeside(_ key: FigureKey) -> Bool {
    var shown = self
    shown.show(key.subject)
    return shown.gridColumns.contains(key.period)
  }

  /// Selects a figure's row and column, where it is shown.
  mutating func select(_ key: FigureKey) {
    show(key.subject)
    // What is gone to is shown, whatever the filter would hide.
    if !gridIndicators.contains(where: { $0.id == key.indicator }) { setFilter(.all) }
    let row = gridIndicators.firstIndex { $0.id == key.indicator }
    if let row { grid.row = row }
    totals.wanted = row == nil && isAddingUp ? key.indicator : nil
    grid.column = key.period == period ? 0 : gridColumns.firstIndex(of: key.period) ?? 0
    speech.firstLine = nil
  }

  /// Selects an issue under its organization.
  mutating func select(_ id: IssueID) {
    guard let issue = workspace.issues.first(where: { $0.id == id }) else { return }
    show(.organization(issue.organization))
    if let row = listedIssues.firstIndex(where: { $0.id == id }) { issueList.selected = row }
    showInLedger(issue)
  }

  mutating func show(_ subject: Subject) {
    var region: RegionID?
    switch subject {
    case .region(let id): region = id
    case .organization(let id): region = workspace.organization(id)?.region
    }
    guard let region, workspace.region(region) != nil else { return }
    tree.expanded.insert(region)
    for ancestor in workspace.ancestors(of: region) { tree.expanded.insert(ancestor.id) }
    if treeRows.contains(where: { $0.subject == subject }) { tree.selected = subject }
  }
}

extension Overlay {
  /// A form as it is opened again after the disk refused it: it says why.
  fileprivate func refused(because reason: String) -> Overlay {
    switch self {
    case .issueForm(var form):
      form.mistake = reason
      return .issueForm(form)
    case .recordForm(var form):
      form.mistake = reason
      return .recordForm(form)
    case .formulations(var dialog):
      guard case .form(var form) = dialog.step else { return self }
      form.mistake = reason
      dialog.step = .form(form)
      return .formulations(dialog)
    default: return self
    }
  }
}
