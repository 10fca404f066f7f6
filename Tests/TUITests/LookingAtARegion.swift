import Core
import TUI
import Testing

/// Totals of a region over its organizations and those of the regions below.
@Suite struct LookingAtARegion {
  /// A city with two counties, of which one lacks a figure.
  static func city() throws -> Workspace {
    let catalog = Catalog(kinds: BuiltInCatalog.kinds, indicators: BuiltInCatalog.indicators)
    let city = Region(id: .init(rawValue: 1), name: "云岭市", level: .prefectureCity)
    let counties = [(2, "青山县"), (3, "白水县"), (4, "石门县")].map {
      Region(
        id: .init(rawValue: $0.0), name: $0.1, level: .county, parent: city.id, order: Int($0.0))
    }
    var organizations: [Organization] = []
    for region in [city] + counties {
      for code in ["union", "women"] {
        guard let kind = catalog.kinds.first(where: { $0.code == code }) else { continue }
        organizations.append(
          Organization(
            id: .init(rawValue: Int64(organizations.count + 1)), region: region.id, kind: kind.id,
            shortName: kind.shortName(in: region), formalName: kind.formalName(in: region),
            headTitle: kind.headTitle, order: organizations.count + 1))
      }
    }
    var workspace = Workspace(
      settings: WorkspaceSettings(region: city.id, period: District.year), catalog: catalog,
      regions: [city] + counties, organizations: organizations)
    let year = District.year
    for (organization, amounts) in [
      (1, ["20", "18", "15"]), (3, ["16", "14", "12"]), (5, ["7", "9", "9"]), (7, ["", "4", ""]),
    ] {
      for (amount, period) in zip(amounts, [year, year.previousYear, year.inYear(2023)]) {
        guard !amount.isEmpty, let period else { continue }
        try workspace.set(organization, "竞赛场次", amount, at: period)
      }
    }
    workspace.issues = [(1, 1, "听汇报多，到车间少"), (2, 3, "材料往来多"), (3, 6, "活动重形式")].map {
      Issue(
        id: .init(rawValue: Int64($0.0)), organization: .init(rawValue: Int64($0.1)),
        tendencies: [.bureaucratic], manifestation: $0.2, foundOn: Day("2025-10-16"),
        deadline: Day("2026-03-31"), status: .underWay)
    }
    return workspace
  }

  static func sitting(
    _ columns: Int = 120, _ rows: Int = 36, ambiguousWidth: Int = 1
  ) throws -> Sitting {
    var sitting = try Sitting(
      columns, rows, ambiguousWidth: ambiguousWidth, workspace: try city())
    try sitting.press("F3 Left Home")
    return sitting
  }

  /// Down to a line of the totals.
  static func go(to indicator: String, _ sitting: inout Sitting) throws {
    try sitting.press("F3 Left Left Home Enter Home")
    for _ in 0..<200 where !sitting.currentRow.contains(indicator) { try sitting.press("Down") }
  }

  @Test(arguments: ScreenPictures.sizes, [1, 2])
  func aRegionShowsWhatItsOrganizationsComeTo(_ size: (Int, Int), _ width: Int) throws {
    var sitting = try Self.sitting(size.0, size.1, ambiguousWidth: width)
    try Self.go(to: "竞赛场次", &sitting)
    try expectPicture(
      sitting.screen, "region-totals-\(size.0)x\(size.1)" + (width == 2 ? "-wide" : ""))
  }

  @Test func aTotalFollowsWhatIsTypedAndIsNotAskedForAgain() throws {
    var sitting = try Self.sitting()
    try Self.go(to: "竞赛场次", &sitting)
    #expect(sitting.currentRow.contains("43"), "\(sitting.currentRow)")
    // From here on nobody adds up.
    sitting.isDiskSlow = true
    try sitting.press("Left Down Right Home")
    for _ in 0..<200 where !sitting.currentRow.contains("竞赛场次") { try sitting.press("Down") }
    try sitting.press("t:25 Enter")
    try Self.go(to: "竞赛场次", &sitting)
    #expect(sitting.currentRow.contains("48"), "\(sitting.currentRow)")
  }

  @Test func aTotalSaysHowManyHaveReportedAndComparesOnlyWholeYears() throws {
    var sitting = try Self.sitting()
    try Self.go(to: "竞赛场次", &sitting)
    #expect(sitting.currentRow.contains("43"))
    #expect(sitting.currentRow.contains("45"))
    #expect(sitting.currentRow.contains("未齐"))
    #expect(sitting.currentRow.contains("!3/4"))
  }

  @Test(arguments: [("全市", true), ("含县区", true), ("市本级", false), ("", false)])
  func aTotalSaysWhereItCountsTheSameThingTwice(_ scope: String, _ isTwice: Bool) throws {
    var workspace = try Self.city()
    let key = try #require(
      workspace.figures.keys.first {
        $0.subject == .organization(.init(rawValue: 1)) && $0.period == District.year
      })
    workspace.figures[key]?.scope = scope
    var sitting = try Sitting(120, 36, workspace: workspace)
    try Self.go(to: "竞赛场次", &sitting)
    #expect(sitting.currentRow.contains("*43") == isTwice, "\(sitting.currentRow)")
    #expect(sitting.picture.contains("*市总工会的口径已含下级，合计有重复") == isTwice)
    #expect(!sitting.screen.text(row: 3).contains("*"))
  }

  @Test func theBarOfSuchATotalSaysSoToo() throws {
    var workspace = try Self.city()
    let key = try #require(
      workspace.figures.keys.first {
        $0.subject == .organization(.init(rawValue: 1)) && $0.period == District.year
      })
    workspace.figures[key]?.scope = "全市"
    var sitting = try Sitting(120, 36, workspace: workspace)
    try Self.go(to: "竞赛场次", &sitting)
    try sitting.press("C-g")
    #expect(sitting.picture.contains("*43"))
    #expect(sitting.picture.contains("*市总工会的口径已含下级，合计有重复，以其所报为准"))
  }

  @Test func aTotalIsNotTypedAndEnterLeadsToThoseWhoReported() throws {
    var sitting = try Self.sitting()
    try Self.go(to: "竞赛场次", &sitting)
    try sitting.press("t:5")
    #expect(sitting.picture.contains("合计由各机构的数相加得出"))
    #expect(sitting.effects.isEmpty)
    try sitting.press("Enter")
    #expect(sitting.picture.contains("1 青山县"))
    try sitting.press("Esc")
    #expect(sitting.state.overlay == nil)
  }

  @Test func aFigureTypedBelowIsInTheTotalAtOnce() throws {
    var sitting = try Self.sitting()
    try sitting.press("F3 Left Home Down*5 Right Down Enter Home")
    #expect(sitting.state.tree.selected == .organization(.init(rawValue: 7)))
    for _ in 0..<50 where !sitting.currentRow.contains("竞赛场次") { try sitting.press("Down") }
    try sitting.press("t:5 Enter")
    try Self.go(to: "竞赛场次", &sitting)
    #expect(sitting.currentRow.contains("48"))
    #expect(sitting.currentRow.contains("4/4"))
  }

  @Test func theTotalsOfASubregionAreItsOwn() throws {
    var sitting = try Self.sitting()
    try sitting.press("Down*3")
    #expect(sitting.state.tree.selected == .region(.init(rawValue: 2)))
    try sitting.press("Enter Home")
    for _ in 0..<200 where !sitting.currentRow.contains("竞赛场次") { try sitting.press("Down") }
    #expect(sitting.currentRow.contains("16"))
    #expect(sitting.currentRow.contains("1/1"))
  }

  // MARK: The ledger

  @Test(arguments: ScreenPictures.sizes)
  func theLedgerHasTheIssuesOfTheRegionsBelow(_ size: (Int, Int)) throws {
    var sitting = try Self.sitting(size.0, size.1)
    try sitting.press("F4")
    try expectPicture(sitting.screen, "region-ledger-\(size.0)x\(size.1)")
  }

  @Test func theTreeNarrowsTheLedgerToARegion() throws {
    var sitting = try Self.sitting()
    try sitting.press("F4 Left Home")
    try sitting.press("Down*3 Enter")
    #expect(sitting.state.ledger.subject == .region(.init(rawValue: 2)))
    #expect(sitting.picture.contains("共1项"))
    #expect(sitting.picture.contains("材料往来多"))
    #expect(!sitting.picture.contains("活动重形式"))
  }

  @Test func issuesBeyondTheWindowAreReadAndCanBeMovedOn() throws {
    var whole = try Self.city()
    let town = Region(
      id: .init(rawValue: 9), name: "清河镇", level: .town, parent: .init(rawValue: 2))
    let union = try #require(whole.catalog.kind(named: "工会"))
    let far = Organization(
      id: .init(rawValue: 20), region: town.id, kind: union.id, shortName: "清河镇总工会",
      formalName: "清河镇总工会", headTitle: "主席", order: 20)
    whole.setRegions(whole.regions + [town])
    whole.setOrganizations(whole.organizations + [far])
    whole.issues.append(
      Issue(
        id: .init(rawValue: 40), organization: far.id, tendencies: [.entertaining],
        manifestation: "重场面轻实效", status: .underWay))
    var sitting = try Self.sitting()
    sitting.wholeWorkbook = whole
    try sitting.press("F4")
    #expect(sitting.picture.contains("清河镇"))
    #expect(sitting.picture.contains("共4项"))
    try sitting.press("C-f t:重场面 Enter F8 Enter")
    #expect(sitting.picture.contains("待验收"))
    // It is still one issue: the window did not take it in beside what was read from below.
    #expect(sitting.picture.contains("1/4"))
    #expect(sitting.picture.contains("共4项"))
  }

  // MARK: The overview

  @Test func theOverviewTellsOfTheIssuesBelow() throws {
    var sitting = try Self.sitting()
    try sitting.press("F2")
    #expect(sitting.picture.contains("青山县总工会"))
  }
}

extension Sitting {
  /// The row of the grid that is selected, as the screen shows it.
  var currentRow: String {
    guard let row = screen.cursor?.row else { return "" }
    return screen.text(row: row)
  }
}
