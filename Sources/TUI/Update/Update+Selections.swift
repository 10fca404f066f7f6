extension State {
  /// Puts selections and scroll positions back into what there is.
  mutating func keepSelectionsInRange() {
    let layout = Layout(for: self)
    if !layout.panels.contains(focus), let first = layout.panels.first { focus = first }
    let rows = treeRows
    if !rows.contains(where: { $0.subject == tree.selected }), let first = rows.first {
      tree.selected = first.subject
    }
    let selected = rows.firstIndex { $0.subject == tree.selected } ?? 0
    tree.firstRow = scrolled(
      tree.firstRow, toShow: selected, of: rows.count, in: layout.treeRows)
    refreshFilteredRows()
    let count = gridIndicators.count
    grid.row = min(max(0, grid.row), max(0, count - 1))
    // The head of the totals takes a row of its own below a region's figures.
    let hasTwoHeads = ownRowCount > 0 && ownRowCount < count
    grid.firstRow = scrolled(
      grid.firstRow, toShow: grid.row, of: count, in: layout.gridRows - (hasTwoHeads ? 1 : 0))
    if grid.column > 0 { grid.column = min(grid.column, gridColumns.count - 1) }
    keepCellSelectionInRange()
    let issues = listedIssues.count
    issueList.selected = min(max(0, issueList.selected), max(0, issues - 1))
    issueList.firstRow = scrolled(
      issueList.firstRow, toShow: issueList.selected, of: issues, in: layout.issueRows)
    if page == .materials { keepRecordInRange(rows: layout.recordRows) }
  }

  func scrolled(_ first: Int, toShow selected: Int, of count: Int, in rows: Int) -> Int {
    guard rows > 0 else { return 0 }
    var first = min(first, selected)
    first = max(first, selected - rows + 1)
    return max(0, min(first, max(0, count - rows)))
  }
}
