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
  let (start, end) = (inside.column + 6, inside.endColumn)
  var row = inside.row + 1
  canvas.text("格式", column: inside.column, row: row, limit: end)
  drawChoice(&canvas, "← \(form.format.name) →", start, row, isFocused: form.field == .format)
  canvas.target(
    .field(offset: form.offset(of: .format), again: .right),
    Rect(column: inside.column, row: row, width: inside.width, height: 1))
  row += 1
  canvas.text("文件", column: inside.column, row: row, limit: end)
  let style = Style(.field, isBold: form.field == .path)
  canvas.fill(
    Rect(column: start, row: row, width: inside.width - 6, height: 1), style: style)
  drawField(
    &canvas, form.path, start: start, end: end, row: row, style: style,
    hasCaret: form.field == .path)
  canvas.target(
    .field(offset: form.offset(of: .path), again: nil),
    Rect(column: inside.column, row: row, width: inside.width, height: 1))
  row += 1
  if gaps.isEmpty {
    canvas.text("没有待填", column: start, row: row, limit: end, style: Style(.good))
  } else {
    canvas.text(
      "待填 \(gaps.count) 处：", column: start, row: row, limit: end,
      style: Style(.gap, isBold: true))
    for gap in gaps.prefix(shown) {
      row += 1
      canvas.text(gap.label, column: start + 2, row: row, limit: end, style: Style(.gap))
    }
  }
  if errors > 0 {
    row += 1
    canvas.text(
      "必错 \(errors) 处：按 Esc，再按 F6 逐处看", column: start, row: row, limit: end,
      style: Style(.error, isBold: true))
  }
  row += 1
  drawChoice(
    &canvas, "\(form.allowsGaps ? "[√]" : "[ ]") 带待填导出（空格选定）", start, row,
    isFocused: form.field == .gaps)
  canvas.target(
    .field(offset: form.offset(of: .gaps), again: .character(" ")),
    Rect(column: start, row: row, width: inside.endColumn - start, height: 1))
  row += 2
  for (field, name, column) in [
    (ExportForm.Field.export, "导出", start), (.copy, "剪贴板", start + 13),
    (.cancel, "取消", start + 28),
  ] {
    drawChoice(&canvas, "〔 \(name) 〕", column, row, isFocused: form.field == field)
    canvas.target(
      .button(offset: form.offset(of: field)),
      Rect(column: column, row: row, width: 6 + 2 * name.count, height: 1))
  }
  if let mistake = form.mistake {
    canvas.text(
      "✗ \(mistake)", column: inside.column, row: row + 1, limit: end, style: Style(.error))
  }
}
