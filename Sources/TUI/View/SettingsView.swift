import Core

func drawSettings(_ canvas: inout Canvas, _ dialog: SettingsDialog) {
  let lines = SettingsLine.all
  let inside = openWindow(&canvas, title: "设置", columns: 78, rows: lines.count + 4)
  // In a low window the fields scroll above the button and the hint.
  let shown = min(lines.count, max(1, inside.height - 2))
  let focused = lines.firstIndex(of: .field(dialog.field)) ?? lines.count
  let first = max(0, min(focused - shown / 2, lines.count - shown))
  var row = inside.row
  for line in lines[first..<first + shown] {
    let place = Rect(column: inside.column, row: row, width: inside.width, height: 1)
    switch line {
    case .head(let title):
      canvas.text(
        title, column: place.column, row: row, limit: place.endColumn, style: Style(.heading))
    case .field(let field): drawSettingsField(&canvas, dialog, field, place)
    }
    row += 1
  }
  drawChoice(&canvas, "〔 保存 〕", inside.column + 12, row, isFocused: dialog.field == .save)
  canvas.text(
    "Ctrl-S 保存  Esc 放弃", column: inside.column + 24, row: row, limit: inside.endColumn,
    style: Style(.dim))
  let foot = remark(dialog.mistake, isLeaving: dialog.isLeaving) ?? (dialog.field.hint, Role.dim)
  canvas.text(
    foot.0, column: inside.column, row: inside.endRow - 1, limit: inside.endColumn,
    style: Style(foot.1))
}

/// A row of the window: a heading or a setting.
private enum SettingsLine: Hashable {
  case head(String)
  case field(SettingsDialog.Field)

  static let all: [SettingsLine] = SettingsDialog.Field.all.filter { $0 != .save }.flatMap {
    field -> [SettingsLine] in
    switch field {
    case .pace: [.head("本工作簿"), .field(field)]
    case .own(.author): [.head("本人，各工作簿通用"), .field(field)]
    default: [.field(field)]
    }
  }
}

private func drawSettingsField(
  _ canvas: inout Canvas, _ dialog: SettingsDialog, _ field: SettingsDialog.Field, _ row: Rect
) {
  let isFocused = dialog.field == field
  canvas.text(
    field.title, column: row.column + 2, row: row.row, limit: row.column + 12,
    style: Style(isFocused ? .heading : .dim, isBold: isFocused))
  let place = Rect(
    column: row.column + 12, row: row.row, width: max(2, row.width - 12), height: 1)
  if field.choices.isEmpty {
    drawTextField(&canvas, dialog.texts[field] ?? LineText(""), place, isFocused: isFocused)
  } else {
    drawSettingsChoices(&canvas, field.choices, dialog.text(field), place, isFocused: isFocused)
  }
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
