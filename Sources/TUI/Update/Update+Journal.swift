import Core

extension State {
  mutating func openJournal() -> [Effect] {
    let dialog = JournalDialog()
    overlay = .journal(dialog)
    return [.journal(.page(dialog.request()))]
  }

  mutating func press(_ key: Key, inJournal dialog: JournalDialog) -> [Effect] {
    var dialog = dialog
    dialog.message = nil
    switch dialog.step {
    case .list: return press(key, inEntries: dialog)
    case .changes(let reading): return press(key, inChanges: reading, dialog)
    }
  }

  // MARK: Entries

  private mutating func press(_ key: Key, inEntries dialog: JournalDialog) -> [Effect] {
    var dialog = dialog
    var effects: [Effect] = []
    switch (key, KeyMap.own(key, in: .journal)) {
    case (.escape, _):
      overlay = nil
      return []
    case (_, .up?): dialog.selected -= 1
    case (_, .down?): dialog.selected += 1
    case (_, .pageUp?): dialog.selected -= 10
    case (_, .pageDown?): dialog.selected += 10
    case (_, .first?): dialog.selected = 0
    case (_, .last?): dialog.selected = (dialog.entries?.count ?? 0) - 1
    case (_, .filterKind?): dialog.kind = dialog.kind.next
    case (_, .filterAuthor?): dialog.author = dialog.nextAuthor
    case (_, .undo?), (_, .redo?): effects = takeBack(key, &dialog)
    case (_, .open?): effects = openEntry(&dialog)
    default: dialog.query.type(key)
    }
    effects += readWhatIsMissing(&dialog)
    dialog.selected = min(max(0, dialog.selected), max(0, (dialog.entries?.count ?? 0) - 1))
    overlay = .journal(dialog)
    return effects
  }

  mutating func pasteIntoJournal(_ dialog: JournalDialog, _ pasted: String) -> [Effect] {
    guard case .list = dialog.step else { return [] }
    var dialog = dialog
    dialog.query.insert(pasted.singleLine)
    let effects = readWhatIsMissing(&dialog)
    overlay = .journal(dialog)
    return effects
  }

  private func openEntry(_ dialog: inout JournalDialog) -> [Effect] {
    guard let entry = dialog.selectedEntry else { return [] }
    dialog.step = .changes(nil)
    return [.journal(.changes(of: entry.id))]
  }

  private mutating func takeBack(_ key: Key, _ dialog: inout JournalDialog) -> [Effect] {
    if let readOnlyReason {
      dialog.message = Notice(.warning, readOnlyReason)
      return []
    }
    return KeyMap.own(key, in: .journal) == .undo ? undo() : redo()
  }

  /// A list that other filters narrow is read anew; one whose end is near, further.
  private func readWhatIsMissing(_ dialog: inout JournalDialog) -> [Effect] {
    guard case .journal(let shown)? = overlay else { return [] }
    if shown.request() != dialog.request() {
      dialog.selected = 0
      dialog.isReading = true
      return [.journal(.page(dialog.request()))]
    }
    let isNearEnd = dialog.selected + 20 >= dialog.entries?.count ?? 0
    guard dialog.hasMore, isNearEnd, !dialog.isReading else { return [] }
    dialog.isReading = true
    return [.journal(.page(dialog.request(older: true)))]
  }

  // MARK: Changes

  private mutating func press(
    _ key: Key, inChanges reading: ChangesReading?, _ dialog: JournalDialog
  ) -> [Effect] {
    var dialog = dialog
    guard var reading else {
      if key == .escape { dialog.step = .list }
      overlay = .journal(dialog)
      return []
    }
    if let question = reading.question {
      return press(key, inRestoring: question, reading, dialog)
    }
    var effects: [Effect] = []
    switch (key, KeyMap.own(key, in: .journalChanges)) {
    case (.escape, _):
      dialog.step = .list
      overlay = .journal(dialog)
      return []
    case (_, .up?): reading.selected -= 1
    case (_, .down?): reading.selected += 1
    case (_, .pageUp?): reading.selected -= 10
    case (_, .pageDown?): reading.selected += 10
    case (_, .first?): reading.selected = 0
    case (_, .last?): reading.selected = reading.changes.count - 1
    case (_, .open?): return goToRecord(reading, dialog)
    case (_, .restoreRecord?): effects = restore(reading, &dialog)
    case (_, .undo?), (_, .redo?): effects = takeBack(key, &dialog)
    default: break
    }
    reading.selected = min(max(0, reading.selected), max(0, reading.changes.count - 1))
    dialog.step = .changes(reading)
    overlay = .journal(dialog)
    return effects
  }

  private func restore(_ reading: ChangesReading, _ dialog: inout JournalDialog) -> [Effect] {
    if let readOnlyReason {
      dialog.message = Notice(.warning, readOnlyReason)
      return []
    }
    guard let wording = reading.selectedChange else { return [] }
    return [.journal(.restore(wording.change.inverse, title: "恢复 \(wording.title)"))]
  }

  private mutating func press(
    _ key: Key, inRestoring question: RestoringQuestion, _ reading: ChangesReading,
    _ dialog: JournalDialog
  ) -> [Effect] {
    var (reading, dialog) = (reading, dialog)
    var effects: [Effect] = []
    switch key {
    case .left, .right, .up, .down, .tab, .backTab: reading.question?.isYes.toggle()
    case .escape: reading.question = nil
    case .enter:
      reading.question = nil
      if question.isYes, let title = reading.selectedChange?.title {
        effects = [.journal(.restore(question.restoring, title: "恢复 \(title)"))]
      }
    default: break
    }
    dialog.step = .changes(reading)
    overlay = .journal(dialog)
    return effects
  }

  /// To the record that a change is about; what is gone, or has no page, is said so.
  private mutating func goToRecord(_ reading: ChangesReading, _ dialog: JournalDialog) -> [Effect] {
    var dialog = dialog
    guard let change = reading.selectedChange?.change,
      let record = change.after ?? change.before
    else { return [] }
    if let destination = destination(of: record) {
      overlay = nil
      return open(destination)
    }
    dialog.message = Notice(.information, "这条\(record.sort.rawValue)现在没有，或不在本窗口里")
    dialog.step = .changes(reading)
    overlay = .journal(dialog)
    return []
  }

  private func destination(of record: Record) -> Destination? {
    switch record {
    case .figure(let figure): isShown(figure.key.subject) ? .figure(figure.key) : nil
    case .issue(let issue):
      workspace.issues.contains { $0.id == issue.id } ? .issue(issue.id) : nil
    case .draft(let draft):
      workspace.drafts.contains { $0.id == draft.id } ? .draft(draft.id) : nil
    case .revision(let revision):
      workspace.drafts.contains { $0.id == revision.draft } ? .draft(revision.draft) : nil
    case .organization(let organization):
      workspace.organization(organization.id).map { .subject(.organization($0.id)) }
    case .region(let region): workspace.region(region.id).map { .subject(.region($0.id)) }
    case .material(let material): isShown(material.subject) ? .subject(material.subject) : nil
    case .task(let task): isShown(task.subject) ? .subject(task.subject) : nil
    case .settings, .kind, .indicator, .formulation: nil
    }
  }
}

extension State {
  /// Whether the window holds a subject: one far below, or deleted since, cannot be gone to.
  fileprivate func isShown(_ subject: Subject) -> Bool { !workspace.name(of: subject).isEmpty }
}

// MARK: - Answers

extension State {
  mutating func take(_ answer: JournalAnswer) -> [Effect] {
    if case .restored(let edit) = answer {
      apply(edit)
      keepSelectionsInRange()
    }
    guard case .journal(var dialog)? = answeredOverlay else { return [] }
    var effects: [Effect] = []
    switch answer {
    case .page(let query, let entries, let authors): dialog.take(query, entries, authors)
    case .changes(let entry, let changes):
      guard case .changes(nil) = dialog.step, dialog.selectedEntry?.id == entry else { return [] }
      dialog.step = .changes(ChangesReading(changes))
    case .restored(let edit):
      dialog.message = Notice(.success, "已\(edit.title)；Ctrl-Z 撤销")
      effects = [.journal(.page(dialog.request()))]
    case .overwritten(let asked, let sinceThen): dialog.ask(asked, sinceThen)
    case .refused(let reason):
      if case .changes(nil) = dialog.step { dialog.step = .list }
      dialog.isReading = false
      dialog.message = Notice(.error, reason)
    }
    answeredOverlay = .journal(dialog)
    return effects
  }

  /// The list shows an edit as soon as it was made, taken back or made again.
  mutating func rereadJournal() -> [Effect] {
    guard case .journal(let dialog)? = answeredOverlay else { return [] }
    return [.journal(.page(dialog.request()))]
  }
}

extension JournalDialog {
  fileprivate var nextAuthor: String? {
    guard let author else { return authors.first }
    guard let index = authors.firstIndex(of: author), index + 1 < authors.count else { return nil }
    return authors[index + 1]
  }

  /// Takes a page, unless another has been asked for since.
  fileprivate mutating func take(
    _ query: JournalQuery, _ page: [JournalEntry], _ authors: [String]
  ) {
    let isFirst = query == request()
    guard isFirst || query == request(older: true) else { return }
    isReading = false
    self.authors = authors
    hasMore = page.count == query.limit
    // An entry that is read stays selected when newer ones come before it.
    let reading = selectedEntry?.id
    entries = isFirst ? page : (entries ?? []) + page
    if isFirst, case .changes = step, let index = page.firstIndex(where: { $0.id == reading }) {
      selected = index
    }
    selected = min(selected, max(0, (entries?.count ?? 0) - 1))
  }

  /// Asks before a restoring that would overwrite what came later, with both values.
  fileprivate mutating func ask(_ asked: RecordedChange, _ sinceThen: RecordedChange) {
    guard case .changes(var reading?) = step else { return }
    reading.question = RestoringQuestion(
      restoring: sinceThen.change,
      lines: ["这条记录后来又改过，恢复会覆盖后来的修改："]
        + sinceThen.differences.prefix(4).map {
          "\($0.name)：现在 \($0.before.orNothing) → 恢复成 \($0.after.orNothing)"
        })
    step = .changes(reading)
  }
}

extension String {
  /// For what is empty: 空.
  var orNothing: String { isEmpty ? "空" : self }
}

extension Record.Kind? {
  /// All, then one kind after the other.
  fileprivate var next: Self {
    let kinds = Record.Kind.allCases
    guard let self else { return kinds.first }
    return kinds.firstIndex(of: self).flatMap { $0 + 1 < kinds.count ? kinds[$0 + 1] : nil }
  }
}
