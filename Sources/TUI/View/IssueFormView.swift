import Core

func drawIssueForm(_ canvas: inout Canvas, _ state: State, _ form: IssueForm) {
  let around = canvas.pointerMap
  let name = form.organization.map { " · \(state.workspace.name(of: .organization($0)))" } ?? ""
  let verb = form.original == nil ? "登记问题" : "修改问题"
  let fields = IssueForm.Field.allCases.filter { $0 != .save }
  let inside = openWindow(
    &canvas, title: "\(verb)\(name)", columns: 76, rows: fields.count + 6)
  // In a low window the fields scroll above the button and the hint.
  let shown = min(fields.count, max(1, inside.height - 2))
  let first = max(0, min(form.field.rawValue - shown / 2, fields.count - shown))
  var row = inside.row
  for field in fields[first..<first + shown] {
    let isFocused = form.field == field && form.checklist == nil && form.picker == nil
    canvas.text(
      field.title, column: inside.column, row: row, limit: inside.column + 10,
      style: Style(isFocused ? .heading : .dim, isBold: isFocused))
    let isPicked = field == .organization || field == .manifestation
    canvas.target(
      .field(offset: field.rawValue - form.field.rawValue, again: isPicked ? .enter : nil),
      Rect(column: inside.column, row: row, width: inside.width, height: 1))
    drawValue(
      &canvas, form, field,
      Rect(column: inside.column + 10, row: row, width: inside.width - 10, height: 1),
      isFocused: isFocused)
    row += 1
  }
  row = min(row + 1, inside.endRow - 2)
  drawChoice(
    &canvas, "〔 保存 〕", inside.column + 10, row, isFocused: form.field == .save)
  canvas.target(
    .button(offset: IssueForm.Field.save.rawValue - form.field.rawValue),
    Rect(column: inside.column + 10, row: row, width: 10, height: 1))
  canvas.text(
    "Ctrl-S 保存  Esc 放弃", column: inside.column + 22, row: row, limit: inside.endColumn,
    style: Style(.dim))
  let foot = remark(form.mistake, isLeaving: form.isLeaving) ?? (hint(form.field), Role.dim)
  canvas.text(
    foot.0, column: inside.column, row: row + 1, limit: inside.endColumn, style: Style(foot.1))
  if form.checklist != nil || form.picker != nil { canvas.pointerMap = around }
  if let selected = form.checklist { drawChecklist(&canvas, form, selected) }
  if let picker = form.picker {
    drawChoiceList(
      &canvas, of: "机构", picker.matches(in: form.choices).map(\.name), selected: picker.selected,
      query: picker.query)
  }
}

private func hint(_ field: IssueForm.Field) -> String {
  switch field {
  case .organization: "Enter 打开名单，或直接输入名称、拼音首字母；←→ 换一个"
  case .tendencies: "←→ 移动，空格或 1-4 选定，可多选"
  case .manifestation: "能接在“有的”后面的短句；Enter 打开清单挑选，也可直接输入"
  case .severity, .status: "←→ 选择"
  case .source: "←→ 选择，也可直接输入"
  case .foundOn, .deadline: "写成 2026-06-30 的样子；Shift-↑↓ 差一天，PgUp/PgDn 差一月"
  case .remedies: "从清单挑选表现时自动带出，可修改"
  case .evidence, .owner, .note, .save: ""
  }
}

private func drawValue(
  _ canvas: inout Canvas, _ form: IssueForm, _ field: IssueForm.Field, _ rect: Rect,
  isFocused: Bool
) {
  switch field {
  case .organization:
    if isFocused { canvas.frame.cursor = Point(column: rect.column, row: rect.row) }
    let name = form.choices.first { $0.id == form.organization }?.name ?? "（请选定）"
    canvas.text(
      name, column: rect.column, row: rect.row, limit: rect.endColumn,
      style: isFocused ? Style(.selected, isBold: true) : .normal)
  case .tendencies:
    var column = rect.column
    for (index, tendency) in Tendency.allCases.enumerated() {
      let tick = form.tendencies.contains(tendency) ? "[√]" : "[ ]"
      let isHere = isFocused && index == form.tendencyCursor
      if isHere { canvas.frame.cursor = Point(column: column, row: rect.row) }
      column =
        canvas.text(
          "\(tick)\(tendency.rawValue)", column: column, row: rect.row, limit: rect.endColumn,
          style: isHere ? Style(.selected, isBold: true) : .normal) + 2
    }
  case .severity:
    drawChoices(
      &canvas, Issue.Severity.allCases.map(\.rawValue), form.severity.rawValue, rect,
      isFocused: isFocused)
  case .status:
    drawChoices(
      &canvas, form.statuses.map(\.rawValue), form.status.rawValue, rect, isFocused: isFocused)
  case .save: break
  default:
    drawTextField(&canvas, form.texts[field] ?? LineText(""), rect, isFocused: isFocused)
  }
}

/// A text of a form, with the caret where it has the focus.
func drawTextField(_ canvas: inout Canvas, _ text: LineText, _ rect: Rect, isFocused: Bool) {
  guard isFocused else {
    canvas.text(text.string, column: rect.column, row: rect.row, limit: rect.endColumn)
    return
  }
  canvas.fill(rect, style: Style(.field))
  drawField(
    &canvas, text, start: rect.column, end: rect.endColumn, row: rect.row, style: Style(.field))
}

/// Choices of which one holds, the chosen one marked.
func drawChoices(
  _ canvas: inout Canvas, _ choices: [String], _ current: String, _ rect: Rect, isFocused: Bool
) {
  var column = rect.column
  for choice in choices {
    let isCurrent = choice == current
    let style: Style =
      isCurrent ? Style(isFocused ? .selected : .selectedDim, isBold: true) : Style(.dim)
    if isCurrent, isFocused { canvas.frame.cursor = Point(column: column, row: rect.row) }
    // The sign tells the choice apart where there is no colour.
    column =
      canvas.text(
        isCurrent ? "(\(choice))" : " \(choice) ", column: column, row: rect.row,
        limit: rect.endColumn, style: style) + 1
  }
}

private func drawChecklist(_ canvas: inout Canvas, _ form: IssueForm, _ selected: Int) {
  let candidates = form.candidates
  let inside = openWindow(
    &canvas, title: "表现清单：Enter 选定，Esc 返回", columns: 70, rows: 14)
  for row in ListWindow(inside, count: candidates.count, selected: selected) {
    let candidate = candidates[row.index]
    let style = canvas.beginRow(row)
    canvas.text(
      "\(candidate.tendency.rawValue)  \(candidate.clause)", column: inside.column,
      row: row.place.row,
      limit: inside.endColumn, style: style)
  }
}
