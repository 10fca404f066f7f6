import Core

/// The whole ledger: counts, the table, and what the table has no room for of the selected issue.
func drawLedger(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ rect: Rect, _ layout: Layout
) {
  let isFocused = state.focus == .issues && state.overlay == nil
  let ledger = derived.ledger.ledger
  canvas.box(rect, title: title(state, ledger), isFocused: isFocused)
  canvas.target(.panel(.issues), rect)
  let inside = rect.inset(columns: 1, rows: 1)
  guard inside.height > 1 else { return }
  drawTally(&canvas, state, ledger, inside)
  // Two cells before the columns are for the mark of a selected row.
  let columns = LedgerColumn.fitting(
    inside.width - 2, hasRegions: ledger.isOfSeveralRegions)
  let start = inside.column + 2
  for (column, range) in columns {
    let isSorted = column.order == state.ledger.order
    canvas.text(
      column.title + (isSorted ? "▾" : ""), column: start + range.lowerBound, row: inside.row + 1,
      limit: min(inside.endColumn, start + range.upperBound + 1),
      style: Style(isSorted ? .heading : .dim, isBold: isSorted))
  }
  guard let selected = ledger.selectedRow(state.ledger) else {
    drawEmpty(&canvas, state, ledger, inside, isFocused: isFocused)
    return
  }
  let marked = ledger.selectedRows(state.ledger)
  for line in 0..<layout.issueRows {
    let index = derived.ledgerFirstRow + line
    guard ledger.rows.indices.contains(index) else { break }
    let place = Rect(
      column: inside.column, row: inside.row + 2 + line, width: inside.width, height: 1)
    let look = RowLook(
      isSelected: index == selected, isMarked: marked.count > 1 && marked.contains(index),
      isFocused: isFocused)
    draw(&canvas, ledger.rows[index], columns, place, look)
  }
  let rows = min(layout.issueDetailRows, max(0, inside.height - 3))
  let detail = Rect(
    column: inside.column, row: inside.endRow - rows, width: inside.width, height: rows)
  drawDetail(
    &canvas, state, ledger.rows[selected], hasRegions: ledger.isOfSeveralRegions, detail)
}

/// 四化问题 · 青禾区（按期限，逾期，娱乐化，“走访”）3/16
private func title(_ state: State, _ ledger: Ledger) -> String {
  let filter = state.ledger.filter
  let words = [
    "按\(state.ledger.order.rawValue)",
    filter.standing == .all ? "" : filter.standing.rawValue, filter.tendency?.rawValue ?? "",
    filter.text.isEmpty ? "" : "“\(filter.text)”",
  ].filter { !$0.isEmpty }
  let name = state.workspace.name(of: state.ledger.subject ?? .region(state.region))
  let share = words.count > 1 ? "\(ledger.rows.count)/\(ledger.tally.total)" : ""
  return "四化问题 · \(name)（\(words.joined(separator: "，"))）\(share)"
}

private func drawTally(
  _ canvas: inout Canvas, _ state: State, _ ledger: Ledger, _ rect: Rect
) {
  let tally = ledger.tally
  var column = rect.column + 1
  func tell(_ text: String, _ role: Role) {
    column =
      canvas.text(text, column: column, row: rect.row, limit: rect.endColumn, style: Style(role))
      + 1
  }
  tell("共\(tally.total)项", .normal)
  tell("未销号\(tally.open)", tally.open > 0 ? .warning : .good)
  tell("逾期\(tally.overdue)", tally.overdue > 0 ? .error : .good)
  tell("七天内\(tally.dueSoon)", tally.dueSoon > 0 ? .warning : .dim)
  tell("已销号\(tally.total - tally.open)", .dim)
  let undated = tally.closedUndated > 0 ? "（另\(tally.closedUndated)项未写销号日期）" : ""
  tell("｜\(state.period.chineseText)新增\(tally.found) 销号\(tally.closed)\(undated)", .dim)
  // The four take at most as much with two-digit counts.
  let room = 62
  guard column + room <= rect.endColumn else { return }
  drawCounts(
    &canvas, tally.tendencies,
    Rect(column: rect.endColumn - room, row: rect.row, width: room, height: 1))
}

private func drawEmpty(
  _ canvas: inout Canvas, _ state: State, _ ledger: Ledger, _ rect: Rect, isFocused: Bool
) {
  let text =
    ledger.tally.total > 0 ? "没有这样的问题。Esc 取消筛选" : "没有登记的问题。Insert 或 Ctrl-N 登记"
  canvas.text(
    text, column: rect.column + 2, row: rect.row + 2, limit: rect.endColumn, style: Style(.dim))
  if isFocused { canvas.frame.cursor = Point(column: rect.column + 2, row: rect.row + 2) }
}

private struct RowLook {
  var isSelected: Bool
  var isMarked: Bool
  var isFocused: Bool
}

private func draw(
  _ canvas: inout Canvas, _ row: Ledger.Row,
  _ columns: [(column: LedgerColumn, range: Range<Int>)], _ rect: Rect, _ look: RowLook
) {
  let isCurrent = look.isSelected || look.isMarked
  let base: Style =
    look.isSelected
    ? Style(look.isFocused ? .selected : .selectedDim, isBold: true)
    : look.isMarked ? Style(.selectedDim) : row.issue.isOpen ? .normal : Style(.dim)
  if isCurrent { canvas.fill(rect, style: base) }
  canvas.target(.issue(row.issue.id), rect)
  if look.isMarked {
    canvas.text("◆", column: rect.column, row: rect.row, limit: rect.column + 2, style: base)
  }
  if look.isSelected, look.isFocused {
    canvas.frame.cursor = Point(column: rect.column, row: rect.row)
  }
  for (column, range) in columns {
    let start = rect.column + 2 + range.lowerBound
    let end = min(rect.endColumn, rect.column + 2 + range.upperBound)
    let text = column.text(of: row)
    let style = isCurrent ? base : Style(role(of: column, row))
    if column == .number {
      canvas.rightAligned(text, start: start, end: end, row: rect.row, style: style)
    } else {
      canvas.text(text, column: start, row: rect.row, limit: end, style: style)
    }
  }
}

private func role(of column: LedgerColumn, _ row: Ledger.Row) -> Role {
  guard row.issue.isOpen else { return column == .status ? .good : .dim }
  switch column {
  case .countdown:
    guard let days = row.daysLeft else { return .dim }
    return days < 0 ? .error : days < 7 ? .warning : .normal
  case .severity: return row.issue.severity == .grave ? .error : .normal
  case .status: return .warning
  case .number, .source, .found: return .dim
  case .region, .organization, .tendencies, .manifestation, .remedies, .owner, .deadline:
    return .normal
  }
}

/// What is known of the selected issue, most of it first.
private func drawDetail(
  _ canvas: inout Canvas, _ state: State, _ row: Ledger.Row, hasRegions: Bool, _ rect: Rect
) {
  guard rect.height > 1 else { return }
  canvas.rule(column: rect.column, row: rect.row, limit: rect.endColumn, style: Style(.border))
  let issue = row.issue
  let parts: [(title: String, text: String)] = [
    ("编号", issue.id.rawValue > 0 ? "\(issue.id.rawValue)" : ""),
    ("区域", hasRegions ? row.region : ""),
    ("表现", issue.manifestation),
    (
      "类型",
      issue.tendencies.count > 1 ? issue.tendencies.map(\.rawValue).joined(separator: "、") : ""
    ),
    ("期限", issue.deadline?.chineseText ?? "未定"), ("责任人", issue.owner),
    ("来源", issue.source), ("发现", issue.foundOn?.chineseText ?? ""),
    ("措施", issue.remedies), ("佐证", issue.evidence), ("备注", issue.note),
  ]
  var pieces = FlowedPieces(width: rect.width - 2, ambiguousWidth: state.ambiguousWidth)
  for (title, text) in parts where !text.isEmpty { pieces.append("\(title)：\(text)") }
  for (line, text) in pieces.lines(atMost: rect.height - 1).enumerated() {
    canvas.text(
      text, column: rect.column + 1, row: rect.row + 1 + line, limit: rect.endColumn,
      style: .normal)
  }
}

/// The foot while several rows are selected.
func ledgerDetail(_ state: State, _ derived: Derived) -> String {
  guard state.page == .issues, state.ledger.anchor != nil else { return "" }
  let count = derived.ledger.ledger.selectedRows(state.ledger).count
  return "已选\(count)条：Enter 责任人和期限，空格推进，Delete 删除，Esc 取消"
}

/// The field in which the filter's text is typed.
func drawLedgerSearch(
  _ canvas: inout Canvas, _ derived: Derived, _ text: LineText, _ layout: Layout
) {
  let width = canvas.frame.size.columns
  let row = layout.detailRow
  canvas.fill(Rect(column: 0, row: row, width: width, height: 1))
  let start = canvas.text(" 查找 ", column: 0, row: row, limit: width)
  let end = start + min(40, width / 2)
  let style = Style(.field, isBold: true)
  canvas.fill(Rect(column: start, row: row, width: end - start, height: 1), style: style)
  let found = derived.ledger.ledger.rows.count
  canvas.rightAligned(
    text.isEmpty ? "" : found == 0 ? " 没有找到 " : " \(found)条 ", start: end, end: width, row: row,
    style: Style(.dim))
  drawField(&canvas, text, start: start, end: end, row: row, style: style)
}
