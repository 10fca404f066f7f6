import Core

/// 催报: the text as it is sent, and what to do with it.
func drawReminders(_ canvas: inout Canvas, _ dialog: RemindersDialog) {
  let inside = openWindow(
    &canvas, title: "催报：\(dialog.list.summary)", columns: 84,
    rows: canvas.frame.size.rows - 4)
  let start = inside.column + 6
  canvas.text("范围", column: inside.column, row: inside.row, limit: inside.endColumn)
  drawChoice(
    &canvas, "← \(dialog.scopeText) →", start, inside.row, isFocused: dialog.field == .scope)
  let text = Rect(
    column: inside.column, row: inside.row + 2, width: inside.width, height: inside.height - 8)
  drawText(&canvas, dialog, in: text)
  var row = text.endRow + 1
  canvas.text("文件", column: inside.column, row: row, limit: inside.endColumn)
  let style = Style(.field, isBold: dialog.field == .path)
  canvas.fill(Rect(column: start, row: row, width: inside.width - 6, height: 1), style: style)
  drawField(
    &canvas, dialog.path, start: start, end: inside.endColumn, row: row, style: style,
    hasCaret: dialog.field == .path)
  row += 2
  drawChoice(&canvas, "〔 复制 〕", start, row, isFocused: dialog.field == .copy)
  drawChoice(&canvas, "〔 写成文件 〕", start + 11, row, isFocused: dialog.field == .write)
  drawChoice(&canvas, "〔 关闭 〕", start + 26, row, isFocused: dialog.field == .cancel)
  let hint = "文件按结尾写成文本、.xlsx、.csv 或 .md；PgUp、PgDn 翻看"
  canvas.text(
    dialog.mistake.map { "✗ \($0)" } ?? hint, column: inside.column, row: row + 1,
    limit: inside.endColumn, style: Style(dialog.mistake == nil ? .dim : .error))
}

/// The lines from the first one wanted on, at most as far as the last fills the place.
private func drawText(_ canvas: inout Canvas, _ dialog: RemindersDialog, in place: Rect) {
  let lines = dialog.chosen.text.split(separator: "\n", omittingEmptySubsequences: false)
    .dropLast().flatMap { line in
      line.isEmpty
        ? [""]
        : LineWrap.texts(of: String(line), width: place.width, ambiguous: canvas.ambiguousWidth)
    }
  let first = min(dialog.firstLine, max(0, lines.count - place.height))
  for (offset, line) in lines.dropFirst(first).prefix(place.height).enumerated() {
    canvas.text(
      line, column: place.column, row: place.row + offset, limit: place.endColumn)
  }
}
