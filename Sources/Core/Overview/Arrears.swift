/// 催报: what one subject still owes for a period, and since when.
public struct Arrears: Hashable, Sendable {
  public var subject: Subject
  /// What is missing, in the catalogue's order; never empty.
  public var missing: [IndicatorID]
  /// 报送期限: the last day on which the figures were in time.
  public var due: Day?
  /// Days past the deadline; nil while there is still time (or no deadline can be told).
  public var daysLate: Int?

  /// Nil where nothing is owed.
  public init?(_ subject: Subject, owing completeness: Completeness, on today: Day, _ due: Day?) {
    guard !completeness.missing.isEmpty else { return nil }
    self.subject = subject
    missing = completeness.missing
    self.due = due
    let late = due.map { today.daysSince1970 - $0.daysSince1970 } ?? 0
    daysLate = late > 0 ? late : nil
  }
}

extension Arrears {
  /// What some subjects owe, the latest first, in the order given where they are equally late.
  public static func list(
    of subjects: [Subject], in period: Period, on today: Day, from workspace: Workspace
  ) -> [Arrears] {
    list(
      of: subjects.map { ($0, Completeness(of: $0, in: period, from: workspace)) }, in: period,
      on: today, from: workspace)
  }

  static func list(
    of counted: [(subject: Subject, completeness: Completeness)], in period: Period,
    on today: Day, from workspace: Workspace
  ) -> [Arrears] {
    counted.compactMap {
      Arrears(
        $0.subject, owing: $0.completeness, on: today,
        workspace.dueDay(of: $0.subject, for: period))
    }.sorted { ($1.daysLate ?? 0) < ($0.daysLate ?? 0) }
  }
}

extension Workspace {
  /// 报送期限 of a subject: so many days after the period's end as the organization, or else the workbook, allows.
  /// Nil where that leaves the calendar.
  public func dueDay(of subject: Subject, for period: Period) -> Day? {
    var days = settings.dueDays
    if case .organization(let id) = subject, let own = organization(id)?.dueDays { days = own }
    return period.lastDay?.adding(days: days)
  }
}
