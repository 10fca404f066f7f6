import Core

/// The cards of the overview; where they are higher than the window, the part of them that holds the selected line.
func drawOverview(_ canvas: inout Canvas, _ state: State, _ derived: Derived, _ rect: Rect) {
  let board = derived.board
  let layout = OverviewLayout(board, in: rect)
  let position = layout.position(of: state.overview, board)
  guard layout.rows > rect.height else {
    drawCards(&canvas, state, board, layout, position, top: rect.row)
    return
  }
  var page = Canvas(
    size: Size(columns: rect.endColumn, rows: layout.rows), ambiguousWidth: canvas.ambiguousWidth)
  page.pointerMap = canvas.pointerMap.map { _ in PointerMap() }
  drawCards(&page, state, board, layout, position, top: 0)
  let first = layout.firstRow(near: state.overview.firstRow, showing: position)
  canvas.copy(page.frame, fromRow: first, to: rect)
  if let places = page.pointerMap { canvas.pointerMap?.add(places, fromRow: first, to: rect) }
}

private func drawCards(
  _ canvas: inout Canvas, _ state: State, _ board: OverviewBoard, _ layout: OverviewLayout,
  _ position: OverviewLayout.Position?, top: Int
) {
  let hasFocus = state.overlay == nil
  for (column, places) in layout.columns.enumerated() {
    for (index, place) in places.enumerated() {
      let stop =
        position?.column == column && position?.index == index ? position?.stop : nil
      var place = place
      place.rect.row += top
      drawCard(&canvas, state, board, place, stop: stop, hasFocus: hasFocus)
    }
  }
}

private func drawCard(
  _ canvas: inout Canvas, _ state: State, _ board: OverviewBoard, _ place: OverviewLayout.Place,
  stop: Int?, hasFocus: Bool
) {
  canvas.box(
    place.rect, title: place.card.title(board, state), isFocused: stop != nil && hasFocus)
  let inside = place.rect.inset(columns: 1, rows: 1)
  if place.headRows > 0 { drawTendencyHead(&canvas, inside) }
  let lines = board.lines(of: place.card)
  if lines.isEmpty {
    canvas.text(
      place.card.emptyText, column: inside.column + 1, row: inside.row + place.headRows,
      limit: inside.endColumn, style: Style(.dim))
  }
  let pen = OverviewPen(state: state, board: board)
  for index in 0..<place.stops {
    let row = Rect(
      column: inside.column, row: place.row(ofStop: index), width: inside.width, height: 1)
    target(&canvas, place.card, index, row)
    let isSelected = index == stop
    let selection: OverviewPen.Selection =
      isSelected ? (hasFocus ? .focused(cell: state.overview.cell) : .unfocused) : .none
    if index < place.shown {
      pen.draw(lines[index], &canvas, row, selection)
    } else {
      pen.draw(rest: place.hidden, &canvas, row, selection)
    }
  }
}

/// A line to click on; in 四化 each of its four places by itself.
private func target(_ canvas: inout Canvas, _ card: OverviewCard, _ stop: Int, _ row: Rect) {
  canvas.target(.stop(card, stop, cell: nil), row)
  guard card == .tendencies else { return }
  let columns = TendencyColumns(row)
  for cell in Tendency.allCases.indices {
    let place = columns[cell]
    canvas.target(
      .stop(card, stop, cell: cell),
      Rect(column: place.lowerBound, row: row.row, width: place.count, height: 1))
  }
}

extension Canvas {
  /// Takes rows of another picture over, cell by cell, with the cursor if it stands in them.
  fileprivate mutating func copy(_ other: Frame, fromRow first: Int, to rect: Rect) {
    for row in 0..<rect.height where first + row < other.size.rows {
      for column in rect.column..<rect.endColumn {
        var cell = other[column, first + row]
        if cell.content >= Cell.clusterBase {
          cell.content = frame.cluster(other.scalars(of: cell))
        }
        frame.put(cell, column: column, row: rect.row + row)
      }
    }
    if let cursor = other.cursor, (first..<first + rect.height).contains(cursor.row) {
      frame.cursor = Point(column: cursor.column, row: rect.row + cursor.row - first)
    }
  }
}

extension OverviewCard {
  /// What stands in the border, with the count that matters.
  func title(_ board: OverviewBoard, _ state: State) -> String {
    guard let overview = board.overview else { return name }
    switch self {
    case .completeness:
      let total = overview.subjects.reduce(Completeness()) { $0 + $1.completeness }
      let place =
        state.region == state.workspace.settings.region
        ? "" : " · \(state.workspace.name(of: .region(state.region)))"
      return total.percent.map { "\(name)\(place) \($0)%" } ?? name
    case .arrears:
      let owed = overview.arrears.reduce(0) { $0 + $1.missing.count }
      return owed == 0 ? name : "\(name) · \(overview.arrears.count)家缺\(owed)项"
    case .tendencies:
      let open = overview.matrix.rows.reduce(0) { $0 + $1.openCount }
      return open == 0 ? name : "\(name) · 未销号\(open)项"
    case .deadlines:
      let overdue = overview.deadlines.overdue.count
      return overdue == 0 ? name : "\(name) · 逾期\(overdue)项"
    case .checks:
      return "存疑\(overview.doubtful.count) · 未核\(overview.unverified.count)"
    case .changes, .groups, .drafts: return name
    }
  }

  var name: String {
    switch self {
    case .completeness: "完成情况"
    case .arrears: "催报"
    case .tendencies: "四化"
    case .deadlines: "整改期限"
    case .checks: "存疑与未核"
    case .changes: "比上年变化最大"
    case .groups: "分类完成情况"
    case .drafts: "讲稿"
    }
  }

  fileprivate var emptyText: String {
    switch self {
    case .completeness, .groups: "没有要报的指标"
    case .arrears: "都已报齐"
    case .tendencies: "还没有机构"
    case .deadlines: "没有到期的问题"
    case .checks: "没有存疑、未核的数据"
    case .changes: "没有可比的上年数据"
    case .drafts: "还没有讲稿；Ctrl-O 新建"
    }
  }
}
