import Core

/// The mouse: a click selects, a click on what is selected opens it, the wheel moves by three lines.
extension State {
  private static let wheelLines = 3

  mutating func answer(_ event: PointerEvent, _ environment: Environment) -> [Effect] {
    // Reports can still come from a program that left the mouse on.
    guard preferences.usesMouse else { return [] }
    let target = environment.pointerMap.target(at: event.place)
    notice = nil
    switch event.kind {
    case .click: return click(target, environment)
    case .wheelUp: return roll(.up, by: -Self.wheelLines, over: target, environment)
    case .wheelDown: return roll(.down, by: Self.wheelLines, over: target, environment)
    }
  }

  // MARK: Clicks

  private mutating func click(_ target: PointerTarget?, _ environment: Environment) -> [Effect] {
    switch target {
    case nil: return []
    case .key(let key)?: return press(key, environment)
    case .listed(let offset)?: return walk(by: offset, environment)
    case .field(offset: 0, let again)?: return again.map { press($0, environment) } ?? []
    case .field(let offset, _)?: return walkFields(by: offset, environment)
    case .button(let offset)?:
      return walkFields(by: offset, environment) + press(.enter, environment)
    case let target? where overlay == nil && editor == nil:
      let effects = finishTyping(environment)
      // What cannot be understood stays open, with the reason.
      if grid.editor != nil { return effects }
      return effects + select(target, environment)
    case .some: return []
    }
  }

  /// Puts away what is being typed in a cell or a field, as the keys that end it do.
  private mutating func finishTyping(_ environment: Environment) -> [Effect] {
    if grid.editor != nil || materials.search != nil || ledger.search != nil {
      return press(.enter, environment)
    }
    return grid.annotation != nil || speech.find != nil ? press(.escape, environment) : []
  }

  /// To a line of the list in a window, or into the one that is selected.
  private mutating func walk(by offset: Int, _ environment: Environment) -> [Effect] {
    if offset == 0 {
      switch overlay {
      // Enter is for the whole there, not for the line.
      case .newPeriod?: return press(.character(" "), environment)
      case .importing(let dialog)? where !dialog.takesText:
        return press(.character(" "), environment)
      case .paste?: return []
      default: return press(.enter, environment)
      }
    }
    return (0..<abs(offset)).flatMap { _ in press(offset > 0 ? .down : .up, environment) }
  }

  private mutating func walkFields(by offset: Int, _ environment: Environment) -> [Effect] {
    (0..<abs(offset)).flatMap { _ in press(offset > 0 ? .tab : .backTab, environment) }
  }

  private mutating func select(_ target: PointerTarget, _ environment: Environment) -> [Effect] {
    guard let panel = target.panel, Layout(for: self).panels.contains(panel) else { return [] }
    let wasFocused = focus == panel
    focus = panel
    if wasFocused, isSelected(target, environment) { return press(.enter, environment) }
    switch target {
    case .subject(let subject): selectInTree(subject)
    case .cell(let indicator, let column): selectCell(indicator, column)
    case .issue(let id): selectIssue(id)
    case .record(let index): materials.listing.list.selected = index
    case .stop(let card, let stop, let cell):
      selectStop(stop, of: card, cell: cell, environment)
    case .figure(let index): selectStop(index, environment)
    case .panel, .listed, .field, .button, .key: break
    }
    keepSelectionsInRange()
    return []
  }

  private func isSelected(_ target: PointerTarget, _ environment: Environment) -> Bool {
    switch target {
    case .subject(let subject): tree.selected == subject
    case .cell(let indicator, let column):
      gridSelection == nil && focusedKey?.indicator == indicator && grid.column == column
    case .issue(let id): selectedIssues(environment).map(\.id) == [id]
    case .record(let index): materials.listing.list.selected == index
    case .stop(let card, let stop, let cell):
      overview.card == card && overview.stop == stop && (cell ?? overview.cell) == overview.cell
    case .figure(let index): speech.stop == index
    case .panel, .listed, .field, .button, .key: false
    }
  }

  private mutating func selectCell(_ indicator: IndicatorID, _ column: Int) {
    guard let row = gridIndicators.firstIndex(where: { $0.id == indicator }) else { return }
    cancelSelection()
    moveRow(to: row)
    moveColumn(to: column)
  }

  private mutating func selectIssue(_ id: IssueID) {
    if page == .issues {
      ledger.selected = id
      ledger.anchor = nil
    } else if let row = listedIssues.firstIndex(where: { $0.id == id }) {
      issueList.selected = row
    }
  }

  // MARK: The wheel

  private mutating func roll(
    _ key: Key, by lines: Int, over target: PointerTarget?, _ environment: Environment
  ) -> [Effect] {
    // It must not end what is typed, nor change the answer to a question.
    guard grid.editor == nil, grid.annotation == nil, speech.find == nil, overlay?.isList ?? true
    else { return [] }
    if overlay == nil, editor == nil {
      if let panel = target?.panel, Layout(for: self).panels.contains(panel) { focus = panel }
      if focus == .speech {
        scroll(to: environment.speechFirstLine + lines, environment)
        return []
      }
    }
    return (0..<abs(lines)).flatMap { _ in press(key, environment) }
  }
}

extension Overlay {
  /// Whether ↑↓ do nothing there but move in a list or a text: only there the wheel stands for them.
  fileprivate var isList: Bool {
    switch self {
    case .help, .palette, .search, .citations, .outline, .drift, .paste, .periods, .newPeriod,
      .catalog, .overviewList, .compare, .importing:
      true
    case .issueForm(let form): form.checklist != nil || form.picker != nil
    case .recordForm(let form): form.picking != nil
    case .ledger(let dialog): if case .history = dialog { true } else { false }
    case .drafts(let dialog): if case .naming = dialog.step { false } else { true }
    case .formulations(let dialog): if case .list = dialog.step { true } else { false }
    case .revisions(let dialog): if case .naming = dialog.step { false } else { true }
    case .proof(let dialog): dialog.reason == nil
    case .journal(let dialog):
      if case .changes(let reading?) = dialog.step { reading.question == nil } else { true }
    case .export, .settings, .reminders, .confirm: false
    }
  }
}
