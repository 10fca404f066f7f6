import Core

/// The figures of the selected subject: this period and its parts, the year before, the change, the status.
func drawGrid(_ canvas: inout Canvas, _ state: State, _ rect: Rect) {
  let isFocused = state.focus == .figures && state.overlay == nil
  let name = state.workspace.name(of: state.tree.selected)
  canvas.box(rect, title: "数据 · \(name)\(filterTitle(state))", isFocused: isFocused)
  canvas.target(.panel(.figures), rect)
  let inside = rect.inset(columns: 1, rows: 1)
  let columns = GridColumns(inside, period: state.period, lengths: state.partLengths)
  let indicators = state.gridIndicators
  let totals = GridTotals(state, inside, canvas)
  let own = state.ownRowCount
  let beginsWithTotals = state.grid.firstRow >= own && own < indicators.count
  if beginsWithTotals {
    totals.drawHead(&canvas, row: inside.row)
  } else {
    drawHead(&canvas, state, columns, inside)
  }
  if indicators.isEmpty, !state.isAddingUp {
    canvas.text(
      state.grid.filter == .all
        ? "\(state.period.chineseText)没有要报的指标"
        : "没有\(state.grid.filter.rawValue)的指标（Ctrl-W 换筛选）", column: inside.column + 1,
      row: inside.row + 1,
      limit: inside.endColumn, style: Style(.dim))
  }
  var line = inside.row + 1
  for index in indicators.indices.dropFirst(state.grid.firstRow) {
    if index == own, !beginsWithTotals {
      guard line < inside.endRow else { break }
      totals.drawHead(&canvas, row: line)
      line += 1
    }
    guard line < inside.endRow else { break }
    let row = Rect(column: inside.column, row: line, width: inside.width, height: 1)
    if index < own {
      drawRow(&canvas, state, indicators[index], columns, row, index, isFocused: isFocused)
    } else {
      totals.drawRow(&canvas, indicators[index], row, index, isFocused: isFocused)
    }
    line += 1
  }
  if state.isAddingUp, line < inside.endRow {
    canvas.text(
      "正在合计各机构的数……", column: inside.column + 1, row: line, limit: inside.endColumn,
      style: Style(.dim))
  }
}

/// The filter, with how many rows it lets through of how many there are.
private func filterTitle(_ state: State) -> String {
  guard state.grid.filter != .all else { return "" }
  let count = state.filterCount
  return " · \(state.grid.filter.rawValue) \(count.shown)/\(count.of)"
}

private func drawHead(_ canvas: inout Canvas, _ state: State, _ columns: GridColumns, _ rect: Rect)
{
  let style = Style(.heading, isBold: true)
  let row = rect.row
  canvas.text(
    "指标", column: columns.name.lowerBound + 1, row: row, limit: columns.name.upperBound,
    style: style)
  canvas.text(
    "单位", column: columns.unit.lowerBound, row: row, limit: columns.unit.upperBound, style: style)
  for (index, cell) in columns.cells.enumerated() {
    let part = cell.period.partText
    canvas.rightAligned(
      index == 0
        ? GridColumns.title(of: cell.period)
        : part.hasPrefix("第") ? String(part.dropFirst()) : part,
      start: cell.place.lowerBound, end: cell.place.upperBound, row: row, style: style)
  }
  if let column = columns.previous, let previous = state.period.previousYear {
    canvas.rightAligned(
      GridColumns.title(of: previous), start: column.lowerBound, end: column.upperBound, row: row,
      style: style)
  }
  if let column = columns.change {
    canvas.rightAligned(
      "增减", start: column.lowerBound, end: column.upperBound, row: row, style: style)
  }
  canvas.rightAligned(
    columns.status.count >= 5 ? "状态" : "状", start: columns.status.lowerBound,
    end: columns.status.upperBound, row: row, style: style)
}

private func drawRow(
  _ canvas: inout Canvas, _ state: State, _ indicator: Indicator, _ columns: GridColumns,
  _ row: Rect, _ index: Int, isFocused: Bool
) {
  let isCurrent = index == state.grid.row
  let selection = state.gridSelection
  let isInSelection = selection?.contains(row: index) ?? false
  let key = FigureKey(
    subject: state.tree.selected, indicator: indicator.id, period: state.period)
  let base: Style =
    isCurrent ? Style(isFocused ? .selected : .selectedDim, isBold: true) : .normal
  if isCurrent { canvas.fill(row, style: base) }
  if isInSelection {
    // The sign tells a selected row apart where there is no colour.
    canvas.text(
      ">", column: columns.name.lowerBound, row: row.row, limit: row.endColumn, style: base)
  }
  func style(_ role: Role) -> Style { isCurrent ? base : Style(role) }
  // Beside the cells a click selects the row.
  canvas.target(.cell(indicator.id, column: state.grid.column), row)
  canvas.text(
    indicator.name, column: columns.name.lowerBound + 1, row: row.row,
    limit: columns.name.upperBound - 1, style: base)
  canvas.text(
    indicator.unit.name, column: columns.unit.lowerBound, row: row.row,
    limit: columns.unit.upperBound, style: style(.dim))
  for (column, cell) in columns.cells.enumerated() {
    canvas.target(
      .cell(indicator.id, column: column),
      Rect(column: cell.place.lowerBound, row: row.row, width: cell.place.count, height: 1))
    let isSelected = selection?.contains(GridCell(row: index, column: column)) ?? false
    drawCell(
      &canvas, state, key.at(cell.period), indicator, cell.place, row.row,
      isCaret: isCurrent && column == min(state.grid.column, columns.cells.count - 1),
      isFocused: isFocused, style: isSelected && !isCurrent ? { _ in Style(.selectedDim) } : style)
  }
  drawComparison(&canvas, state, key, indicator, columns, row.row, style)
  drawStatus(
    &canvas, ShownFigure(key, in: state.workspace),
    isOff: RollUp.disagreement(of: key, indicator, in: state.workspace) != nil, columns.status,
    row.row, style)
}

/// One amount, or what is typed in its place; the cursor stands at its end.
private func drawCell(
  _ canvas: inout Canvas, _ state: State, _ key: FigureKey, _ indicator: Indicator,
  _ place: Range<Int>, _ row: Int, isCaret: Bool, isFocused: Bool, style: (Role) -> Style
) {
  if isCaret, let editor = state.grid.editor, editor.key == key {
    drawEditor(&canvas, state, editor, place, row)
    return
  }
  // A row's selected cells stand out as one block.
  canvas.fill(
    Rect(column: place.lowerBound, row: row, width: place.count, height: 1), style: style(.normal))
  if indicator.lengths.contains(key.period.length) {
    let shown = ShownFigure(key, in: state.workspace)
    // A part that nobody reported is no gap: it is the whole that is owed.
    let isPart = key.period != state.period
    drawAmount(&canvas, shown, indicator, place, row) {
      style(isPart && $0 == .gap ? .dim : $0)
    }
  }
  if isCaret, isFocused {
    canvas.frame.cursor = Point(column: place.upperBound - 1, row: row)
  }
}

/// The year before and the change, where there is room for them.
private func drawComparison(
  _ canvas: inout Canvas, _ state: State, _ key: FigureKey, _ indicator: Indicator,
  _ columns: GridColumns, _ row: Int, _ style: (Role) -> Style
) {
  if let column = columns.previous {
    let previous = key.period.previousYear.flatMap {
      ShownFigure(key.at($0), in: state.workspace).amount
    }
    let text = previous.map { $0.text(minimumPlaces: indicator.decimals) } ?? ""
    canvas.rightAligned(
      text, start: column.lowerBound, end: column.upperBound, row: row, style: style(.dim))
  }
  guard let column = columns.change, let comparison = Comparison(of: key, in: state.workspace)
  else { return }
  canvas.rightAligned(
    comparison.text, start: column.lowerBound + 1, end: column.upperBound, row: row,
    style: style(comparison.isWorse(for: indicator) ? .warning : .normal))
}

/// What a cell shows: the record, or what follows from others where there is none.
private struct ShownFigure {
  enum Standing {
    case missing, notApplicable
    case recorded(FigureStatus)
    case computed
    /// The sum of shorter periods.
    case summed
  }
  var amount: Amount?
  var standing: Standing

  init(_ key: FigureKey, in workspace: Workspace) {
    switch Resolution(key, in: workspace) {
    case .notApplicable: (amount, standing) = (nil, .notApplicable)
    case .missing: (amount, standing) = (nil, .missing)
    case .value(let value):
      amount = value.amount
      let record = workspace.figure(key)
      standing =
        switch value.origin {
        case .recorded: .recorded(record?.status ?? .reported)
        case .sumOverTime: .summed
        case .derivedRate: .computed
        }
    }
  }
}

private func drawAmount(
  _ canvas: inout Canvas, _ shown: ShownFigure, _ indicator: Indicator, _ column: Range<Int>,
  _ row: Int, _ style: (Role) -> Style
) {
  let number = shown.amount.map { $0.text(minimumPlaces: indicator.decimals) } ?? ""
  let (text, role): (String, Role) =
    switch shown.standing {
    case .missing: ("——", .gap)
    case .notApplicable: ("／", .dim)
    case .recorded(.doubtful): (number, .doubtful)
    case .recorded, .computed, .summed: (number, .normal)
    }
  canvas.rightAligned(
    text, start: column.lowerBound, end: column.upperBound, row: row, style: style(role))
}

private func drawStatus(
  _ canvas: inout Canvas, _ shown: ShownFigure, isOff: Bool, _ column: Range<Int>, _ row: Int,
  _ style: (Role) -> Style
) {
  let (long, short, role): (String, String, Role) =
    switch shown.standing {
    case .missing: ("未报", "缺", .gap)
    case .notApplicable, .recorded(.notApplicable): ("免报", "免", .dim)
    case .computed: ("推算", "算", .dim)
    case .summed: ("合计", "Σ", .dim)
    case .recorded(.reported) where isOff, .recorded(.verified) where isOff: ("不符", "≠", .warning)
    case .recorded(.reported): ("已报", "", .dim)
    case .recorded(.doubtful): ("存疑", "疑", .doubtful)
    case .recorded(.verified): ("已核", "核", .verified)
    }
  canvas.rightAligned(
    column.count >= 5 ? long : short, start: column.lowerBound, end: column.upperBound, row: row,
    style: style(role))
}

/// The cell while it is typed in: the text right-aligned as numbers are, the terminal's cursor at the caret.
private func drawEditor(
  _ canvas: inout Canvas, _ state: State, _ editor: CellEditor, _ column: Range<Int>, _ row: Int
) {
  let style = Style(.field)
  canvas.fill(
    Rect(column: column.lowerBound, row: row, width: column.count, height: 1), style: style)
  drawField(
    &canvas, editor.text, start: column.lowerBound, end: column.upperBound, row: row,
    style: style, isRightAligned: true)
}

/// A one-line field with its caret: scrolled so that the caret is seen.
func drawField(
  _ canvas: inout Canvas, _ text: LineText, start: Int, end: Int, row: Int, style: Style,
  isRightAligned: Bool = false, hasCaret: Bool = true
) {
  // One column stays free for the caret behind the last character.
  let room = max(1, end - start - 1)
  let before = Array(text.scalars[..<text.caret])
  let after = Array(text.scalars[text.caret...])
  let ambiguous = canvas.ambiguousWidth
  func width(_ scalar: Unicode.Scalar) -> Int {
    max(0, DisplayWidth.width(of: scalar, ambiguous: ambiguous))
  }
  // Backwards from the caret: what does not fit is not gone through.
  var (first, used) = (before.endIndex, 0)
  while first > 0, used + width(before[first - 1]) <= room {
    first -= 1
    used += width(before[first])
  }
  let shown = before[first...]
  let total = after.reduce(used) { $0 + width($1) }
  let column = isRightAligned && total <= room ? end - 1 - total : start
  let caret = canvas.text(
    String(String.UnicodeScalarView(shown)), column: column, row: row, limit: end, style: style)
  canvas.text(
    String(String.UnicodeScalarView(after)), column: caret, row: row, limit: end, style: style)
  if hasCaret { canvas.frame.cursor = Point(column: min(caret, end - 1), row: row) }
}
