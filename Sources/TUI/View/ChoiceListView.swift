import Core

/// The list of organizations over a form: a field to type in, and what fits it.
func drawOrganizationPicker(
  _ canvas: inout Canvas, _ picker: OrganizationPicker, _ choices: [OrganizationChoice]
) {
  let inside = openWindow(
    &canvas, title: "机构：输入名称或拼音首字母", columns: 44, rows: min(18, choices.count + 5))
  let matches = picker.matches(in: choices)
  for row in ListWindow(inside.below(2), count: matches.count, selected: picker.selected) {
    let style = canvas.beginRow(row)
    canvas.text(
      matches[row.index].name, column: row.place.column, row: row.place.row,
      limit: row.place.endColumn, style: style)
  }
  if matches.isEmpty {
    canvas.text(
      "没有这样的机构", column: inside.column, row: inside.row + 2, limit: inside.endColumn,
      style: Style(.dim))
  }
  canvas.fill(
    Rect(column: inside.column, row: inside.row, width: inside.width, height: 1),
    style: Style(.field))
  drawField(
    &canvas, picker.query, start: inside.column, end: inside.endColumn, row: inside.row,
    style: Style(.field))
}
