import Core

/// The four tendencies with count and severity, and the recorded issues of the selected subject.
func drawIssues(_ canvas: inout Canvas, _ state: State, _ rect: Rect, _ layout: Layout) {
  let isFocused = state.focus == .issues && state.overlay == nil
  canvas.box(rect, title: "四化问题", isFocused: isFocused)
  canvas.target(.panel(.issues), rect)
  let inside = rect.inset(columns: 1, rows: 1)
  guard inside.height > 0 else { return }
  let issues = state.listedIssues
  let tally = LedgerTally(issues, in: state.period, on: state.today)
  drawCounts(&canvas, tally.tendencies, inside)
  if issues.isEmpty, inside.height > 1 {
    canvas.text(
      isFocused ? "没有登记的问题。Insert 或 Ctrl-N 登记" : "没有登记的问题", column: inside.column + 1,
      row: inside.row + 1, limit: inside.endColumn, style: Style(.dim))
    if isFocused {
      canvas.frame.cursor = Point(column: inside.column + 1, row: inside.row + 1)
    }
    return
  }
  for line in 0..<layout.issueRows {
    let index = state.issueList.firstRow + line
    guard issues.indices.contains(index) else { break }
    let row = Rect(
      column: inside.column, row: inside.row + 1 + line, width: inside.width, height: 1)
    let isCurrent = index == state.issueList.selected && isFocused
    drawIssueRow(&canvas, state, issues[index], row, isCurrent: isCurrent, isFocused: isFocused)
  }
  if layout.issueDetailRows > 0, issues.indices.contains(state.issueList.selected) {
    let detail = Rect(
      column: inside.column, row: inside.endRow - layout.issueDetailRows, width: inside.width,
      height: layout.issueDetailRows)
    drawIssueDetail(&canvas, state, issues[state.issueList.selected], detail)
  }
}

/// 机关化 ●● : as many dots as the gravest open issue weighs, with the count; ○ for none left open, – for none at all.
func drawCounts(_ canvas: inout Canvas, _ counts: [TendencyCount], _ rect: Rect) {
  var column = rect.column + 1
  for (tendency, count) in zip(Tendency.allCases, counts) {
    let mark =
      count.open > 0
      ? String(repeating: "●", count: count.weight) + "\(count.open)" : count.closed > 0 ? "○" : "–"
    let role: Role = count.weight >= 3 ? .error : count.weight > 0 ? .warning : .dim
    column = canvas.text(
      "\(tendency.rawValue) ", column: column, row: rect.row, limit: rect.endColumn)
    column =
      canvas.text(
        mark, column: column, row: rect.row, limit: rect.endColumn, style: Style(role)) + 2
  }
}

private func drawIssueRow(
  _ canvas: inout Canvas, _ state: State, _ issue: Issue, _ rect: Rect, isCurrent: Bool,
  isFocused: Bool
) {
  let base: Style =
    isCurrent
    ? Style(isFocused ? .selected : .selectedDim, isBold: true)
    : issue.isOpen ? .normal : Style(.dim)
  if isCurrent {
    canvas.fill(rect, style: base)
    if isFocused { canvas.frame.cursor = Point(column: rect.column, row: rect.row) }
  }
  canvas.target(.issue(issue.id), rect)
  let isOverdue = issue.isOverdue(on: state.today)
  let status = isOverdue ? "逾期" : issue.status.rawValue
  let statusStyle =
    isCurrent ? base : Style(isOverdue ? .error : issue.isOpen ? .warning : .good)
  let statusWidth = canvas.width(of: status)
  canvas.text(
    status, column: rect.endColumn - statusWidth - 1, row: rect.row, limit: rect.endColumn,
    style: statusStyle)
  let kinds = issue.tendencies.map { String($0.rawValue.prefix(2)) }.joined(separator: "·")
  var column = canvas.text(
    " \(issue.severity.rawValue) \(kinds) ", column: rect.column, row: rect.row,
    limit: rect.endColumn - statusWidth - 2, style: base)
  if case .region = state.tree.selected {
    column = canvas.text(
      "\(state.workspace.name(of: .organization(issue.organization)))　", column: column,
      row: rect.row, limit: rect.endColumn - statusWidth - 2, style: base)
  }
  canvas.text(
    issue.manifestation, column: column, row: rect.row, limit: rect.endColumn - statusWidth - 2,
    style: base)
}

private func drawIssueDetail(
  _ canvas: inout Canvas, _ state: State, _ issue: Issue, _ rect: Rect
) {
  canvas.rule(
    column: rect.column, row: rect.row, limit: rect.endColumn, style: Style(.border))
  let when = issue.foundOn.map { "\($0.chineseText)发现" } ?? ""
  let due = issue.deadline.map { "期限 \($0.chineseText)" } ?? "未定期限"
  let lines = [
    ["来源：\(issue.source)", when, due, issue.owner.isEmpty ? "" : "责任人：\(issue.owner)"]
      .filter { !$0.isEmpty }.joined(separator: "　"),
    "佐证：\(issue.evidence)", "措施：\(issue.remedies)",
  ]
  var row = rect.row + 1
  for line in lines {
    row = canvas.wrapped(
      line,
      in: Rect(
        column: rect.column + 1, row: row, width: rect.width - 2, height: rect.endRow - row))
  }
}
