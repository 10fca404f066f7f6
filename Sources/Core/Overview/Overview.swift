/// What the secretary sees on sitting down: what is missing, odd, overdue and still to be checked in one period.
public struct Overview: Hashable, Sendable {
  public struct Share: Hashable, Sendable {
    public var subject: Subject
    public var completeness: Completeness
  }

  public var period: Period
  /// Each subject that owes anything, in the order given.
  public var subjects: [Share]
  public var groups: [GroupCompleteness]
  /// What moved most against the year before.
  public var changes: [FigureChange]
  /// 存疑, in order.
  public var doubtful: [FigureKey]
  /// 已报 and not yet 已核, in order.
  public var unverified: [FigureKey]
  public var matrix: TendencyMatrix
  /// Who still owes figures, the latest first.
  public var arrears: [Arrears]
  public var deadlines: DeadlineBoard

  /// - Parameters:
  ///   - subjects: the region and its organizations.
  ///   - below: organizations of the regions below: their issues are told as well, their figures are not.
  ///   - greatestChanges: how many of the changes are wanted.
  public init(
    of subjects: [Subject], below: [Organization] = [], in period: Period, on today: Day,
    greatestChanges: Int = 12,
    from workspace: Workspace
  ) {
    self.period = period
    let shares = subjects.map {
      Share(subject: $0, completeness: Completeness(of: $0, in: period, from: workspace))
    }
    self.subjects = shares.filter { $0.completeness.expected > 0 }
    groups = GroupCompleteness.groups(of: subjects, in: period, from: workspace)
    changes = FigureChange.greatest(greatestChanges, of: subjects, in: period, from: workspace)
    doubtful = []
    unverified = []
    for subject in subjects {
      for indicator in workspace.indicators(of: subject, length: period.length) {
        let key = FigureKey(subject: subject, indicator: indicator.id, period: period)
        switch workspace.figure(key)?.status {
        case .doubtful: doubtful.append(key)
        case .reported: unverified.append(key)
        case .verified, .notApplicable, nil: break
        }
      }
    }
    let organizations = subjects.compactMap { subject -> Organization? in
      guard case .organization(let id) = subject else { return nil }
      return workspace.organization(id)
    }
    let members = Set((organizations + below).map(\.id))
    let issues = workspace.issues.filter { members.contains($0.organization) }
    // A blank row says something of the region's own; of those below only what there is.
    let troubled = Set(issues.map(\.organization))
    matrix = TendencyMatrix(organizations + below.filter { troubled.contains($0.id) }, issues)
    deadlines = DeadlineBoard(issues, on: today)
    arrears = Arrears.list(
      of: shares.map { ($0.subject, $0.completeness) }, in: period, on: today, from: workspace)
  }
}
