import Core

/// The life of issues: steps, owner and deadline of several, and what happened so far.
extension State {
  mutating func openStep(_ environment: Environment) {
    let issues = selectedIssues(environment)
    if issues.isEmpty {
      notice = Notice(.information, "没有选中问题")
    } else if let dialog = IssueStepDialog(issues, today: today) {
      overlay = .ledger(.step(dialog))
    } else {
      notice = Notice(.warning, "所选问题的状态不同，没有共同的下一步；请按状态筛选（Ctrl-W）后再选")
    }
  }

  mutating func openHistory(_ environment: Environment) -> [Effect] {
    guard let issue = selectedIssues(environment).first else {
      notice = Notice(.information, "没有选中问题")
      return []
    }
    guard issue.id.rawValue > 0 else {
      notice = Notice(.information, "正在保存，存好后再看经过")
      return []
    }
    let name = issueOwner(issue.organization)
    overlay = .ledger(
      .history(IssueHistory(issue: issue.id, title: "\(name)·\(issue.manifestation)")))
    return [.issueHistory(issue.id)]
  }

  /// What the journal knows of an issue, if it is still asked for.
  mutating func takeHistory(of id: IssueID, _ events: [RecordEvent]) {
    guard case .ledger(.history(var history))? = answeredOverlay, history.issue == id else {
      return
    }
    history.events = events
    answeredOverlay = .ledger(.history(history))
  }

  mutating func press(_ key: Key, inLedger dialog: LedgerDialog) -> [Effect] {
    switch dialog {
    case .step(var step):
      guard key == .escape else { return press(key, inStep: step) }
      overlay = step.escape() ? nil : .ledger(.step(step))
      return []
    case .batch(var form):
      guard key == .escape else { return press(key, inBatch: form) }
      overlay = form.escape() ? nil : .ledger(.batch(form))
      return []
    case .history where key == .escape:
      overlay = nil
      return []
    case .history(var history):
      let last = max(0, (history.events?.count ?? 0) - 1)
      switch key {
      case .up, .down, .pageUp, .pageDown: history.selected += key.rowStep(page: 5)
      case .home: history.selected = 0
      case .end: history.selected = last
      default: break
      }
      history.selected = min(max(0, history.selected), last)
      overlay = .ledger(.history(history))
      return []
    }
  }

  // MARK: A step

  private mutating func press(_ key: Key, inStep dialog: IssueStepDialog) -> [Effect] {
    var dialog = dialog
    (dialog.mistake, dialog.isLeaving) = (nil, false)
    let count = dialog.choices.count
    switch (key, dialog.field) {
    case (.enter, _), (.control("s"), _): return take(dialog)
    case (.down, _), (.tab, _): dialog.field = dialog.field.following
    case (.up, _), (.backTab, _): dialog.field = dialog.field.preceding
    case (.right, .status), (.character(" "), .status), (.character("　"), .status):
      dialog.selected = (dialog.selected + 1) % count
    case (.left, .status): dialog.selected = (dialog.selected + count - 1) % count
    case (_, .status): break
    case (_, .day): if !dialog.day.moveDay(key, today: today) { dialog.day.type(key) }
    case (_, .reason): dialog.reason.type(key)
    }
    overlay = .ledger(.step(dialog))
    return []
  }

  /// Carries the step out for all the issues, or says why it cannot be.
  private mutating func take(_ dialog: IssueStepDialog) -> [Effect] {
    var dialog = dialog
    guard let day = Day(typed: dialog.day.string.trimmingBlanks) else {
      dialog.field = .day
      dialog.mistake = "日期\(Day.mistake(typed: dialog.day.string.trimmingBlanks))"
      overlay = .ledger(.step(dialog))
      return []
    }
    do {
      let changes = try dialog.issues.map { issue throws(IssueStepError) in
        let moved = try issue.moved(
          to: dialog.choice, on: day, because: dialog.reason.string.trimmingMarks)
        return Change(before: .issue(issue), after: .issue(moved))
      }
      overlay = nil
      ledger.anchor = nil
      return commit(Edit.moving(changes, dialog.kind(of: dialog.choice)))
    } catch {
      dialog.mistake = error.description
      switch error {
      case .notNext: dialog.field = .status
      case .reasonMissing: dialog.field = .reason
      case .tooEarly: dialog.field = .day
      }
      overlay = .ledger(.step(dialog))
      return []
    }
  }

  // MARK: Several at once

  private mutating func press(_ key: Key, inBatch form: IssueBatchForm) -> [Effect] {
    var form = form
    (form.mistake, form.isLeaving) = (nil, false)
    switch (key, form.field) {
    case (.control("s"), _), (.enter, .save): return save(form)
    case (.down, _), (.tab, _), (.enter, _): form.field = form.field.following
    case (.up, _), (.backTab, _): form.field = form.field.preceding
    case (_, .owner): form.owner.type(key)
    case (_, .deadline): if !form.deadline.moveDay(key, today: today) { form.deadline.type(key) }
    case (_, .save): break
    }
    overlay = .ledger(.batch(form))
    return []
  }

  private mutating func save(_ form: IssueBatchForm) -> [Effect] {
    var form = form
    let owner = form.owner.string.trimmingBlanks
    let typed = form.deadline.string.trimmingBlanks
    let deadline = Day(typed: typed)
    if !typed.isEmpty, deadline == nil {
      form.field = .deadline
      form.mistake = "整改期限\(Day.mistake(typed: typed))"
      overlay = .ledger(.batch(form))
      return []
    }
    let changes = form.issues.compactMap { issue -> Change? in
      var changed = issue
      if !owner.isEmpty { changed.owner = owner }
      if let deadline { changed.deadline = deadline }
      return changed == issue ? nil : Change(before: .issue(issue), after: .issue(changed))
    }
    overlay = nil
    ledger.anchor = nil
    guard !changes.isEmpty else { return [] }
    return commit(Edit(title: "修改\(changes.count)个问题的责任人、期限", changes: changes))
  }

  mutating func pasteIntoLedger(_ dialog: LedgerDialog, _ text: String) {
    switch dialog {
    case .step(var step):
      step.isLeaving = false
      switch step.field {
      case .status, .reason: step.reason.insert(text.singleLine)
      case .day: step.day.insert(text.singleLine)
      }
      overlay = .ledger(.step(step))
    case .batch(var form):
      form.isLeaving = false
      switch form.field {
      case .owner, .save: form.owner.insert(text.singleLine)
      case .deadline: form.deadline.insert(text.singleLine)
      }
      overlay = .ledger(.batch(form))
    case .history: break
    }
  }
}
