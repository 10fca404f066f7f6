import Core

func drawOverlay(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ overlay: Overlay
) {
  canvas.frame.cursor = nil
  switch overlay {
  case .help(let help): drawHelp(&canvas, state, help)
  case .search(let dialog): drawSearch(&canvas, state, dialog)
  case .palette(let palette): drawPalette(&canvas, state, palette)
  case .issueForm(let form): drawIssueForm(&canvas, state, form)
  case .recordForm(let form): drawRecordForm(&canvas, state.workspace, form)
  case .ledger(let dialog): drawLedgerDialog(&canvas, state, dialog)
  case .drafts(let dialog): drawDrafts(&canvas, state, derived, dialog)
  case .formulations(let dialog): drawFormulations(&canvas, state, dialog)
  case .citations(let dialog): drawCitations(&canvas, state, derived, dialog)
  case .outline(let dialog): drawOutlineDialog(&canvas, state, derived, dialog)
  case .revisions(let dialog): drawRevisions(&canvas, state, derived, dialog)
  case .overviewList(let list): drawOverviewList(&canvas, state, derived, list)
  case .compare(let dialog): drawCompare(&canvas, state, dialog)
  case .proof(let dialog): drawProof(&canvas, state, derived, dialog)
  case .reminders(let dialog): drawReminders(&canvas, dialog)
  case .drift(let dialog): drawDrift(&canvas, state, derived, dialog)
  case .journal(let dialog): drawJournal(&canvas, state, dialog)
  case .settings(let dialog): drawSettings(&canvas, dialog)
  case .paste(let dialog): drawPaste(&canvas, state, dialog)
  case .periods(let dialog): drawPeriods(&canvas, state, dialog)
  case .newPeriod(let dialog): drawNewPeriod(&canvas, state, dialog)
  case .catalog(let dialog): drawCatalog(&canvas, dialog)
  case .importing(let dialog): drawImport(&canvas, dialog)
  case .export(let form): drawExport(&canvas, derived, form)
  case .confirm(let question):
    drawQuestion(
      &canvas, question.lines, yes: "是", no: "否", isYes: question.isYes,
      columns: 60)
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

/// A button or a tick box.
func drawChoice(_ canvas: inout Canvas, _ text: String, _ column: Int, _ row: Int, isFocused: Bool)
{
  canvas.text(
    text, column: column, row: row, limit: canvas.frame.size.columns,
    style: isFocused ? Style(.selected, isBold: true) : .normal)
  if isFocused { canvas.frame.cursor = Point(column: column, row: row) }
}

/// A question with two answers, the cautious one first.
func drawQuestion(
  _ canvas: inout Canvas, _ lines: [String], yes: String, no: String, isYes: Bool,
  columns: Int
) {
  let size = canvas.frame.size
  let width = min(columns, size.columns - 2) - 4
  // A path that does not fit, or what to do, goes on below: it is what the answer depends on.
  let text = lines.flatMap {
    LineWrap.texts(of: $0, width: width, ambiguous: canvas.ambiguousWidth)
  }
  let shown = text.prefix(max(1, size.rows - 7))
  let inside = openWindow(&canvas, title: "请确认", columns: columns, rows: shown.count + 5)
  for (index, line) in shown.enumerated() {
    canvas.text(line, column: inside.column, row: inside.row + index, limit: inside.endColumn)
  }
  let row = inside.row + shown.count + 1
  drawChoice(&canvas, "〔 \(no) 〕", inside.column + 8, row, isFocused: !isYes)
  drawChoice(&canvas, "〔 \(yes) 〕", inside.column + 24, row, isFocused: isYes)
}
