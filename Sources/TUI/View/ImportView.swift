import Core

/// 导入: each of its stages is a window.
func drawImport(_ canvas: inout Canvas, _ dialog: ImportDialog) {
  switch dialog.stage {
  case .picking: drawFilePicker(&canvas, dialog.picker)
  case .reading(let progress): drawReading(&canvas, progress)
  case .asking(let asking): drawAsking(&canvas, asking)
  case .confirming(let list): drawLikely(&canvas, list)
  case .preview(let review): drawReview(&canvas, review, isWriting: false)
  case .writing(let review): drawReview(&canvas, review, isWriting: true)
  }
}

/// The main keys of a stage.
func importHints(_ dialog: ImportDialog) -> [(String, String)] {
  switch dialog.stage {
  case .picking:
    [
      ("Esc", "返回"), ("空格", "勾选"), ("Enter", "导入或进入"), ("←", "上一级"), ("Tab", "补全"),
      ("↑↓", "选择"),
    ]
  case .reading: [("Esc", "取消")]
  case .asking: [("Esc", "不导入"), ("Enter", "就是它"), ("↑↓", "选择"), ("Shift-Tab", "上一问")]
  case .confirming: [("Esc", "不导入"), ("空格", "勾选"), ("Enter", "往下"), ("↑↓", "选择")]
  case .preview(let review):
    [("Esc", "不导入"), ("Enter", "写入"), ("Tab", "换一类")]
      + (review.tab == .conflicts ? [("空格", "采用")] : [])
      + (review.findings.decided.isEmpty ? [] : [("F8", "改名称")]) + [("↑↓", "选择")]
  case .writing: [("Esc ", "写完后可撤销")]
  }
}

private func drawReading(_ canvas: inout Canvas, _ progress: ReadingProgress) {
  let inside = openWindow(&canvas, title: "导入：正在读取", columns: 64, rows: 6)
  let count = progress.count > 1 ? "第\(progress.number)个，共\(progress.count)个：" : ""
  canvas.text(
    progress.file.isEmpty ? "正在打开文件" : count + progress.file.withControlsEscaped,
    column: inside.column, row: inside.row, limit: inside.endColumn)
  if progress.rows > 0 {
    canvas.text(
      "已读\(progress.rows)行", column: inside.column, row: inside.row + 1,
      limit: inside.endColumn)
  }
  canvas.text(
    "Esc 取消；一条也还没有写入", column: inside.column, row: inside.row + 3,
    limit: inside.endColumn, style: Style(.dim))
}

private func drawAsking(_ canvas: inout Canvas, _ asking: LabelAsking) {
  guard let question = asking.question else { return }
  let rows = asking.rows
  let inside = openWindow(
    &canvas, title: "导入：对不上的名称 \(asking.index + 1)/\(asking.questions.count)", columns: 76,
    rows: max(14, min(28, rows.count + 7)))
  canvas.text(
    question.title.withControlsEscaped, column: inside.column, row: inside.row,
    limit: inside.endColumn, style: Style(.heading, isBold: true))
  canvas.text(
    question.place.withControlsEscaped, column: inside.column, row: inside.row + 1,
    limit: inside.endColumn, style: Style(.dim))
  for row in ListWindow(inside.below(4), count: rows.count, selected: asking.selected) {
    drawChoiceRow(&canvas, rows[row.index], question.key.sort, row)
  }
  let field = Rect(column: inside.column, row: inside.row + 2, width: inside.width, height: 1)
  canvas.fill(field, style: Style(.field))
  let isEmpty = asking.query.isEmpty
  drawField(
    &canvas, asking.query, start: field.column, end: field.endColumn, row: field.row,
    style: Style(.field))
  if isEmpty {
    let hint = question.key.sort == .period ? "是哪一期：选下面的，或输入如2025H1" : "是台账里的哪一个：选下面的，或输入名称、拼音首字母"
    canvas.text(
      hint, column: field.column + 1, row: field.row, limit: field.endColumn, style: Style(.field))
  }
}

private func drawChoiceRow(
  _ canvas: inout Canvas, _ choice: LabelAsking.Row, _ sort: LabelSort, _ row: ListWindow.Row
) {
  let style = canvas.beginRow(row)
  let place = row.place
  switch choice {
  case .leaveOut:
    let text = sort == .period ? "〔 不导入没有写明期的数 〕" : "〔 不导入这一列（行），以后也不 〕"
    canvas.text(text, column: place.column, row: place.row, limit: place.endColumn, style: style)
  case .choice(let choice, let isNear):
    let end = canvas.text(
      choice.text, column: place.column, row: place.row, limit: place.endColumn, style: style)
    if isNear {
      canvas.rightAligned(
        "相近", start: end + 1, end: place.endColumn, row: place.row,
        style: row.isSelected ? style : Style(.dim))
    }
  }
}

private func drawLikely(_ canvas: inout Canvas, _ list: LikelyList) {
  let inside = openWindow(
    &canvas, title: "导入：请核对这些名称", columns: 84, rows: list.items.count + 8)
  canvas.text(
    "勾着的照此导入并记住；去掉勾的接着问。", column: inside.column, row: inside.row,
    limit: inside.endColumn, style: Style(.dim))
  let rows = Rect(
    column: inside.column, row: inside.row + 1, width: inside.width,
    height: max(1, inside.height - 4))
  for row in ListWindow(rows, count: list.items.count, selected: list.selected) {
    let style = canvas.beginRow(row)
    let item = list.items[row.index]
    let end = canvas.text(
      "\(list.isTicked(row.index) ? "[√]" : "[ ]") \(item.text.withControlsEscaped)",
      column: row.place.column, row: row.place.row, limit: row.place.endColumn, style: style)
    canvas.rightAligned(
      item.question.place.withControlsEscaped, start: end + 2, end: row.place.endColumn,
      row: row.place.row, style: row.isSelected ? style : Style(.dim))
  }
  if let item = list.current {
    // What is cut in its line is told whole below.
    canvas.wrapped(
      "\(item.text)：\(item.question.place)".withControlsEscaped,
      in: Rect(
        column: inside.column, row: inside.endRow - 2, width: inside.width, height: 2),
      style: Style(.dim))
  }
}
