import Core

/// What a pasted block would do to the grid, line by line, before anything is done.
public struct PastePlan: Hashable, Sendable {
  /// How rows of the block found their indicators.
  enum Matching: Hashable, Sendable {
    /// By the names in its first column.
    case names
    /// In order, downwards from this indicator.
    case order(from: String)
  }

  struct Line: Hashable, Sendable {
    /// The indicator's name, or what stood in its place.
    var name: String
    var period: Period?
    var outcome: Outcome
  }

  enum Outcome: Hashable, Sendable {
    case change(CellWrite)
    case refused(String)
  }

  var matching: Matching
  var lines: [Line] = []
  /// How many cells hold what is recorded already.
  var unchangedCount = 0

  var writes: [CellWrite] {
    lines.compactMap { if case .change(let write) = $0.outcome { write } else { nil } }
  }
  var refusals: [String] {
    lines.compactMap { if case .refused(let reason) = $0.outcome { reason } else { nil } }
  }
}

extension State {
  /// What pasting a block at the cursor would do; nothing is changed.
  ///
  /// Rows go by name where the block's first column names indicators of the subject, else in order from the cursor (or
  /// the selection's first row). Columns go by the periods in the block's head, else in order from the cursor's column
  /// as the grid shows them. Blank cells and dashes leave what there is.
  func plan(for block: PastedBlock) -> PastePlan {
    PastePlanner(block, self).plan
  }
}

/// Works out a plan: first how the block is laid out, then its cells.
private struct PastePlanner {
  private(set) var plan: PastePlan
  private let state: State
  private let layout: BlockLayout
  /// The period of each column of values; nil for one that is left out.
  private var periods: [Period?] = []
  private var seen: Set<FigureKey> = []

  init(_ block: PastedBlock, _ state: State) {
    self.state = state
    layout = BlockLayout(block, indicators: state.reportedIndicators)
    let rows = state.filteredIndicators(state.reportedIndicators)
    let first = state.gridRange.rows.lowerBound
    plan = PastePlan(
      matching: layout.hasNames
        ? .names : .order(from: rows.indices.contains(first) ? rows[first].name : ""))
    periods = placeColumns()
    for (index, row) in layout.rows.enumerated() {
      if layout.hasNames {
        takeNamed(row)
      } else if rows.indices.contains(first + index) {
        take(row, into: rows[first + index])
      }
    }
    tellWhatIsBeyond(room: rows.count - first, dropped: block.droppedRows)
  }

  /// The periods that the grid shows: those of the cursor's column and after, then the year before.
  private mutating func placeColumns() -> [Period?] {
    let columns = state.gridColumns
    var shown = Array(columns.dropFirst(state.gridRange.columns.lowerBound))
    if let previous = state.period.previousYear, !columns.contains(previous) {
      shown.append(previous)
    }
    let count = layout.rows.map(\.values.count).max() ?? 0
    if let head = layout.head {
      return (0..<count).map { index in
        let text = head.indices.contains(index) ? head[index] : ""
        if let period = Period(text), columns.contains(period) || shown.contains(period) {
          return period
        }
        if !text.isEmpty { refuse(text, "表里现在没有这一期") }
        return nil
      }
    }
    if count > shown.count { refuse("后\(count - shown.count)列", "表里没有这么多期") }
    return (0..<count).map { shown.indices.contains($0) ? shown[$0] : nil }
  }

  private mutating func takeNamed(_ row: BlockLayout.Row) {
    guard let indicator = layout.indicator(named: row.name) else {
      if row.values.contains(where: { !BlockLayout.isBlank($0) }) {
        refuse(row.name.isEmpty ? "（没有名称）" : row.name, CellRefusal.unknownIndicator.description)
      }
      return
    }
    take(row, into: indicator)
  }

  private mutating func take(_ row: BlockLayout.Row, into indicator: Indicator) {
    for (text, period) in zip(row.values, periods) {
      guard let period, !BlockLayout.isBlank(text) else { continue }
      let key = FigureKey(
        subject: state.tree.selected, indicator: indicator.id, period: period)
      guard seen.insert(key).inserted else {
        refuse(indicator.name, CellRefusal.repeated.description, period)
        continue
      }
      // 3000 beside 元 in a 万元 row is 0.3.
      let isBare = text.unicodeScalars.last.map { ("0"..."9").contains($0.halfWidthTwin) } ?? false
      let unit = isBare && row.unit != indicator.unit.name ? row.unit : ""
      switch state.write(text + unit, into: key) {
      case .success(let write) where write.before == write.after: plan.unchangedCount += 1
      case .success(let write):
        plan.lines.append(
          PastePlan.Line(name: indicator.name, period: period, outcome: .change(write)))
      case .failure(let refusal): refuse(indicator.name, refusal.description, period)
      }
    }
  }

  private mutating func tellWhatIsBeyond(room: Int, dropped: Int) {
    let rest = (layout.hasNames ? 0 : max(0, layout.rows.count - max(0, room))) + dropped
    if rest > 0 { refuse("后\(rest)行", "表里没有这么多行") }
  }

  private mutating func refuse(_ name: String, _ reason: String, _ period: Period? = nil) {
    plan.lines.append(PastePlan.Line(name: name, period: period, outcome: .refused(reason)))
  }
}
