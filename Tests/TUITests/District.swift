import Core
import TUI

/// A small district to look at: three organizations with figures of two years, an issue, a sub-region, a short speech.
enum District {
  static let day = Day(year: 2026, month: 1, day: 15).unsafelyUnwrapped
  static let year = Period(year: 2025).unsafelyUnwrapped

  static let speech = """
    ---
    名称: 座谈会讲话
    日期: 2026-01-20
    报告期: 2025
    ---
    # 在{全域}群团工作座谈会上的讲话

    同志们：

    ## 肯定成绩

    过去一年，区总工会组织各级各类竞赛{总工会.竞赛场次}，{总工会.参赛职工|超过|名}职工参与其中[，救助困难职工{总工会.困难职工救助}]。区妇联发放创业担保贷款{妇联.贷款}。

    ## 正视问题

    @若 有 问题
    对照群众期待，工作中还有差距，
    @每个 问题
    有的{表现}；
    @完
    这些问题要逐项整改。
    @否则
    要防患于未然。
    @完
    """

  static func workspace() throws -> Workspace {
    let catalog = Catalog(
      kinds: BuiltInCatalog.kinds, indicators: BuiltInCatalog.indicators)
    let city = Region(id: .init(rawValue: 1), name: "云岭市", level: .prefectureCity)
    let district = Region(
      id: .init(rawValue: 2), name: "青禾区", level: .district, parent: city.id)
    let town = Region(
      id: .init(rawValue: 3), name: "清河镇", level: .town, parent: district.id)
    var organizations: [Organization] = []
    for code in ["union", "youth", "women"] {
      guard let kind = catalog.kinds.first(where: { $0.code == code }) else { continue }
      organizations.append(organization(kind, in: district, number: organizations.count + 1))
    }
    if let union = catalog.kind(named: "工会") {
      organizations.append(organization(union, in: town, number: organizations.count + 1))
    }
    var settings = WorkspaceSettings(region: district.id, period: year)
    settings.draft = .init(rawValue: 1)
    var workspace = Workspace(
      settings: settings, catalog: catalog, regions: [city, district, town],
      organizations: organizations,
      drafts: [
        Draft(
          id: .init(rawValue: 1), name: "座谈会讲话", template: "座谈会", source: speech)
      ])
    for (organization, indicator, now, before) in [
      (1, "竞赛场次", "16", "14"), (1, "参赛职工", "583", "541"), (2, "志愿者", "26380", "24150"),
      (3, "贷款", "389", "342"),
    ] {
      try workspace.set(organization, indicator, now, at: year)
      if let previous = year.previousYear {
        try workspace.set(organization, indicator, before, at: previous)
      }
    }
    workspace.issues = [
      Issue(
        id: .init(rawValue: 1), organization: .init(rawValue: 1), tendencies: [.bureaucratic],
        manifestation: "听汇报多，到车间少", severity: .grave, source: "调研",
        foundOn: Day("2025-10-16"), evidence: "走访台账", remedies: "排定每月下沉日", owner: "常务副主席",
        deadline: Day("2025-12-31"), status: .underWay)
    ]
    return workspace
  }

  private static func organization(_ kind: OrganizationKind, in region: Region, number: Int)
    -> Organization
  {
    Organization(
      id: .init(rawValue: Int64(number)), region: region.id, kind: kind.id,
      shortName: kind.shortName(in: region), formalName: kind.formalName(in: region),
      headTitle: kind.headTitle, order: number)
  }
}

extension Workspace {
  /// Records a figure of an organization by its number.
  mutating func set(_ organization: Int, _ name: String, _ amount: String, at period: Period) throws
  {
    let id = OrganizationID(rawValue: Int64(organization))
    guard let kind = self.organization(id)?.kind,
      let indicator = catalog.indicator(named: name, of: kind)
    else { throw Missing(name: name) }
    let key = FigureKey(subject: .organization(id), indicator: indicator.id, period: period)
    figures[key] = Figure(key: key, amount: try Amount(plain: amount))
  }

  struct Missing: Error { var name: String }
}
