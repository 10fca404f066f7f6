import Core
import Foundation
import Storage

/// 青禾区 of 云岭市, with two organizations and a few indicators.
enum Office {
  static let year = period("2025")
  static let union = OrganizationKindID(rawValue: 1)
  static let women = OrganizationKindID(rawValue: 2)
  static let home = RegionID(rawValue: 2)
  static let unionID = OrganizationID(rawValue: 1)
  static let womenID = OrganizationID(rawValue: 2)
  static let competitions = IndicatorID(rawValue: 1)
  static let loans = IndicatorID(rawValue: 2)
  static let product = IndicatorID(rawValue: 3)

  static func period(_ code: String) -> Period {
    guard let period = Period(code) else { preconditionFailure("no period: \(code)") }
    return period
  }

  static var seed: WorkspaceSeed {
    WorkspaceSeed(
      regions: [
        Region(name: "云岭市", level: .prefectureCity), Region(name: "青禾区", level: .district),
      ],
      period: year,
      kinds: [
        OrganizationKind(
          id: union, code: "union", name: "工会", bareName: "总工会", aliases: ["工会组织", "工会系统"],
          shortPattern: "{级}总工会", formalPattern: "{区域}总工会", headTitle: "主席",
          represents: ["职工"], order: 1),
        OrganizationKind(
          id: women, code: "women", name: "妇联", bareName: "妇联", shortPattern: "{级}妇联",
          formalPattern: "{区域}妇女联合会", headTitle: "主席", represents: ["妇女", "儿童"], order: 2),
      ],
      indicators: [
        Indicator(
          id: competitions, code: "union.competitions", name: "竞赛场次", aliases: ["劳动竞赛"],
          reporters: .kinds([union]), group: "服务大局", unit: Unit("场次"), nature: .flow,
          addsOverTime: true, addsOverOrganizations: true,
          plausible: Amount(units: 0)...Amount(units: 10_000_000), lengths: [.quarter, .year],
          ranks: [.county, .township], definition: "组织的各级各类竞赛", order: 1),
        Indicator(
          id: loans, code: "women.loans", name: "妇女创业担保贷款", aliases: ["贷款"],
          reporters: .kinds([women]), unit: Unit("万元"), nature: .flow, addsOverTime: true,
          addsOverOrganizations: true, decimals: 2, order: 2),
        Indicator(
          id: product, code: "region.gdp", name: "地区生产总值", reporters: .region,
          unit: Unit("亿元"), nature: .flow, addsOverTime: false, addsOverOrganizations: false,
          decimals: 2, order: 3),
      ],
      organizations: [
        Organization(
          region: .unsaved, kind: union, shortName: "区总工会", formalName: "青禾区总工会",
          headTitle: "主席", order: 1),
        Organization(
          region: .unsaved, kind: women, shortName: "区妇联", formalName: "青禾区妇女联合会",
          headTitle: "主席", contact: "李红", telephone: "0871-1234567", dueDays: 15, order: 2),
      ],
      draft: Draft(name: "群团工作座谈会讲话", template: "座谈会", source: "# 讲话\n\n全年组织竞赛{竞赛场次}。\n"),
      formulations: [
        Formulation(name: "指导思想", text: "以党的创新理论为指导", from: Day("2017-10-24"))
      ])
  }

  static func figure(
    _ amount: String, of subject: Subject = .organization(unionID),
    _ indicator: IndicatorID = competitions, in code: String = "2025",
    status: FigureStatus = .reported
  ) throws -> Figure {
    Figure(
      key: FigureKey(subject: subject, indicator: indicator, period: period(code)),
      amount: try Amount(plain: amount), status: status, source: "报送表")
  }

  static func insertion(_ records: Record..., title: String = "录入") -> Edit {
    Edit(title: title, changes: records.map { Change(before: nil, after: $0) })
  }
}
