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
  let selected = min(max(0, list.selected), max(0, lines.count - 1))
  let pen = OverviewPen(state: state, board: board)
  for row in ListWindow(inside.below(head), count: lines.count, selected: selected) {
    pen.draw(
      lines[row.index], &canvas, row.place, row.isSelected ? .focused(cell: list.cell) : .none)
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
