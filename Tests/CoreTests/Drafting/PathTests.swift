import Core
import Testing

/// `[区域.][机构.]指标[@期]`, as commands and live text read it.
struct PathTests {
  private let workspace = DraftingFixture.workspace()

  private func key(_ text: String) throws -> FigureKey {
    try resolveFigurePath(text, in: workspace, period: DraftingFixture.period)
  }

  @Test(
    "Kind, bare name, short name and alias name one record",
    arguments: [
      "工会.竞赛场次", "总工会.竞赛场次@2025", "区总工会.竞赛", "竞赛场次", "青禾区.总工会.竞赛场次", "总工会。竞赛场次＠２０２５",
    ])
  func names(text: String) throws {
    let key = try key(text)
    #expect(key.subject == .organization(.init(rawValue: 1)))
    #expect(key.indicator == .init(rawValue: 1))
    #expect(key.period.code == "2025")
  }

  @Test("A sub-region stands before its organization")
  func subregion() throws {
    #expect(try key("清河镇.总工会.竞赛场次").subject == .organization(.init(rawValue: 11)))
    #expect(try key("清河镇.人口").subject == .region(DraftingFixture.town))
  }

  @Test("The year before and a period of its own")
  func periods() throws {
    #expect(try key("竞赛场次@上年").period.code == "2024")
    #expect(try key("竞赛场次@2024H1").period.code == "2024H1")
  }

  @Test("Errors say what to write instead")
  func errors() {
    #expect(throws: PathError.notOneRecord("各机构.活动场次")) { try key("各机构.活动场次") }
    #expect(throws: PathError.badPeriod("去年")) { try key("竞赛场次@去年") }
    #expect(throws: PathError.malformed("总工会.")) { try key("总工会.") }
    #expect(throws: PathError.noOrganization("侨联·活动场次", region: "青禾区")) {
      try key("侨联.活动场次")
    }
  }
}
