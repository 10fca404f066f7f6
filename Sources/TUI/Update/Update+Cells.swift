import Core

/// What is done with one cell or several: clear, verify, copy, fill.
extension State {
  mutating func clearCells() -> [Effect] {
    let writes = keys(in: gridRange).compactMap { key in
      workspace.figure(key).map { CellWrite(key: key, before: $0, after: nil) }
    }
    guard !writes.isEmpty else { return [] }
    let effects = commit(writes, verb: "清除")
    notice = Notice(
      .information, writes.count == 1 ? "已清除；Ctrl-Z 撤销" : "已清除\(writes.count)项；Ctrl-Z 撤销")
    return effects
  }

  /// Verifies what is selected; where all of it is 已核 already, takes that back.
  mutating func toggleVerified() -> [Effect] {
    let keys = keys(in: gridRange)
    let figures = keys.compactMap(workspace.figure).filter { $0.amount != nil }
    guard !figures.isEmpty else {
      notice = Notice(
        .warning, keys.count > 1 ? "选中的几项都还没有数，不能核实" : "这一项还没有数，不能核实")
      return []
    }
    let isTakenBack = figures.allSatisfy { $0.status == .verified }
    let writes = figures.map { figure in
      var changed = figure
      changed.status = isTakenBack ? .reported : .verified
      if isTakenBack { changed.confirmedBy = "" } else { changed.doubt = "" }
      // What is 已核 already keeps the name of who confirmed it.
      let isDone = !isTakenBack && figure.status == .verified
      return CellWrite(key: figure.key, before: figure, after: isDone ? figure : changed)
    }
    let effects = commit(writes, verb: isTakenBack ? "取消核实" : "核实")
    if keys.count > 1 {
      let rest = keys.count - figures.count
      let count = writes.count { $0.before != $0.after }
      notice = Notice(
        .success,
        "已\(isTakenBack ? "取消核实" : "核实")\(count)项" + (rest > 0 ? "，\(rest)项还没有数" : ""))
    }
    return effects
  }

  /// Copies the values of the selection; without one the current row with its name and unit.
  mutating func copyCells() -> [Effect] {
    guard let range = gridSelection else { return copy(table(of: gridRange, hasHead: false)) }
    return copy(
      range.rows.compactMap { row in values(ofRow: row, range.columns)?.joined(separator: "\t") })
  }

  /// Copies the selection, or the whole grid, with names, units and a head.
  mutating func copyTable() -> [Effect] {
    let last = GridCell(row: gridIndicators.count - 1, column: gridColumns.count - 1)
    let whole = last.row < 0 ? nil : GridRange(GridCell(row: 0, column: 0), last)
    guard let range = gridSelection ?? whole else { return copy([]) }
    return copy(table(of: range, hasHead: true))
  }

  private func table(of range: GridRange, hasHead: Bool) -> [String] {
    let (indicators, periods) = (gridIndicators, gridColumns)
    let head =
      ["指标", "单位"]
      + periods.enumerated().filter { range.columns.contains($0.offset) }
      .map(\.element.chineseText)
    let rows = range.rows.compactMap { row in
      values(ofRow: row, range.columns).map { values in
        [indicators[row].name.singleLine, indicators[row].unit.name.singleLine] + values
      }
    }
    return ((hasHead ? [head] : []) + rows).map { $0.joined(separator: "\t") }
  }

  /// The exact amounts of a row as they are shown, computed ones too; empty where there is none.
  private func values(ofRow row: Int, _ columns: ClosedRange<Int>) -> [String]? {
    let (indicators, periods) = (gridIndicators, gridColumns)
    guard indicators.indices.contains(row) else { return nil }
    return columns.filter(periods.indices.contains).map { column in
      let key = FigureKey(
        subject: tree.selected, indicator: indicators[row].id, period: periods[column])
      if row >= ownRowCount {
        return column == 0 ? shownTotals?[key.indicator]?.current.amount?.plainText ?? "" : ""
      }
      if case .value(let value) = Resolution(key, in: workspace) { return value.amount.plainText }
      return ""
    }
  }

  private mutating func copy(_ rows: [String]) -> [Effect] {
    guard !rows.isEmpty else {
      notice = Notice(.information, "这里没有可以复制的数据")
      return []
    }
    clipboard = rows.joined(separator: "\n")
    let isTooLong = clipboard.utf8.count > Clipboard.terminalLimit
    notice = Notice(
      .success, "已复制\(rows.count)行，可粘贴到电子表格" + (isTooLong ? "；太长，只能在这里粘贴" : ""))
    return [.copy(clipboard)]
  }

  /// Fills the selection from its first row; without a selection takes over the row above.
  ///
  /// 不适用 goes into any row; an amount only where the unit is the same, because 16场次 are not 16人.
  mutating func fillDown() -> [Effect] {
    let range = gridRange
    let first = range.rows.count > 1 ? range.rows.lowerBound : range.rows.lowerBound - 1
    guard first >= 0, !gridIndicators.isEmpty else {
      notice = Notice(.information, "上面没有可以填充的数；先用 Shift 加方向键选中几行")
      return []
    }
    var writes: [CellWrite] = []
    var refusals: [CellRefusal] = []
    for column in range.columns {
      let top = GridCell(row: first, column: column)
      guard let source = keys(in: GridRange(top, top)).first,
        let figure = workspace.figure(source)
      else { continue }
      let below = GridRange(
        GridCell(row: first + 1, column: column),
        GridCell(row: range.rows.upperBound, column: column))
      for key in keys(in: below) {
        switch fill(key, from: figure) {
        case .success(let write): writes.append(write)
        case .failure(let refusal): refusals.append(refusal)
        }
      }
    }
    return finishFilling(writes, refusals)
  }

  private func fill(_ key: FigureKey, from source: Figure) -> Result<CellWrite, CellRefusal> {
    let before = workspace.figure(key)
    guard let amount = source.amount else {
      if let names = sources(ofDerived: key) { return .failure(.derived(names)) }
      var figure = before ?? Figure(key: key, amount: nil)
      (figure.amount, figure.status) = (nil, .notApplicable)
      (figure.confirmedBy, figure.doubt) = ("", "")
      figure.noteWorking(nil)
      return .success(CellWrite(key: key, before: before, after: figure))
    }
    let unit = workspace.catalog.indicator(source.key.indicator)?.unit.name ?? ""
    let expected = workspace.catalog.indicator(key.indicator)?.unit.name ?? ""
    guard unit == expected else { return .failure(.otherUnit(unit, expected: expected)) }
    return write(amount.plainText, into: key)
  }

  private mutating func finishFilling(_ writes: [CellWrite], _ refusals: [CellRefusal]) -> [Effect]
  {
    let count = writes.count { $0.before != $0.after }
    let reason = refusals.first.map { "；\(refusals.count)项没有填：\($0.description)" } ?? ""
    guard count > 0 else {
      notice = Notice(.warning, "没有可填充的\(reason.isEmpty ? "：上面一格还没有数" : reason)")
      return []
    }
    let effects = commit(writes, verb: "填充")
    notice = Notice(
      refusals.isEmpty ? .success : .warning, "已向下填充\(count)项\(reason)；Ctrl-Z 撤销")
    return effects
  }
}
