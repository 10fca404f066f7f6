import Core

/// 催报 of the overview: look, copy, write to a file.
extension State {
  /// - Parameter line: the one that is selected: whom it is about can be reminded alone.
  mutating func openReminders(at line: OverviewLine?) {
    // Not by the board: from the palette it is reached while another page is shown.
    let list = ReminderList(
      of: outlook.region, in: outlook.period, on: today, from: workspace)
    guard !list.reminders.isEmpty else {
      notice = Notice(.success, "应报的都已报送，没有要催的")
      return
    }
    overlay = .reminders(RemindersDialog(list, selected: line?.subject))
  }

  mutating func press(_ key: Key, inReminders dialog: RemindersDialog) -> [Effect] {
    var dialog = dialog
    dialog.mistake = nil
    switch (key, dialog.field) {
    case (.escape, _), (.enter, .cancel):
      overlay = nil
      return []
    case (.enter, .copy):
      overlay = nil
      return copy(dialog.chosen.text, called: "催报")
    case (.enter, .write), (.enter, .path): return write(dialog)
    case (.down, _), (.tab, _): dialog.field = dialog.field.following
    case (.up, _), (.backTab, _): dialog.field = dialog.field.preceding
    case (.pageDown, _): dialog.firstLine += 5
    case (.pageUp, _): dialog.firstLine = max(0, dialog.firstLine - 5)
    case (.left, .scope), (.right, .scope), (.enter, .scope): turn(&dialog)
    case (_, .scope) where key.isBlank: turn(&dialog)
    case (.right, .copy), (.left, .cancel): dialog.field = .write
    case (.right, .write), (.left, .copy): dialog.field = .cancel
    case (.left, .write), (.right, .cancel): dialog.field = .copy
    case (.character(let scalar), .path): dialog.path.insert(String(Character(scalar)))
    case (_, .path): _ = dialog.path.press(key)
    default: break
    }
    overlay = .reminders(dialog)
    return []
  }

  private func turn(_ dialog: inout RemindersDialog) {
    guard dialog.subject != nil else {
      dialog.mistake = "要只催一家，先在总览里选中它，再按 Ctrl-T"
      return
    }
    dialog.isForOne.toggle()
    dialog.firstLine = 0
  }

  private mutating func write(_ dialog: RemindersDialog) -> [Effect] {
    var dialog = dialog
    let path = dialog.path.string.trimmingBlanks
    guard !path.isEmpty else {
      dialog.field = .path
      dialog.mistake = "请填写文件名"
      overlay = .reminders(dialog)
      return []
    }
    overlay = nil
    return [
      .export(
        ExportRequest(
          path: path, format: .reminders, allowsGaps: true, overwrites: false,
          reminders: dialog.chosen))
    ]
  }
}

extension OverviewLine {
  /// Whom the line is about; nil for one that is about nobody.
  fileprivate var subject: Subject? {
    if case .subject(let subject) = identity { subject } else { nil }
  }
}
