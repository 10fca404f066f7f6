/// The deadlines for putting issues right, sorted by how near they are.
public struct DeadlineBoard: Hashable, Sendable {
  /// Past their deadline, the longest overdue first.
  public var overdue: [IssueID] = []
  /// Due within seven days from today, today included.
  public var thisWeek: [IssueID] = []
  /// Due within the thirty days from today, but not this week: a calendar month would hide the first of the next one.
  public var thisMonth: [IssueID] = []
  /// Open, not a standing task, and without any deadline.
  public var undated: [IssueID] = []

  public init(_ issues: [Issue], on today: Day) {
    let open = issues.filter(\.keepsDeadline)
    let dated = open.compactMap { issue in issue.deadline.map { (issue.id, $0) } }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    for (id, deadline) in dated {
      switch deadline.daysSince1970 - today.daysSince1970 {
      case ..<0: overdue.append(id)
      case ..<7: thisWeek.append(id)
      case ..<31: thisMonth.append(id)
      default: break
      }
    }
    undated = open.filter { $0.deadline == nil }.map(\.id)
  }
}
