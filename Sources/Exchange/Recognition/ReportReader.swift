import Core

/// Reads a sheet that is laid out for people: titles over the head, merged headings, either way round, totals and notes.
///
/// Every amount gets whose, what, when and in what unit from its row, its column and what stands around the table.
struct ReportReader {
  let grid: ReportGrid
  let frame: ReportFrame
  let meta: ReportMeta
  let axes: ReportAxes
  let matcher: LabelMatcher
  /// The period of a report that states none itself.
  let base: Period?
  var report = RecognizedReport()
  var totals = TotalsCheck()
  var meanings: LabelReader
  private(set) var hasCumulative = false
  private(set) var hasCurrent = false
  /// Columns that say what a row is counted in.
  private let unitColumns: [Int]
  /// What each column of labels said last.
  private var labelsAbove: [Int: String] = [:]
  private var rounded: RoundedCells
  /// The figures of the report's own period that are taken, so that their targets find them.
  var figures: [FigurePlace: TakenFigure] = [:]

  /// Nil for a sheet without a table of amounts.
  init?(
    _ grid: ReportGrid, matcher: LabelMatcher, decisions: ImportDecisions, period: Period?
  ) throws(TableError) {
    guard let frame = ReportFrame(grid) else { return nil }
    self.grid = grid
    self.frame = frame
    self.matcher = matcher
    meanings = LabelReader(
      file: grid.file, sheet: grid.sheet, matcher: matcher, decisions: decisions)
    meta = ReportMeta(
      grid, above: frame.above,
      corner: frame.labelColumns.flatMap { frame.headings[$0] }, matcher: matcher)
    axes = ReportAxes(grid, frame, matcher)
    rounded = RoundedCells(file: grid.file)
    unitColumns = frame.headings.indices.filter { column in
      frame.headings[column].last.map { ["计量单位", "单位"].contains(Label($0).core) } ?? false
    }
    base = try Self.base(period, meta, decisions, meanings.source)
  }

  /// What was said with the import, then what the report says, then what is remembered of its source.
  private static func base(
    _ period: Period?, _ meta: ReportMeta, _ decisions: ImportDecisions, _ source: String
  ) throws(TableError) -> Period? {
    if let period { return period }
    if case .absolute(let stated)? = meta.period { return stated }
    guard decisions.isGiven("", as: .period),
      let given = decisions.target(of: "", as: .period, in: source)
    else { return nil }
    return Period(given.halfWidth)
  }

  /// Reads every amount.
  mutating func run() -> RecognizedReport {
    let columns = frame.amountColumns.map { column in ReportColumn(column, self) }
    hasCumulative = columns.contains { $0.period == .cumulative }
    hasCurrent = columns.contains(where: \.isCurrent)
    for row in frame.body {
      let labels = rowLabels(row)
      for column in columns where !column.isIdle {
        let index = column.index
        guard grid.kinds[row][index] != .empty, !grid.isCopy(row, index) else { continue }
        if !column.isPlan { read(row, column, labels) }
      }
      for column in columns where column.isPlan { readTarget(row, column, labels) }
    }
    report.readings = meanings.readings
    report.notices += rounded.notices
    for message in totals.findings {
      report.notices.append(.init(file: grid.file, message: message))
    }
    return report
  }

  // MARK: Rows

  /// What a row says of itself.
  struct RowLabels {
    var subject: String?
    var indicator: [String] = []
    var unit: String?
    var isTotal = false
    var columns: (subject: Int, indicator: Int) = (0, 0)
  }

  private mutating func rowLabels(_ row: Int) -> RowLabels {
    var labels = RowLabels()
    if case .column(let column) = axes.subjects {
      labels.subject = label(row, column)
      labels.columns.subject = column
    }
    if case .column(let column) = axes.indicators {
      labels.indicator = [label(row, column)].compactMap { $0 }
      labels.columns.indicator = column
    }
    labels.unit = unitColumns.lazy.map { [grid] in Label.plain(grid.texts[row][$0]) }
      .first(where: Label.isUnit)
    labels.isTotal =
      [labels.subject, labels.indicator.last].contains { $0.map(TotalsCheck.isTotal) ?? false }
      || labels.subject == nil && labels.indicator.isEmpty
        && grid.texts[row].contains(where: TotalsCheck.isTotal)
    return labels
  }

  /// A label merged over several rows stands in each; in a text table the rows below leave it out.
  private mutating func label(_ row: Int, _ column: Int) -> String? {
    let text = grid.texts[row][column]
    guard text.isEmpty else {
      labelsAbove[column] = text
      return text
    }
    return frame.labelColumns.count > 1 ? labelsAbove[column] : nil
  }

  // MARK: Cells

  private mutating func read(_ row: Int, _ column: ReportColumn, _ labels: RowLabels) {
    let cell = grid.place(row, column.index)
    if labels.isTotal || column.isTotal {
      let key = TotalsCheck.Key(
        what: labels.isTotal ? column.indicator.joined() : labels.indicator.joined(),
        index: labels.isTotal ? column.index : row)
      totals.state(grid.texts[row][column.index], at: cell, for: key)
      return
    }
    guard let subject = subject(row, column, labels) else { return }
    let indicatorLabel = labels.indicator.isEmpty ? column.indicator : labels.indicator
    let unitHint = unitStated(labels, column)
    guard
      let indicator = indicator(
        indicatorLabel, of: subject, unit: unitHint, at: indicatorCell(row, column, labels))
    else { return }
    totals.add(
      grid.texts[row][column.index],
      for: [
        .init(what: column.indicator.joined(), index: column.index),
        .init(what: labels.indicator.joined(), index: row),
      ])
    do throws(RowError) {
      guard let period = try period(column) else { return askPeriod(at: cell) }
      emit(row, column, subject, indicator, period, unitHint)
      guard period == base else { return }
      figures[FigurePlace(row, column, labels)] = TakenFigure(
        place: report.rows.count - 1, indicator: indicator, unit: unitHint)
    } catch {
      guard column.period?.isRelative == true, hasCurrent else {
        return report.refusals.append((cell, grid.lines[row], error))
      }
      leaveOut(column, because: "\(error)")
    }
  }

  /// The figures beside it are taken all the same; once a column is told.
  mutating func leaveOut(_ column: ReportColumn, because reason: String) {
    let cell = grid.place(frame.head.lowerBound, column.index)
    let letters = cell.prefix { !$0.isNumber }
    let message = "\(letters)列“\(column.timeHeading)”没有导入：\(reason)"
    guard !report.notices.contains(where: { $0.message == message }) else { return }
    report.notices.append(.init(file: grid.file, message: message))
  }

  private func unitStated(_ labels: RowLabels, _ column: ReportColumn) -> String? {
    labels.unit ?? labels.indicator.last.flatMap { Label($0).unit } ?? column.unit
  }

  private func indicatorCell(_ row: Int, _ column: ReportColumn, _ labels: RowLabels) -> String {
    labels.indicator.isEmpty
      ? grid.place(max(frame.head.lowerBound, frame.head.upperBound - 1), column.index)
      : grid.place(row, labels.columns.indicator)
  }

  private mutating func emit(
    _ row: Int, _ column: ReportColumn, _ subject: Subject, _ indicator: IndicatorID,
    _ period: Period, _ unit: String?
  ) {
    let index = column.index
    let definition = matcher.catalog.indicator(indicator)
    let stated = unit ?? definition.flatMap(meta.unit) ?? ""
    var amount = grid.texts[row][index]
    if grid.kinds[row][index] != .number { amount = "" }
    let status = grid.kinds[row][index] == .notApplicable ? "不适用" : ""
    // A percentage says its unit itself; so does 389万元.
    let isOwn = Label.endsInUnit(amount)
    var line = TableRow(
      line: grid.lines[row],
      cells: [
        matcher.name(of: subject), matcher.name(of: indicator), period.code, amount,
        isOwn ? "" : stated, status, "",
      ])
    line.cell = grid.place(row, index)
    if let fault = grid.faults[row][index] { line.faults[3] = fault }
    if let exact = grid.rounded[row][index] {
      rounded.note(exact, shown: amount, at: grid.place(row, index))
    }
    report.rows.append(line)
  }
}
