import Core
import Exchange

/// A district with a union, a women's federation and a town, and the few indicators that the tests need.
enum ImportFixture {
  static let kinds = [
    OrganizationKind(
      id: .init(rawValue: 1), code: "union", name: "工会", bareName: "总工会", aliases: ["工会组织"],
      shortPattern: "{级}总工会", formalPattern: "{区域}总工会", headTitle: "主席", order: 1),
    OrganizationKind(
      id: .init(rawValue: 2), code: "women", name: "妇联", bareName: "妇联", shortPattern: "{级}妇联",
      formalPattern: "{区域}妇女联合会", headTitle: "主席", order: 2),
  ]

  static let indicators = [
    indicator(1, "union.competitions", "竞赛场次", ["劳动竞赛"], [1], "场次", range: 0...60),
    indicator(2, "union.participants", "参赛职工", [], [1], "人"),
    indicator(3, "union.visits", "参与人次", [], [1], "人次"),
    indicator(4, "women.loans", "妇女创业担保贷款", ["贷款", "小额贷款"], [2], "万元", range: 0...50_000),
    indicator(5, "union.rate", "调解成功率", [], [1], "%", nature: .ratio),
    indicator(6, "region.gdp", "地区生产总值", ["GDP"], nil, "亿元"),
  ]

  private static func indicator(
    _ id: Int64, _ code: String, _ name: String, _ aliases: [String], _ kinds: [Int64]?,
    _ unit: String, nature: Indicator.Nature = .flow, range: ClosedRange<Int64>? = nil
  ) -> Indicator {
    Indicator(
      id: .init(rawValue: id), code: code, name: name, aliases: aliases,
      reporters: kinds.map { .kinds($0.map { .init(rawValue: $0) }) } ?? .region, unit: Unit(unit),
      nature: nature, addsOverTime: nature == .flow, addsOverOrganizations: nature == .flow,
      plausible: range.map {
        Amount(
          units: $0.lowerBound * Amount.unitsPerOne)...Amount(
            units: $0.upperBound * Amount.unitsPerOne)
      }, lengths: [.year, .half], ranks: [.county, .township], order: Int(id))
  }

  static let home = RegionID(rawValue: 2)
  static let union = OrganizationID(rawValue: 1)
  static let townUnion = OrganizationID(rawValue: 3)

  static func workspace(figures: [Figure] = []) throws -> Workspace {
    let regions = [
      Region(id: .init(rawValue: 1), name: "云岭市", level: .prefectureCity),
      Region(id: home, name: "青禾区", level: .district, parent: .init(rawValue: 1)),
      Region(id: .init(rawValue: 3), name: "清河镇", level: .town, parent: home),
    ]
    let organizations = [
      Organization(
        id: union, region: home, kind: .init(rawValue: 1), shortName: "区总工会",
        formalName: "青禾区总工会", headTitle: "主席"),
      Organization(
        id: .init(rawValue: 2), region: home, kind: .init(rawValue: 2), shortName: "区妇联",
        formalName: "青禾区妇女联合会", headTitle: "主席"),
      Organization(
        id: townUnion, region: .init(rawValue: 3), kind: .init(rawValue: 1),
        shortName: "清河镇总工会", formalName: "清河镇总工会", headTitle: "主席"),
    ]
    var records: [FigureKey: Figure] = [:]
    for figure in figures { records[figure.key] = figure }
    return Workspace(
      settings: WorkspaceSettings(region: home, period: try period("2025")),
      catalog: Catalog(kinds: kinds, indicators: indicators), regions: regions,
      organizations: organizations, figures: records)
  }

  static func period(_ text: String) throws -> Period {
    struct NotAPeriod: Error {}
    guard let period = Period(text) else { throw NotAPeriod() }
    return period
  }

  /// A figure of 区总工会's 竞赛场次.
  static func competitions(
    _ whole: Int64, _ period: String, status: FigureStatus = .reported, source: String = ""
  ) throws -> Figure {
    Figure(
      key: FigureKey(
        subject: .organization(union), indicator: .init(rawValue: 1),
        period: try self.period(period)), amount: Amount(units: whole * Amount.unitsPerOne),
      status: status, source: source,
      confirmedBy: status == .verified ? "李科长" : "")
  }

  /// Imports some files, named 1.csv, 2.csv … in their order.
  static func plan(
    _ files: String..., into workspace: Workspace
  ) throws -> ImportPlan {
    var sources: [any TableSource] = []
    for (index, text) in files.enumerated() {
      var rest: [UInt8]? = Array(text.utf8)
      sources.append(
        CSVTable(name: "\(index + 1).csv") { () throws(TableError) in
          defer { rest = nil }
          return rest
        })
    }
    return try ImportSet(sources).plan(into: workspace, author: "王干事")
  }
}

extension ImportPlan {
  /// The refusals as users read them.
  var refusals: [String] {
    refused.map { row in
      guard case .refused(let reason) = row.outcome else { return "" }
      return "\(row.file) \(row.line) \(reason)"
    }
  }

  var summaries: [String] { rows.map(\.summary).filter { !$0.isEmpty } }

  var figures: [Figure] {
    edit.changes.compactMap { if case .figure(let figure)? = $0.after { figure } else { nil } }
  }
}
