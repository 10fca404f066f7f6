import Core
import Testing

/// `@若 数据 > 数`: what is compared is what the two amounts mean, whatever they are written in.
struct ComparisonConditionTests {
  private func workspace(_ figures: [String]) -> Workspace {
    var workspace = DraftingFixture.workspace()
    workspace.catalog = Catalog(
      kinds: DraftingFixture.kinds,
      indicators: DraftingFixture.indicators + [
        DraftingFixture.indicator(21, "常住人口", "万人", .region, .stock, decimals: 1),
        DraftingFixture.indicator(22, "一般公共预算收入", "万元", .region, decimals: 1),
        DraftingFixture.indicator(23, "外来人口", "人", .region, .stock),
      ])
    for figure in figures { DraftingFixture.set(figure, in: &workspace) }
    return workspace
  }

  private func composition(_ condition: String, _ figures: [String]) -> Composition {
    DraftingFixture.compose("@若 \(condition)\n是\n@否则\n否\n@完\n", workspace(figures))
  }

  @Test(
    "A number means what it means in a cell",
    arguments: [
      ("竞赛场次 > 1,000", "总工会.竞赛场次@2025=16", "否"),
      ("竞赛场次 < 1,000", "总工会.竞赛场次@2025=16", "是"),
      ("竞赛场次 > １，０００场", "总工会.竞赛场次@2025=1001", "是"),
      ("常住人口 > 50万", "常住人口@2025=63.5", "是"), ("常住人口 > 50万人", "常住人口@2025=63.5", "是"),
      ("常住人口 > 64", "常住人口@2025=63.5", "否"), ("常住人口 >= 635000人", "常住人口@2025=63.5", "是"),
      ("地区生产总值 > 800亿元", "地区生产总值@2025=852.75", "是"),
      ("地区生产总值 >= 8527500万", "地区生产总值@2025=852.75", "是"),
      ("地区生产总值 > 0.5元", "地区生产总值@2025=852.75", "是"),
      ("调解成功率 >= 95.5%", "总工会.调解成功率@2025=95.5", "是"),
      ("地区生产总值增速 < -1.5", "地区生产总值增速@2025=-2", "是"),
    ])
  func numbers(_ condition: String, _ figure: String, _ answer: String) {
    let composition = composition(condition, [figure])
    #expect(composition.plainText == answer)
    #expect(composition.diagnostics.isEmpty)
  }

  @Test(
    "A number of another kind of unit, or none that can be read, is a mistake and no answer",
    arguments: ["竞赛场次 > 10人次", "常住人口 > 50%", "竞赛场次 > 1,00", "竞赛场次 > 10余", "贷款 > 50户"])
  func mistakes(_ condition: String) {
    let composition = composition(
      condition, ["总工会.竞赛场次@2025=1600", "常住人口@2025=63.5", "妇联.贷款@2025=80"])
    #expect(composition.diagnostics.contains { $0.severity == .error })
    #expect(composition.plainText != "是")
  }

  @Test("Two figures are compared in one unit")
  func paths() {
    let figures = [
      "地区生产总值@2025=852.75", "一般公共预算收入@2025=900000", "常住人口@2025=63.5", "外来人口@2025=52000",
    ]
    #expect(composition("地区生产总值 > 一般公共预算收入", figures).plainText == "是")
    #expect(composition("外来人口 < 常住人口", figures).plainText == "是")
  }

  @Test("Figures that measure different things are not compared")
  func differentThings() {
    let composition = composition(
      "竞赛场次 > 参赛职工", ["总工会.竞赛场次@2025=16", "总工会.参赛职工@2025=4"])
    #expect(composition.plainText == "否")
    #expect(
      composition.diagnostics.map(\.message) == ["“竞赛场次”的单位是“场次”，“参赛职工”的是“人”，不能相比"])
  }
}
