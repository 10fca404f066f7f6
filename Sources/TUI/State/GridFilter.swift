import Core

/// Which rows of the grid are shown.
public enum GridFilter: String, Hashable, Sendable, CaseIterable {
  case all = "全部"
  /// What is owed and not there.
  case missing = "缺报"
  case doubtful = "存疑"
  /// Recorded, and nobody has confirmed it yet.
  case unverified = "未核"

  /// Whether it lets a figure through.
  func admits(_ key: FigureKey, in workspace: Workspace) -> Bool {
    let figure = workspace.figure(key)
    return switch self {
    case .all: true
    case .missing: if case .missing = Resolution(key, in: workspace) { true } else { false }
    case .doubtful: figure?.status == .doubtful
    case .unverified: figure?.amount != nil && figure?.status != .verified
    }
  }
}

/// The rows that were let through when the filter was set or its subject selected. They stay until then, so that
/// a row does not vanish under the hands that fill it.
struct FilteredRows: Hashable, Sendable {
  var subject: Subject
  var period: Period
  var indicators: Set<IndicatorID>
}

extension State {
  /// How many of the subject's figures the filter lets through now, and how many there are.
  var filterCount: (shown: Int, of: Int) {
    let reported = reportedIndicators
    return (reported.count { admits($0) }, reported.count)
  }

  func filteredIndicators(_ reported: [Indicator]) -> [Indicator] {
    guard grid.filter != .all else { return reported }
    if let rows = grid.filtered, rows.subject == tree.selected, rows.period == period {
      return reported.filter { rows.indicators.contains($0.id) }
    }
    return reported.filter(admits)
  }

  private func admits(_ indicator: Indicator) -> Bool {
    grid.filter.admits(
      FigureKey(subject: tree.selected, indicator: indicator.id, period: period), in: workspace)
  }

  /// Looks anew at what the filter lets through, once another subject or period is shown.
  mutating func refreshFilteredRows() {
    guard grid.filter != .all else {
      grid.filtered = nil
      return
    }
    if let rows = grid.filtered, rows.subject == tree.selected, rows.period == period { return }
    grid.filtered = FilteredRows(
      subject: tree.selected, period: period,
      indicators: Set(reportedIndicators.filter(admits).map(\.id)))
  }

  /// Sets a filter; the current row stays selected where it is let through, else the one after it.
  mutating func setFilter(_ filter: GridFilter) {
    let reported = reportedIndicators
    let current = focusedKey.flatMap { key in
      reported.firstIndex { $0.id == key.indicator }
    }
    grid.filter = filter
    grid.filtered = nil
    grid.anchor = nil
    refreshFilteredRows()
    if let current {
      let later = Set(reported[current...].map(\.id))
      let rows = gridIndicators
      grid.row = rows.firstIndex { later.contains($0.id) } ?? rows.count - 1
    }
    keepSelectionsInRange()
  }

  /// 全部 → 缺报 → 存疑 → 未核 → 全部.
  mutating func cycleFilter() {
    setFilter(grid.filter.following)
    let count = filterCount
    notice = Notice(
      .information,
      grid.filter == .all
        ? "显示全部\(count.of)项"
        : "只显示\(grid.filter.rawValue)：\(count.of)项中有\(count.shown)项；Ctrl-W 再换")
  }
}
