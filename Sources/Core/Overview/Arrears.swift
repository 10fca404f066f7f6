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

extension Workspace {
  /// 报送期限 of a subject: so many days after the period's end as the organization, or else the workbook, allows.
  /// Nil where that leaves the calendar.
  public func dueDay(of subject: Subject, for period: Period) -> Day? {
    var days = settings.dueDays
    if case .organization(let id) = subject, let own = organization(id)?.dueDays { days = own }
    return period.lastDay?.adding(days: days)
  }
}
