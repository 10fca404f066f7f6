import Core
import Testing

@Suite("The part of a workbook that is in memory")
struct WorkspaceTests {
  private func region(_ id: Int64, _ name: String, under parent: Int64?, order: Int = 1) -> Region {
    Region(
      id: .init(rawValue: id), name: name, level: .town, parent: parent.map { .init(rawValue: $0) },
      order: order)
  }

  private func workspace() -> Workspace {
    Workspace(
      settings: WorkspaceSettings(region: DraftingFixture.home, period: DraftingFixture.period),
      catalog: Catalog(kinds: DraftingFixture.kinds, indicators: DraftingFixture.indicators),
      regions: DraftingFixture.regions, organizations: DraftingFixture.organizations)
  }

  @Test("regions below and organizations follow every change, in their order")
  func indexes() {
    var workspace = workspace()
    #expect(workspace.children(of: DraftingFixture.home).map(\.name) == ["清河镇", "白石镇"])
    workspace.apply(
      Change(before: nil, after: .region(region(20, "双井镇", under: 10, order: 0))))
    #expect(workspace.children(of: DraftingFixture.home).map(\.name) == ["双井镇", "清河镇", "白石镇"])
    var moved = DraftingFixture.regions[3]
    moved.parent = .init(rawValue: 20)
    workspace.apply(
      Change(before: .region(DraftingFixture.regions[3]), after: .region(moved)))
    #expect(workspace.children(of: DraftingFixture.home).map(\.name) == ["双井镇", "白石镇"])
    #expect(workspace.children(of: .init(rawValue: 20)).map(\.name) == ["清河镇"])
    #expect(
      workspace.organizations(of: DraftingFixture.home).map(\.shortName) == ["区总工会", "团区委", "区妇联"])
    workspace.apply(
      Change(before: .organization(DraftingFixture.organizations[1]), after: nil))
    #expect(
      workspace.organizations(of: DraftingFixture.home).map(\.shortName) == ["区总工会", "区妇联"])
    #expect(workspace.children(of: .init(rawValue: 99)).isEmpty)
  }

  @Test("an edit does what its changes do one by one")
  func edit() throws {
    var renamed = DraftingFixture.indicators[0]
    renamed.name = "竞赛"
    var twice = renamed
    twice.aliases = ["比武"]
    let new = DraftingFixture.indicator(40, "新指标", "件", .region)
    let key = FigureKey(
      subject: .region(DraftingFixture.home), indicator: new.id, period: DraftingFixture.period)
    let changes = [
      Change(before: .indicator(DraftingFixture.indicators[0]), after: .indicator(renamed)),
      Change(before: nil, after: .indicator(new)),
      Change(before: nil, after: .figure(Figure(key: key, amount: amount("3")))),
      Change(before: .indicator(renamed), after: .indicator(twice)),
      Change(before: .kind(DraftingFixture.kinds[3]), after: nil),
      Change(before: nil, after: .region(region(20, "双井镇", under: 10))),
    ]
    var whole = workspace()
    whole.apply(changes)
    var single = workspace()
    for change in changes { single.apply(change) }
    #expect(whole == single)
    #expect(whole.catalog.indicators(named: "比武").map(\.id) == [renamed.id])
    #expect(whole.catalog.kind(named: "侨联") == nil)
    #expect(whole.figure(key)?.amount == amount("3"))
  }

  @Test(
    "a township's bodies bear its whole name, whatever that ends in",
    arguments: [
      ("清河镇", RegionLevel.town, "清河镇总工会"), ("清河", .town, "清河镇总工会"),
      ("城关街道", .subdistrict, "城关街道总工会"), ("城关街道办事处", .subdistrict, "城关街道总工会"),
      ("额济纳苏木", .township, "额济纳苏木乡总工会"),
    ])
  func shortNames(_ name: String, _ level: RegionLevel, _ short: String) {
    let region = Region(name: name, level: level)
    #expect(DraftingFixture.kinds[0].shortName(in: region) == short)
  }

  @Test("the word before its bodies' names is the region's own to set")
  func ownWord() {
    var region = Region(name: "额济纳苏木", level: .township)
    region.words.prefix = "苏木"
    #expect(DraftingFixture.kinds[0].shortName(in: region) == "额济纳苏木总工会")
  }
}
