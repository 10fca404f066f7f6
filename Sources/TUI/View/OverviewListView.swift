import Core

/// A card of the overview, or what is behind one of its lines, as a whole list.
func drawOverviewList(
  _ canvas: inout Canvas, _ state: State, _ derived: Derived, _ list: OverviewList
) {
  let board = derived.board
  let lines = board.lines(of: list.scope, in: state.workspace)
  let head = list.scope == .card(.tendencies) ? 1 : 0
  let inside = openWindow(
    &canvas, title: "\(title(of: list.scope, board, state))（\(lines.count)项）", columns: 100,
    rows: lines.count + head + 2)
  if head > 0 { drawTendencyHead(&canvas, inside) }
  let rows = max(0, inside.height - head)
  let selected = min(max(0, list.selected), max(0, lines.count - 1))
  let first = max(0, min(selected - rows / 2, lines.count - rows))
  let pen = OverviewPen(state: state, board: board)
  for row in 0..<rows where lines.indices.contains(first + row) {
    pen.draw(
      lines[first + row], &canvas,
      Rect(column: inside.column, row: inside.row + head + row, width: inside.width, height: 1),
      first + row == selected ? .focused(cell: list.cell) : .none)
  }
  if lines.isEmpty {
    canvas.text(
      "没有了", column: inside.column, row: inside.row, limit: inside.endColumn, style: Style(.dim))
  }
}

private func title(of scope: OverviewScope, _ board: OverviewBoard, _ state: State) -> String {
  switch scope {
  case .card(let card): card.name
  case .group(let name): "\(name)：缺报"
  case .issues(let organization, let tendency):
    "\(state.issueOwner(organization))：\(tendency.rawValue)问题"
  }
}
