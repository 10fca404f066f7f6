import Core

extension State {
  /// F1 tells of the keys from everywhere; Chinese in a window that takes no text is told about once.
  mutating func press(_ key: Key, over overlay: Overlay, _ environment: Environment) -> [Effect] {
    if KeyMap.command(for: key, in: .everywhere) == .help, !overlay.isHelp {
      openHelp()
      return []
    }
    if case .character(let scalar) = key, !overlay.takesText { tellAboutInputMethod(scalar) }
    return press(key, in: overlay, environment)
  }

  private mutating func press(
    _ key: Key, in overlay: Overlay, _ environment: Environment
  ) -> [Effect] {
    switch overlay {
    case .help(let help): return press(key, inHelp: help, environment)
    case .search(let dialog): return press(key, inSearch: dialog)
    case .palette(let palette): return press(key, inPalette: palette, environment)
    case .issueForm(let form): return press(key, inIssueForm: form)
    case .recordForm(let form): return press(key, inRecordForm: form)
    case .ledger(let dialog): return press(key, inLedger: dialog)
    case .drafts(let dialog): return press(key, inDrafts: dialog, environment)
    case .formulations(let dialog): return press(key, inFormulations: dialog, environment)
    case .citations(let dialog): return press(key, inCitations: dialog, environment)
    case .outline(let dialog): return press(key, inOutline: dialog, environment)
    case .revisions(let dialog): return press(key, inRevisions: dialog, environment)
    case .overviewList(let list): return press(key, inOverviewList: list, environment)
    case .compare(let dialog): return press(key, inCompare: dialog)
    case .proof(let dialog): return press(key, inProof: dialog, environment)
    case .reminders(let dialog): return press(key, inReminders: dialog)
    case .drift(let dialog): return press(key, inDrift: dialog, environment)
    case .journal(let dialog): return press(key, inJournal: dialog)
    case .settings(let dialog): return press(key, inSettings: dialog)
    case .paste(let dialog): return press(key, inPaste: dialog)
    case .periods(let dialog): return press(key, inPeriods: dialog)
    case .newPeriod(let dialog): return press(key, inNewPeriod: dialog)
    case .catalog(let dialog): return press(key, inCatalog: dialog)
    case .importing(let dialog): return press(key, inImport: dialog)
    case .export(let form): return press(key, inExport: form, environment)
    case .confirm(let question): return press(key, inQuestion: question)
    }
  }

  /// What answers of the store are about: what is open, or what the help lies over.
  var answeredOverlay: Overlay? {
    get { if case .help? = overlay { covered } else { overlay } }
    set {
      if case .help? = overlay { covered = newValue } else { overlay = newValue }
    }
  }

  /// Asks as soon as nothing else lies over the panels.
  mutating func ask(_ question: Confirmation) { questions.append(question) }

  mutating func askWhatWaits() {
    guard overlay == nil, !questions.isEmpty else { return }
    overlay = .confirm(questions.removeFirst())
  }

  private mutating func press(_ key: Key, inQuestion question: Confirmation) -> [Effect] {
    var question = question
    switch key {
    case .escape:
      overlay = nil
      return []
    case .left, .right, .tab, .backTab, .up, .down:
      question.isYes.toggle()
      overlay = .confirm(question)
      return []
    case .enter:
      overlay = nil
      guard question.isYes else { return [] }
      switch question.purpose {
      case .overwrite(var request):
        request.overwrites = true
        return [.export(request)]
      case .quitUnsaved: return [.quit]
      }
    default: return []
    }
  }
}
