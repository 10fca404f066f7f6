import Core

/// 青禾区 of 云岭市 with a few organizations and figures: what the tests of live text compose with.
enum DraftingFixture {
  static let period = Period("2025") ?? fallbackPeriod
  static let today = Day(year: 2026, month: 1, day: 15) ?? fallbackDay
  private static let fallbackPeriod: Period = { preconditionFailure("2025 is a period") }()
  private static let fallbackDay: Day = { preconditionFailure("2026-01-15 is a day") }()

  // Identifiers, so that tests name what they mean.
  static let union = OrganizationKindID(rawValue: 1)
  static let youth = OrganizationKindID(rawValue: 2)
  static let women = OrganizationKindID(rawValue: 3)
  static let overseas = OrganizationKindID(rawValue: 4)

  static let kinds: [OrganizationKind] = [
    .init(
      id: union, code: "union", name: "工会", bareName: "总工会", shortPattern: "{级}总工会",
      formalPattern: "{区域}总工会", headTitle: "主席", order: 1),
    .init(
      id: youth, code: "youth", name: "共青团", bareName: "团委", shortPattern: "{团委}",
      formalPattern: "共青团{区域}委员会", headTitle: "书记", order: 2),
    .init(
      id: women, code: "women", name: "妇联", bareName: "妇联", shortPattern: "{级}妇联",
      formalPattern: "{区域}妇女联合会", headTitle: "主席", order: 3),
    .init(
      id: overseas, code: "overseas", name: "侨联", bareName: "侨联", shortPattern: "{级}侨联",
      formalPattern: "{区域}归国华侨联合会", headTitle: "主席", isOptional: true, order: 4),
  ]

  static func indicator(
    _ id: Int64, _ name: String, _ unit: String, _ reporters: Indicator.Reporters,
    _ nature: Indicator.Nature = .flow, adds: Bool = true, aliases: [String] = [],
    decimals: Int = 0, growth: Int64? = nil
  ) -> Indicator {
    Indicator(
      id: .init(rawValue: id), code: "i\(id)", name: name, aliases: aliases,
      reporters: reporters, unit: Unit(unit), nature: nature,
      addsOverTime: nature == .flow && adds, addsOverOrganizations: adds, decimals: decimals,
      growth: growth.map { .init(rawValue: $0) }, lengths: Period.Length.allCases,
      order: Int(id))
  }

  static let indicators: [Indicator] = [
    indicator(1, "竞赛场次", "场次", .kinds([union]), aliases: ["竞赛"]),
    indicator(2, "参赛职工", "人", .kinds([union]), adds: false),
    indicator(3, "调解件数", "件", .kinds([union])),
    indicator(4, "调解成功率", "%", .kinds([union]), .ratio, adds: false, decimals: 1),
    indicator(5, "志愿者", "人", .kinds([youth]), .stock, adds: false, aliases: ["注册志愿者"]),
    indicator(6, "贷款", "万元", .kinds([women]), aliases: ["小额贷款"]),
    indicator(7, "活动场次", "场次", .everyKind),
    indicator(8, "地区生产总值", "亿元", .region, adds: false, decimals: 2, growth: 9),
    indicator(9, "地区生产总值增速", "%", .region, .ratio, adds: false, decimals: 1),
    indicator(10, "帮扶人次", "人次", .kinds([union, women])),
    indicator(11, "人口", "人", .region, .stock),
  ]

  static let home = RegionID(rawValue: 10)
  static let city = RegionID(rawValue: 9)
  static let town = RegionID(rawValue: 11)
  static let otherTown = RegionID(rawValue: 12)

  static let regions: [Region] = [
    .init(id: .init(rawValue: 8), name: "江南省", level: .province),
    .init(id: city, name: "云岭市", level: .prefectureCity, parent: .init(rawValue: 8)),
    .init(id: home, name: "青禾区", level: .district, parent: city),
    .init(id: town, name: "清河镇", level: .town, parent: home, order: 1),
    .init(id: otherTown, name: "白石镇", level: .town, parent: home, order: 2),
  ]

  static let organizations: [Organization] = {
    var all: [Organization] = []
    for (index, kind) in kinds.dropLast().enumerated() {
      all.append(organization(Int64(index + 1), kind, regions[2]))
    }
    all.append(organization(11, kinds[0], regions[3]))
    all.append(organization(12, kinds[0], regions[4]))
    return all
  }()

  private static func organization(
    _ id: Int64, _ kind: OrganizationKind, _ region: Region
  ) -> Organization {
    .init(
      id: .init(rawValue: id), region: region.id, kind: kind.id,
      shortName: kind.shortName(in: region), formalName: kind.formalName(in: region),
      headTitle: kind.headTitle, order: kind.order)
  }

  /// `总工会.竞赛场次@2025=16`: a figure in the words of a test.
  static func workspace(
    _ figures: [String] = [], issues: [Issue] = [], materials: [Material] = [],
    tasks: [PlannedTask] = [], formulations: [Formulation] = []
  ) -> Workspace {
    var workspace = Workspace(
      settings: .init(region: home, period: period),
      catalog: Catalog(kinds: kinds, indicators: indicators), regions: regions,
      organizations: organizations, materials: materials, tasks: tasks, issues: issues,
      formulations: formulations)
    for figure in figures { set(figure, in: &workspace) }
    return workspace
  }

  /// Writes one such figure; `=不适用` marks it so, `=-` takes it out.
  static func set(_ text: String, in workspace: inout Workspace) {
    let halves = text.split(separator: "=").map(String.init)
    guard halves.count == 2,
      let key = try? resolveFigurePath(halves[0], in: workspace, period: period)
    else { preconditionFailure("not a figure: \(text)") }
    switch halves[1] {
    case "-": workspace.figures[key] = nil
    case "不适用": workspace.figures[key] = Figure(key: key, amount: nil, status: .notApplicable)
    case let value:
      let parts = value.split(separator: "/").map(String.init)
      let amount = try? Amount(plain: parts[0])
      workspace.figures[key] = Figure(
        key: key, amount: amount,
        status: parts.contains("存疑") ? .doubtful : .reported,
        target: parts.count > 1 ? try? Amount(plain: parts[1]) : nil)
    }
  }

  static func library(_ fragments: [String: String] = [:]) -> TextLibrary {
    TextLibrary(layers: [.init(name: "test", fragments: fragments)])
  }

  static func compose(
    _ source: String, _ workspace: Workspace, fragments: [String: String] = [:]
  ) -> Composition {
    var composer = Composer(source: source, name: "test", library: library(fragments))
    return composer.compose(workspace, today: today)
  }

  static func text(
    _ source: String, _ figures: [String] = [], fragments: [String: String] = [:]
  ) -> String {
    compose(source, workspace(figures), fragments: fragments).plainText
  }
}

extension Composition {
  /// One line a block; muted ones behind a ~.
  var plainText: String {
    sections.flatMap(\.blocks).map { ($0.isMuted ? "~" : "") + $0.string }.joined(separator: "\n")
  }
}
