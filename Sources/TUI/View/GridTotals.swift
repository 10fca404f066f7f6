import Core

/// The totals below a region's own figures: both years, the change, and how many organizations have reported into them.
struct GridTotals {
  private let state: State
  private let totals: RegionTotals?
  private let columns: Columns
  private let doubles: DoubleCounting?

  /// The columns follow from what they hold, so that a province's long totals fit as a township's short ones do.
  private struct Columns {
    var name = 0..<0
    var unit = 0..<0
    var current = 0..<0
    var previous: Range<Int>?
    var change: Range<Int>?
    var coverage = 0..<0
  }

  init(_ state: State, _ rect: Rect, _ canvas: Canvas) {
    self.state = state
    totals = state.shownTotals
    columns = Self.columns(totals, state, rect, canvas)
    doubles = totals.map { DoubleCounting(of: $0.region, in: $0.period, state.workspace) }
  }

  private static func columns(
    _ totals: RegionTotals?, _ state: State, _ rect: Rect, _ canvas: Canvas
  ) -> Columns {
    let lines = totals?.lines ?? []
    let catalog = state.workspace.catalog
    let amounts = lines.flatMap { line in
      [line.current.amount, line.previous.amount].compactMap {
        $0?.text(minimumPlaces: catalog.indicator(line.indicator)?.decimals ?? 0).utf8.count
      }
    }
    let number = max(8, (amounts.max() ?? 0) + 1)
    let coverage = max(5, (lines.map { $0.current.coverage.utf8.count + 1 }.max() ?? 0) + 1)
    let change = 9
    // Names of six characters at least; the year before comes before the change.
    var spare = rect.width - 13 - 6 - number - coverage
    var columns = Columns()
    func fits(_ width: Int) -> Bool {
      guard spare >= width else { return false }
      spare -= width
      return true
    }
    let hasPrevious = fits(number)
    let hasChange = hasPrevious && fits(change)
    var column = rect.column
    func take(_ width: Int) -> Range<Int> {
      defer { column += width }
      return column..<column + width
    }
    columns.name = take(max(8, 13 + spare))
    columns.unit = take(6)
    columns.current = take(number)
    columns.previous = hasPrevious ? take(number) : nil
    columns.change = hasChange ? take(change) : nil
    columns.coverage = take(max(0, rect.endColumn - column))
    return columns
  }

  /// 各机构合计（含下级） 单位 2025年 2024年 增减 已报
  func drawHead(_ canvas: inout Canvas, row: Int) {
    let style = Style(.heading, isBold: true)
    func right(_ text: String, _ place: Range<Int>?) {
      guard let place else { return }
      canvas.rightAligned(
        text, start: place.lowerBound, end: place.upperBound, row: row, style: style)
    }
    canvas.text(
      "各机构合计", column: columns.name.lowerBound, row: row, limit: columns.name.upperBound,
      style: style)
    canvas.text(
      "单位", column: columns.unit.lowerBound, row: row, limit: columns.unit.upperBound,
      style: style)
    right(GridColumns.title(of: state.period), columns.current)
    right(state.period.previousYear.map(GridColumns.title) ?? "", columns.previous)
    right("增减", columns.change)
    right("已报", columns.coverage)
  }

  func drawRow(
    _ canvas: inout Canvas, _ indicator: Indicator, _ row: Rect, _ index: Int, isFocused: Bool
  ) {
    guard let line = totals?[indicator.id] else { return }
    let isCurrent = index == state.grid.row
    let base: Style =
      isCurrent ? Style(isFocused ? .selected : .selectedDim, isBold: true) : .normal
    if isCurrent { canvas.fill(row, style: base) }
    func style(_ role: Role) -> Style { isCurrent ? base : Style(role) }
    func right(_ text: String, _ place: Range<Int>?, _ role: Role) {
      guard let place else { return }
      canvas.rightAligned(
        text, start: place.lowerBound, end: place.upperBound, row: row.row, style: style(role))
    }
    canvas.text(
      state.totalName(of: indicator), column: columns.name.lowerBound + 1, row: row.row,
      limit: columns.name.upperBound - 1, style: base)
    canvas.text(
      indicator.unit.name, column: columns.unit.lowerBound, row: row.row,
      limit: columns.unit.upperBound, style: style(.dim))
    let current = line.current
    let isTwice = doubles?.organizations(in: line).isEmpty == false
    right(
      (isTwice ? "*" : "") + text(current, indicator), columns.current,
      current.amount == nil ? .gap : current.isDoubtful || isTwice ? .doubtful : .normal)
    right(text(line.previous, indicator), columns.previous, .dim)
    drawChange(line, indicator, columns.change, right)
    right(
      (current.isComplete || current.expected == 0 ? "" : "!") + current.coverage,
      columns.coverage, current.isComplete ? .good : .gap)
    if isCurrent, isFocused {
      canvas.frame.cursor = Point(column: columns.current.upperBound - 1, row: row.row)
    }
  }

  private func drawChange(
    _ line: RegionTotals.Line, _ indicator: Indicator, _ place: Range<Int>?,
    _ right: (String, Range<Int>?, Role) -> Void
  ) {
    guard let comparison = line.comparison(in: state.workspace.catalog) else {
      // What is missing would pass for a fall or a rise.
      let isTold = line.current.amount != nil && line.previous.amount != nil
      right(isTold ? "未齐" : "", place, .dim)
      return
    }
    right(comparison.text, place, comparison.isWorse(for: indicator) ? .warning : .normal)
  }

  private func text(_ total: RegionTotal, _ indicator: Indicator) -> String {
    guard let amount = total.amount else { return total.isOutOfRange ? "过大" : "——" }
    return amount.text(minimumPlaces: indicator.decimals)
  }
}

extension Comparison {
  /// Whether it went the way that is not wanted.
  func isWorse(for indicator: Indicator) -> Bool {
    switch indicator.direction {
    case .up: isRise == false
    case .down: isRise == true
    case .none: false
    }
  }
}

extension State {
  /// 竞赛场次; 工会·培训场次 where another line of the totals has the same name.
  func totalName(of indicator: Indicator) -> String {
    let names = totalledIndicators.count { $0.name == indicator.name }
    guard names > 1, case .kinds(let kinds) = indicator.reporters,
      let kind = kinds.first.flatMap(workspace.catalog.kind)
    else { return indicator.name }
    return "\(kind.name)·\(indicator.name)"
  }
}

/// The foot while a total is selected: who is in it, and the year before.
func totalDetail(_ state: State) -> String {
  guard let line = state.focusedTotal,
    let indicator = state.workspace.catalog.indicator(line.indicator)
  else { return "" }
  let current = line.current
  var parts = ["应报\(current.expected)个机构，已报\(current.reported)个"]
  let twice =
    state.shownTotals.map {
      DoubleCounting(of: $0.region, in: $0.period, state.workspace).organizations(in: line)
    }?.map(\.shortName) ?? []
  if let note = DoubleCounting.note(on: twice) { parts.append(note) }
  if current.isDoubtful { parts.append("其中有存疑") }
  if current.isOutOfRange { parts.append("合计数超出可记录的范围，请核对各项") }
  if let amount = line.previous.amount {
    let text = amount.text(minimumPlaces: indicator.decimals)
    parts.append("上年\(text)\(indicator.unit.name)（\(line.previous.coverage)已报）")
  }
  if let comparison = line.comparison(in: state.workspace.catalog) {
    parts.append("增减 \(comparison.text)")
  } else if line.previous.amount != nil, current.amount != nil {
    parts.append("两年没有都报齐，不比增减")
  }
  if indicator.nature == .ratio { parts.append("由合计的分子、分母算出") }
  parts.append("Enter 看各机构")
  return parts.joined(separator: "｜")
}
