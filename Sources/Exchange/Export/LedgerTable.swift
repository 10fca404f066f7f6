import Core

/// 整改台账 with all that is recorded of each issue.
public struct LedgerTable: Sendable {
  public let table: Table

  /// - Parameter region: whose ledger it is: 青禾区.
  public init(_ ledger: Ledger, region: String, on today: Day) {
    let tally = ledger.tally
    table = Table(
      name: "整改台账", title: "\(region)四化问题整改台账",
      summary: "截至\(today.chineseText)：共\(tally.total)项，未销号\(tally.open)项，逾期\(tally.overdue)项",
      columns: Self.columns(hasRegions: ledger.isOfSeveralRegions),
      rows: ledger.rows.map { Self.row($0, hasRegion: ledger.isOfSeveralRegions, on: today) })
  }

  private static func columns(hasRegions: Bool) -> [Table.Column] {
    [.init("序号", isNumeric: true, widest: 6)]
      + (hasRegions ? [.init("区域", widest: 10)] : [])
      + [
        .init("机构", widest: 12), .init("类型", widest: 10), .init("表现", widest: 26),
        .init("程度", widest: 6), .init("来源", widest: 10), .init("发现日期", widest: 12),
        .init("佐证", widest: 20), .init("整改措施", widest: 26), .init("责任人", widest: 12),
        .init("整改期限", widest: 12), .init("状态", widest: 10), .init("期限情况", widest: 10),
        .init("销号日期", widest: 12), .init("备注", widest: 16),
      ]
  }

  private static func row(
    _ row: Ledger.Row, hasRegion: Bool, on today: Day
  ) -> [Table.Cell] {
    let issue = row.issue
    return [.count(row.number)] + (hasRegion ? [.text(row.region)] : [])
      + [
        .text(row.organization), .text(issue.tendencies.map(\.rawValue).joined(separator: "、")),
        .text(issue.manifestation), .text(issue.severity.rawValue), .text(issue.source),
        .day(issue.foundOn), .text(issue.evidence), .text(issue.remedies), .text(issue.owner),
        .day(issue.deadline), .text(issue.status.rawValue), .text(row.countdown),
        .day(issue.closedOn), .text(issue.note),
      ]
  }
}

extension Ledger {
  /// Of the office's region and all regions below it that a workspace holds.
  public init(wholeOf workspace: Workspace, on today: Day) {
    let organizations = workspace.organizations
    var regions: [OrganizationID: String] = [:]
    for organization in organizations {
      regions[organization.id] = workspace.region(organization.region)?.name
    }
    self.init(
      of: organizations, workspace.issues, regions: regions,
      in: workspace.settings.period, on: today)
  }
}
