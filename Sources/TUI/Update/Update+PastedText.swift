import Core

extension State {
  /// A paste goes to what lies on top: a window, an open field, the text, the cells.
  mutating func paste(_ text: String) -> [Effect] {
    if let overlay {
      guard let effects = paste(text, into: overlay) else { return refusePaste() }
      tellOfCutPaste(text)
      return effects
    }
    if pasteIntoField(text) {
      tellOfCutPaste(text)
      return []
    }
    if editor != nil { return pasteIntoEditor(text) }
    return focus == .figures ? pasteIntoGrid(text) : refusePaste()
  }

  /// Nil where nothing is typed: what lies behind a window is not where a paste belongs.
  private mutating func paste(_ text: String, into overlay: Overlay) -> [Effect]? {
    switch overlay {
    case .issueForm(var form):
      form.paste(text)
      self.overlay = .issueForm(form)
    case .recordForm(var form):
      form.paste(text)
      self.overlay = .recordForm(form)
    case .ledger(let dialog): pasteIntoLedger(dialog, text)
    case .export(var form):
      form.insert(text.singleLine)
      self.overlay = .export(form)
    case .reminders(var dialog):
      if dialog.field == .path { dialog.path.insert(text.singleLine) }
      self.overlay = .reminders(dialog)
    case .drafts(let dialog): pasteIntoDrafts(dialog, text)
    case .formulations(let dialog): pasteIntoFormulations(dialog, text)
    case .proof(var dialog):
      guard dialog.reason != nil else { return nil }
      dialog.reason?.insert(text.singleLine)
      self.overlay = .proof(dialog)
    case .revisions(let dialog): pasteIntoRevisions(dialog, text)
    case .settings(let dialog): return pasteIntoSettings(dialog, text)
    case .journal(let dialog): return pasteIntoJournal(dialog, text)
    case .search(let dialog): return paste(text, intoSearch: dialog)
    case .importing(let dialog): return dialog.takesText ? paste(text, intoImport: dialog) : nil
    case .palette(var palette):
      palette.query.insert(text.singleLine)
      palette.selected = 0
      self.overlay = .palette(palette)
    case .help(var help):
      help.query.insert(text.singleLine)
      help.selected = 0
      self.overlay = .help(help)
    case .citations, .outline, .drift, .paste, .periods, .newPeriod, .catalog, .overviewList,
      .compare, .confirm:
      return nil
    }
    return []
  }

  /// False where no cell or field of a page is open.
  private mutating func pasteIntoField(_ text: String) -> Bool {
    if grid.editor != nil {
      grid.editor?.text.insert(text.singleLine)
      previewEditor()
    } else if grid.annotation != nil {
      pasteIntoAnnotation(text)
    } else if ledger.search != nil {
      pasteIntoLedgerSearch(text)
    } else if speech.find != nil {
      pasteIntoSpeechFind(text)
    } else if materials.search != nil {
      pasteIntoRecordSearch(text)
    } else {
      return false
    }
    return true
  }

  /// What a field did not take is not lost unseen.
  private mutating func tellOfCutPaste(_ text: String) {
    guard notice == nil, text.unicodeScalars.count > LineText.limit else { return }
    notice = Notice(.warning, "粘贴的内容过长，这一栏只取了前 \(LineText.limit) 字")
  }

  mutating func refusePaste() -> [Effect] {
    notice = Notice(.warning, "粘贴的内容没有采用：请先把光标放到要填写的格子里（Enter），再粘贴")
    return []
  }
}
