import Core

/// The form that F9 opens: format, file, what is still to be filled in.
func drawExport(_ canvas: inout Canvas, _ derived: Derived, _ form: ExportForm) {
  let gaps = derived.composition.gaps
  // The buttons and the mistake below them must fit whatever is missing.
  let errors = form.format.isSpeech ? derived.proofs.count?.errors ?? 0 : 0
  let rows = errors > 0 ? 12 : 11
  let shown = max(0, min(6, gaps.count, canvas.frame.size.rows - rows - 2))
  let inside = openWindow(
    &canvas, title: form.format.isSpeech ? "导出讲稿" : "导出\(form.format.name)", columns: 66,
    rows: rows + shown)
  var row = inside.row + 1
  drawTarget(&canvas, form, inside, row: row)
  row += 2
  row = drawGaps(&canvas, gaps.prefix(shown), of: gaps.count, inside, row: row)
  if errors > 0 {
    canvas.text(
      "必错 \(errors) 处：按 Esc，再按 F6 逐处看", column: inside.column + 6, row: row,
      limit: inside.endColumn, style: Style(.error, isBold: true))
    row += 1
  }
  drawAnswers(&canvas, form, inside, row: row)
}

/// The format, and below it the file.
private func drawTarget(
  _ canvas: inout Canvas, _ form: ExportForm, _ inside: Rect, row: Int
) {
  let (start, end) = (inside.column + 6, inside.endColumn)
  for (line, field, name, again) in [
    (row, ExportForm.Field.format, "格式", Key.right as Key?), (row + 1, .path, "文件", nil),
  ] {
    canvas.text(name, column: inside.column, row: line, limit: end)
    canvas.target(
      .field(offset: form.offset(of: field), again: again),
      Rect(column: inside.column, row: line, width: inside.width, height: 1))
  }
  drawChoice(&canvas, "← \(form.format.name) →", start, row, isFocused: form.field == .format)
  let style = Style(.field, isBold: form.field == .path)
  canvas.fill(
    Rect(column: start, row: row + 1, width: inside.width - 6, height: 1), style: style)
  drawField(
    &canvas, form.path, start: start, end: end, row: row + 1, style: style,
    hasCaret: form.field == .path)
}

/// What is still to be filled in. Returns the row below.
private func drawGaps(
  _ canvas: inout Canvas, _ gaps: ArraySlice<Gap>, of count: Int, _ inside: Rect, row: Int
) -> Int {
  let (start, end) = (inside.column + 6, inside.endColumn)
  guard count > 0 else {
    canvas.text("没有待填", column: start, row: row, limit: end, style: Style(.good))
    return row + 1
  }
  canvas.text(
    "待填 \(count) 处：", column: start, row: row, limit: end, style: Style(.gap, isBold: true))
  for (index, gap) in gaps.enumerated() {
    canvas.text(
      gap.label, column: start + 2, row: row + 1 + index, limit: end, style: Style(.gap))
  }
  return row + 1 + gaps.count
}

/// Whether gaps are allowed, the buttons, and what stands in the way.
private func drawAnswers(
  _ canvas: inout Canvas, _ form: ExportForm, _ inside: Rect, row: Int
) {
  let start = inside.column + 6
  drawChoice(
    &canvas, "\(form.allowsGaps ? "[√]" : "[ ]") 带待填导出（空格选定）", start, row,
    isFocused: form.field == .gaps)
  canvas.target(
    .field(offset: form.offset(of: .gaps), again: .character(" ")),
    Rect(column: start, row: row, width: inside.endColumn - start, height: 1))
  for (field, name, column) in [
    (ExportForm.Field.export, "导出", start), (.copy, "剪贴板", start + 13),
    (.cancel, "取消", start + 28),
  ] {
    drawChoice(&canvas, "〔 \(name) 〕", column, row + 2, isFocused: form.field == field)
    canvas.target(
      .button(offset: form.offset(of: field)),
      Rect(column: column, row: row + 2, width: 6 + 2 * name.count, height: 1))
  }
  if let mistake = form.mistake {
    canvas.text(
      "✗ \(mistake)", column: inside.column, row: row + 3, limit: inside.endColumn,
      style: Style(.error))
  }
}
