import Core

/// The columns of the grid, left to right; narrow windows leave out the last ones that fit least.
private struct GridColumns {
  var name: Range<Int>
  var unit: Range<Int>
  var current: Range<Int>
  var previous: Range<Int>?
  var change: Range<Int>?
  var status: Range<Int>

  init(_ rect: Rect) {
    let hasPrevious = rect.width >= 42
    let hasChange = rect.width >= 50
    let unitWidth = 6
    let numberWidth = rect.width >= 54 ? 11 : 9
    let statusWidth = rect.width >= 46 ? 5 : 3
    let fixed =
      unitWidth + numberWidth + (hasPrevious ? numberWidth : 0) + (hasChange ? 9 : 0) + statusWidth
    var column = rect.column
    func take(_ width: Int) -> Range<Int> {
      defer { column += width }
      return column..<column + width
    }
    name = take(max(8, rect.width - fixed))
    unit = take(unitWidth)
    current = take(numberWidth)
    previous = hasPrevious ? take(numberWidth) : nil
    change = hasChange ? take(9) : nil
    status = take(statusWidth)
  }
}

/// The figures of the selected subject: this period, the year before, the change, the status.
func drawGrid(_ canvas: inout Canvas, _ state: State, _ rect: Rect) {
  let isFocused = state.focus == .figures && state.overlay == nil
  let name = state.workspace.name(of: state.tree.selected)
  canvas.box(rect, title: "数据 · \(name)\(filterTitle(state))", isFocused: isFocused)
  let inside = rect.inset(columns: 1, rows: 1)
  let columns = GridColumns(inside)
  drawHead(&canvas, state, columns, inside)
  let indicators = state.gridIndicators
  if indicators.isEmpty {
    canvas.text(
      state.grid.filter == .all
        ? "\(state.period.chineseText)没有要报的指标"
        : "没有\(state.grid.filter.rawValue)的指标（Ctrl-W 换筛选）", column: inside.column + 1,
      row: inside.row + 1,
      limit: inside.endColumn, style: Style(.dim))
  }
  for line in 0..<max(0, inside.height - 1) {
    let index = state.grid.firstRow + line
    guard indicators.indices.contains(index) else { break }
    let row = Rect(
      column: inside.column, row: inside.row + 1 + line, width: inside.width, height: 1)
    drawRow(
      &canvas, state, indicators[index], columns, row, isCurrent: index == state.grid.row,
      isInSelection: state.gridSelection?.contains(row: index) ?? false, isFocused: isFocused)
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
  let short = { (period: Period) in
    "\(period.year)年"
      + (period.length == .year ? "" : period.code.dropFirst(4).replacing("-", with: ""))
  }
  canvas.rightAligned(
    short(state.period), start: columns.current.lowerBound, end: columns.current.upperBound,
    row: row, style: style)
  if let column = columns.previous, let previous = state.period.previousYear {
    canvas.rightAligned(
      short(previous), start: column.lowerBound, end: column.upperBound, row: row, style: style)
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
  _ row: Rect, isCurrent: Bool, isInSelection: Bool, isFocused: Bool
) {
  let key = FigureKey(
    subject: state.tree.selected, indicator: indicator.id, period: state.period)
  let shown = ShownFigure(key, in: state.workspace)
  let previous = key.period.previousYear.flatMap {
    ShownFigure(key.at($0), in: state.workspace).amount
  }
  let base: Style =
    isCurrent ? Style(isFocused ? .selected : .selectedDim, isBold: true) : .normal
  if isCurrent { canvas.fill(row, style: base) }
  if isInSelection {
    // The sign tells a selected row apart where there is no colour.
    if !isCurrent {
      canvas.fill(
        Rect(
          column: columns.current.lowerBound, row: row.row, width: columns.current.count,
          height: 1), style: Style(.selectedDim))
    }
    canvas.text(
      ">", column: columns.name.lowerBound, row: row.row, limit: row.endColumn, style: base)
  }
  func style(_ role: Role) -> Style { isCurrent ? base : Style(role) }
  func cellStyle(_ role: Role) -> Style {
    isInSelection && !isCurrent ? Style(.selectedDim) : style(role)
  }
  canvas.text(
    indicator.name, column: columns.name.lowerBound + 1, row: row.row,
    limit: columns.name.upperBound - 1, style: base)
  canvas.text(
    indicator.unit.name, column: columns.unit.lowerBound, row: row.row,
    limit: columns.unit.upperBound, style: style(.dim))
  if isCurrent, let editor = state.grid.editor {
    drawEditor(&canvas, state, editor, columns.current, row.row)
  } else {
    drawAmount(&canvas, shown, indicator, columns.current, row.row, cellStyle)
    if isCurrent, isFocused {
      canvas.frame.cursor = Point(column: columns.current.upperBound - 1, row: row.row)
    }
  }
  if let column = columns.previous {
    let text = previous.map { $0.text(minimumPlaces: indicator.decimals) } ?? ""
    canvas.rightAligned(
      text, start: column.lowerBound, end: column.upperBound, row: row.row, style: style(.dim))
  }
  if let column = columns.change, let comparison = Comparison(of: key, in: state.workspace) {
    let isWorse =
      switch indicator.direction {
      case .up: comparison.isRise == false
      case .down: comparison.isRise == true
      case .none: false
      }
    canvas.rightAligned(
      comparison.text, start: column.lowerBound + 1, end: column.upperBound, row: row.row,
      style: style(isWorse ? .warning : .normal))
  }
  drawStatus(&canvas, shown, columns.status, row.row, style)
}

/// What a cell shows: the record, or what follows from others where there is none.
private struct ShownFigure {
  enum Standing {
    case missing, notApplicable
    case recorded(FigureStatus)
    case computed
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
        value.origin == .recorded ? .recorded(record?.status ?? .reported) : .computed
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
    case .recorded, .computed: (number, .normal)
    }
  canvas.rightAligned(
    text, start: column.lowerBound, end: column.upperBound, row: row, style: style(role))
}

private func drawStatus(
  _ canvas: inout Canvas, _ shown: ShownFigure, _ column: Range<Int>, _ row: Int,
  _ style: (Role) -> Style
) {
  let (long, short, role): (String, String, Role) =
    switch shown.standing {
    case .missing: ("未报", "缺", .gap)
    case .notApplicable, .recorded(.notApplicable): ("免报", "免", .dim)
    case .computed: ("推算", "算", .dim)
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
  func width(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + max(0, DisplayWidth.width(of: $1, ambiguous: canvas.ambiguousWidth)) }
  }
  var shown = before[...]
  while width(shown) > room, !shown.isEmpty { shown.removeFirst() }
  let total = width(shown) + width(after)
  let column = isRightAligned && total <= room ? end - 1 - total : start
  let caret = canvas.text(
    String(String.UnicodeScalarView(shown)), column: column, row: row, limit: end, style: style)
  canvas.text(
    String(String.UnicodeScalarView(after)), column: caret, row: row, limit: end, style: style)
  if hasCaret { canvas.frame.cursor = Point(column: min(caret, end - 1), row: row) }
}
