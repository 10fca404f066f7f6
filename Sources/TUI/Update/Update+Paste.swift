import Core

/// Pasting a block of cells into the grid.
extension State {
  mutating func pasteCellsFromClipboard() -> [Effect] {
    guard !clipboard.isEmpty else {
      notice = Notice(.information, "这里还没有复制过数据；从电子表格粘贴请用终端的粘贴键")
      return []
    }
    return pasteIntoGrid(clipboard)
  }

  /// Shows what a paste would change; where it would change nothing at all, only says why.
  mutating func pasteIntoGrid(_ text: String) -> [Effect] {
    if let readOnlyReason {
      notice = Notice(.warning, readOnlyReason)
      return []
    }
    let block = PastedBlock(text)
    let plan = plan(for: block)
    guard !plan.writes.isEmpty else {
      notice = Notice(.warning, "粘贴的内容没有采用：\(reason(for: plan))")
      return []
    }
    overlay = .paste(PasteDialog(block: block, plan: plan, subject: tree.selected))
    return []
  }

  private func reason(for plan: PastePlan) -> String {
    let reasons = plan.refusals
    guard let first = reasons.first else {
      return plan.unchangedCount > 0 ? "与现有的数相同" : "里面没有数"
    }
    return reasons.count == 1 ? first : "\(first)等\(reasons.count)处"
  }

  mutating func press(_ key: Key, inPaste dialog: PasteDialog) -> [Effect] {
    var dialog = dialog
    dialog.mistake = nil
    let last = max(0, dialog.plan.lines.count - 1)
    switch key {
    case .escape:
      overlay = nil
      notice = Notice(.information, "没有粘贴")
      return []
    case .up, .down, .pageUp, .pageDown: dialog.selected += key.rowStep(page: 10)
    case .home: dialog.selected = 0
    case .end: dialog.selected = last
    case .enter: return apply(dialog)
    default: break
    }
    dialog.selected = min(max(0, dialog.selected), last)
    overlay = .paste(dialog)
    return []
  }

  /// Writes what was shown, as one edit; what another program changed meanwhile is shown first.
  private mutating func apply(_ dialog: PasteDialog) -> [Effect] {
    let plan = plan(for: dialog.block)
    guard plan == dialog.plan, tree.selected == dialog.subject else {
      var dialog = PasteDialog(block: dialog.block, plan: plan, subject: tree.selected)
      dialog.mistake = "数据刚刚有了变动，请再看一遍"
      overlay = .paste(dialog)
      return []
    }
    overlay = nil
    let effects = commit(plan.writes, verb: "粘贴")
    let doubtful = plan.writes.count { $0.after?.status == .doubtful }
    notice = Notice(
      doubtful > 0 ? .warning : .success,
      "已粘贴\(plan.writes.count)项" + (doubtful > 0 ? "，其中\(doubtful)项标为存疑" : "")
        + "；Ctrl-Z 一次撤销")
    return effects
  }
}
