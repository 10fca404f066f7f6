import Core

/// Choosing files: the folder and the field above, its list with sizes and days, what is wrong or ticked below.
func drawFilePicker(_ canvas: inout Canvas, _ picker: FilePicker) {
  let inside = openWindow(&canvas, title: "导入：选文件或文件夹", columns: 92, rows: 30)
  drawFolderLine(&canvas, picker, inside)
  let field = Rect(column: inside.column, row: inside.row + 1, width: inside.width, height: 1)
  let list = Rect(
    column: inside.column, row: inside.row + 2, width: inside.width,
    height: max(1, inside.height - 4))
  let rows = picker.rows
  for row in ListWindow(list, count: rows.count, selected: picker.selected) {
    drawFileRow(&canvas, picker, rows[row.index], row)
  }
  if let listing = picker.listing, listing.entries.isEmpty || rows.isEmpty {
    canvas.text(
      picker.query.isEmpty ? "这个文件夹里没有表格文件（.csv .tsv .txt .xlsx）" : "没有这样的文件",
      column: inside.column, row: list.row + rows.count, limit: inside.endColumn,
      style: Style(.dim))
  }
  canvas.fill(field, style: Style(.field))
  drawField(
    &canvas, picker.query, start: field.column, end: field.endColumn, row: field.row,
    style: Style(.field))
  if picker.query.isEmpty {
    canvas.text(
      "输入名称或路径", column: field.column + 1, row: field.row, limit: field.endColumn,
      style: Style(.field))
  }
  drawPickerFoot(&canvas, picker, inside)
}

/// The end of a long path tells more than its beginning.
private func drawFolderLine(_ canvas: inout Canvas, _ picker: FilePicker, _ inside: Rect) {
  guard let path = picker.listing?.path.withControlsEscaped else { return }
  var shown = path[...]
  while canvas.width(of: "…" + shown) > inside.width, !shown.isEmpty { shown.removeFirst() }
  canvas.text(
    canvas.width(of: path) <= inside.width ? path : "…" + shown, column: inside.column,
    row: inside.row, limit: inside.endColumn, style: Style(.heading, isBold: true))
}

private func drawFileRow(
  _ canvas: inout Canvas, _ picker: FilePicker, _ file: FilePicker.Row, _ row: ListWindow.Row
) {
  let style = canvas.beginRow(row)
  let place = row.place
  let quiet = row.isSelected ? style : Style(.dim)
  switch file {
  case .parent:
    canvas.text(
      "    .. 上一级", column: place.column, row: place.row, limit: place.endColumn, style: style)
  case .entry(let entry):
    // Of a narrow window the clock is left out, then the day.
    let time = place.width >= 70 ? entry.time : String(entry.time.prefix(10))
    let timeEnd = place.endColumn
    let timeStart = timeEnd - time.utf8.count
    let sizeEnd = timeStart - 2
    let nameEnd = sizeEnd - 9
    let tick = picker.ticked.contains(entry.name) ? "[√] " : "[ ] "
    canvas.text(
      tick + entry.name.withControlsEscaped + (entry.isFolder ? "/" : ""), column: place.column,
      row: place.row, limit: max(place.column, nameEnd - 1), style: style)
    canvas.rightAligned(
      entry.isFolder ? "文件夹" : sizeText(entry.size), start: max(place.column, nameEnd),
      end: sizeEnd, row: place.row, style: quiet)
    canvas.text(
      time, column: max(place.column, timeStart), row: place.row, limit: timeEnd, style: quiet)
  }
}

private func drawPickerFoot(_ canvas: inout Canvas, _ picker: FilePicker, _ inside: Rect) {
  let foot = Rect(
    column: inside.column, row: max(inside.row, inside.endRow - 2), width: inside.width, height: 2)
  if let mistake = picker.mistake {
    canvas.wrapped("✗ \(mistake.withControlsEscaped)", in: foot, style: Style(.error))
    return
  }
  let count = picker.ticked.count
  canvas.text(
    count == 0
      ? "Enter 导入选中的文件；空格勾选几个一起导入，也可勾选整个文件夹"
      : "已勾选\(count)个，Enter 一起导入",
    column: foot.column, row: foot.row + 1, limit: foot.endColumn,
    style: Style(count == 0 ? .dim : .good))
}

/// 860 B, 12 KB, 1.3 MB.
private func sizeText(_ bytes: Int64) -> String {
  if bytes < 1024 { return "\(bytes) B" }
  if bytes < 1024 * 1024 { return "\((bytes + 512) / 1024) KB" }
  let tenths = (bytes / 1024 * 10 + 512) / 1024
  return tenths < 100 ? "\(tenths / 10).\(tenths % 10) MB" : "\(tenths / 10) MB"
}
