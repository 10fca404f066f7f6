import Core

extension State {
  mutating func paste(_ text: String) -> [Effect] {
    if case .issueForm(var form) = overlay {
      form.paste(text)
      overlay = .issueForm(form)
      return []
    }
    if case .recordForm(var form) = overlay {
      form.paste(text)
      overlay = .recordForm(form)
      return []
    }
    if case .ledger(let dialog) = overlay {
      pasteIntoLedger(dialog, text)
      return []
    }
    if case .export(var form) = overlay {
      form.insert(text.singleLine)
      overlay = .export(form)
      return []
    }
    if case .reminders(var dialog) = overlay {
      if dialog.field == .path { dialog.path.insert(text.singleLine) }
      overlay = .reminders(dialog)
      return []
    }
    if case .drafts(let dialog) = overlay {
      pasteIntoDrafts(dialog, text)
      return []
    }
    if case .formulations(let dialog) = overlay {
      pasteIntoFormulations(dialog, text)
      return []
    }
    if case .proof(var dialog) = overlay, dialog.reason != nil {
      dialog.reason?.insert(text.singleLine)
      overlay = .proof(dialog)
      return []
    }
    if case .revisions(let dialog) = overlay {
      pasteIntoRevisions(dialog, text)
      return []
    }
    if case .settings(let dialog) = overlay { return pasteIntoSettings(dialog, text) }
    if case .journal(let dialog) = overlay { return pasteIntoJournal(dialog, text) }
    switch overlay {
    case .search(let dialog)?: return paste(text, intoSearch: dialog)
    case .importing(let dialog)? where dialog.takesText: return paste(text, intoImport: dialog)
    case .palette(var palette)?:
      palette.query.insert(text.singleLine)
      palette.selected = 0
      overlay = .palette(palette)
      return []
    case .help(var help)?:
      help.query.insert(text.singleLine)
      help.selected = 0
      overlay = .help(help)
      return []
    // What lies behind a window is not where a paste belongs.
    case _?: return refusePaste()
    case nil: break
    }
    if grid.editor != nil {
      grid.editor?.text.insert(text.singleLine)
      previewEditor()
      return []
    }
    if grid.annotation != nil {
      pasteIntoAnnotation(text)
      return []
    }
    if ledger.search != nil {
      pasteIntoLedgerSearch(text)
      return []
    }
    if speech.find != nil {
      pasteIntoSpeechFind(text)
      return []
    }
    if materials.search != nil {
      pasteIntoRecordSearch(text)
      return []
    }
    if editor != nil { return pasteIntoEditor(text) }
    if overlay == nil, focus == .figures { return pasteIntoGrid(text) }
    return refusePaste()
  }

  mutating func refusePaste() -> [Effect] {
    notice = Notice(.warning, "粘贴的内容没有采用：请先把光标放到要填写的格子里（Enter），再粘贴")
    return []
  }
}
