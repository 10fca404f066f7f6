import Core

/// What the labels of a report mean: decided, matched, or asked, each once.
extension ReportReader {
  mutating func subject(
    _ row: Int, _ column: ReportColumn, _ labels: RowLabels
  ) -> Subject? {
    switch axes.subjects {
    case .around:
      if let subject = meta.subject { return subject }
      return meanings.ask(.organization, "", at: "A1", subject: nil) { _ in .unsure([]) }
        .flatMap { try? matcher.names.subject(named: $0) }
    case .head: return subject(named: column.subject, at: column.subjectCell)
    case .column:
      return subject(named: labels.subject, at: grid.place(row, labels.columns.subject))
    }
  }

  private mutating func subject(named label: String?, at cell: String) -> Subject? {
    guard let label, !label.isEmpty else { return nil }
    let matcher = matcher
    return meanings.ask(.organization, label, at: cell, subject: nil) { matcher.subjectName($0) }
      .flatMap { try? matcher.names.subject(named: $0) }
  }

  mutating func indicator(
    _ parts: [String], of subject: Subject, unit: String?, at cell: String
  ) -> IndicatorID? {
    let parts = parts.isEmpty ? meta.titles : parts
    let matcher = matcher
    let name = meanings.ask(.indicator, parts.joined(separator: "·"), at: cell, subject: subject) {
      _ in
      matcher.indicatorName(parts, of: subject, unit: unit)
    }
    return name.flatMap { matcher.indicator([$0], of: subject, unit: unit).target }
  }

  func period(_ column: ReportColumn) throws(RowError) -> Period? {
    // With 本月 and 本年累计 side by side, 上年同期 may be that of either.
    if column.period == .lastYear, hasCumulative, let base, base.ordinal > 1 {
      guard !hasCurrent else { throw .ambiguousPeriod("上年同期") }
      return try PeriodLabel.lastYearCumulative.period(in: base)
    }
    if case .absolute? = column.period { return try column.period?.period(in: base) }
    if base == nil, case .unusable(let text)? = meta.period { throw .notAPeriod(text) }
    return try (column.period ?? .current).period(in: base)
  }

  mutating func askPeriod(at cell: String) {
    _ = meanings.ask(.period, "", at: cell, subject: nil) { _ in .unsure([]) }
  }
}
