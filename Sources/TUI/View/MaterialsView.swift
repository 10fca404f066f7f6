import Core

/// 素材 or 任务: the table, and what it has no room for of the selected line.
func drawMaterials(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ rect: Rect, _ layout: Layout
) {
  let isFocused = state.focus == .materials && state.overlay == nil
  let records = state.listedRecords
  canvas.box(rect, title: title(state, count: records.count), isFocused: isFocused)
  canvas.target(.panel(.materials), rect)
  let inside = rect.inset(columns: 1, rows: 1)
  guard inside.height > 1 else { return }
  let columns = RecordColumn.fitting(state.materials.tab, inside.width - 2)
  for (column, range) in columns {
    let heading = state.materials.tab == .tasks && column == .name ? "任务" : column.title
    canvas.text(
      heading, column: inside.column + 1 + range.lowerBound, row: inside.row,
      limit: inside.column + 1 + range.upperBound, style: Style(.dim))
  }
  let list = state.materials.listing.list
  guard records.indices.contains(list.selected) else {
    drawEmpty(&canvas, state, inside, isFocused: isFocused)
    return
  }
  for line in 0..<layout.recordRows {
    let index = list.firstRow + line
    guard records.indices.contains(index) else { break }
    let row = Rect(
      column: inside.column, row: inside.row + 1 + line, width: inside.width, height: 1)
    canvas.target(.record(index), row)
    draw(
      &canvas, RecordLine(records[index], state, derived), columns, row, state,
      isSelected: index == list.selected)
  }
  let detail = Rect(
    column: inside.column, row: inside.endRow - layout.recordDetailRows, width: inside.width,
    height: layout.recordDetailRows)
  let line = RecordLine(records[list.selected], state, derived)
  drawDetails(&canvas, line.details(on: state.today, state.workspace.catalog), detail)
}

/// 〔素材〕任务 提法 · 按机构，品牌，“查” 3/12
private func title(_ state: State, count: Int) -> String {
  let tabs = MaterialsState.Tab.allCases.map {
    $0 == state.materials.tab ? "〔\($0.rawValue)〕" : " \($0.rawValue) "
  }
  let listing = state.materials.listing
  let total =
    state.materials.tab == .materials
    ? state.workspace.materials.count : state.workspace.tasks.count
  let order =
    state.materials.tab == .tasks && listing.order == .kind ? "状态" : listing.order.rawValue
  let words = [
    "按\(order)", state.materials.subject.map(state.workspace.name) ?? "", listing.kind ?? "",
    listing.isOnlyThisPeriod ? state.period.chineseText : "",
    listing.text.isEmpty ? "" : "“\(listing.text)”",
  ].filter { !$0.isEmpty }
  let share = count == total ? "\(total)条" : "\(count)/\(total)条"
  return "\(tabs.joined())提法 · \(words.joined(separator: "，")) \(share)"
}

private func drawEmpty(_ canvas: inout Canvas, _ state: State, _ rect: Rect, isFocused: Bool) {
  let tab = state.materials.tab
  let isAny =
    tab == .materials ? !state.workspace.materials.isEmpty : !state.workspace.tasks.isEmpty
  let text =
    isAny ? "没有这样的\(tab.rawValue)。Esc 取消筛选" : "没有登记的\(tab.rawValue)。Insert 或 Ctrl-N 登记"
  canvas.text(
    text, column: rect.column + 1, row: rect.row + 1, limit: rect.endColumn, style: Style(.dim))
  if isFocused { canvas.frame.cursor = Point(column: rect.column + 1, row: rect.row + 1) }
}

private func draw(
  _ canvas: inout Canvas, _ line: RecordLine,
  _ columns: [(column: RecordColumn, range: Range<Int>)], _ rect: Rect, _ state: State,
  isSelected: Bool
) {
  let isFocused = state.focus == .materials && state.overlay == nil
  let base = Style(isFocused ? .selected : .selectedDim, isBold: true)
  if isSelected {
    canvas.fill(rect, style: base)
    if isFocused { canvas.frame.cursor = Point(column: rect.column, row: rect.row) }
  }
  for (column, range) in columns {
    canvas.text(
      line.text(column), column: rect.column + 1 + range.lowerBound, row: rect.row,
      // A cell stays free between columns.
      limit: min(rect.endColumn, rect.column + range.upperBound),
      style: isSelected ? base : Style(line.role(column, on: state.today)))
  }
}

private func drawDetails(_ canvas: inout Canvas, _ parts: [String], _ rect: Rect) {
  guard rect.height > 1 else { return }
  canvas.rule(column: rect.column, row: rect.row, limit: rect.endColumn, style: Style(.border))
  // One piece: a low window has no room for lines that end early.
  let flowed = FlowedPieces(
    [parts.joined(separator: "｜")], width: rect.width - 2, ambiguousWidth: canvas.ambiguousWidth)
  for (row, text) in flowed.lines(atMost: rect.height - 1).enumerated() {
    canvas.text(
      text, column: rect.column + 1, row: rect.row + 1 + row, limit: rect.endColumn - 1)
  }
}

/// The field in which somebody searches, at the foot.
func drawRecordSearch(_ canvas: inout Canvas, _ state: State, _ text: LineText, _ layout: Layout) {
  let place = Rect(column: 0, row: layout.detailRow, width: state.size.columns, height: 1)
  canvas.fill(place)
  let start = canvas.text(
    " 查找\(state.materials.tab.rawValue)：", column: 0, row: place.row, limit: place.endColumn,
    style: Style(.heading, isBold: true))
  let field = Rect(column: start, row: place.row, width: place.endColumn - start - 1, height: 1)
  drawTextField(&canvas, text, field, isFocused: true)
}
