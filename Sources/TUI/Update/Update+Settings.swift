import Core

extension State {
  mutating func openSettings() {
    overlay = .settings(SettingsDialog(workspace.settings, preferences))
  }

  mutating func press(_ key: Key, inSettings dialog: SettingsDialog) -> [Effect] {
    var dialog = dialog
    dialog.mistake = nil
    if key == .escape {
      overlay = dialog.escape() ? nil : .settings(dialog)
      return []
    }
    dialog.isLeaving = false
    switch key {
    case .control("s"): return save(dialog)
    case .enter where dialog.field == .save: return save(dialog)
    case .down, .tab, .enter: dialog.move(by: 1)
    case .up, .backTab: dialog.move(by: -1)
    case .left where dialog.choose(by: -1): break
    case .right where dialog.choose(by: 1), .character(" ") where dialog.choose(by: 1): break
    default:
      if dialog.field != .save, dialog.field.choices.isEmpty {
        dialog.texts[dialog.field, default: LineText("")].type(key)
      }
    }
    overlay = .settings(dialog)
    return []
  }

  mutating func pasteIntoSettings(_ dialog: SettingsDialog, _ pasted: String) -> [Effect] {
    guard dialog.field != .save, dialog.field.choices.isEmpty else { return [] }
    var dialog = dialog
    dialog.isLeaving = false
    dialog.texts[dialog.field, default: LineText("")].insert(pasted.singleLine)
    overlay = .settings(dialog)
    return []
  }

  private mutating func save(_ dialog: SettingsDialog) -> [Effect] {
    var dialog = dialog
    let settings: WorkspaceSettings
    let wanted: Preferences
    do throws(SettingsDialog.Mistake) {
      settings = try dialog.settings(changing: workspace.settings)
      wanted = try dialog.preferences()
    } catch {
      dialog.field = error.field
      dialog.mistake = error.message
      overlay = .settings(dialog)
      return []
    }
    let isOther = settings != workspace.settings
    if isOther, let readOnlyReason {
      dialog.mistake = readOnlyReason
      overlay = .settings(dialog)
      return []
    }
    overlay = nil
    notice = Notice(.information, "设置没有变动")
    var effects: [Effect] = []
    if isOther {
      let change = Change(before: .settings(workspace.settings), after: .settings(settings))
      effects = commit(Edit(title: "修改设置", changes: [change]))
      notice = Notice(.success, "工作簿的设置已改；Ctrl-Z 撤销")
    }
    return wanted == preferences ? effects : effects + [.savePreferences(wanted)]
  }

  /// What the user wants in every workbook holds as soon as it is on disk.
  mutating func take(_ saved: Preferences) -> [Effect] {
    preferences = saved
    notice = Notice(.success, "设置已记下")
    return [.redraw]
  }
}
