/// Which issues of a ledger are wanted.
public struct LedgerFilter: Hashable, Sendable {
  /// By state; 未销号 is everything that is not 已销号, 逾期 what is past its deadline.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    case all = "全部"
    case open = "未销号"
    case overdue = "逾期"
    case notStarted = "未启动"
    case underWay = "整改中"
    case awaitingAcceptance = "待验收"
    case closed = "已销号"
    case longTerm = "长期坚持"

    func admits(_ issue: Issue, on today: Day) -> Bool {
      switch self {
      case .all: true
      case .open: issue.isOpen
      case .overdue: issue.isOverdue(on: today)
      case .notStarted: issue.status == .notStarted
      case .underWay: issue.status == .underWay
      case .awaitingAcceptance: issue.status == .awaitingAcceptance
      case .closed: issue.status == .closed
      case .longTerm: issue.status == .longTerm
      }
    }
  }

  public var standing: Standing
  public var tendency: Tendency?
  /// Characters, or initials of their pinyin, that stand somewhere in the issue; empty for every issue.
  public var text: String

  public init(standing: Standing = .all, tendency: Tendency? = nil, text: String = "") {
    self.standing = standing
    self.tendency = tendency
    self.text = text
  }

  /// - Parameter organization: the short name of whose issue it is.
  public func admits(_ issue: Issue, of organization: String, on today: Day) -> Bool {
    guard standing.admits(issue, on: today) else { return false }
    if let tendency, !issue.tendencies.contains(tendency) { return false }
    guard !text.isEmpty else { return true }
    return [
      organization, issue.manifestation, issue.owner, issue.source, issue.remedies, issue.evidence,
      issue.note,
    ].contains { !$0.isEmpty && PinyinInitials.matches(text, in: $0) }
      || issue.tendencies.contains { PinyinInitials.matches(text, in: $0.rawValue) }
  }
}

/// By what a ledger is sorted; equals stand in the organizations' order, then by number.
public enum LedgerOrder: String, Hashable, Sendable, CaseIterable {
  /// What is open first, the gravest first.
  case severity = "程度"
  /// What is still to be done first, by deadline, the nearest first; what has none after it.
  case deadline = "期限"
  /// In protocol order.
  case organization = "机构"
  /// In the order of the four.
  case tendency = "类型"
  /// The newest first.
  case found = "发现日期"
  /// In the order of an issue's life.
  case status = "状态"

  /// Numbers that sort as this order wants.
  func key(of issue: Issue) -> (Int, Int) {
    switch self {
    case .severity: (issue.isOpen ? 0 : 1, -issue.severity.weight)
    case .deadline:
      (issue.keepsDeadline ? 0 : 1, issue.deadline?.daysSince1970 ?? .max)
    case .organization: (0, issue.isOpen ? 0 : 1)
    case .tendency:
      (
        issue.tendencies.first.flatMap(Tendency.allCases.firstIndex) ?? Tendency.allCases.count,
        -issue.severity.weight
      )
    case .found: (0, issue.foundOn.map { -$0.daysSince1970 } ?? .max)
    case .status:
      (Issue.Status.allCases.firstIndex(of: issue.status) ?? 0, -issue.severity.weight)
    }
  }
}
