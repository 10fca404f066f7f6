import Core

/// A small window in which something gets its name.
func drawNameWindow(
  _ canvas: inout Canvas, title: String, columns: Int, _ text: LineText, hint: String,
  mistake: String?
) {
  let inside = openWindow(&canvas, title: title, columns: columns, rows: 6)
  let style = Style(.field)
  canvas.fill(
    Rect(column: inside.column, row: inside.row + 1, width: inside.width, height: 1), style: style)
  drawField(
    &canvas, text, start: inside.column, end: inside.endColumn, row: inside.row + 1, style: style)
  canvas.text(
    mistake ?? hint, column: inside.column, row: inside.row + 3, limit: inside.endColumn,
    style: Style(mistake == nil ? .dim : .error))
}
