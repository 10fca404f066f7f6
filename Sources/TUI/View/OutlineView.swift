import Core

/// 各部分: every part and section with what it holds, and the whole against the time set for it.
func drawOutlineDialog(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ dialog: OutlineDialog
) {
  let rows = derived.outline
  let inside = openWindow(
    &canvas, title: "各部分 · \(state.draft?.name ?? "")", columns: 88, rows: rows.count + 5)
  let selected = dialog.index(in: rows)
  for row in ListWindow(inside.above(3), count: rows.count, selected: selected) {
    canvas.target(.listed(offset: row.offset), row.place)
    drawOutlineRow(
      &canvas, rows[row.index], OutlineColumns(state, derived), row.place, row.isSelected)
  }
  let foot = inside.endRow - 2
  canvas.text(
    SpeakingText(state, derived).text(in: inside.width, canvas), column: inside.column, row: foot,
    limit: inside.endColumn, style: Style(.heading, isBold: true))
  canvas.text(
    dialog.mistake.map { "✗ \($0)" } ?? "Shift-↑↓移位 ←→升降级 Delete略 Insert锁 Tab缺漏",
    column: inside.column, row: foot + 1, limit: inside.endColumn,
    style: Style(dialog.mistake == nil ? .dim : .error))
}

/// What all rows need to tell minutes.
private struct OutlineColumns {
  let pace: SpeakingPace
  let target: Int?

  init(_ state: State, _ derived: Derived) {
    pace = SpeakingPace(charactersPerMinute: state.workspace.settings.charactersPerMinute)
    target = derived.targetMinutes
  }

  /// 3–4分; a range would say too much of what is short.
  func minutes(_ row: OutlineRow) -> String {
    guard row.spoken.beats > 0 else { return "" }
    if row.spoken.beats < pace.charactersPerMinute { return "不足1分" }
    return "\(SpeakingText.text(pace.minutes(for: row.spoken)))分"
  }

  /// How much of the time set for the whole speech it takes at the leader's pace: 占目标20%.
  func share(_ row: OutlineRow) -> String {
    guard let target, target > 0, row.spoken.beats > 0 else { return "" }
    let (whole, overflow) = pace.charactersPerMinute.multipliedReportingOverflow(by: target)
    guard !overflow else { return "" }
    let percent = (row.spoken.beats * 100 + whole / 2) / whole
    return percent > 0 ? "占目标\(percent)%" : ""
  }
}

private func drawOutlineRow(
  _ canvas: inout Canvas, _ row: OutlineRow, _ columns: OutlineColumns, _ place: Rect,
  _ isSelected: Bool
) {
  let isAbsent = row.line == nil || row.isMuted
  let style: Style =
    isSelected ? Style(.selected, isBold: true) : isAbsent ? Style(.omission) : .normal
  if isSelected {
    canvas.fill(place, style: style)
    canvas.frame.cursor = Point(column: place.column, row: place.row)
  }
  let marks = outlineMarks(row)
  let hasShare = columns.target != nil && place.width >= 74
  let flagsStart = place.endColumn - 15
  let shareStart = flagsStart - (hasShare ? 11 : 0)
  let minutesStart = shareStart - 9
  let charactersStart = minutesStart - 9
  let indent = row.level == 2 ? "  " : ""
  canvas.text(
    "\(indent)\(row.heading)", column: place.column, row: place.row, limit: charactersStart - 1,
    style: style)
  let dim = isSelected ? style : Style(.dim)
  canvas.rightAligned(
    row.line == nil ? "没有内容" : "\(grouped(row.characters))字", start: charactersStart,
    end: minutesStart, row: place.row, style: dim)
  canvas.rightAligned(
    columns.minutes(row), start: minutesStart, end: shareStart, row: place.row, style: dim)
  if hasShare {
    canvas.rightAligned(
      columns.share(row), start: shareStart, end: flagsStart, row: place.row, style: dim)
  }
  var column = flagsStart + 1
  for (text, role) in marks {
    column = canvas.text(
      "\(text) ", column: column, row: place.row, limit: place.endColumn,
      style: isSelected ? style : Style(role))
  }
}

/// @略 @锁 缺2 误1 略1: nothing where there is nothing.
private func outlineMarks(_ row: OutlineRow) -> [(String, Role)] {
  var marks: [(String, Role)] = []
  if row.isMuted { marks.append(("@略", .omission)) }
  if row.isLocked { marks.append(("@锁", .verified)) }
  if row.gaps > 0 { marks.append(("缺\(row.gaps)", .gap)) }
  if row.diagnostics > 0 { marks.append(("误\(row.diagnostics)", .error)) }
  if row.omissions > 0 { marks.append(("略\(row.omissions)", .omission)) }
  return marks
}
