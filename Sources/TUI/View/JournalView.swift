import Core

func drawJournal(_ canvas: inout Canvas, _ state: State, _ dialog: JournalDialog) {
  switch dialog.step {
  case .list: drawEntries(&canvas, state, dialog)
  case .changes(let reading): drawChanges(&canvas, state, dialog, reading)
  }
}

/// Where the columns of the list begin; what a narrow window has no room for is left out.
private struct EntryColumns {
  let time, author, action, title, countEnd: Int
  let hasYear: Bool

  init(_ place: Rect) {
    hasYear = place.width >= 70
    time = place.column
    author = time + (hasYear ? 18 : 13)
    action = author + (hasYear ? 12 : 9)
    title = action + 6
    countEnd = place.endColumn
  }
}

private func drawEntries(_ canvas: inout Canvas, _ state: State, _ dialog: JournalDialog) {
  let page = RevisionsPage(state.size)
  page.open(
    &canvas,
    title: "修改日志 · \(dialog.author ?? "所有人") · \(dialog.kind?.rawValue ?? "所有记录")")
  let place = page.text
  let columns = EntryColumns(place)
  let entries = dialog.entries ?? []
  let list = Rect(
    column: place.column, row: place.row + 2, width: place.width,
    height: max(0, place.height - 3))
  drawRow(
    &canvas, ("时间", "经手人", "动作", "内容", "条数"), columns, row: place.row + 1,
    style: Style(.heading, isBold: true))
  for row in ListWindow(list, count: entries.count, selected: dialog.selected) {
    let entry = entries[row.index]
    let clock = Day.clockText(secondsSince1970: entry.time)
    let style = canvas.beginRow(row)
    drawRow(
      &canvas,
      (
        columns.hasYear ? clock : String(clock.dropFirst(5)), entry.author, entry.action.rawValue,
        entry.title, grouped(entry.count)
      ), columns, row: row.place.row, style: style)
  }
  drawRemark(&canvas, dialog, remark(on: dialog), place)
  canvas.text(
    "查找：", column: place.column, row: place.row, limit: place.endColumn, style: Style(.heading))
  let start = place.column + canvas.width(of: "查找：")
  canvas.fill(
    Rect(column: start, row: place.row, width: place.endColumn - start, height: 1),
    style: Style(.field))
  drawField(
    &canvas, dialog.query, start: start, end: place.endColumn, row: place.row,
    style: Style(.field))
}

private func drawRow(
  _ canvas: inout Canvas,
  _ words: (time: String, author: String, action: String, title: String, count: String),
  _ columns: EntryColumns, row: Int, style: Style
) {
  canvas.text(words.time, column: columns.time, row: row, limit: columns.author - 1, style: style)
  canvas.text(
    words.author, column: columns.author, row: row, limit: columns.action - 1, style: style)
  canvas.text(words.action, column: columns.action, row: row, limit: columns.title, style: style)
  canvas.text(
    words.title, column: columns.title, row: row, limit: columns.countEnd - 8, style: style)
  canvas.rightAligned(
    words.count, start: columns.countEnd - 7, end: columns.countEnd, row: row, style: style)
}

private func remark(on dialog: JournalDialog) -> String {
  guard let entries = dialog.entries else { return "正在读取……" }
  if entries.isEmpty { return "没有这样的修改；换一个经手人（Tab）、类别（Ctrl-W）或查找的文字" }
  let more = dialog.hasMore ? "，往下还有" : ""
  return "已列 \(grouped(entries.count)) 条\(more)；Enter 看改了什么，可以恢复原值"
}

private func drawRemark(
  _ canvas: inout Canvas, _ dialog: JournalDialog, _ text: String, _ place: Rect
) {
  let notice = dialog.message
  let (mark, role): (String, Role) =
    switch notice?.kind {
    case nil: ("", .dim)
    case .information?: ("", .normal)
    case .success?: ("✓ ", .good)
    case .warning?: ("! ", .warning)
    case .error?: ("✗ ", .error)
    }
  canvas.text(
    mark + (notice?.text ?? text), column: place.column, row: place.endRow - 1,
    limit: place.endColumn, style: Style(role))
}

// MARK: - The changes of an entry

private func drawChanges(
  _ canvas: inout Canvas, _ state: State, _ dialog: JournalDialog, _ reading: ChangesReading?
) {
  let page = RevisionsPage(state.size)
  page.open(&canvas, title: "修改日志 · \(dialog.selectedEntry?.title ?? "")")
  let place = page.text
  if let entry = dialog.selectedEntry {
    let clock = Day.clockText(secondsSince1970: entry.time)
    canvas.text(
      "\(clock)  \(entry.author)  \(entry.action.rawValue)  \(grouped(entry.count))条",
      column: place.column, row: place.row, limit: place.endColumn, style: Style(.dim))
  }
  guard let reading else {
    canvas.text("正在读取……", column: place.column, row: place.row + 1, limit: place.endColumn)
    return
  }
  let below = min(max(4, place.height / 2), 12)
  let list = Rect(
    column: place.column, row: place.row + 1, width: place.width,
    height: max(1, place.height - below - 2))
  drawChangeList(&canvas, reading, list)
  canvas.rule(
    column: place.column, row: list.endRow, limit: place.endColumn, style: Style(.border))
  drawDifferences(
    &canvas, reading,
    Rect(
      column: place.column, row: list.endRow + 1, width: place.width,
      height: place.endRow - 1 - list.endRow - 1))
  let total = dialog.selectedEntry?.count ?? 0
  let rest =
    total > reading.changes.count ? "条数很多，只列前 \(grouped(reading.changes.count)) 条；" : ""
  drawRemark(&canvas, dialog, rest + "F8 恢复这一条的原值（另记一次修改）", place)
  if let question = reading.question { drawRestoring(&canvas, question) }
}

private func drawChangeList(_ canvas: inout Canvas, _ reading: ChangesReading, _ place: Rect) {
  for row in ListWindow(place, count: reading.changes.count, selected: reading.selected) {
    let wording = reading.changes[row.index]
    let style = canvas.beginRow(row)
    let y = row.place.row
    let end = canvas.text(
      "\(wording.verb) \(wording.title)  ", column: place.column, row: y, limit: place.endColumn,
      style: style)
    let gist =
      wording.differences.first.map { "\($0.before.orNothing) → \($0.after.orNothing)" } ?? ""
    canvas.text(gist, column: end, row: y, limit: place.endColumn, style: style)
  }
}

private func drawDifferences(_ canvas: inout Canvas, _ reading: ChangesReading, _ place: Rect) {
  guard let wording = reading.selectedChange else { return }
  var row = place.row
  for difference in wording.differences {
    let lines = difference.lines(
      isNew: wording.change.before == nil, isGone: wording.change.after == nil)
    for (index, line) in lines.enumerated() {
      let start = place.column + 10
      if index == 0 {
        canvas.text(
          difference.name, column: place.column, row: row, limit: start - 1, style: Style(.dim))
      }
      row = canvas.wrapped(
        line,
        in: Rect(
          column: start, row: row, width: place.endColumn - start, height: place.endRow - row))
    }
    guard row < place.endRow else { return }
  }
}

extension RecordedChange.Difference {
  /// Short values on one line, long ones one below the other.
  fileprivate func lines(isNew: Bool, isGone: Bool) -> [String] {
    if isNew { return [after] }
    if isGone { return [before] }
    let joined = "\(before.orNothing) → \(after.orNothing)"
    return joined.count <= 40 ? [joined] : ["原：\(before.orNothing)", "新：\(after.orNothing)"]
  }
}

private func drawRestoring(_ canvas: inout Canvas, _ question: RestoringQuestion) {
  drawQuestion(
    &canvas, question.lines, yes: "恢复", no: "不恢复", isYes: question.isYes,
    columns: 64)
}
