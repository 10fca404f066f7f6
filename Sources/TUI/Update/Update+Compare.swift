import Core

/// 比较: charts of the figure that the focus is on.
extension State {
  mutating func openCompare(
    _ environment: Environment, side: CompareDialog.Side = .history
  ) -> [Effect] {
    guard let key = comparableKey(environment) else {
      notice = Notice(.information, "这一行不是一项指标；到数据页（F3）选一项再比较")
      return []
    }
    overlay = .compare(CompareDialog(key, side: side))
    return [.chart(key)]
  }

  private func comparableKey(_ environment: Environment) -> FigureKey? {
    guard page == .overview else { return rowKey }
    switch overviewLine(environment) {
    case .change(let change)?: return change.key
    case .doubtful(let key)?, .missing(let key)?: return key
    case .unverified(_, let keys)?: return keys.first
    default: return nil
    }
  }

  mutating func take(_ chart: IndicatorChart) {
    guard case .compare(var dialog)? = answeredOverlay, dialog.key == chart.key else { return }
    let isFirst = dialog.chart == nil
    dialog.chart = chart
    if isFirst { dialog.selectOwn() }
    dialog.selected = min(max(0, dialog.selected), max(0, dialog.bars.count - 1))
    answeredOverlay = .compare(dialog)
  }

  mutating func press(_ key: Key, inCompare dialog: CompareDialog) -> [Effect] {
    var dialog = dialog
    let page = max(1, size.rows - 8)
    switch key {
    case .escape, .control("g"):
      overlay = nil
      return []
    case .enter:
      guard dialog.bars.indices.contains(dialog.selected) else { return [] }
      overlay = nil
      return open(dialog.bars[dialog.selected])
    case .tab, .backTab:
      dialog.side = dialog.side == .history ? .ranking : .history
      dialog.selectOwn()
    case .up, .left: dialog.selected -= 1
    case .down, .right: dialog.selected += 1
    case .pageUp: dialog.selected -= page
    case .pageDown: dialog.selected += page
    case .home: dialog.selected = 0
    case .end: dialog.selected = dialog.bars.count - 1
    default: break
    }
    dialog.selected = min(max(0, dialog.selected), max(0, dialog.bars.count - 1))
    overlay = .compare(dialog)
    return []
  }

  /// Goes to the very figure; one of a region far below becomes visible with its region as the root.
  private mutating func open(_ bar: IndicatorChart.Bar) -> [Effect] {
    let isNear =
      bar.region == region || workspace.region(bar.region)?.parent == region
    let wanted = Outlook(region: isNear ? region : bar.region, period: bar.key.period)
    guard wanted != outlook else { return open(.figure(bar.key)) }
    return look(at: wanted, then: .destination(.figure(bar.key)))
  }
}
