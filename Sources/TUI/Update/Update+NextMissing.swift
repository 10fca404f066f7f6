import Core

extension State {
  /// Goes to the next figure that is owed and not there: below the cursor, then in the organizations after this one as
  /// the tree shows them, then from the first again.
  mutating func goToNextMissing() {
    let isInGrid = page == .data && focus == .figures
    let below = isInGrid ? focusedIndex.map { $0 + 1 } ?? 0 : 0
    if let key = firstMissing(of: tree.selected, from: below) { return goToMissing(key) }
    if let key = firstMissing(after: tree.selected) {
      goToMissing(key)
      notice = Notice(.information, "转到\(workspace.name(of: key.subject))")
    } else if let key = firstMissing(of: tree.selected, from: 0), key != focusedKey || !isInGrid {
      goToMissing(key)
    } else {
      notice = Notice(
        isInGrid && isMissing ? .information : .success,
        isInGrid && isMissing ? "只缺这一项了" : "没有缺报了：树上列出的机构\(period.chineseText)的数据都已报齐")
    }
  }

  /// Where the hands go after Enter: a row down, and from the last row to the next organization's first missing figure.
  mutating func moveOn() {
    guard grid.row >= ownRowCount - 1 else { return moveRow(to: grid.row + 1) }
    let name = workspace.name(of: tree.selected)
    guard let key = firstMissing(after: tree.selected) else {
      notice = Notice(.information, "\(name)到最后一项了；别的机构没有缺报")
      return
    }
    goToMissing(key)
    notice = Notice(.information, "\(name)到最后一项了，转到\(workspace.name(of: key.subject))")
  }

  /// The current row's place among all that the subject reports, whatever the filter hides.
  private var focusedIndex: Int? {
    focusedKey.flatMap { key in reportedIndicators.firstIndex { $0.id == key.indicator } }
  }

  private var isMissing: Bool {
    focusedKey.map { GridFilter.missing.admits($0, in: workspace) } ?? false
  }

  private mutating func goToMissing(_ key: FigureKey) {
    page = .data
    focus = .figures
    cancelSelection()
    select(key)
    keepSelectionsInRange()
  }

  /// In the tree's order after a subject and round to it, itself left out.
  private func firstMissing(after subject: Subject) -> FigureKey? {
    let subjects = treeRows.map(\.subject)
    let index = subjects.firstIndex(of: subject) ?? -1
    let order = subjects[(index + 1)...] + subjects[..<max(0, index)]
    return order.lazy.compactMap { firstMissing(of: $0, from: 0) }.first
  }

  private func firstMissing(of subject: Subject, from row: Int) -> FigureKey? {
    workspace.indicators(of: subject, length: period.length).dropFirst(row).lazy
      .map { FigureKey(subject: subject, indicator: $0.id, period: period) }
      .first { GridFilter.missing.admits($0, in: workspace) }
  }
}
