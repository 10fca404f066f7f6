import Core

/// Turns a message into a new state and what is asked of the world. Draws nothing, reads nothing.
public func update(_ state: inout State, _ message: Message, _ environment: Environment) -> [Effect]
{
  // The figures are those of this state: where the selected one is now counts, not where it was.
  if let stop = environment.stops.index(of: state.speech) { state.speech.stop = stop }
  let effects = state.answer(message, environment) + state.reopenWhatWasRefused()
  state.askWhatWaits()
  return effects + state.askForProvenance(environment) + state.askForOverview()
    + state.askForTotals() + state.askForIssuesBelow()
}

extension State {
  /// The context in which a key means something.
  public var context: Context {
    switch focus {
    case .organizations: .organizations
    case .figures: .figures
    case .issues: .issues
    case .materials: .materials
    case .overview: .overview
    case .speech: editor == nil ? .speech : .editor
    }
  }

  mutating func press(_ key: Key, _ environment: Environment) -> [Effect] {
    if let overlay { return press(key, over: overlay, environment) }
    if key == .escape, saving.progress != nil { return [.stopUndo] }
    if grid.editor != nil, let effects = pressInCell(key, environment) { return effects }
    if let form = grid.annotation { return pressInAnnotation(form, key, environment) }
    if speech.find != nil, let effects = pressInSpeechFind(key, environment) { return effects }
    if materials.search != nil, let effects = pressInRecordSearch(key) { return effects }
    if ledger.search != nil, let effects = pressInLedgerSearch(key) { return effects }
    if editor != nil, let effects = pressInEditor(key, environment) { return effects }
    if case .character(let scalar) = key {
      return pressCharacter(scalar.halfWidthTwin, typed: scalar, environment)
    }
    guard let command = KeyMap.command(for: key, in: context) else { return [] }
    return perform(command, environment)
  }

  /// A character where no text is expected: a digit begins a figure, ? asks for help, Chinese is told about once.
  private mutating func pressCharacter(
    _ scalar: Unicode.Scalar, typed: Unicode.Scalar, _ environment: Environment
  ) -> [Effect] {
    if focus == .figures, CellEditor.canBegin(with: scalar, typed: typed) {
      return beginEditing(with: String(Character(scalar)))
    }
    switch scalar {
    case "?": return perform(.help, environment)
    case "/" where focus == .materials: return perform(.searchRecords, environment)
    case "/" where focus == .issues: return perform(.searchLedger, environment)
    case "/": return perform(.search, environment)
    case " " where focus == .issues: return perform(.advanceIssue, environment)
    case " " where focus == .materials: return perform(.advanceRecord, environment)
    case "0"..."4" where focus == .issues && page == .issues:
      filterLedger(byDigit: scalar)
      return []
    default:
      tellAboutInputMethod(typed)
      return []
    }
  }

  /// Chinese where a command is expected: an input method is on. Told once.
  mutating func tellAboutInputMethod(_ typed: Unicode.Scalar) {
    guard typed.value >= 0x2E80, !hasToldAboutInputMethod else { return }
    hasToldAboutInputMethod = true
    notice = Notice(.information, "这里不输入文字：可用方向键、Enter 和功能键操作，或先切换到英文输入")
  }

  /// Why there is no column to the right.
  static let onePeriodOnly = "现在只显示一期；窗口够宽或按 F12 放大时，旁边列出半年、季度"

  mutating func perform(_ command: Command, _ environment: Environment) -> [Effect] {
    if let reason = unavailability(of: command) {
      notice = Notice(.warning, reason)
      return []
    }
    switch command {
    case .help: openHelp()
    case .search: return openSearch(environment)
    case .palette: overlay = .palette(PaletteState())
    case .overview: begin(on: .overview)
    case .data: begin(on: .data)
    case .issues: openLedger()
    case .speech: begin(on: .speech)
    case .materials: openMaterials()
    case .export:
      // Without a draft there are the tables.
      overlay = .export(
        ExportForm(proposing: draft?.name ?? "讲稿", as: draft == nil ? .ledger : speechFormat))
    case .formulations: overlay = .formulations(FormulationsDialog())
    case .drafts: overlay = .drafts(draftsDialog)
    case .compare: return openCompare(environment)
    case .journal: return openJournal()
    case .settings: openSettings()
    case .catalogUpdate: return [.catalog(.compare)]
    case .importFiles: return openImport()
    case .undo where context != .editor: return undo()
    case .redo where context != .editor: return redo()
    case .save:
      notice =
        saving.isPending
        ? Notice(.information, "正在保存") : Notice(.success, "已存：随录随存，无须另外保存")
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return leave()
    case .back: return goBack()
    case .previousPeriod, .nextPeriod, .longerPeriod, .shorterPeriod, .periods, .newPeriod:
      return performOnPeriod(command)
    case .expandCitation: return expand(environment)
    case .outline: openOutline(environment)
    case .missing: overlay = .citations(CitationsDialog(.missing))
    case .revisions, .keepRevision, .finalizeDraft, .reopenDraft, .drift:
      return performOnDraft(command)
    case .nextPanel where focus != .overview: moveFocus(by: 1)
    case .previousPanel where focus != .overview: moveFocus(by: -1)
    case .zoom where focus != .overview: changeZoom()
    case .nextMissing where focus != .overview: goToNextMissing()
    case .proof: return openProof()
    case .refuseCut, .refuseCopy, .refusePaste: break
    default: return performInPanel(command, environment)
    }
    return []
  }

  private mutating func performInPanel(_ command: Command, _ environment: Environment) -> [Effect] {
    switch focus {
    case .organizations: performInTree(command)
    case .figures: return performInGrid(command, environment)
    case .issues: return performInIssues(command, environment)
    case .materials: return performInMaterials(command, environment)
    case .overview: return performInOverview(command, environment)
    case .speech:
      if editor != nil { return performInEditor(command, environment) }
      return performInSpeech(command, environment)
    }
    return []
  }

  /// Shows a page, with the focus where its work begins.
  public mutating func begin(on page: Page) {
    self.page = page
    focus =
      switch page {
      case .overview: .overview
      case .data: .figures
      case .issues: .issues
      case .speech: .speech
      case .materials: .materials
      }
    keepSelectionsInRange()
  }

  private mutating func moveFocus(by step: Int) {
    let panels = Layout(for: self).panels
    guard let index = panels.firstIndex(of: focus), !panels.isEmpty else {
      focus = panels.first ?? focus
      return
    }
    focus = panels[(index + step + panels.count) % panels.count]
  }

  /// Makes the focused panel wider, then as large as the window, then as it was.
  private mutating func changeZoom() {
    let before = Layout(for: self)
    for _ in Zoom.allCases {
      zoom = zoom.following
      // A step that changes nothing at this size would look like a dead key.
      if Layout(for: self) != before { break }
    }
    keepSelectionsInRange()
  }

  /// Leaves when everything is on disk; a failed save is asked about.
  mutating func leave() -> [Effect] {
    if saving.isPending {
      isQuitting = true
      notice = Notice(.information, "正在保存，存好后退出")
      return []
    }
    if saving.hasRefused, let reason = saving.failure { return leaveUnsaved(reason) }
    return endSessions() + [.quit]
  }
}
