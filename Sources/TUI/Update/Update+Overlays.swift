import Core

extension State {
  mutating func press(_ key: Key, in overlay: Overlay, _ environment: Environment) -> [Effect] {
    switch overlay {
    case .help(let help): return press(key, inHelp: help, environment)
    case .palette(let palette): return press(key, inPalette: palette, environment)
    case .issueForm(let form): return press(key, inIssueForm: form)
    case .ledger(let dialog): return press(key, inLedger: dialog)
    case .drafts(let dialog): return press(key, inDrafts: dialog, environment)
    case .formulations(let dialog): return press(key, inFormulations: dialog, environment)
    case .citations(let dialog): return press(key, inCitations: dialog, environment)
    case .outline(let dialog): return press(key, inOutline: dialog, environment)
    case .revisions(let dialog): return press(key, inRevisions: dialog, environment)
    case .overviewList(let list): return press(key, inOverviewList: list, environment)
    case .drift(let dialog): return press(key, inDrift: dialog, environment)
    case .journal(let dialog): return press(key, inJournal: dialog)
    case .settings(let dialog): return press(key, inSettings: dialog)
    case .paste(let dialog): return press(key, inPaste: dialog)
    case .export(let form): return press(key, inExport: form, environment)
    case .confirm(let question): return press(key, inQuestion: question)
    }
  }

  private mutating func press(_ key: Key, inHelp help: HelpState, _ environment: Environment)
    -> [Effect]
  {
    var help = help
    let count = KeyMap.bindings.count
    switch key {
    case .escape, .function(1), .character("q"), .control("q"):
      overlay = nil
      return []
    case .up: help.selected -= 1
    case .down: help.selected += 1
    case .pageUp: help.selected -= 10
    case .pageDown: help.selected += 10
    case .home: help.selected = 0
    case .end: help.selected = count - 1
    case .enter: return run(KeyMap.bindings[help.selected], environment)
    default: break
    }
    help.selected = min(max(0, help.selected), count - 1)
    overlay = .help(help)
    return []
  }

  private mutating func press(
    _ key: Key, inPalette palette: PaletteState, _ environment: Environment
  ) -> [Effect] {
    var palette = palette
    switch key {
    case .escape, .control("p"):
      overlay = nil
      return []
    case .up: palette.selected -= 1
    case .down: palette.selected += 1
    case .enter:
      let matches = palette.matches
      guard matches.indices.contains(palette.selected) else { return [] }
      return run(matches[palette.selected], environment)
    case .character(let scalar):
      palette.query.insert(String(Character(scalar)))
      palette.selected = 0
    default:
      if palette.query.press(key) { palette.selected = 0 }
    }
    palette.selected = min(max(0, palette.selected), max(0, palette.matches.count - 1))
    overlay = .palette(palette)
    return []
  }

  /// Runs a command where it belongs: its panel gets the focus first.
  private mutating func run(_ binding: Binding, _ environment: Environment) -> [Effect] {
    overlay = nil
    if binding.context.isOverlay {
      // What is done there needs a choice that only its list can give.
      return perform(binding.context.opener, environment)
    }
    let panel: Panel? =
      switch binding.context {
      case .everywhere: nil
      case .organizations: .organizations
      case .figures: .figures
      case .issues: .issues
      case .overview: .overview
      case .speech, .editor: .speech
      case .revisions, .difference, .drift, .journal, .journalChanges: nil
      }
    if let panel, panel != focus {
      switch panel {
      case .organizations, .figures: page = .data
      case .issues: page = .issues
      case .speech: page = .speech
      case .overview: page = .overview
      }
      focus = panel
      keepSelectionsInRange()
    }
    return perform(binding.command, environment)
  }

  private mutating func press(_ key: Key, inExport form: ExportForm, _ environment: Environment)
    -> [Effect]
  {
    var form = form
    form.mistake = nil
    let fields = ExportForm.Field.allCases
    switch (key, form.field) {
    case (.escape, _):
      overlay = nil
      return []
    case (.down, _), (.tab, _):
      form.field = fields[(form.field.rawValue + 1) % fields.count]
    case (.up, _), (.backTab, _):
      form.field = fields[(form.field.rawValue + fields.count - 1) % fields.count]
    case (.enter, .cancel):
      overlay = nil
      return []
    case (.enter, .gaps), (.character(" "), .gaps), (.left, .gaps), (.right, .gaps):
      form.allowsGaps.toggle()
    case (.enter, .path), (.enter, .export):
      return export(form, environment)
    case (.left, .export), (.right, .export): form.field = .cancel
    case (.left, .cancel), (.right, .cancel): form.field = .export
    case (.character(let scalar), .path): form.path.insert(String(Character(scalar)))
    case (_, .path): _ = form.path.press(key)
    default: break
    }
    overlay = .export(form)
    return []
  }

  private mutating func export(_ form: ExportForm, _ environment: Environment) -> [Effect] {
    var form = form
    let path = form.path.string.trimmingBlanks
    let gaps = environment.composition.gaps.count
    if path.isEmpty {
      form.field = .path
      form.mistake = "请填写文件名"
    } else if gaps > 0, !form.allowsGaps {
      form.field = .gaps
      form.mistake = "还有待填\(gaps)处；补齐后再导出，或选定“带待填导出”"
    } else {
      overlay = nil
      return [
        .export(ExportRequest(path: path, allowsGaps: form.allowsGaps, overwrites: false))
      ]
    }
    overlay = .export(form)
    return []
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
