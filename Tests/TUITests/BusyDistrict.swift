import Core
import TUI

/// The district with all its usual organizations, more issues than one, a doubtful figure and a second draft: something for every card of the overview.
enum BusyDistrict {
  static func workspace() throws -> Workspace {
    var workspace = try District.workspace()
    let district = workspace.settings.region
    let known = Set(workspace.organizations(of: district).map(\.kind))
    let home = try requireValue(workspace.region(district))
    let others = workspace.catalog.kinds.filter { !$0.isOptional && !known.contains($0.id) }
    workspace.setOrganizations(
      workspace.organizations
        + others.enumerated().map { index, kind in
          Organization(
            id: .init(rawValue: Int64(10 + index)), region: district, kind: kind.id,
            shortName: kind.shortName(in: home), formalName: kind.formalName(in: home),
            headTitle: kind.headTitle, order: 10 + index)
        })
    workspace.issues += [
      issue(2, of: 1, [.bureaucratic, .entertaining], "重部署轻落实", .light, "2026-01-18"),
      issue(3, of: 3, [.entertaining], "重场面轻实效", .medium, "2026-02-05"),
      issue(4, of: 10, [.administrative], "用发文代替服务", .medium, nil),
      issue(5, of: 2, [.aristocratic], "代表里一线的人少", .light, "2025-11-30", .closed),
    ]
    workspace.drafts.append(
      Draft(
        id: .init(rawValue: 2), name: "半年点评", template: "群团工作座谈会讲话",
        source: District.speech))
    try doubt(1, "参赛职工", &workspace)
    return workspace
  }

  private static func issue(
    _ id: Int64, of organization: Int64, _ tendencies: [Tendency], _ manifestation: String,
    _ severity: Issue.Severity, _ deadline: String?, _ status: Issue.Status = .underWay
  ) -> Issue {
    Issue(
      id: .init(rawValue: id), organization: .init(rawValue: organization),
      tendencies: tendencies, manifestation: manifestation, severity: severity,
      deadline: deadline.flatMap { Day($0) }, status: status)
  }

  private static func doubt(_ organization: Int64, _ name: String, _ workspace: inout Workspace)
    throws
  {
    let indicator = try requireValue(
      workspace.catalog.kind(named: "工会").flatMap {
        workspace.catalog.indicator(named: name, of: $0.id)
      })
    let key = FigureKey(
      subject: .organization(.init(rawValue: organization)), indicator: indicator.id,
      period: District.year)
    workspace.figures[key]?.status = .doubtful
    workspace.figures[key]?.doubt = "与上年相差较大"
  }

  private struct Missing: Error {}

  private static func requireValue<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
  }
}
