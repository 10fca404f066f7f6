/// 整改台账: the issues of some organizations, narrowed and sorted, with what they count to.
public struct Ledger: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// 序号: from 1, in the order shown.
    public var number: Int
    public var issue: Issue
    /// The short name of whose issue it is.
    public var organization: String
    /// The region that it belongs to, where several stand in one ledger; else empty.
    public var region: String
    /// Days from today to the deadline, negative when it is past; nil where none is to be kept.
    public var daysLeft: Int?

    /// 逾期3天, 今天到期, 剩7天; 未定期限 for what is still to be done and has none; empty for the rest.
    public var countdown: String {
      guard issue.keepsDeadline else { return "" }
      return switch daysLeft {
      case nil: "未定期限"
      case 0: "今天到期"
      case let days? where days < 0: "逾期\(-days)天"
      case let days?: "剩\(days)天"
      }
    }

    init(number: Int, issue: Issue, organization: String, region: String, on today: Day) {
      self.number = number
      self.issue = issue
      self.organization = organization
      self.region = region
      daysLeft =
        issue.keepsDeadline
        ? issue.deadline.map { $0.daysSince1970 - today.daysSince1970 } : nil
    }
  }

  public var rows: [Row]
  /// Of all issues of the organizations, also those that the filter keeps out.
  public var tally: LedgerTally

  /// An empty ledger.
  public init() {
    rows = []
    tally = LedgerTally()
  }

  /// - Parameters:
  ///   - organizations: whose issues are wanted, in protocol order; issues of others are left out.
  ///   - regions: the name of each organization's region, where there are several.
  ///   - period: of which 新增 and 销号 are counted.
  public init(
    of organizations: [Organization], _ issues: [Issue], regions: [OrganizationID: String] = [:],
    filter: LedgerFilter = LedgerFilter(), order: LedgerOrder = .severity, in period: Period,
    on today: Day
  ) {
    var places: [OrganizationID: (order: Int, name: String)] = [:]
    for (order, organization) in organizations.enumerated() {
      places[organization.id] = (order, organization.shortName)
    }
    let own = issues.filter { places[$0.organization] != nil }
    tally = LedgerTally(own, in: period, on: today)
    let sorted = own.compactMap { issue -> (issue: Issue, key: (Int, Int, Int), name: String)? in
      guard let place = places[issue.organization],
        filter.admits(
          issue, of: (regions[issue.organization] ?? "") + place.name, on: today)
      else { return nil }
      let key = order.key(of: issue)
      return order == .organization
        ? (issue, (place.order, key.1, -issue.severity.weight), place.name)
        : (issue, (key.0, key.1, place.order), place.name)
    }.sorted {
      ($0.key.0, $0.key.1, $0.key.2, $0.issue.id) < ($1.key.0, $1.key.1, $1.key.2, $1.issue.id)
    }
    rows = sorted.enumerated().map {
      Row(
        number: $0.offset + 1, issue: $0.element.issue, organization: $0.element.name,
        region: regions[$0.element.issue.organization] ?? "", on: today)
    }
  }

  /// Whether its rows are of more than one region.
  public var isOfSeveralRegions: Bool {
    rows.contains { $0.region != rows[0].region }
  }

  /// Where an issue stands; nil if the filter keeps it out.
  public func row(of id: IssueID) -> Int? { rows.firstIndex { $0.issue.id == id } }
}

/// What a ledger counts to.
public struct LedgerTally: Hashable, Sendable {
  public var total = 0
  /// Not 已销号.
  public var open = 0
  public var overdue = 0
  /// Due within seven days from today, today included.
  public var dueSoon = 0
  /// Found in the period.
  public var found = 0
  /// 已销号 in the period, as far as their steps tell the day.
  public var closed = 0
  /// 已销号 on a day that no step tells, as a list of former years has them: they belong to no period, and are told apart.
  public var closedUndated = 0

  /// Of each of the four, in the order of `Tendency.allCases`; an issue of two kinds counts under both.
  public var tendencies = Tendency.allCases.map { _ in TendencyCount() }

  public init() {}

  public init(_ issues: [Issue], in period: Period, on today: Day) {
    for issue in issues {
      total += 1
      for (index, tendency) in Tendency.allCases.enumerated()
      where issue.tendencies.contains(tendency) {
        tendencies[index].add(issue)
      }
      if issue.isOpen { open += 1 }
      if issue.isOverdue(on: today) { overdue += 1 }
      if issue.keepsDeadline, let deadline = issue.deadline,
        (0..<7).contains(deadline.daysSince1970 - today.daysSince1970)
      {
        dueSoon += 1
      }
      if issue.foundOn.map(period.contains) == true { found += 1 }
      if let day = issue.closedOn {
        if period.contains(day) { closed += 1 }
      } else if !issue.isOpen {
        closedUndated += 1
      }
    }
  }
}

/// The issues of one tendency.
public struct TendencyCount: Hashable, Sendable {
  public var open: Int
  /// The weight of the gravest open one, 1 to 3; 0 where none is open.
  public var weight: Int
  /// How many are 已销号.
  public var closed: Int

  public init(open: Int = 0, weight: Int = 0, closed: Int = 0) {
    self.open = open
    self.weight = weight
    self.closed = closed
  }

  fileprivate mutating func add(_ issue: Issue) {
    if issue.isOpen {
      open += 1
      weight = max(weight, issue.severity.weight)
    } else {
      closed += 1
    }
  }
}

extension Period {
  /// Whether a day lies in the period.
  public func contains(_ day: Day) -> Bool {
    guard let firstDay, let lastDay else { return false }
    return (firstDay...lastDay).contains(day)
  }
}
