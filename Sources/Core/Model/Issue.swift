/// The four ways in which a mass organization drifts from the masses.
public enum Tendency: String, Hashable, Sendable, Codable, CaseIterable {
  case bureaucratic = "机关化"
  case administrative = "行政化"
  case aristocratic = "贵族化"
  case entertaining = "娱乐化"
}

/// One recorded 四化 problem of one organization.
public struct Issue: Hashable, Sendable, Codable, Identifiable {
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case light = "轻"
    case medium = "中"
    case grave = "重"

    /// 1 to 3.
    public var weight: Int {
      switch self {
      case .light: 1
      case .medium: 2
      case .grave: 3
      }
    }

    public static func < (a: Self, b: Self) -> Bool { a.weight < b.weight }
  }

  /// 未启动 → 整改中 → 待验收 → 已销号; 退回 is an event back to 整改中. 长期坚持 stays open.
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case notStarted = "未启动"
    case underWay = "整改中"
    case awaitingAcceptance = "待验收"
    case closed = "已销号"
    case longTerm = "长期坚持"

    /// Which states may follow this one; 待验收 → 整改中 is 退回.
    public var successors: [Status] {
      switch self {
      case .notStarted: [.underWay, .longTerm]
      case .underWay: [.awaitingAcceptance, .longTerm]
      case .awaitingAcceptance: [.closed, .underWay]
      case .longTerm: [.underWay, .awaitingAcceptance]
      case .closed: [.underWay]
      }
    }
  }

  public var id: IssueID
  public var organization: OrganizationID
  /// At least one, in the order of `Tendency.allCases`.
  public var tendencies: [Tendency]
  /// A clause that fits after 「有的」: no subject, no end mark.
  public var manifestation: String
  public var severity: Severity
  /// 巡察反馈, 调研, 自查, 督查, 群众反映.
  public var source: String
  public var foundOn: Day?
  public var evidence: String
  public var remedies: String
  /// A post or a unit.
  public var owner: String
  public var deadline: Day?
  public var status: Status
  public var note: String

  public init(
    id: IssueID = .unsaved, organization: OrganizationID, tendencies: [Tendency],
    manifestation: String, severity: Severity = .medium, source: String = "",
    foundOn: Day? = nil, evidence: String = "", remedies: String = "", owner: String = "",
    deadline: Day? = nil, status: Status = .notStarted, note: String = ""
  ) {
    self.id = id
    self.organization = organization
    self.tendencies = tendencies
    self.manifestation = manifestation
    self.severity = severity
    self.source = source
    self.foundOn = foundOn
    self.evidence = evidence
    self.remedies = remedies
    self.owner = owner
    self.deadline = deadline
    self.status = status
    self.note = note
  }

  public var isOpen: Bool { status != .closed }

  /// Whether it has to be done by a day: open, and no standing task.
  public var keepsDeadline: Bool { isOpen && status != .longTerm }

  /// 逾期: open, not a standing task, and past its deadline.
  public func isOverdue(on day: Day) -> Bool {
    guard keepsDeadline, let deadline else { return false }
    return deadline < day
  }
}

/// One line of the built-in checklists: a sign of a tendency and what puts it right.
public struct Manifestation: Hashable, Sendable, Codable {
  public var tendency: Tendency
  /// A clause that fits after 「有的」.
  public var clause: String
  /// Clauses that fit after 「要」.
  public var remedies: [String]

  public init(tendency: Tendency, clause: String, remedies: [String]) {
    self.tendency = tendency
    self.clause = clause
    self.remedies = remedies
  }
}

extension Issue {
  /// The name of an organization that stands in what shows the issue, and that a leader would then say from the platform; nil if none.
  public func nameSpoken(among organizations: [Organization]) -> String? {
    organizations.lazy.flatMap { [$0.shortName, $0.formalName] }
      .first { !$0.isEmpty && manifestation.contains($0) }
  }
}
