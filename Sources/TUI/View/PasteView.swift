import Core

/// What a paste would change: a line a cell, refusals with their reason.
func drawPaste(_ canvas: inout Canvas, _ state: State, _ dialog: PasteDialog) {
  let plan = dialog.plan
  let inside = openWindow(
    &canvas, title: "粘贴到 \(state.workspace.name(of: dialog.subject))", columns: 84,
    rows: plan.lines.count + 7)
  canvas.text(
    summary(plan), column: inside.column, row: inside.row, limit: inside.endColumn,
    style: Style(.heading, isBold: true))
  let list = Rect(
    column: inside.column, row: inside.row + 2, width: inside.width,
    height: max(1, inside.height - 5))
  for row in ListWindow(list, count: plan.lines.count, selected: dialog.selected) {
    drawLine(&canvas, state, plan.lines[row.index], row)
  }
  if plan.lines.indices.contains(dialog.selected) {
    // What is cut in its line is told whole below.
    canvas.text(
      remark(plan.lines[dialog.selected]), column: inside.column, row: inside.endRow - 2,
      limit: inside.endColumn, style: Style(.warning))
  }
  canvas.text(
    dialog.mistake.map { "! \($0)" } ?? "Enter 写入\(plan.writes.count)项（一次可撤销）  Esc 不粘贴",
    column: inside.column, row: inside.endRow - 1, limit: inside.endColumn,
    style: Style(dialog.mistake == nil ? .dim : .warning))
}

private func remark(_ line: PastePlan.Line) -> String {
  switch line.outcome {
  case .change(let write): note(write)
  case .refused(let reason): reason
  }
}

private func summary(_ plan: PastePlan) -> String {
  var parts = ["改\(plan.writes.count)项"]
  if !plan.refusals.isEmpty { parts.append("不采用\(plan.refusals.count)处") }
  if plan.unchangedCount > 0 { parts.append("\(plan.unchangedCount)项与现有的相同") }
  let matching =
    switch plan.matching {
    case .names: "按指标名称对应"
    case .order(let name): "从“\(name)”起按次序对应"
    }
  return matching + "：" + parts.joined(separator: "，")
}

private func drawLine(
  _ canvas: inout Canvas, _ state: State, _ line: PastePlan.Line, _ row: ListWindow.Row
) {
  let (place, isSelected) = (row.place, row.isSelected)
  let base = canvas.beginRow(row)
  func style(_ role: Role) -> Style { isSelected ? base : Style(role) }
  let isNarrow = place.width < 70
  let nameEnd = place.column + (isNarrow ? 16 : 26)
  let periodEnd = nameEnd + (isNarrow ? 7 : 15)
  let (mark, role): (String, Role) =
    if case .change = line.outcome { ("√", .good) } else { ("×", .error) }
  canvas.text(mark, column: place.column, row: place.row, limit: nameEnd, style: style(role))
  canvas.text(
    line.name, column: place.column + 3, row: place.row, limit: nameEnd - 1, style: base)
  let period = line.period.map { isNarrow ? $0.code : $0.chineseText } ?? ""
  canvas.text(
    period, column: nameEnd, row: place.row, limit: periodEnd - 1, style: style(.dim))
  switch line.outcome {
  case .refused(let reason):
    canvas.text(
      reason, column: periodEnd, row: place.row, limit: place.endColumn, style: style(.error))
  case .change(let write):
    let end = canvas.text(
      "\(amount(write.before)) → \(amount(write.after))", column: periodEnd, row: place.row,
      limit: place.endColumn, style: base)
    canvas.rightAligned(
      note(write), start: end + 1, end: place.endColumn, row: place.row, style: style(.warning))
  }
}

private func amount(_ figure: Figure?) -> String {
  figure.map { $0.amount?.plainText ?? FigureStatus.notApplicable.rawValue } ?? "未报"
}

/// What becomes of the status, where somebody should know.
private func note(_ write: CellWrite) -> String {
  if let after = write.after, after.status == .doubtful { return "存疑：\(after.doubt)" }
  guard let status = write.before?.status, status == .verified, status != write.after?.status
  else { return "" }
  return "已核将改为已报"
}
