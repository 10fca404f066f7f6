import Core

func drawLedgerDialog(_ canvas: inout Canvas, _ state: State, _ dialog: LedgerDialog) {
  switch dialog {
  case .step(let step): drawStep(&canvas, state, step)
  case .batch(let form): drawBatch(&canvas, form)
  case .history(let history): drawHistory(&canvas, state, history)
  }
}

/// The keys of each.
func ledgerHints(_ dialog: LedgerDialog) -> [(String, String)] {
  switch dialog {
  case .step: [("Enter", "确定"), ("←→", "换一步"), ("Tab", "日期、原因"), ("Esc", "返回")]
  case .batch: [("Ctrl-S", "保存"), ("Tab", "下一项"), ("Esc", "放弃")]
  case .history: [("Esc", "返回"), ("↑↓", "前后看")]
  }
}

private func drawStep(_ canvas: inout Canvas, _ state: State, _ dialog: IssueStepDialog) {
  let inside = openWindow(
    &canvas, title: title(of: dialog.issues, state), columns: 72, rows: 9)
  let start = inside.column + 6
  func label(_ text: String, _ field: IssueStepDialog.Field, _ row: Int) {
    let isFocused = dialog.field == field
    canvas.text(
      text, column: inside.column, row: row, limit: start,
      style: Style(isFocused ? .heading : .dim, isBold: isFocused))
  }
  label("下一步", .status, inside.row + 1)
  drawChoices(
    &canvas,
    dialog.choices.map { dialog.kind(of: $0)?.rawValue ?? $0.rawValue },
    dialog.kind(of: dialog.choice)?.rawValue ?? "",
    Rect(column: start + 1, row: inside.row + 1, width: inside.width - 7, height: 1),
    isFocused: dialog.field == .status)
  label("日期", .day, inside.row + 2)
  drawTextField(
    &canvas, dialog.day, Rect(column: start + 2, row: inside.row + 2, width: 16, height: 1),
    isFocused: dialog.field == .day)
  label("原因", .reason, inside.row + 3)
  drawTextField(
    &canvas, dialog.reason,
    Rect(column: start + 2, row: inside.row + 3, width: inside.width - 8, height: 1),
    isFocused: dialog.field == .reason)
  let needsReason = dialog.kind(of: dialog.choice)?.needsReason ?? false
  let hint =
    switch dialog.field {
    case .status: needsReason ? "←→ 换一步；这一步要写明原因" : "←→ 换一步，Enter 确定"
    case .day: "Shift-↑↓ 差一天，PgUp/PgDn 差一月，也可直接输入"
    case .reason: needsReason ? "这一步要写明原因" : "可以不写"
    }
  let foot =
    remark(dialog.mistake, isLeaving: dialog.isLeaving, saving: "Enter 确定") ?? (hint, Role.dim)
  canvas.text(
    foot.0, column: inside.column, row: inside.row + 5, limit: inside.endColumn,
    style: Style(foot.1))
}

/// 推进 · 区总工会·听汇报多; 推进 · 3条问题
private func title(of issues: [Issue], _ state: State) -> String {
  guard let first = issues.first, issues.count == 1 else { return "推进 · \(issues.count)条问题" }
  let name = state.issueOwner(first.organization)
  return "推进 · \(name)·\(first.manifestation)"
}

private func drawBatch(_ canvas: inout Canvas, _ form: IssueBatchForm) {
  let inside = openWindow(
    &canvas, title: "统一责任人和期限 · \(form.issues.count)条问题", columns: 60, rows: 9)
  for (row, field, title, text) in [
    (1, IssueBatchForm.Field.owner, "责任人", form.owner), (2, .deadline, "整改期限", form.deadline),
  ] {
    let isFocused = form.field == field
    canvas.text(
      title, column: inside.column, row: inside.row + row, limit: inside.column + 10,
      style: Style(isFocused ? .heading : .dim, isBold: isFocused))
    drawTextField(
      &canvas, text,
      Rect(column: inside.column + 10, row: inside.row + row, width: inside.width - 10, height: 1),
      isFocused: isFocused)
  }
  drawChoice(
    &canvas, "〔 保存 〕", inside.column + 10, inside.row + 4, isFocused: form.field == .save)
  let foot =
    remark(form.mistake, isLeaving: form.isLeaving) ?? ("空着的不改；日期 Shift-↑↓ 差一天", Role.dim)
  canvas.text(
    foot.0, column: inside.column, row: inside.row + 5, limit: inside.endColumn,
    style: Style(foot.1))
}

private func drawHistory(_ canvas: inout Canvas, _ state: State, _ history: IssueHistory) {
  let inside = openWindow(&canvas, title: "经过 · \(history.title)", columns: 96, rows: 24)
  guard let events = history.events else {
    canvas.text(
      "正在读取……", column: inside.column, row: inside.row, limit: inside.endColumn,
      style: Style(.dim))
    return
  }
  if events.isEmpty {
    canvas.text(
      "日志里没有这个问题的记录", column: inside.column, row: inside.row, limit: inside.endColumn,
      style: Style(.dim))
  }
  let blocks = events.map { lines(of: $0, width: inside.width, state) }
  var row = inside.row
  for index in firstShown(blocks, history.selected, rows: inside.height)..<blocks.count {
    let isSelected = index == history.selected
    for (line, text) in blocks[index].enumerated() where row < inside.endRow {
      let style: Style =
        line > 0 ? .normal : isSelected ? Style(.selected, isBold: true) : Style(.heading)
      if line == 0, isSelected {
        canvas.fill(
          Rect(column: inside.column, row: row, width: inside.width, height: 1), style: style)
        canvas.frame.cursor = Point(column: inside.column, row: row)
      }
      canvas.text(text, column: inside.column, row: row, limit: inside.endColumn, style: style)
      row += 1
    }
  }
}

/// When and who, then what, wrapped.
private func lines(of event: RecordEvent, width: Int, _ state: State) -> [String] {
  let entry = event.entry
  let head =
    "\(Day.clockText(secondsSince1970: entry.time)) \(entry.author) \(entry.action.rawValue)"
  let texts = event.issueTexts { state.issueOwner($0) }
  return [head]
    + texts.flatMap { text -> [String] in
      LineWrap.texts(of: text, width: width - 4, ambiguous: state.ambiguousWidth)
        .map { "    \($0)" }
    }
}

/// The first event to draw so that the selected one is seen whole where there is room.
private func firstShown(_ blocks: [[String]], _ selected: Int, rows: Int) -> Int {
  guard blocks.indices.contains(selected) else { return 0 }
  var first = selected
  var used = blocks[selected].count
  while first > 0, used + blocks[first - 1].count <= rows {
    first -= 1
    used += blocks[first].count
  }
  return first
}
