import Core

/// The columns of the grid, left to right: the period that is shown, its shorter periods where there is room for them, the
/// year before and the change. What fits least is left out.
struct GridColumns {
  /// A column that can be selected and typed in.
  struct Cell {
    var period: Period
    var place: Range<Int>
  }

  private(set) var name = 0..<0
  private(set) var unit = 0..<0
  /// The shown period first, then its parts.
  private(set) var cells: [Cell] = []
  private(set) var previous: Range<Int>?
  private(set) var change: Range<Int>?
  private(set) var status = 0..<0

  /// Narrower grids show no parts: they would take the year before away.
  static let leastWidthWithParts = 60
  private static let unitWidth = 6
  private static let changeWidth = 9

  /// - Parameter lengths: the shorter lengths that the rows are reported for, longest first.
  init(_ rect: Rect, period: Period, lengths: [Period.Length]) {
    let parts = Self.parts(of: period, lengths, width: rect.width)
    if parts.periods.isEmpty {
      place(rect, period)
    } else {
      place(rect, period, parts.periods, partWidth: parts.width)
    }
  }

  /// As many lengths as fit beside names of seven characters; a column less wide rather than a length less.
  private static func parts(
    of period: Period, _ lengths: [Period.Length], width: Int
  ) -> (periods: [Period], width: Int) {
    guard width >= leastWidthWithParts else { return ([], 0) }
    var best: (periods: [Period], width: Int) = ([], 0)
    for partWidth in [8, 7] {
      var periods: [Period] = []
      for length in lengths {
        let more = periods + period.parts(length)
        guard 14 + unitWidth + 9 + 3 + more.count * partWidth <= width else { break }
        periods = more
      }
      if periods.count > best.periods.count { best = (periods, partWidth) }
    }
    return best
  }

  private mutating func place(_ rect: Rect, _ period: Period) {
    let hasPrevious = rect.width >= 42
    let hasChange = rect.width >= 50
    let numberWidth = rect.width >= 54 ? 11 : 9
    let statusWidth = rect.width >= 46 ? 5 : 3
    let fixed =
      Self.unitWidth + numberWidth + (hasPrevious ? numberWidth : 0)
      + (hasChange ? Self.changeWidth : 0) + statusWidth
    var column = rect.column
    name = Self.take(max(8, rect.width - fixed), &column)
    unit = Self.take(Self.unitWidth, &column)
    cells = [Cell(period: period, place: Self.take(numberWidth, &column))]
    previous = hasPrevious ? Self.take(numberWidth, &column) : nil
    change = hasChange ? Self.take(Self.changeWidth, &column) : nil
    status = Self.take(statusWidth, &column)
  }

  private mutating func place(
    _ rect: Rect, _ period: Period, _ parts: [Period], partWidth: Int
  ) {
    let numberWidth = 9
    var spare = rect.width - (14 + Self.unitWidth + numberWidth + 3 + parts.count * partWidth)
    func fits(_ width: Int) -> Bool {
      guard spare >= width else { return false }
      spare -= width
      return true
    }
    let statusWidth = fits(2) ? 5 : 3
    let hasPrevious = fits(numberWidth)
    let hasChange = hasPrevious && fits(Self.changeWidth)
    var column = rect.column
    name = Self.take(14 + spare, &column)
    unit = Self.take(Self.unitWidth, &column)
    cells = [Cell(period: period, place: Self.take(numberWidth, &column))]
    for part in parts {
      cells.append(Cell(period: part, place: Self.take(partWidth, &column)))
    }
    previous = hasPrevious ? Self.take(numberWidth, &column) : nil
    change = hasChange ? Self.take(Self.changeWidth, &column) : nil
    status = Self.take(statusWidth, &column)
  }

  /// 2025年, 2025年H1: the head of a column.
  static func title(of period: Period) -> String {
    "\(period.year)年"
      + (period.length == .year ? "" : period.code.dropFirst(4).replacing("-", with: ""))
  }

  private static func take(_ width: Int, _ column: inout Int) -> Range<Int> {
    defer { column += width }
    return column..<column + width
  }
}

extension State {
  /// The periods whose figures can be selected and typed, left to right: the one that is shown, then as many of its parts
  /// as the grid has room for.
  var gridColumns: [Period] {
    guard let rect = Layout(for: self).figures?.inset(columns: 1, rows: 1),
      rect.width >= GridColumns.leastWidthWithParts
    else { return [period] }
    return GridColumns(rect, period: period, lengths: partLengths).cells.map(\.period)
  }

  /// The lengths shorter than the shown period's for which the subject reports anything, longest first.
  var partLengths: [Period.Length] {
    let reported = reportedIndicators
    return Period.Length.allCases.filter { length in
      length > period.length && reported.contains { $0.lengths.contains(length) }
    }
  }

  /// The period of the cursor's column.
  var columnPeriod: Period {
    let columns = gridColumns
    return columns.indices.contains(grid.column) ? columns[grid.column] : period
  }

  /// Moves the cursor to another column of periods, on the same row.
  mutating func moveColumn(to column: Int) {
    if grid.isMarking { return extendSelection(toRow: grid.row, column: column) }
    grid.anchor = nil
    grid.column = min(max(0, column), gridColumns.count - 1)
    speech.firstLine = nil
  }
}

extension Workspace {
  /// Whether a figure of this length of period is reported for its indicator at all.
  func isReported(_ key: FigureKey) -> Bool {
    catalog.indicator(key.indicator)?.lengths.contains(key.period.length) ?? false
  }
}
