import Core

/// A cell of the grid: which row of indicators, which column of periods, from 0.
struct GridCell: Hashable, Sendable {
  var row: Int
  var column: Int
}

/// Where a selection began. It holds for the subject and period it was made in.
struct GridAnchor: Hashable, Sendable {
  var subject: Subject
  var period: Period
  var cell: GridCell
}

/// A rectangle of cells, at least one.
struct GridRange: Hashable, Sendable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init(_ a: GridCell, _ b: GridCell) {
    rows = min(a.row, b.row)...max(a.row, b.row)
    columns = min(a.column, b.column)...max(a.column, b.column)
  }

  func contains(_ cell: GridCell) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
  }

  func contains(row: Int) -> Bool { rows.contains(row) }
}

extension State {
  /// The selected cells; nil while only the current one is meant.
  var gridSelection: GridRange? {
    guard let anchor = grid.anchor, anchor.subject == tree.selected, anchor.period == period
    else { return nil }
    return GridRange(anchor.cell, GridCell(row: grid.row, column: grid.column))
  }

  /// The selected cells, or the current one.
  var gridRange: GridRange {
    let cell = GridCell(row: grid.row, column: grid.column)
    return gridSelection ?? GridRange(cell, cell)
  }

  /// The records of a range, row by row; where an indicator is not reported for a column's period there is none.
  func keys(in range: GridRange) -> [FigureKey] {
    let (indicators, periods) = (filteredIndicators(reportedIndicators), gridColumns)
    return range.rows.flatMap { row in
      range.columns.compactMap { column in
        guard indicators.indices.contains(row), periods.indices.contains(column) else {
          return nil
        }
        let key = FigureKey(
          subject: tree.selected, indicator: indicators[row].id, period: periods[column])
        return workspace.isReported(key) ? key : nil
      }
    }
  }

  /// Makes the selection reach a row and a column, from where the cursor is if it begins here.
  mutating func extendSelection(toRow row: Int, column: Int) {
    guard !gridIndicators.isEmpty else { return }
    if gridSelection == nil {
      grid.anchor = GridAnchor(
        subject: tree.selected, period: period,
        cell: GridCell(row: grid.row, column: grid.column))
    }
    grid.row = row
    grid.column = min(max(0, column), gridColumns.count - 1)
    speech.firstLine = nil
    keepSelectionsInRange()
  }

  /// Moves the cursor to a row; what was selected is no longer, unless moving selects.
  mutating func moveRow(to row: Int) {
    if grid.isMarking { return extendSelection(toRow: row, column: grid.column) }
    grid.anchor = nil
    grid.row = row
    speech.firstLine = nil
    keepSelectionsInRange()
  }

  mutating func selectAllCells() {
    moveRow(to: 0)
    extendSelection(toRow: gridIndicators.count - 1, column: gridColumns.count - 1)
  }

  mutating func startMarkingCells() {
    grid.isMarking = true
    extendSelection(toRow: grid.row, column: grid.column)
    notice = Notice(.information, "移动光标选格子；Ctrl-C 复制，Ctrl-D 填充，Ctrl-K 核实，Esc 取消")
  }

  mutating func cancelSelection() {
    grid.anchor = nil
    grid.isMarking = false
  }

  /// A selection ends with the subject, the period or the rows it was made in.
  mutating func keepCellSelectionInRange() {
    guard grid.anchor != nil || grid.isMarking else { return }
    let last = gridIndicators.count - 1
    if gridSelection == nil || last < 0 { return cancelSelection() }
    guard let cell = grid.anchor?.cell else { return }
    // Columns go too: another zoom or window shows fewer periods.
    let kept = GridCell(
      row: min(cell.row, last), column: min(cell.column, gridColumns.count - 1))
    grid.anchor?.cell = kept
  }
}
