import Core

/// 目录更新: the entries with their ticks above, what changes in the selected one below.
func drawCatalog(_ canvas: inout Canvas, _ dialog: CatalogDialog) {
  let items = dialog.update.items
  let inside = openWindow(
    &canvas, title: "目录更新：新版程序带来的类别和指标", columns: 96, rows: items.count + 14)
  // Explanations get what the list leaves, but never less than a third.
  let rows = max(1, min(items.count, inside.height * 2 / 3 - 3))
  let list = Rect(
    column: inside.column, row: inside.row, width: inside.width, height: rows)
  for row in ListWindow(list, count: items.count, selected: dialog.selected) {
    drawItem(&canvas, dialog, items[row.index], row)
  }
  canvas.rule(
    column: inside.column, row: list.endRow, limit: inside.endColumn, style: Style(.border))
  drawExplanation(
    &canvas, dialog,
    Rect(
      column: inside.column, row: list.endRow + 1, width: inside.width,
      height: inside.endRow - 3 - list.endRow))
  drawCatalogFoot(&canvas, dialog, inside)
}

private func drawItem(
  _ canvas: inout Canvas, _ dialog: CatalogDialog, _ item: CatalogUpdate.Item,
  _ row: ListWindow.Row
) {
  let style = canvas.beginRow(row, plain: item.isOffered ? .normal : Style(.dim))
  let place = row.place
  let tick = item.isOffered ? dialog.ticked.contains(item.id) ? "[√]" : "[ ]" : " – "
  let end = canvas.text(
    "\(tick) \(item.standing.rawValue) \(item.id.table.rawValue)  \(item.name)",
    column: place.column, row: place.row, limit: place.endColumn, style: style)
  canvas.rightAligned(
    item.isOffered && item.isDecided ? "以前没有采用" : "", start: end + 1, end: place.endColumn,
    row: place.row, style: row.isSelected ? style : Style(.dim))
}

/// What the selected entry says, or how it differs from the workbook's; what should be known first.
private func drawExplanation(_ canvas: inout Canvas, _ dialog: CatalogDialog, _ place: Rect) {
  guard let item = dialog.current else { return }
  var lines: [(text: String, role: Role)] = item.caution.map { [("! \($0)", .warning)] } ?? []
  // A new entry has nothing to be held against: it is told in one go.
  let texts = item.differences.map(\.text)
  lines += (item.standing == .new ? [texts.joined(separator: "；")] : texts).map { ($0, .normal) }
  var rest = place
  for line in lines where rest.height > 0 {
    rest = rest.below(
      canvas.wrapped(line.text, in: rest, style: Style(line.role)) - rest.row)
  }
}

private func drawCatalogFoot(_ canvas: inout Canvas, _ dialog: CatalogDialog, _ inside: Rect) {
  let row = inside.endRow - 2
  drawChoice(
    &canvas, "〔 采用勾选的\(dialog.ticked.count)项 〕", inside.column, row,
    isFocused: dialog.isOnButton)
  if let refusal = dialog.refusal {
    canvas.text(
      "! \(refusal)", column: inside.column, row: row + 1, limit: inside.endColumn,
      style: Style(.warning))
    return
  }
  canvas.text(
    "空格或 Enter 勾选  Ctrl-S 采用（可撤销）  Esc 不采用", column: inside.column, row: row + 1,
    limit: inside.endColumn, style: Style(.dim))
}
