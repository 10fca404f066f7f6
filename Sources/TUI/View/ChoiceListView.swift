import Core

/// A list to choose from over a form: a field to type in, and below it what fits.
///
/// - Parameters:
///   - what: What is chosen, in the office's word: 机构.
///   - names: What fits the query, in order.
func drawChoiceList(
  _ canvas: inout Canvas, of what: String, _ names: [String], selected: Int, query: LineText
) {
  let inside = openWindow(
    &canvas, title: "\(what)：输入名称或拼音首字母，Enter 选定", columns: 52, rows: 14)
  for row in ListWindow(inside.below(1), count: names.count, selected: selected) {
    let style = canvas.beginRow(row)
    canvas.text(
      names[row.index], column: row.place.column, row: row.place.row,
      limit: row.place.endColumn, style: style)
  }
  if names.isEmpty {
    canvas.text(
      "没有这样的\(what)", column: inside.column, row: inside.row + 1, limit: inside.endColumn,
      style: Style(.dim))
  }
  drawTextField(
    &canvas, query,
    Rect(column: inside.column, row: inside.row, width: inside.width, height: 1), isFocused: true)
}
