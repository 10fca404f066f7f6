import Core

extension DriftDialog {
  /// The figures that it lists.
  func rows(of drifts: [DraftDrift]) -> [DraftDrift] {
    guard let draft else { return drifts }
    return drifts.filter { $0.draft == draft }
  }
}

extension State {
  mutating func press(
    _ key: Key, inDrift dialog: DriftDialog, _ environment: Environment
  ) -> [Effect] {
    var dialog = dialog
    if key == .escape {
      overlay = dialog.origin.map(Overlay.drafts)
      return []
    }
    let rows = dialog.rows(of: environment.drifts)
    let page = max(1, RevisionsPage(size).driftRows - 1)
    switch KeyMap.command(for: key, in: .drift) {
    case .up?: dialog.selected -= 1
    case .down?: dialog.selected += 1
    case .pageUp?: dialog.selected -= page
    case .pageDown?: dialog.selected += page
    case .first?: dialog.selected = 0
    case .last?: dialog.selected = rows.count - 1
    case .open?:
      if rows.indices.contains(dialog.selected),
        let key = rows[dialog.selected].drift.changes.first?.key
      {
        overlay = nil
        return open(.figure(key))
      }
    default: break
    }
    dialog.selected = min(max(0, dialog.selected), max(0, rows.count - 1))
    overlay = .drift(dialog)
    return []
  }
}
