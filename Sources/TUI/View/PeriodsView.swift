import Core

/// 换期: the years at the head, below the periods of the one that is selected, with how many figures each holds.
func drawPeriods(_ canvas: inout Canvas, _ state: State, _ dialog: PeriodsDialog) {
  let periods = state.periods(of: dialog)
  let inside = openWindow(
    &canvas, title: "换期：←→ 换年，↑↓ 选期，Enter 打开", columns: 56, rows: periods.count + 4)
  drawYears(&canvas, dialog, inside)
  for line in ListWindow(inside.below(2), count: periods.count, selected: dialog.selected) {
    let period = periods[line.index]
    let (row, isSelected) = (line.place.row, line.isSelected)
    let style = canvas.beginRow(line)
    canvas.text(
      (period == state.period ? "› " : "  ") + period.chineseText, column: inside.column, row: row,
      limit: inside.endColumn, style: style)
    let count = dialog.counts?[period] ?? 0
    let notes = [
      period == state.workspace.settings.period ? "工作期" : "", count > 0 ? "有数\(count)项" : "",
    ].filter { !$0.isEmpty }
    canvas.rightAligned(
      notes.joined(separator: "  "), start: inside.column + 20, end: inside.endColumn, row: row,
      style: isSelected ? style : Style(.dim))
  }
}

/// ‹ 2023* 2024* [2025]* 2026 ›: those with figures carry a star.
private func drawYears(_ canvas: inout Canvas, _ dialog: PeriodsDialog, _ inside: Rect) {
  let known = Set((dialog.counts ?? [:]).keys.map(\.year))
  var column = inside.column
  for year in (dialog.year - 3)...(dialog.year + 3) where Day.years.contains(year) {
    let isSelected = year == dialog.year
    let mark = known.contains(year) ? "*" : " "
    column = canvas.text(
      isSelected ? "[\(year)]\(mark)" : " \(year)\(mark)", column: column, row: inside.row,
      limit: inside.endColumn,
      style: isSelected ? Style(.heading, isBold: true) : Style(mark == "*" ? .normal : .dim))
  }
  canvas.rightAligned(
    "* 有数", start: column, end: inside.endColumn, row: inside.row, style: Style(.dim))
}
