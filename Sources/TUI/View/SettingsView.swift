import Core

func drawSettings(_ canvas: inout Canvas, _ dialog: SettingsDialog) {
  let inside = openWindow(&canvas, title: "设置", columns: 78, rows: 14)
  var row = inside.row
  for field in SettingsDialog.Field.all where field != .save {
    if field == .pace { drawSettingsHead(&canvas, "本工作簿", inside, &row) }
    if field == .own(.author) { drawSettingsHead(&canvas, "本人，各工作簿通用", inside, &row) }
    let isFocused = dialog.field == field
    canvas.text(
      field.title, column: inside.column + 2, row: row, limit: inside.column + 12,
      style: Style(isFocused ? .heading : .dim, isBold: isFocused))
    let place = Rect(
      column: inside.column + 12, row: row, width: max(2, inside.width - 12), height: 1)
    if field.choices.isEmpty {
      drawTextField(&canvas, dialog.texts[field] ?? LineText(""), place, isFocused: isFocused)
    } else {
      drawSettingsChoices(&canvas, field.choices, dialog.text(field), place, isFocused: isFocused)
    }
    row += 1
  }
  drawChoice(&canvas, "〔 保存 〕", inside.column + 12, row, isFocused: dialog.field == .save)
  canvas.text(
    "Ctrl-S 保存  Esc 放弃", column: inside.column + 24, row: row, limit: inside.endColumn,
    style: Style(.dim))
  let foot = dialog.mistake.map { ("✗ \($0)", Role.error) } ?? (dialog.field.hint, Role.dim)
  canvas.text(
    foot.0, column: inside.column, row: inside.endRow - 1, limit: inside.endColumn,
    style: Style(foot.1))
}

private func drawSettingsHead(
  _ canvas: inout Canvas, _ title: String, _ inside: Rect, _ row: inout Int
) {
  canvas.text(
    title, column: inside.column, row: row, limit: inside.endColumn, style: Style(.heading))
  row += 1
}

/// The sign tells the choice apart where there is no colour.
private func drawSettingsChoices(
  _ canvas: inout Canvas, _ choices: [String], _ current: String, _ place: Rect, isFocused: Bool
) {
  var column = place.column
  for choice in choices {
    let isCurrent = choice == current
    if isCurrent, isFocused { canvas.frame.cursor = Point(column: column, row: place.row) }
    column =
      canvas.text(
        isCurrent ? "(\(choice))" : " \(choice) ", column: column, row: place.row,
        limit: place.endColumn,
        style: isCurrent ? Style(isFocused ? .selected : .selectedDim, isBold: true) : Style(.dim))
      + 1
  }
}
