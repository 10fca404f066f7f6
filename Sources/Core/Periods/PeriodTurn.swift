/// 新一期: what moving a workbook from its working period to a later one changes, and what the old one still lacks.
///
/// The tree and the open issues belong to no period and carry on; the old period's figures stay where they are and are the
/// new one's 上年. What changes are the working period and, as far as somebody wishes, the tasks that were not finished.
public struct PeriodTurn: Hashable, Sendable {
  /// How many figures of the old period a subject has not reported.
  public struct Debt: Hashable, Sendable {
    public var subject: Subject
    public var count: Int
  }

  public let from: Period
  public let to: Period
  /// Who owes figures of the old period, in protocol order; they can be reported later all the same.
  public let debts: [Debt]
  /// The issues that are not 已销号, of the office's region and those directly below.
  public let openIssueCount: Int
  /// The new period's tasks that are there already.
  public let planned: [PlannedTask]
  /// The old period's tasks, its parts' too, that are neither done nor dropped nor listed in the new period.
  public let unfinished: [PlannedTask]
  private let settings: WorkspaceSettings

  /// - Parameter workspace: a window that holds the figures of the working period.
  /// - Parameter to: nil for the period of the same length that follows.
  /// - Throws: `PeriodTurnError`.
  public init(of workspace: Workspace, to: Period? = nil) throws(PeriodTurnError) {
    settings = workspace.settings
    from = settings.period
    guard let to = to ?? from.successor else { throw .noneFollows(from) }
    guard let begin = to.firstDay, let former = from.firstDay, former < begin else {
      throw .notLater(to, than: from)
    }
    self.to = to
    let region = settings.region
    let organizations = workspace.organizations(of: region)
    let subjects = [.region(region)] + organizations.map { Subject.organization($0.id) }
    debts = subjects.compactMap { subject in
      let count = Completeness(of: subject, in: workspace.settings.period, from: workspace)
        .missing.count
      return count == 0 ? nil : Debt(subject: subject, count: count)
    }
    let followed = workspace.followedOrganizations
    openIssueCount = workspace.issues.count { $0.isOpen && followed.contains($0.organization) }
    let tasks = workspace.tasks.filter { subjects.contains($0.subject) }
    let planned = tasks.filter { $0.period == to }
    self.planned = planned
    unfinished = tasks.filter { task in
      workspace.settings.period.contains(task.period)
        && (task.status == .planned || task.status == .underWay)
        && !planned.contains { $0.subject == task.subject && $0.text == task.text }
    }
  }

  /// How many of the new period's tasks set a target for an indicator.
  public var targetCount: Int { planned.count { $0.indicator != nil && $0.target != nil } }

  public var debtCount: Int { debts.reduce(0) { $0 + $1.count } }

  /// One edit that moves the workbook on and lists these of the unfinished tasks in the new period too. The old ones stay as
  /// they are: what was not done by then is part of that period's record.
  public func edit(carrying tasks: Set<TaskID>) -> Edit {
    var after = settings
    after.period = to
    var changes = [Change(before: .settings(settings), after: .settings(after))]
    for (index, task) in unfinished.filter({ tasks.contains($0.id) }).enumerated() {
      var carried = task
      carried.id = TaskID(rawValue: -Int64(index + 1))
      carried.period = to
      if let deadline = task.deadline, let begin = to.firstDay, deadline < begin {
        carried.deadline = nil
      }
      changes.append(Change(before: nil, after: .task(carried)))
    }
    return Edit(title: "新一期：\(from.chineseText)换到\(to.chineseText)", changes: changes)
  }
}

/// Why a workbook cannot be moved to a period.
public enum PeriodTurnError: Error, Hashable, Sendable {
  case notLater(Period, than: Period)
  /// The last year that there is.
  case noneFollows(Period)
}

extension PeriodTurnError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notLater(let period, let former):
      "\(period.chineseText)不在工作期\(former.chineseText)之后；要改回以前的期，用 quntuan settings 的 --period"
    case .noneFollows(let period): "\(period.chineseText)之后没有可用的期了"
    }
  }
}

extension Workspace {
  /// The target that a task of the same subject and period sets for a figure; nil where none does.
  public func plannedTarget(of key: FigureKey) -> Amount? {
    tasks.last {
      $0.indicator == key.indicator && $0.subject == key.subject && $0.period == key.period
        && $0.status != .dropped && $0.target != nil
    }?.target
  }
}

extension Edit {
  /// The working period that it moves a workbook to; nil where it leaves that alone.
  public var turnedPeriod: Period? {
    changes.lazy.compactMap { change -> Period? in
      guard case .settings(let before)? = change.before, case .settings(let after)? = change.after,
        before.period != after.period
      else { return nil }
      return after.period
    }.first
  }
}
