import Core

extension State {
  /// The list of drafts, with the one on the screen selected.
  var draftsDialog: DraftsDialog {
    var dialog = DraftsDialog()
    dialog.selected = workspace.drafts.firstIndex { $0.id == draft?.id } ?? 0
    return dialog
  }

  mutating func press(_ key: Key, inDrafts dialog: DraftsDialog, _ environment: Environment)
    -> [Effect]
  {
    var dialog = dialog
    dialog.mistake = nil
    switch dialog.step {
    case .list: return press(key, inList: dialog)
    case .templates(let selected):
      return press(key, inTemplates: dialog, selected, environment)
    case .naming(let purpose, let name): return press(key, whileNaming: dialog, purpose, name)
    }
  }

  private mutating func press(_ key: Key, inList dialog: DraftsDialog) -> [Effect] {
    var dialog = dialog
    let drafts = workspace.drafts
    let current = drafts.indices.contains(dialog.selected) ? drafts[dialog.selected] : nil
    switch key {
    case .escape:
      overlay = nil
      return []
    case .up: dialog.selected = max(0, dialog.selected - 1)
    case .down: dialog.selected = min(max(0, drafts.count - 1), dialog.selected + 1)
    case .enter: return open(current)
    case .insert, .control("n"): dialog.step = .templates(selected: 0)
    case .control("r"):
      if let current { return openRevisions(of: current.id, from: dialog) }
    case .control("t"):
      overlay = .drift(DriftDialog(draft: current?.id, origin: dialog))
      return []
    case .control("u"):
      if let current, readOnlyReason == nil { return reopen(current, dialog) }
      dialog.mistake = readOnlyReason
    case .function(2), .alt("2"):
      if let current { dialog.step = .naming(.rename(current.id), LineText(current.name)) }
    case .control("d"):
      if let current {
        dialog.step = .naming(.duplicate(current.id), LineText("\(current.name)（副本）"))
      }
    case .control("k"):
      if let current { dialog.step = .naming(.keep(current.id), LineText("送审稿")) }
    case .control("g"):
      if let current, readOnlyReason == nil { return finalize(current, dialog) }
      dialog.mistake = readOnlyReason
    case .delete:
      if let current, readOnlyReason == nil { return delete(current, dialog) }
      dialog.mistake = readOnlyReason
    default: break
    }
    if let readOnlyReason, !dialog.isList {
      dialog.step = .list
      dialog.mistake = readOnlyReason
    }
    overlay = .drafts(dialog)
    return []
  }

  private mutating func open(_ draft: Draft?) -> [Effect] {
    overlay = nil
    return draft.map { work(on: $0.id) } ?? []
  }

  /// Works on another draft: its figures may be of other periods, so the window is read anew.
  mutating func work(on id: DraftID) -> [Effect] {
    guard let draft = workspace.drafts.first(where: { $0.id == id }) else { return [] }
    page = .speech
    focus = .speech
    speech = SpeechState(firstLine: 0)
    guard draft.id != workspace.settings.draft else { return [] }
    let ended = endSession(of: workspace.settings.draft)
    var settings = workspace.settings
    settings.draft = draft.id
    guard readOnlyReason == nil else {
      workspace.settings = settings
      return []
    }
    return ended
      + commit(
        Edit(
          title: "打开讲稿 \(draft.name)",
          changes: [Change(before: .settings(workspace.settings), after: .settings(settings))]))
      + [.load(outlook)]
  }

  /// 定稿: freezes text and figures; the store refuses nothing, so the refusal is here.
  private mutating func finalize(_ draft: Draft, _ dialog: DraftsDialog) -> [Effect] {
    var dialog = dialog
    if workspace.finals[draft.id] != nil {
      dialog.mistake = "《\(draft.name)》已经定稿；要改请按 Ctrl-U 解除定稿"
      overlay = .drafts(dialog)
      return []
    }
    overlay = nil
    return [.keep(draft: draft.name, name: "", isFinal: true)]
  }

  private mutating func delete(_ draft: Draft, _ dialog: DraftsDialog) -> [Effect] {
    var dialog = dialog
    var changes = [Change(before: .draft(draft), after: nil)]
    if workspace.settings.draft == draft.id {
      var settings = workspace.settings
      settings.draft = workspace.drafts.first { $0.id != draft.id }?.id
      changes.append(Change(before: .settings(workspace.settings), after: .settings(settings)))
    }
    let effects = commit(Edit(title: "删除讲稿 \(draft.name)", changes: changes))
    dialog.selected = min(dialog.selected, max(0, workspace.drafts.count - 1))
    dialog.mistake = "已删除；Esc 返回后 Ctrl-Z 撤销"
    overlay = .drafts(dialog)
    return effects + [.load(outlook)]
  }

  private mutating func press(
    _ key: Key, inTemplates dialog: DraftsDialog, _ selected: Int, _ environment: Environment
  ) -> [Effect] {
    var dialog = dialog
    let templates = environment.templates
    switch key {
    case .escape: dialog.step = .list
    case .up: dialog.step = .templates(selected: max(0, selected - 1))
    case .down:
      dialog.step = .templates(selected: min(max(0, templates.count - 1), selected + 1))
    case .enter:
      if templates.indices.contains(selected), templates[selected].isReadable {
        let name = templates[selected].name
        dialog.step = .naming(.new(template: name), LineText(unusedName(like: name)))
      }
    default: break
    }
    overlay = .drafts(dialog)
    return []
  }

  func unusedName(like name: String) -> String {
    let taken = Set(workspace.drafts.map(\.name))
    if !taken.contains(name) { return name }
    return (2...99).lazy.map { "\(name)\($0)" }.first { !taken.contains($0) } ?? name
  }

  private mutating func press(
    _ key: Key, whileNaming dialog: DraftsDialog, _ purpose: DraftsDialog.Purpose, _ text: LineText
  ) -> [Effect] {
    var dialog = dialog
    var text = text
    switch key {
    case .escape: dialog.step = .list
    case .enter:
      let name = text.string.trimmingBlanks
      var isTaken = workspace.drafts.contains { $0.name == name && .rename($0.id) != purpose }
      if case .keep = purpose { isTaken = false }
      if !name.isEmpty, !isTaken { return finishNaming(purpose, name) }
      dialog.mistake = name.isEmpty ? "请写一个名称" : "已有叫“\(name)”的讲稿，请换一个名称"
    case .character(let scalar):
      text.insert(String(Character(scalar)))
      dialog.step = .naming(purpose, text)
    default:
      _ = text.press(key)
      dialog.step = .naming(purpose, text)
    }
    overlay = .drafts(dialog)
    return []
  }

  private mutating func finishNaming(_ purpose: DraftsDialog.Purpose, _ name: String) -> [Effect] {
    overlay = .drafts(DraftsDialog())
    switch purpose {
    case .new(let template):
      overlay = nil
      page = .speech
      focus = .speech
      speech = SpeechState(firstLine: 0)
      return [.newDraft(template: template, name: name)]
    case .rename(let id):
      guard let draft = workspace.drafts.first(where: { $0.id == id }), draft.name != name else {
        return []
      }
      var renamed = draft
      renamed.name = name
      return commit(
        Edit(
          title: "讲稿改名 \(draft.name) → \(name)",
          changes: [Change(before: .draft(draft), after: .draft(renamed))]))
    case .keep(let id):
      guard let draft = workspace.drafts.first(where: { $0.id == id }) else { return [] }
      overlay = nil
      return [.keep(draft: draft.name, name: name, isFinal: false)]
    case .duplicate(let id):
      guard var copy = workspace.drafts.first(where: { $0.id == id }) else { return [] }
      copy.id = DraftID(rawValue: -Int64(saving.nextToken))
      copy.name = name
      copy.order = (workspace.drafts.map(\.order).max() ?? 0) + 1
      return commit(
        Edit(title: "复制讲稿 \(name)", changes: [Change(before: nil, after: .draft(copy))]))
    }
  }

  mutating func pasteIntoDrafts(_ dialog: DraftsDialog, _ pasted: String) {
    var dialog = dialog
    guard case .naming(let purpose, var text) = dialog.step else { return }
    text.insert(pasted.singleLine)
    dialog.step = .naming(purpose, text)
    overlay = .drafts(dialog)
  }
}
