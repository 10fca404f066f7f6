import Core

/// The figures of frozen speeches whose records have changed: both values, and below them the sentence of the selected one.
func drawDrift(_ canvas: inout Canvas, _ state: State, _ derived: Derived, _ dialog: DriftDialog) {
  let page = RevisionsPage(state.size)
  let drifts = dialog.rows(of: derived.drifts)
  let count = drifts.isEmpty ? "" : "（\(drifts.count)项）"
  page.open(&canvas, title: "定稿后变动的数据\(count)")
  let place = page.text
  guard !drifts.isEmpty else {
    canvas.text(
      noDrift(state, dialog), column: place.column, row: place.row, limit: place.endColumn,
      style: Style(.dim))
    return
  }
  let middle = place.column + place.width / 2
  let head = Style(.heading, isBold: true)
  canvas.text("数据", column: place.column, row: place.row, limit: middle, style: head)
  canvas.text("定稿时 → 现在", column: middle, row: place.row, limit: place.endColumn, style: head)
  let list = Rect(
    column: place.column, row: place.row + 1, width: place.width, height: page.driftRows)
  for row in ListWindow(list, count: drifts.count, selected: dialog.selected) {
    let drift = drifts[row.index].drift
    let style = canvas.beginRow(row)
    let y = row.place.row
    canvas.text(drift.label, column: place.column, row: y, limit: middle - 1, style: style)
    canvas.text(
      drift.valuesText(in: state.workspace), column: middle, row: y, limit: place.endColumn,
      style: style)
  }
  guard drifts.indices.contains(dialog.selected) else { return }
  drawDetail(&canvas, drifts[dialog.selected], state, page)
}

private func noDrift(_ state: State, _ dialog: DriftDialog) -> String {
  guard let draft = dialog.draft else { return "定稿后数据没有变动" }
  let name = state.workspace.drafts.first { $0.id == draft }?.name ?? ""
  return state.workspace.finals[draft] == nil ? "《\(name)》还没有定稿" : "《\(name)》定稿后数据没有变动"
}

/// The draft, the records where there are several, and the sentence as it was frozen.
private func drawDetail(
  _ canvas: inout Canvas, _ item: DraftDrift, _ state: State, _ page: RevisionsPage
) {
  let place = page.text
  var row = place.endRow - page.driftDetailRows + 1
  let name = state.workspace.drafts.first { $0.id == item.draft }?.name ?? ""
  let drift = item.drift
  var lines = ["《\(name)》中“\(drift.printed)”："]
  if drift.changes.count > 1 { lines.append(drift.changesText(in: state.workspace)) }
  lines.append(drift.sentence)
  for (index, line) in lines.enumerated() {
    row = canvas.wrapped(
      line, in: place.below(row - place.row),
      style: index == lines.count - 1 ? .normal : Style(.dim))
  }
}
