import Core

/// 新一期 before it is done: what will happen, what the old period lacks, which tasks go along.
func drawNewPeriod(_ canvas: inout Canvas, _ state: State, _ dialog: NewPeriodDialog) {
  let turn = dialog.turn
  let tasks = turn.unfinished
  let lines = summary(turn, state)
  let inside = openWindow(
    &canvas, title: "新一期", columns: 84, rows: lines.count + tasks.count + 7)
  var row = inside.row
  // Debts of a province fill more than the window: the tasks and the keys below keep their place.
  let room = max(1, inside.height - 2 - (tasks.isEmpty ? 0 : min(tasks.count + 1, 4)))
  for line in lines.prefix(room) {
    canvas.text(
      line.text, column: inside.column, row: row, limit: inside.endColumn, style: Style(line.role))
    row += 1
  }
  if !tasks.isEmpty {
    canvas.text(
      "没有完成的任务，勾选的列入\(turn.to.chineseText)（↑↓ 选，空格勾）：", column: inside.column, row: row,
      limit: inside.endColumn, style: Style(.heading, isBold: true))
    drawTasks(
      &canvas, state, dialog,
      Rect(
        column: inside.column, row: row + 1, width: inside.width,
        height: max(0, inside.endRow - 2 - row)))
  }
  canvas.text(
    "Enter 换到\(turn.to.chineseText)（可撤销）  ←→ 换成别的期  Esc 不换", column: inside.column,
    row: inside.endRow - 1, limit: inside.endColumn, style: Style(.dim))
}

private func summary(_ turn: PeriodTurn, _ state: State) -> [(text: String, role: Role)] {
  var lines: [(text: String, role: Role)] = [
    ("工作期：\(turn.from.chineseText) → \(turn.to.chineseText)", .heading),
    ("机构、指标照旧；\(turn.from.chineseText)的数据都在，随时可以看、可以补", .normal),
    (
      turn.openIssueCount == 0
        ? "没有未销号的四化问题" : "四化问题：未销号的\(turn.openIssueCount)项接着整改", .normal
    ),
  ]
  if turn.planned.isEmpty {
    lines.append(("\(turn.to.chineseText)还没有列任务", .dim))
  } else {
    let targets = turn.targetCount
    lines.append(
      (
        "\(turn.to.chineseText)已列任务\(turn.planned.count)项"
          + (targets == 0 ? "" : "，其中\(targets)项定了目标：录入该项数据时自动带上"), .normal
      ))
  }
  guard turn.debtCount > 0 else {
    lines.append(("\(turn.from.chineseText)的数据已报齐", .good))
    return lines
  }
  lines.append(("\(turn.from.chineseText)还缺报\(turn.debtCount)项，换期以后仍可补报：", .warning))
  let names = turn.debts.map { "\(state.workspace.name(of: $0.subject))\($0.count)项" }
  let shown = names.prefix(5).joined(separator: "、")
  lines.append(
    ("  \(shown)" + (names.count > 5 ? "等\(names.count)家" : ""), .warning))
  return lines
}

private func drawTasks(
  _ canvas: inout Canvas, _ state: State, _ dialog: NewPeriodDialog, _ place: Rect
) {
  let tasks = dialog.turn.unfinished
  for row in ListWindow(place, count: tasks.count, selected: dialog.selected) {
    let task = tasks[row.index]
    let style = canvas.beginRow(row)
    canvas.text(
      "\(dialog.ticked.contains(task.id) ? "[√]" : "[ ]") "
        + "\(state.workspace.name(of: task.subject))：\(task.text)（\(task.status.rawValue)）",
      column: place.column, row: row.place.row, limit: place.endColumn, style: style)
  }
}
