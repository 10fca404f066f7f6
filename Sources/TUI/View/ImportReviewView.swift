import Core

/// What an import would do: the outcomes with their counts above, one list of them, the selected row whole below.
func drawReview(_ canvas: inout Canvas, _ review: ImportReview, isWriting: Bool) {
  let rows = review.rows
  let inside = openWindow(
    &canvas, title: "导入：先看改动，再写入", columns: 104, rows: max(16, min(34, rows.count + 9)))
  let tabRows = drawTabs(&canvas, review, inside)
  let detailRows = inside.height >= 12 ? 3 : 2
  let list = inside.below(tabRows).above(detailRows + 2)
  for row in ListWindow(list, count: rows.count, selected: review.selected) {
    drawReviewRow(&canvas, review, rows[row.index], row)
  }
  if rows.isEmpty {
    canvas.text(
      emptyText(review), column: list.column, row: list.row, limit: list.endColumn,
      style: Style(.dim))
    canvas.frame.cursor = Point(column: list.column, row: list.row)
  }
  canvas.rule(
    column: inside.column, row: list.endRow, limit: inside.endColumn, style: Style(.border))
  let detail = Rect(
    column: inside.column, row: list.endRow + 1, width: inside.width, height: detailRows)
  if let remark = review.remark {
    canvas.wrapped("! \(remark)", in: detail, style: Style(.warning))
  } else if rows.indices.contains(review.selected) {
    let row = rows[review.selected]
    canvas.wrapped(
      [row.place, row.text].filter { !$0.isEmpty }.joined(separator: "：").withControlsEscaped,
      in: detail, style: Style(.dim))
  }
  canvas.text(
    foot(review, isWriting), column: inside.column, row: inside.endRow - 1,
    limit: inside.endColumn, style: Style(isWriting ? .warning : .good, isBold: true))
}

/// - Returns: how many rows they take, with a blank one below.
private func drawTabs(_ canvas: inout Canvas, _ review: ImportReview, _ inside: Rect) -> Int {
  var (column, row) = (inside.column, inside.row)
  for tab in ImportReview.Tab.allCases {
    let text = " \(tab.rawValue) \(review.count(of: tab)) "
    if column > inside.column, column + canvas.width(of: text) > inside.endColumn {
      (column, row) = (inside.column, row + 1)
    }
    let isShown = tab == review.tab
    let style =
      isShown
      ? Style(.selected, isBold: true) : review.count(of: tab) == 0 ? Style(.dim) : .normal
    column = canvas.text(text, column: column, row: row, limit: inside.endColumn, style: style) + 1
  }
  return row - inside.row + 1
}

private func drawReviewRow(
  _ canvas: inout Canvas, _ review: ImportReview, _ shown: ImportedRow, _ row: ListWindow.Row
) {
  let style = canvas.beginRow(row)
  let place = row.place
  var text = shown.text
  if review.tab == .conflicts {
    let isTakeable = review.findings.conflicts[row.index].change != nil
    let tick = review.ticked.contains(row.index) ? "[√] " : isTakeable ? "[ ] " : " –  "
    text = tick + text + (review.ticked.contains(row.index) ? "（改为已报并采用）" : "")
  }
  let end = canvas.text(
    text.withControlsEscaped, column: place.column, row: place.row, limit: place.endColumn,
    style: style)
  let source = shown.place.withControlsEscaped
  guard place.endColumn - end - 2 >= canvas.width(of: source) else { return }
  canvas.rightAligned(
    source, start: end + 2, end: place.endColumn, row: place.row,
    style: row.isSelected ? style : Style(.dim))
}

private func emptyText(_ review: ImportReview) -> String {
  switch review.tab {
  case .same:
    let same = review.findings.sameCount
    let blank = review.findings.blankCount
    return (same > 0 ? "\(same)条与台账里的相同，不用写入" : "没有与台账相同的")
      + (blank > 0 ? "；\(blank)条没有填" : "")
  case .new: return "没有新增的"
  case .changed: return "没有改动已有数据的"
  case .refused: return "没有不采用的"
  case .conflicts: return "没有与已核数据冲突的"
  case .notices: return "没有提示"
  }
}

private func foot(_ review: ImportReview, _ isWriting: Bool) -> String {
  if isWriting { return "正在写入……" }
  let count = review.count
  guard count > 0 else {
    return review.findings.memory.isEmpty ? "没有要写入的" : "没有要写入的数据；Enter 只记下名称的对应关系"
  }
  let more = review.rows.count < review.count(of: review.tab) && review.tab != .same
  return "Enter 写入\(count)条（一次可撤销）"
    + (more ? "；这里列出前\(review.rows.count)条" : "")
    + (review.tab == .conflicts && review.ticked.isEmpty ? "；冲突的不勾选就不采用" : "")
}
