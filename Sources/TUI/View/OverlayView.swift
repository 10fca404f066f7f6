import Core

func drawOverlay(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ overlay: Overlay
) {
  canvas.frame.cursor = nil
  switch overlay {
  case .help(let help): drawHelp(&canvas, help)
  case .palette(let palette): drawPalette(&canvas, state, palette)
  case .issueForm(let form): drawIssueForm(&canvas, state, form)
  case .ledger(let dialog): drawLedgerDialog(&canvas, state, dialog)
  case .drafts(let dialog): drawDrafts(&canvas, state, derived, dialog)
  case .formulations(let dialog): drawFormulations(&canvas, state, dialog)
  case .citations(let dialog): drawCitations(&canvas, state, derived, dialog)
  case .outline(let dialog): drawOutlineDialog(&canvas, state, derived, dialog)
  case .revisions(let dialog): drawRevisions(&canvas, state, derived, dialog)
  case .overviewList(let list): drawOverviewList(&canvas, state, derived, list)
  case .drift(let dialog): drawDrift(&canvas, state, derived, dialog)
  case .journal(let dialog): drawJournal(&canvas, state, dialog)
  case .settings(let dialog): drawSettings(&canvas, dialog)
  case .paste(let dialog): drawPaste(&canvas, state, dialog)
  case .export(let form): drawExport(&canvas, derived, form)
  case .confirm(let question): drawQuestion(&canvas, question)
  }
}

/// Clears a centred window with a border and returns its inside.
func openWindow(_ canvas: inout Canvas, title: String, columns: Int, rows: Int) -> Rect {
  let size = canvas.frame.size
  let width = min(columns, size.columns - 2)
  let height = min(rows, size.rows - 2)
  let rect = Rect(
    column: (size.columns - width) / 2, row: (size.rows - height) / 2, width: width,
    height: height)
  canvas.fill(rect)
  canvas.box(rect, title: title, isFocused: true)
  return rect.inset(columns: 2, rows: 1)
}

private func drawHelp(_ canvas: inout Canvas, _ help: HelpState) {
  let bindings = KeyMap.bindings
  let inside = openWindow(
    &canvas, title: "帮助：Enter 执行，Esc 返回", columns: 72, rows: bindings.count + 8)
  // A heading before the first binding of each context.
  var lines: [(text: String, index: Int?)] = []
  var context: Context?
  for (index, binding) in bindings.enumerated() {
    if binding.context != context {
      context = binding.context
      lines.append((binding.context.rawValue, nil))
    }
    lines.append((binding.title, index))
  }
  let selected = lines.firstIndex { $0.index == help.selected } ?? 0
  let first = max(0, min(selected - inside.height / 2, lines.count - inside.height))
  for row in 0..<inside.height where lines.indices.contains(first + row) {
    let line = lines[first + row]
    let y = inside.row + row
    guard let index = line.index else {
      canvas.text(
        line.text, column: inside.column, row: y, limit: inside.endColumn,
        style: Style(.heading, isBold: true))
      continue
    }
    let isSelected = index == help.selected
    let style: Style = isSelected ? Style(.selected, isBold: true) : .normal
    if isSelected {
      canvas.fill(
        Rect(column: inside.column, row: y, width: inside.width, height: 1), style: style)
      canvas.frame.cursor = Point(column: inside.column, row: y)
    }
    let keys = bindings[index].keys.map(\.name).joined(separator: "、")
    canvas.text(
      "  \(keys)", column: inside.column, row: y, limit: inside.column + 20, style: style)
    canvas.text(
      line.text, column: inside.column + 20, row: y, limit: inside.endColumn, style: style)
  }
}

private func drawPalette(_ canvas: inout Canvas, _ state: State, _ palette: PaletteState) {
  let inside = openWindow(
    &canvas, title: "命令：输入名称或拼音首字母", columns: 64, rows: 18)
  let matches = palette.matches
  let rows = max(0, inside.height - 2)
  let first = max(0, min(palette.selected - rows / 2, matches.count - rows))
  for row in 0..<rows where matches.indices.contains(first + row) {
    let binding = matches[first + row]
    let isSelected = first + row == palette.selected
    let reason = state.unavailability(of: binding.command)
    let style: Style =
      isSelected ? Style(.selected, isBold: true) : reason == nil ? .normal : Style(.dim)
    let y = inside.row + 2 + row
    if isSelected {
      canvas.fill(
        Rect(column: inside.column, row: y, width: inside.width, height: 1), style: style)
    }
    let note = reason.map { "（\($0)）" } ?? binding.keys.first?.name ?? ""
    let scope = binding.context == .everywhere ? "" : "\(binding.context.rawValue)："
    let end = canvas.text(
      "\(scope)\(binding.title)  ", column: inside.column, row: y, limit: inside.endColumn,
      style: style)
    canvas.rightAligned(
      note, start: end, end: inside.endColumn, row: y, style: isSelected ? style : Style(.dim))
  }
  if matches.isEmpty {
    canvas.text(
      "没有这样的命令", column: inside.column, row: inside.row + 2, limit: inside.endColumn,
      style: Style(.dim))
  }
  canvas.fill(
    Rect(column: inside.column, row: inside.row, width: inside.width, height: 1),
    style: Style(.field))
  drawField(
    &canvas, palette.query, start: inside.column, end: inside.endColumn, row: inside.row,
    style: Style(.field))
}

private func drawExport(_ canvas: inout Canvas, _ derived: Derived, _ form: ExportForm) {
  let gaps = derived.composition.gaps
  let inside = openWindow(
    &canvas, title: "导出讲稿", columns: 66, rows: 10 + min(6, gaps.count))
  let end = inside.endColumn
  var row = inside.row + 1
  canvas.text("文件", column: inside.column, row: row, limit: end)
  let style = Style(.field, isBold: form.field == .path)
  canvas.fill(
    Rect(column: inside.column + 6, row: row, width: inside.width - 6, height: 1), style: style)
  drawField(
    &canvas, form.path, start: inside.column + 6, end: end, row: row, style: style,
    hasCaret: form.field == .path)
  row += 1
  if gaps.isEmpty {
    canvas.text("没有待填", column: inside.column + 6, row: row, limit: end, style: Style(.good))
  } else {
    canvas.text(
      "待填 \(gaps.count) 处：", column: inside.column + 6, row: row, limit: end,
      style: Style(.gap, isBold: true))
    for gap in gaps.prefix(6) {
      row += 1
      canvas.text(
        gap.label, column: inside.column + 8, row: row, limit: end, style: Style(.gap))
    }
  }
  row += 1
  drawChoice(
    &canvas, "\(form.allowsGaps ? "[√]" : "[ ]") 带待填导出（空格选定）", inside.column + 6, row,
    isFocused: form.field == .gaps)
  row += 2
  drawChoice(&canvas, "〔 导出 〕", inside.column + 6, row, isFocused: form.field == .export)
  drawChoice(&canvas, "〔 取消 〕", inside.column + 20, row, isFocused: form.field == .cancel)
  if let mistake = form.mistake {
    canvas.text(
      "✗ \(mistake)", column: inside.column, row: row + 1, limit: end, style: Style(.error))
  }
}

/// A button or a tick box.
func drawChoice(_ canvas: inout Canvas, _ text: String, _ column: Int, _ row: Int, isFocused: Bool)
{
  canvas.text(
    text, column: column, row: row, limit: canvas.frame.size.columns,
    style: isFocused ? Style(.selected, isBold: true) : .normal)
  if isFocused { canvas.frame.cursor = Point(column: column, row: row) }
}

private func drawQuestion(_ canvas: inout Canvas, _ question: Confirmation) {
  let inside = openWindow(
    &canvas, title: "请确认", columns: 60, rows: question.lines.count + 5)
  for (index, line) in question.lines.enumerated() {
    canvas.text(line, column: inside.column, row: inside.row + index, limit: inside.endColumn)
  }
  let row = inside.row + question.lines.count + 1
  drawChoice(&canvas, "〔 否 〕", inside.column + 8, row, isFocused: !question.isYes)
  drawChoice(&canvas, "〔 是 〕", inside.column + 24, row, isFocused: question.isYes)
}
