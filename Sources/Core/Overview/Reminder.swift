/// 催报 as it is sent: one paragraph to one organization.
public struct Reminder: Hashable, Sendable {
  public var arrears: Arrears
  /// 区总工会; 青禾区本级 for what the region itself owes.
  public var name: String
  public var contact: String
  public var telephone: String
  public var period: Period
  /// The names of what is owed, in the catalogue's order.
  public var missing: [String]
  private let today: Day

  public init(
    _ arrears: Arrears, in period: Period, on today: Day, from workspace: Workspace
  ) {
    self.arrears = arrears
    self.period = period
    self.today = today
    name = workspace.name(of: arrears.subject)
    (contact, telephone) = ("", "")
    switch arrears.subject {
    case .region: name += "本级"
    case .organization(let id):
      let organization = workspace.organization(id)
      contact = organization?.contact ?? ""
      telephone = organization?.telephone ?? ""
    }
    missing = arrears.missing.map { workspace.catalog.indicator($0)?.name ?? "" }
  }

  /// 逾期5天, 今天到期, 还有3天; empty where no deadline can be told.
  public var countdown: String {
    guard let due = arrears.due else { return "" }
    let days = due.daysSince1970 - today.daysSince1970
    return days < 0 ? "逾期\(-days)天" : days == 0 ? "今天到期" : "还有\(days)天"
  }

  /// Chinese, ready to be sent: whom, what is owed, since when, and what to do. It ends with no line end.
  public var text: String {
    let reach = [
      contact.isEmpty ? nil : "联系人：\(contact)", telephone.isEmpty ? nil : "电话：\(telephone)",
    ]
    .compactMap { $0 }.joined(separator: "，")
    let address = reach.isEmpty ? name : "\(name)（\(reach)）"
    let deadline = arrears.due.map { due -> String in
      let state = arrears.daysLate == nil ? countdown : "已\(countdown)"
      return "应于\(due.chineseText)前报送，\(state)，"
    }
    let list = "尚有\(missing.count)项未报：\(missing.joined(separator: "、"))。"
    switch arrears.subject {
    case .region:
      return "\(address)：\(period.chineseText)数据\(deadline ?? "")\(list)请向主管部门取数，核实后录入。"
    case .organization:
      return "\(address)：你单位\(period.chineseText)数据\(deadline ?? "")\(list)"
        + "请抓紧核实报送；没有发生的填0，没有这项工作的注明“不适用”。"
    }
  }
}

/// 催报清单: everybody who owes figures of a period, the latest first.
public struct ReminderList: Hashable, Sendable {
  public var period: Period
  public var reminders: [Reminder]

  public init(
    _ arrears: [Arrears], in period: Period, on today: Day, from workspace: Workspace
  ) {
    self.period = period
    reminders = arrears.map { Reminder($0, in: period, on: today, from: workspace) }
  }

  /// Of a region and its organizations.
  /// - Parameter region: nil for the office's own.
  public init(
    of region: RegionID? = nil, in period: Period, on today: Day, from workspace: Workspace
  ) {
    let region = region ?? workspace.settings.region
    let subjects =
      [.region(region)] + workspace.organizations(of: region).map { Subject.organization($0.id) }
    self.init(
      Arrears.list(of: subjects, in: period, on: today, from: workspace), in: period, on: today,
      from: workspace)
  }

  /// Only what one subject owes.
  public func only(_ subject: Subject) -> ReminderList {
    var list = self
    list.reminders.removeAll { $0.arrears.subject != subject }
    return list
  }

  /// 6家未报，共23项，其中4家逾期.
  public var summary: String {
    let owed = reminders.reduce(0) { $0 + $1.missing.count }
    let late = reminders.filter { $0.arrears.daysLate != nil }.count
    return reminders.isEmpty
      ? "应报的都已报送" : "\(reminders.count)家未报，共\(owed)项" + (late > 0 ? "，其中\(late)家逾期" : "")
  }

  /// One paragraph each, a blank line between them; lines end at LF, the last one too. Empty where nothing is owed.
  public var text: String {
    reminders.isEmpty ? "" : reminders.map(\.text).joined(separator: "\n\n") + "\n"
  }
}
