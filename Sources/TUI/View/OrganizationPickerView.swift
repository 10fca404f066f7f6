import Core

/// The list of organizations over a form: a field to type in, and what fits it.
func drawOrganizationPicker(
  _ canvas: inout Canvas, _ picker: OrganizationPicker, _ choices: [OrganizationChoice]
) {
  let inside = openWindow(
    &canvas, title: "机构：输入名称或拼音首字母", columns: 44, rows: min(18, choices.count + 5))
  let matches = picker.matches(in: choices)
  let rows = max(0, inside.height - 2)
  let first = max(0, min(picker.selected - rows / 2, matches.count - rows))
  for row in 0..<rows where matches.indices.contains(first + row) {
    let style: Style = first + row == picker.selected ? Style(.selected, isBold: true) : .normal
    let place = Rect(
      column: inside.column, row: inside.row + 2 + row, width: inside.width, height: 1)
    canvas.fill(place, style: style)
    canvas.text(
      matches[first + row].name, column: place.column, row: place.row, limit: place.endColumn,
      style: style)
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
