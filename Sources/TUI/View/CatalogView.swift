import Core

/// 目录更新: the entries with their ticks above, what changes in the selected one below.
func drawCatalog(_ canvas: inout Canvas, _ dialog: CatalogDialog) {
  let items = dialog.update.items
  let inside = openWindow(
    &canvas, title: "目录更新：新版程序带来的类别和指标", columns: 96, rows: items.count + 14)
  // Explanations get what the list leaves, but never less than a third.
  let rows = max(1, min(items.count, inside.height * 2 / 3 - 3))
  let first = max(0, min(dialog.selected - rows / 2, items.count - rows))
  for line in 0..<rows where items.indices.contains(first + line) {
    drawItem(
      &canvas, dialog, first + line,
      Rect(column: inside.column, row: inside.row + line, width: inside.width, height: 1))
  }
  let rule = inside.row + rows
  canvas.rule(column: inside.column, row: rule, limit: inside.endColumn, style: Style(.border))
  drawExplanation(
    &canvas, dialog,
    Rect(
      column: inside.column, row: rule + 1, width: inside.width,
      height: max(0, inside.endRow - 2 - rule - 1)))
  drawCatalogFoot(&canvas, dialog, inside)
}

private func drawItem(
  _ canvas: inout Canvas, _ dialog: CatalogDialog, _ index: Int, _ place: Rect
) {
  let item = dialog.update.items[index]
  let isSelected = index == dialog.selected
  let style: Style =
    isSelected ? Style(.selected, isBold: true) : item.isOffered ? .normal : Style(.dim)
  if isSelected {
    canvas.fill(place, style: style)
    canvas.frame.cursor = Point(column: place.column, row: place.row)
  }
  let tick = item.isOffered ? dialog.ticked.contains(item.id) ? "[√]" : "[ ]" : " – "
  let end = canvas.text(
    "\(tick) \(item.standing.rawValue) \(item.id.table.rawValue)  \(item.name)",
    column: place.column, row: place.row, limit: place.endColumn, style: style)
  canvas.rightAligned(
    item.isOffered && item.isDecided ? "以前没有采用" : "", start: end + 1, end: place.endColumn,
    row: place.row, style: isSelected ? style : Style(.dim))
}

/// What the selected entry says, or how it differs from the workbook's; what should be known first.
private func drawExplanation(_ canvas: inout Canvas, _ dialog: CatalogDialog, _ place: Rect) {
  guard let item = dialog.current else { return }
  var lines: [(text: String, role: Role)] = item.caution.map { [("! \($0)", .warning)] } ?? []
  // A new entry has nothing to be held against: it is told in one go.
  let texts = item.differences.map(\.text)
  lines += (item.standing == .new ? [texts.joined(separator: "；")] : texts).map { ($0, .normal) }
  var row = place.row
  for line in lines {
    let bytes = Array(line.text.utf8)
    for part in LineWrap.lines(bytes, width: place.width, ambiguous: canvas.ambiguousWidth)
    where row < place.endRow {
      canvas.utf8(
        bytes[part], column: place.column, row: row, limit: place.endColumn,
        style: Style(line.role))
      row += 1
    }
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
