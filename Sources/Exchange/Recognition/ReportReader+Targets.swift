import Core

/// Where in a report a figure stands: its target stands in the same row, under the same headings but one.
struct FigurePlace: Hashable {
  private let row: Int
  private let indicator: [String]
  private let subject: String?

  init(_ row: Int, _ column: ReportColumn, _ labels: ReportReader.RowLabels) {
    self.row = row
    indicator = labels.indicator.isEmpty ? column.indicator : labels.indicator
    subject = column.subject
  }
}

/// A figure that was taken from a report.
struct TakenFigure {
  /// Its place in `RecognizedReport.rows`.
  let place: Int
  let indicator: IndicatorID
  /// What its headings say of its unit.
  let unit: String?
}

extension ReportReader {
  /// A target goes with the figure beside it; alone it is no figure, and asks nothing.
  mutating func readTarget(_ row: Int, _ column: ReportColumn, _ labels: RowLabels) {
    let index = column.index
    guard grid.kinds[row][index] == .number, grid.faults[row][index] == nil,
      let base, let taken = figures[FigurePlace(row, column, labels)],
      let indicator = matcher.catalog.indicator(taken.indicator)
    else { return }
    // 目标 in a half-year's report is the year's more often than not.
    guard base.length == .year || column.isOwnPlan else {
      return leaveOut(column, because: "说不清是\(base.chineseText)的还是全年的")
    }
    var text = grid.texts[row][index]
    let unit = report.rows[taken.place].cells[4]
    if unit.isEmpty, !Label.endsInUnit(text) {
      text += taken.unit ?? meta.unit(for: indicator) ?? ""
    }
    do throws(RowError) {
      _ = try FigureEntry.amount(text, unit: unit, indicator: indicator)
      report.rows[taken.place].cells[6] = text
    } catch {
      leaveOut(column, because: "\(grid.place(row, index))格\(error)")
    }
  }
}
