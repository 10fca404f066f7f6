import Core

extension State {
  mutating func performInTree(_ command: Command) {
    let rows = treeRows
    guard let index = rows.firstIndex(where: { $0.subject == tree.selected }) else {
      keepSelectionsInRange()
      return
    }
    let page = max(1, Layout(for: self).treeRows - 1)
    switch command {
    case .up: select(rows, index - 1)
    case .down: select(rows, index + 1)
    case .pageUp: select(rows, index - page)
    case .pageDown: select(rows, index + page)
    case .first: select(rows, 0)
    case .last: select(rows, rows.count - 1)
    case .expand:
      if case .region(let id) = rows[index].subject, rows[index].isExpandable,
        !rows[index].isExpanded
      {
        tree.expanded.insert(id)
      } else {
        focus = enteredPanel
      }
    case .collapse: collapse(rows, index)
    case .edit: focus = enteredPanel
    default: break
    }
    if self.page == .issues { ledger.subject = tree.selected }
    keepSelectionsInRange()
  }

  /// The panel beside the tree on this page.
  private var enteredPanel: Panel { page == .issues ? .issues : .figures }

  /// Selects an organization or a region that is listed.
  mutating func selectInTree(_ subject: Subject) {
    let rows = treeRows
    guard let index = rows.firstIndex(where: { $0.subject == subject }) else { return }
    select(rows, index)
    if page == .issues { ledger.subject = subject }
  }

  private mutating func select(_ rows: [TreeRow], _ index: Int) {
    let row = rows[min(max(0, index), rows.count - 1)]
    guard row.subject != tree.selected else { return }
    tree.selected = row.subject
    grid.row = 0
    grid.firstRow = 0
    issueList = ListState()
    speech.firstLine = nil
  }

  private mutating func collapse(_ rows: [TreeRow], _ index: Int) {
    if case .region(let id) = rows[index].subject, rows[index].isExpanded, rows[index].depth > 0 {
      tree.expanded.remove(id)
      return
    }
    let parent = rows[..<index].last { $0.depth < rows[index].depth }
    if let parent { tree.selected = parent.subject }
  }
}
