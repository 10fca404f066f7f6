import Core

/// The keys of the charts.
let compareHints = [
  ("Esc", "返回"), ("↑↓", "选择"), ("Tab", "历年/排名"), ("Enter", "到这个数"),
]

/// 比较: bars with the exact values beside them, and what is known of the selected one below.
func drawCompare(_ canvas: inout Canvas, _ state: State, _ dialog: CompareDialog) {
  let size = canvas.frame.size
  let indicator = state.workspace.catalog.indicator(dialog.key.indicator)
  let name = indicator.map { "\($0.name)（\($0.unit.name)）" } ?? ""
  let rows = max(12, dialog.bars.count + 6)
  let inside = openWindow(
    &canvas, title: "比较 · \(state.workspace.name(of: dialog.key.subject)) · \(name)",
    columns: min(110, size.columns), rows: rows)
  drawSides(&canvas, dialog, inside)
  guard let indicator, dialog.chart != nil else {
    canvas.text(
      "正在读取……", column: inside.column, row: inside.row + 2, limit: inside.endColumn,
      style: Style(.dim))
    return
  }
  let place = Rect(
    column: inside.column, row: inside.row + 2, width: inside.width,
    height: max(0, inside.height - 4))
  let pen = ComparePen(state: state, dialog: dialog, indicator: indicator, canvas, place)
  let bars = dialog.bars
  let first = max(0, min(dialog.selected - place.height / 2, bars.count - place.height))
  for line in 0..<place.height where bars.indices.contains(first + line) {
    pen.draw(
      bars[first + line], &canvas, row: place.row + line,
      isSelected: first + line == dialog.selected)
  }
  guard bars.indices.contains(dialog.selected) else { return }
  canvas.text(
    pen.sentence(of: bars[dialog.selected]), column: inside.column, row: inside.endRow - 1,
    limit: inside.endColumn, style: Style(.dim))
}

/// [历年] 同类机构 · 2025年
private func drawSides(_ canvas: inout Canvas, _ dialog: CompareDialog, _ inside: Rect) {
  let peers = dialog.chart?.peers.rawValue ?? "排名"
  var column = inside.column
  for (side, text) in [
    (CompareDialog.Side.history, "历年"), (.ranking, "\(peers)·\(dialog.key.period.chineseText)"),
  ] {
    let isShown = side == dialog.side
    column =
      canvas.text(
        isShown ? "[\(text)]" : " \(text) ", column: column, row: inside.row,
        limit: inside.endColumn, style: isShown ? Style(.heading, isBold: true) : Style(.dim)) + 1
  }
}

/// Draws the bars of one chart on one scale.
private struct ComparePen {
  let state: State
  let dialog: CompareDialog
  let indicator: Indicator
  private let label: Range<Int>
  private let bar: Range<Int>
  private let value: Range<Int>
  private let change: Range<Int>?
  private let note: Range<Int>?
  private let scale: BarScale

  init(
    state: State, dialog: CompareDialog, indicator: Indicator, _ canvas: Canvas, _ rect: Rect
  ) {
    (self.state, self.dialog, self.indicator) = (state, dialog, indicator)
    let bars = dialog.bars
    let text = CompareText(state: state, dialog: dialog, indicator: indicator)
    let widest = { (texts: [String]) in texts.map { canvas.width(of: $0) }.max() ?? 0 }
    let labelWidth = min(max(10, widest(bars.map(text.label)) + 1), max(10, rect.width / 3))
    let valueWidth = max(5, widest(bars.map(text.value)) + 1)
    let changeWidth = widest(bars.map(text.change))
    let noteWidth = widest(bars.map(text.note))
    let leastBar = 8
    var spare = rect.width - labelWidth - valueWidth - leastBar
    func fits(_ width: Int) -> Bool {
      guard width > 0, spare > width else { return false }
      spare -= width + 1
      return true
    }
    let hasNote = fits(noteWidth)
    let hasChange = fits(changeWidth)
    let barWidth = max(0, leastBar + spare)
    label = rect.column..<rect.column + labelWidth
    bar = label.upperBound..<label.upperBound + barWidth
    value = bar.upperBound..<bar.upperBound + valueWidth
    var end = value.upperBound
    func take(_ width: Int) -> Range<Int> {
      defer { end += width + 1 }
      return end + 1..<end + 1 + width
    }
    change = hasChange ? take(changeWidth) : nil
    note = hasNote ? take(noteWidth) : nil
    scale = BarScale(bars.compactMap(\.amount), width: barWidth)
  }

  private var text: CompareText {
    CompareText(state: state, dialog: dialog, indicator: indicator)
  }

  func draw(
    _ bar: IndicatorChart.Bar, _ canvas: inout Canvas, row: Int, isSelected: Bool
  ) {
    let base: Style = isSelected ? Style(.selected, isBold: true) : .normal
    func style(_ role: Role) -> Style { isSelected ? base : Style(role) }
    let end = note?.upperBound ?? change?.upperBound ?? value.upperBound
    if isSelected {
      canvas.fill(
        Rect(column: label.lowerBound, row: row, width: end - label.lowerBound, height: 1),
        style: base)
      canvas.frame.cursor = Point(column: label.lowerBound, row: row)
    }
    canvas.text(
      text.label(bar), column: label.lowerBound, row: row, limit: label.upperBound - 1,
      style: bar.key == dialog.key && !isSelected ? Style(.heading, isBold: true) : base)
    drawBar(bar, &canvas, row, style)
    canvas.rightAligned(
      text.value(bar), start: value.lowerBound, end: value.upperBound, row: row,
      style: style(bar.amount == nil ? .gap : bar.isToBeDoubted ? .doubtful : .normal))
    if let change {
      let isWorse = bar.comparison?.isWorse(for: indicator) ?? false
      canvas.rightAligned(
        text.change(bar), start: change.lowerBound, end: change.upperBound, row: row,
        style: style(isWorse ? .warning : .dim))
    }
    if let note {
      canvas.rightAligned(
        text.note(bar), start: note.lowerBound, end: note.upperBound, row: row,
        style: style(bar.isPartial ? .gap : .dim))
    }
  }

  /// Blocks are two columns wide in some terminals: those get #.
  private func drawBar(
    _ bar: IndicatorChart.Bar, _ canvas: inout Canvas, _ row: Int, _ style: (Role) -> Style
  ) {
    guard let amount = bar.amount else { return }
    let cells = scale.bar(amount)
    let isNarrow = canvas.ambiguousWidth != 2
    let glyph = bar.isPartial ? (isNarrow ? "▒" : "=") : isNarrow ? "█" : "#"
    canvas.text(
      String(repeating: glyph, count: cells.count), column: self.bar.lowerBound + cells.lowerBound,
      row: row, limit: self.bar.upperBound,
      style: style(bar.isToBeDoubted ? .doubtful : .figure))
  }

  func sentence(of bar: IndicatorChart.Bar) -> String { text.sentence(of: bar) }
}

/// The words of a bar.
private struct CompareText {
  let state: State
  let dialog: CompareDialog
  let indicator: Indicator

  /// 2025年; 1 清河镇总工会
  func label(_ bar: IndicatorChart.Bar) -> String {
    guard dialog.side == .ranking else { return bar.key.period.chineseText }
    return "\(bar.rank.map { "\($0)" } ?? "–") \(dialog.name(of: bar))"
  }

  func value(_ bar: IndicatorChart.Bar) -> String {
    (bar.isDoubtful ? "疑" : "") + (bar.countingBelow.isEmpty ? "" : "*")
      + (bar.amount?.text(minimumPlaces: indicator.decimals) ?? "——")
  }

  func change(_ bar: IndicatorChart.Bar) -> String { bar.comparison?.text ?? "" }

  /// 占5.1%, or how many have reported into a total that is not whole.
  func note(_ bar: IndicatorChart.Bar) -> String {
    if let total = bar.total, !total.isComplete { return "!\(total.coverage)" }
    return bar.share.map { "占\($0.text(minimumPlaces: 1))%" } ?? ""
  }

  /// 2025年 清河镇 16场次，增减+14.3%，占5.1%，第1名，14个机构中12个已报
  func sentence(of bar: IndicatorChart.Bar) -> String {
    let amount = bar.amount.map {
      "\($0.text(minimumPlaces: indicator.decimals))\(indicator.unit.name)"
    }
    var parts = [
      "\(dialog.name(of: bar)) \(bar.key.period.chineseText) \(amount ?? "没有数")"
        + (bar.isDoubtful ? "（存疑）" : "")
    ]
    if let rank = bar.rank { parts.append("第\(rank)名") }
    if let comparison = bar.comparison { parts.append("比上年\(comparison.text)") }
    if let share = bar.share { parts.append("占\(share.text(minimumPlaces: 1))%") }
    if let total = bar.total {
      parts.append("\(total.expected)个机构中\(total.reported)个已报")
    }
    if let note = DoubleCounting.note(on: bar.countingBelow) { parts.append(note) }
    if dialog.side == .ranking, let whole = dialog.chart?.whole {
      parts.append("共\(whole.text(minimumPlaces: indicator.decimals))\(indicator.unit.name)")
    }
    return parts.joined(separator: "，")
  }
}

extension IndicatorChart.Bar {
  /// Whether the value is not to be taken as it stands: 存疑, or counted twice.
  fileprivate var isToBeDoubted: Bool { isDoubtful || !countingBelow.isEmpty }
}
