import Core

/// Turns a message into a new state and what is asked of the world. Draws nothing, reads nothing.
public func update(_ state: inout State, _ message: Message, _ environment: Environment) -> [Effect]
{
  // The figures are those of this state: where the selected one is now counts, not where it was.
  if let stop = environment.stops.index(of: state.speech) { state.speech.stop = stop }
  let effects = answer(&state, message, environment)
  return effects + state.askForProvenance(environment) + state.askForOverview()
    + state.askForTotals() + state.askForIssuesBelow()
}

private func answer(
  _ state: inout State, _ message: Message, _ environment: Environment
) -> [Effect] {
  switch message {
  case .input(.key(let key)):
    state.notice = nil
    return state.meantKey(key).map { state.press($0, environment) } ?? []
  case .input(.pointer(let event)): return state.answer(event, environment)
  case .input(.paste(let text)):
    state.notice = nil
    return state.paste(text)
  case .input(.pasteCut(let limit)):
    state.notice = Notice(.warning, "粘贴的内容过长，只取了前 \(limit >> 20) MB")
    return []
  case .input(.resize(let size)):
    state.size = size
    state.fitEditor()
    state.keepSelectionsInRange()
    return [.redraw]
  case .input(.ambiguousWidth(let width)):
    state.ambiguousWidth = width
    return [.redraw]
  case .paused: return state.pauseEditing()
  case .input(.hangUp), .input(.terminate):
    state.hasNobodyToAsk = true
    // What was typed since the last pause is put away first.
    return state.closeEditor() + state.leave()
  case .input(.resumed):
    return [.redraw]
  case .committed(let token, let edit):
    return state.finishCommit(token, edit)
  case .commitFailed(let token, let reason):
    return state.failCommit(token, reason)
  case .kept(let edit): return state.takeRevision(edit)
  case .revisions(let answer): return state.take(answer)
  case .journal(let answer): return state.take(answer)
  case .catalog(let answer): return state.take(answer)
  case .importing(let answer): return state.take(answer)
  case .preferencesSaved(let preferences): return state.take(preferences)
  case .pastFigures(let outlook, let figures):
    if outlook == state.outlook { state.survey.take(figures) }
    return []
  case .dictionary(let proofreader, let fault):
    state.proofreader = proofreader
    if let fault { state.notice = Notice(.warning, fault) }
    return []
  case .totals(let outlook, let totals):
    state.take(totals, for: outlook)
    return []
  case .chart(let chart):
    state.take(chart)
    return []
  case .issuesBelow(let region, let workspace):
    state.issuesBelow.take(workspace, below: region)
    return []
  case .tallied(let draft, let tally):
    state.survey.take(tally, of: draft)
    return []
  case .editedOutside(let source):
    return state.takeBack(source) + state.endSession(of: state.draft?.id)
  case .draftAdded(let edit):
    let ended = state.endSession(of: state.draft?.id)
    state.apply(edit)
    state.notice = Notice(.success, "已\(edit.title)；Insert 编辑原文")
    return ended + [.load(state.outlook)]
  case .undone(let edit):
    return state.finishUndo(edit?.inverse, title: edit?.title, verb: "撤销")
      + state.rereadRevisions() + state.rereadJournal()
  case .redone(let edit):
    return state.finishUndo(edit, title: edit?.title, verb: "重做") + state.rereadRevisions()
      + state.rereadJournal()
  case .undoRefused(let reason):
    state.notice = Notice(.error, reason)
    return []
  case .provenance(let keys, let changes):
    state.provenance.take(keys, changes)
    return []
  case .figureCounts(let counts):
    state.take(counts)
    return []
  case .issueHistory(let id, let events):
    state.takeHistory(of: id, events)
    return []
  case .exported(let path, let gaps):
    let rest = gaps == 0 ? "" : "，其中待填\(gaps)处"
    state.notice = Notice(gaps == 0 ? .success : .warning, "已导出到 \(path)\(rest)")
    return []
  case .exportedText(let text, let format):
    return state.copy(text, called: format.isSpeech ? "全文" : format.name)
  case .exportExists(let request):
    state.overlay = .confirm(
      Confirmation(
        purpose: .overwrite(request),
        lines: ["文件已经存在：\(request.path)", "替换后原来的内容无法恢复。要替换吗？"]))
    return []
  case .exportFailed(let reason):
    state.notice = Notice(.error, reason)
    return []
  case .loaded(let workspace, let outlook):
    return state.take(workspace, for: outlook) + state.settleEditor() + state.rereadFinals()
  case .directory(let index): return state.take(index)
  case .figures(let keys, let figures):
    state.take(figures, askedFor: keys)
    return []
  case .outdated:
    return [.load(state.arriving?.outlook ?? state.outlook)]
  case .changedElsewhere: return state.followOthers()
  case .displaced(let reason): return state.stopWriting(reason)
  case .copyFailed(let reason): return state.warn(reason)
  case .loadFailed(let reason):
    state.arriving = nil
    state.notice = Notice(.error, reason)
    return []
  }
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
      overlay = .export(ExportForm(proposing: draft?.name ?? "讲稿", as: speechFormat))
    case .formulations: overlay = .formulations(FormulationsDialog())
    case .drafts: overlay = .drafts(draftsDialog)
    case .compare: return openCompare(environment)
    case .journal: return openJournal()
    case .settings: openSettings()
    case .catalogUpdate: return [.catalog(.compare)]
    case .importFiles: return openImport()
    case .undo where context != .editor: return [.undo]
    case .redo where context != .editor: return [.redo]
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
    let sizes = Zoom.allCases
    let before = Layout(for: self)
    for _ in sizes {
      zoom = sizes[((sizes.firstIndex(of: zoom) ?? 0) + 1) % sizes.count]
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
    return endSessions() + [.quit]
  }
}
