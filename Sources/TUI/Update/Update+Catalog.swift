import Core

/// 目录更新: looking at what a newer program brings, and taking it.
extension State {
  mutating func take(_ answer: CatalogAnswer) -> [Effect] {
    switch answer {
    case .newEntries(let count):
      // What stands there already matters more; the next opening tells of the catalogue.
      guard notice == nil else { return [] }
      notice = Notice(.information, "内置目录有\(count)项新内容；按 Ctrl-P 输入“目录”查看")
      return [.catalog(.rememberNotice)]
    case .compared(let update):
      guard answeredOverlay == nil else { return [] }
      guard !update.items.isEmpty else {
        notice = Notice(.success, "目录已是最新")
        return [.catalog(.remember(update.fingerprints))]
      }
      notice = nil
      answeredOverlay = .catalog(CatalogDialog(update))
      return []
    }
  }

  mutating func press(_ key: Key, inCatalog dialog: CatalogDialog) -> [Effect] {
    var dialog = dialog
    dialog.refusal = nil
    switch key {
    case .escape: return leave(dialog)
    case .control("s"): return apply(dialog)
    case .enter where dialog.isOnButton: return apply(dialog)
    case .enter: dialog.toggle()
    case _ where key.isBlank: dialog.toggle()
    case .up, .down, .pageUp, .pageDown: dialog.selected += key.rowStep(page: 8)
    case .tab: dialog.selected += 1
    case .backTab: dialog.selected -= 1
    case .home: dialog.selected = 0
    case .end: dialog.selected = dialog.update.items.count
    default: break
    }
    dialog.selected = min(max(0, dialog.selected), dialog.update.items.count)
    overlay = .catalog(dialog)
    return []
  }

  /// What was listed and not taken counts as declined: it stays in the list, without a tick.
  private mutating func leave(_ dialog: CatalogDialog) -> [Effect] {
    overlay = nil
    return readOnlyReason == nil ? [.catalog(.remember(dialog.update.fingerprints))] : []
  }

  private mutating func apply(_ dialog: CatalogDialog) -> [Effect] {
    guard let edit = dialog.update.edit(taking: dialog.ticked) else {
      notice = Notice(.information, "没有采用新条目")
      return leave(dialog)
    }
    let effects = commit(edit)
    notice = Notice(.success, "\(edit.title)；Ctrl-Z 撤销")
    return effects + leave(dialog)
  }
}

extension CatalogDialog {
  fileprivate mutating func toggle() {
    guard let current else { return }
    guard current.isOffered else {
      refusal = current.caution
      return
    }
    ticked.formSymmetricDifference([current.id])
  }
}
