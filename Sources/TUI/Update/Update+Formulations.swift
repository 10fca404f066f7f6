import Core

extension State {
  mutating func press(
    _ key: Key, inFormulations dialog: FormulationsDialog, _ environment: Environment
  ) -> [Effect] {
    var dialog = dialog
    dialog.message = nil
    switch dialog.step {
    case .list: return press(key, inList: dialog, environment)
    case .form(var form):
      switch form.press(key) {
      case .stay: dialog.step = .form(form)
      case .cancel: dialog.step = .list
      case .save: return save(form, dialog)
      }
      overlay = .formulations(dialog)
      return []
    }
  }

  private mutating func press(
    _ key: Key, inList dialog: FormulationsDialog, _ environment: Environment
  ) -> [Effect] {
    var dialog = dialog
    var effects: [Effect] = []
    let entries = entries(of: dialog)
    let current = entries.indices.contains(dialog.selected) ? entries[dialog.selected] : nil
    switch key {
    case .escape:
      overlay = nil
      return []
    case .tab, .backTab:
      leaveFormulations(by: key)
      return []
    case .up, .down, .pageUp, .pageDown: dialog.selected += key.rowStep(page: 8)
    case .home: dialog.selected = 0
    case .end: dialog.selected = entries.count - 1
    case .control("z"): effects = perform(.undo, environment)
    case .control("y"): effects = perform(.redo, environment)
    case .control("t"):
      if let current { return goToCitation(of: current.formulation.name, dialog, environment) }
    case .insert, .control("n"), .enter, .delete:
      if let readOnlyReason {
        dialog.message = Notice(.warning, readOnlyReason)
      } else if key == .delete {
        effects = remove(current, &dialog)
      } else if key == .enter, let current {
        dialog.step = .form(FormulationForm(current.formulation, in: current.origin))
      } else {
        dialog.step = .form(FormulationForm())
      }
    default:
      if dialog.query.type(key) { dialog.selected = 0 }
    }
    let last = max(0, self.entries(of: dialog).count - 1)
    dialog.selected = min(max(0, dialog.selected), last)
    overlay = .formulations(dialog)
    return effects
  }

  /// Only what the workbook holds can go; what is beneath shows again then.
  private mutating func remove(
    _ entry: Formulations.Entry?, _ dialog: inout FormulationsDialog
  ) -> [Effect] {
    guard let entry else { return [] }
    let formulation = entry.formulation
    guard entry.origin == .workbook else {
      let place = entry.origin == .builtIn ? "内置的" : "本单位提法.yaml里的"
      dialog.message = Notice(.warning, "\(place)不能在这里删除；Enter 修改，改好的记入工作簿")
      return []
    }
    let effects = commit(
      Edit(
        title: "删除 提法 \(formulation.name)",
        changes: [Change(before: .formulation(formulation), after: nil)]))
    let origin = formulations.origin(of: formulation.name)
    let rest = origin.map { $0 == .workbook ? "" : "，改用\($0.rawValue)的" } ?? ""
    dialog.message = Notice(.information, "已删除\(rest)；Ctrl-Z 撤销")
    return effects
  }

  private mutating func save(_ form: FormulationForm, _ dialog: FormulationsDialog) -> [Effect] {
    var form = form
    var dialog = dialog
    defer { overlay = .formulations(dialog) }
    let formulation: Formulation
    do throws(FormulationForm.Mistake) {
      formulation = try form.result()
      try requireUnused(formulation, replacing: form.original)
    } catch {
      form.field = error.field
      form.mistake = error.message
      dialog.step = .form(form)
      return []
    }
    dialog.step = .list
    guard formulation != form.original else { return [] }
    let formulations = formulations
    let origin = formulations.origin(of: formulation.name)
    let changes = formulations.recording(formulation, replacing: form.original)
      .map { $0.replacingPlaceholder(by: saving.nextToken) }
    let verb = form.original == nil ? "新增" : "修改"
    var filled = dialog
    filled.step = .form(form)
    let effects = commit(
      Edit(title: "\(verb) 提法 \(formulation.name)", changes: changes), from: .formulations(filled))
    if changes.count > 1, let origin {
      dialog.message = Notice(
        .information, "\(origin.rawValue)的“\(formulation.name)”各条已一并记入工作簿，以后以工作簿为准")
    } else if let origin, origin != .workbook {
      dialog.message = Notice(.information, "已记入工作簿，不再用\(origin.rawValue)的")
    }
    dialog.query = LineText("")
    dialog.selected =
      entries(of: dialog).firstIndex {
        $0.formulation.name == formulation.name && $0.formulation.from == formulation.from
      } ?? 0
    return effects
  }

  /// Two of a name cannot begin on the same day.
  private func requireUnused(
    _ formulation: Formulation, replacing original: Formulation?
  ) throws(FormulationForm.Mistake) {
    let isTaken = workspace.formulations.contains {
      $0.name == formulation.name && $0.from == formulation.from && $0 != original
    }
    guard isTaken else { return }
    throw FormulationForm.Mistake(field: .from, message: "同一天启用的“\(formulation.name)”已经有了")
  }

  /// To the first place of the draft's own text that cites a name.
  private mutating func goToCitation(
    of name: String, _ dialog: FormulationsDialog, _ environment: Environment
  ) -> [Effect] {
    let source = Array((draft?.source ?? "").utf8)
    guard let place = source.firstRange(of: Array("提法.\(name)".utf8)) else {
      var dialog = dialog
      dialog.message = Notice(.information, "本稿的原文没有引用{提法.\(name)}；可能是所引片段里用的")
      overlay = .formulations(dialog)
      return []
    }
    overlay = nil
    openEditor(at: place.lowerBound)
    return []
  }

  mutating func pasteIntoFormulations(_ dialog: FormulationsDialog, _ pasted: String) {
    var dialog = dialog
    switch dialog.step {
    case .list:
      dialog.query.insert(pasted.singleLine)
      dialog.selected = 0
    case .form(var form):
      form.paste(pasted)
      dialog.step = .form(form)
    }
    overlay = .formulations(dialog)
  }
}

extension Change {
  /// With placeholders that no other edit on its way to the disk has.
  fileprivate func replacingPlaceholder(by token: Int) -> Change {
    guard before == nil, case .formulation(var formulation)? = after else { return self }
    formulation.id = FormulationID(rawValue: formulation.id.rawValue - Int64(token) * 1000)
    return Change(before: nil, after: .formulation(formulation))
  }
}
