import Core

func drawFormulations(_ canvas: inout Canvas, _ state: State, _ dialog: FormulationsDialog) {
  switch dialog.step {
  case .list: drawFormulationList(&canvas, state, dialog)
  case .form(let form): drawFormulationForm(&canvas, form)
  }
}

/// The columns of the list; the dates go where the window is narrow, because the foot tells them.
private struct FormulationColumns {
  let text, dates, state, origin: Int

  init(_ inside: Rect) {
    origin = inside.endColumn - 6
    state = origin - 7
    dates = inside.width >= 68 ? state - 23 : state
    text = inside.column + min(16, inside.width / 4)
  }
}

private func drawFormulationList(
  _ canvas: inout Canvas, _ state: State, _ dialog: FormulationsDialog
) {
  let day = state.formulationDay
  let inside = openWindow(
    &canvas, title: "提法库 · 按\(day.chineseText)：输入名称、内容或拼音首字母", columns: 108,
    // Of all entries, so that it keeps its height while typing narrows them.
    rows: min(26, max(14, state.formulations.entries.count + 7)))
  let entries = state.entries(of: dialog)
  let list = ListWindow(
    inside.below(1).above(4), count: entries.count, selected: dialog.selected)
  for row in list { drawEntry(&canvas, entries[row.index], day, inside, row) }
  if entries.isEmpty {
    canvas.text(
      "没有这样的提法，按 Insert 新增", column: inside.column, row: inside.row + 1,
      limit: inside.endColumn, style: Style(.dim))
  }
  let current = entries.indices.contains(dialog.selected) ? entries[dialog.selected] : nil
  drawFoot(&canvas, state, dialog, current, inside)
  canvas.fill(
    Rect(column: inside.column, row: inside.row, width: inside.width, height: 1),
    style: Style(.field))
  drawField(
    &canvas, dialog.query, start: inside.column, end: inside.endColumn, row: inside.row,
    style: Style(.field))
}

private func drawEntry(
  _ canvas: inout Canvas, _ entry: Formulations.Entry, _ day: Day, _ inside: Rect,
  _ row: ListWindow.Row
) {
  let columns = FormulationColumns(inside)
  let state = entry.state(on: day)
  let style = canvas.beginRow(row, plain: state == .current ? .normal : Style(.dim))
  let row = row.place.row
  canvas.text(
    entry.formulation.name, column: inside.column, row: row, limit: columns.text - 1, style: style)
  canvas.text(
    entry.formulation.text, column: columns.text, row: row, limit: columns.dates - 1, style: style)
  if columns.dates < columns.state {
    canvas.text(
      dates(of: entry), column: columns.dates, row: row, limit: columns.state - 1, style: style)
  }
  canvas.text(
    state.rawValue, column: columns.state, row: row, limit: columns.origin, style: style)
  canvas.text(
    entry.origin.rawValue, column: columns.origin, row: row, limit: inside.endColumn, style: style)
}

/// 2021-01-01至2025-12-31, 2026-01-01起; empty without any.
private func dates(of entry: Formulations.Entry) -> String {
  let from = entry.formulation.from?.isoText
  let last = entry.lastDay?.isoText
  switch (from, last) {
  case (nil, nil): return ""
  case (let from?, nil): return "\(from)起"
  case (let from, let last?): return "\(from ?? "")至\(last)"
  }
}

/// The whole of the selected one; below it what was just done, or the keys.
private func drawFoot(
  _ canvas: inout Canvas, _ state: State, _ dialog: FormulationsDialog,
  _ entry: Formulations.Entry?, _ inside: Rect
) {
  canvas.rule(
    column: inside.column, row: inside.endRow - 4, limit: inside.endColumn, style: Style(.border))
  if let entry {
    canvas.text(
      entry.formulation.text, column: inside.column, row: inside.endRow - 3,
      limit: inside.endColumn)
    let basis = entry.formulation.basis
    let parts = [dates(of: entry), basis.isEmpty ? "" : "依据：\(basis)"]
    canvas.text(
      parts.filter { !$0.isEmpty }.joined(separator: "｜"), column: inside.column,
      row: inside.endRow - 2, limit: inside.endColumn, style: Style(.dim))
  }
  let finding = state.formulationFindings.first.map { Notice(.warning, $0) }
  if let notice = dialog.message ?? finding {
    let isWarning = notice.kind == .warning
    canvas.text(
      (isWarning ? "! " : "") + notice.text, column: inside.column, row: inside.endRow - 1,
      limit: inside.endColumn, style: Style(isWarning ? .warning : .good))
  } else {
    canvas.text(
      "Enter 修改 Insert 新增 Delete 删除 Ctrl-T 到引用处"
        + (state.page == .materials ? " Tab 素材" : ""), column: inside.column,
      row: inside.endRow - 1, limit: inside.endColumn, style: Style(.dim))
  }
}

private func drawFormulationForm(_ canvas: inout Canvas, _ form: FormulationForm) {
  let title = form.original == nil ? "新增提法" : "修改提法 · \(form.original?.name ?? "")"
  let inside = openWindow(&canvas, title: title, columns: 84, rows: 12)
  var row = inside.row
  for field in FormulationForm.Field.allCases where field != .save {
    let isFocused = form.field == field
    canvas.text(
      field.title, column: inside.column, row: row, limit: inside.column + 6,
      style: Style(isFocused ? .heading : .dim, isBold: isFocused))
    canvas.target(
      .field(offset: field.rawValue - form.field.rawValue, again: nil),
      Rect(column: inside.column, row: row, width: inside.width, height: 1))
    drawTextField(
      &canvas, form.texts[field] ?? LineText(""),
      Rect(column: inside.column + 6, row: row, width: inside.width - 6, height: 1),
      isFocused: isFocused)
    row += 1
  }
  drawChoice(&canvas, "〔 保存 〕", inside.column + 6, row + 1, isFocused: form.field == .save)
  canvas.target(
    .button(offset: FormulationForm.Field.save.rawValue - form.field.rawValue),
    Rect(column: inside.column + 6, row: row + 1, width: 10, height: 1))
  canvas.text(
    "Ctrl-S 保存  Esc 放弃", column: inside.column + 18, row: row + 1, limit: inside.endColumn,
    style: Style(.dim))
  if form.original != nil, form.origin != .workbook {
    canvas.text(
      "\(form.origin.rawValue)的不会改动；改好的记入工作簿，以后以工作簿为准", column: inside.column, row: row + 2,
      limit: inside.endColumn, style: Style(.dim))
  }
  let foot = remark(form.mistake, isLeaving: form.isLeaving) ?? (form.field.hint, Role.dim)
  canvas.text(
    foot.0, column: inside.column, row: row + 3, limit: inside.endColumn, style: Style(foot.1))
}
