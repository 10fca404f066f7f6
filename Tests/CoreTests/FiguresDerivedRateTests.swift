import Core
import Testing

/// A rate follows from its parts, recorded or summed: decision 19.
struct FiguresDerivedRateTests {
  private static let quarters = ["Q1", "Q2", "Q3", "Q4"]

  private func workspace(_ figures: [String]) -> Workspace {
    var indicators = DraftingFixture.indicators
    indicators[3].numerator = .init(rawValue: 31)
    indicators[3].denominator = .init(rawValue: 3)
    indicators.append(
      DraftingFixture.indicator(31, "调解成功件数", "件", .kinds([DraftingFixture.union])))
    var workspace = DraftingFixture.workspace()
    workspace.catalog = Catalog(kinds: DraftingFixture.kinds, indicators: indicators)
    for figure in figures { DraftingFixture.set(figure, in: &workspace) }
    return workspace
  }

  private var byQuarter: [String] {
    Self.quarters.flatMap { ["总工会.调解件数@2025\($0)=100", "总工会.调解成功件数@2025\($0)=90"] }
  }

  private let source = "调解{总工会.调解件数}，成功{总工会.调解成功件数}，成功率{总工会.调解成功率}。"

  @Test("Quarters make the year's rate, whatever somebody typed for it")
  func quarters() {
    #expect(
      DraftingFixture.compose(source, workspace(byQuarter)).plainText
        == "调解400件，成功360件，成功率90.0%。")
    #expect(
      DraftingFixture.compose(source, workspace(byQuarter + ["总工会.调解成功率@2025=50"])).plainText
        == "调解400件，成功360件，成功率90.0%。")
  }

  @Test("One part recorded for the year and the other by quarters make a rate too")
  func mixed() throws {
    let workspace = workspace(byQuarter + ["总工会.调解件数@2025=450"])
    #expect(DraftingFixture.compose(source, workspace).plainText == "调解450件，成功360件，成功率80.0%。")
    let key = try resolveFigurePath(
      "总工会.调解成功率", in: workspace, period: DraftingFixture.period)
    guard case .value(let value) = Resolution(key, in: workspace) else {
      Testing.Issue.record("no rate")
      return
    }
    #expect(value.amount == amount("80"))
    #expect(value.keys.count == 5)
  }

  @Test("A part that lacks a quarter makes no rate: the typed one stands")
  func incomplete() {
    let figures = byQuarter.dropLast() + ["总工会.调解成功率@2025=50"]
    #expect(
      DraftingFixture.compose("{总工会.调解成功率}", workspace(Array(figures))).plainText == "50.0%")
  }

  @Test("The working adds the quarters before it divides")
  func working() throws {
    let workspace = workspace(byQuarter)
    let composition = DraftingFixture.compose("{总工会.调解成功率}", workspace)
    let citation = try #require(composition.sections.flatMap(\.citations).first)
    #expect(
      citation.working(in: workspace) == "（90＋90＋90＋90）÷（100＋100＋100＋100）＝90%")
  }

  @Test("A quarter that changes sets the rate anew")
  func incremental() throws {
    var workspace = workspace(byQuarter)
    var composer = Composer(
      source: "{总工会.调解成功率}", name: "test", library: DraftingFixture.library())
    _ = composer.compose(workspace, today: DraftingFixture.today)
    DraftingFixture.set("总工会.调解成功件数@2025Q3=50", in: &workspace)
    let key = try resolveFigurePath(
      "总工会.调解成功件数", in: workspace, period: try #require(Period("2025Q3")))
    #expect(composer.recompose(workspace, changed: [key]).plainText == "80.0%")
  }

  @Test("万人 over 人 is brought to one scale, in the rate and in a share")
  func scales() {
    var workspace = DraftingFixture.workspace()
    var rate = DraftingFixture.indicator(32, "流动人口占比", "%", .region, .ratio, decimals: 1)
    rate.numerator = .init(rawValue: 11)
    rate.denominator = .init(rawValue: 33)
    workspace.catalog = Catalog(
      kinds: DraftingFixture.kinds,
      indicators: DraftingFixture.indicators + [
        rate, DraftingFixture.indicator(33, "常住人口", "万人", .region, .stock, decimals: 1),
      ])
    for figure in ["人口@2025=127000", "常住人口@2025=63.5"] {
      DraftingFixture.set(figure, in: &workspace)
    }
    #expect(DraftingFixture.compose("{流动人口占比}", workspace).plainText == "20.0%")
    #expect(DraftingFixture.compose("{人口|占 常住人口}", workspace).plainText == "占20%")
  }

  @Test("The text asks the store for the parts of the rates that it cites")
  func demand() {
    var composer = Composer(
      source: "{总工会.调解成功率}", name: "test", library: DraftingFixture.library())
    let demand = composer.demand(in: workspace([]))
    #expect(demand.indicators.contains(.init(rawValue: 31)))
    #expect(demand.indicators.contains(.init(rawValue: 3)))
  }
}
