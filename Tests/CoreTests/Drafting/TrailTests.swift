import Core
import Testing

/// From a figure of the speech to its records, and from a record to its sentences.
struct TrailTests {
  private func citation(_ markup: String, _ figures: [String]) throws -> String? {
    let workspace = DraftingFixture.workspace(figures)
    let composition = DraftingFixture.compose("# 讲话\n\n{\(markup)}。\n", workspace)
    let citations = composition.sections.flatMap(\.citations)
    return try #require(citations.first).working(in: workspace)
  }

  @Test("A sum tells its parts, a change what it was computed from")
  func workings() throws {
    #expect(try citation("总工会.竞赛场次", ["总工会.竞赛场次@2025=16"]) == nil)
    #expect(
      try citation("总工会.竞赛场次|同比", ["总工会.竞赛场次@2025=16", "总工会.竞赛场次@2024=14"])
        == "（16－14）÷14＝14.3%")
    #expect(
      try citation("总工会.竞赛场次|同比", ["总工会.竞赛场次@2025=12", "总工会.竞赛场次@2024=16"])
        == "（12－16）÷16＝－25%")
    #expect(
      try citation("总工会.竞赛场次|同比", ["总工会.竞赛场次@2025=9", "总工会.竞赛场次@2024=7"])
        == "9－7＝2场次", "a base under ten is told as a difference")
  }

  @Test("The sum over the organizations is checked by adding its parts")
  func sum() throws {
    let workspace = DraftingFixture.workspace([
      "总工会.活动场次@2025=16", "团委.活动场次@2025=12", "妇联.活动场次@2025=9",
    ])
    let composition = DraftingFixture.compose("# 讲话\n\n{各机构.活动场次|不完全}。\n", workspace)
    let citation = try #require(composition.sections.flatMap(\.citations).first)
    #expect(citation.working(in: workspace) == "16＋12＋9＝37场次")
  }

  private let source = """
    # 讲话

    ## 成绩

    ### 维护权益

    全年组织竞赛{总工会.竞赛场次}。这不容易！[竞赛{总工会.竞赛场次}，调处争议{总工会.调解件数}。]

    ## 差距

    贷款{妇联.贷款}。
    """

  @Test("A record's sentences are found with their headings, and the clause that it would stand in")
  func mentions() throws {
    let workspace = DraftingFixture.workspace(["总工会.竞赛场次@2025=116"])
    let composition = DraftingFixture.compose(source, workspace)
    let key = try resolveFigurePath(
      "总工会.竞赛场次", in: workspace, period: DraftingFixture.period)
    let mentions = composition.mentions(of: key)
    #expect(mentions.map(\.kind) == [.cited, .omitted])
    #expect(mentions[0].heading == "一（一）维护权益")
    #expect(mentions[0].sentence == "全年组织竞赛116场次。")
    let bytes = Array(mentions[0].sentence.utf8)[mentions[0].marked]
    #expect(String(decoding: bytes, as: UTF8.self) == "116场次")
    #expect(mentions[1].sentence == "竞赛{总工会.竞赛场次}，调处争议{总工会.调解件数}。")
    #expect(mentions[1].wording == "总工会·调解件数")
  }

  @Test("What is missing is listed with what went for want of it, in order of appearance")
  func missing() throws {
    let composition = DraftingFixture.compose(
      source, DraftingFixture.workspace(["总工会.竞赛场次@2025=116"]))
    #expect(composition.missing.map(\.kind) == [.omitted, .gap])
    #expect(composition.missing.map(\.section) == [1, 2])
    #expect(composition.missing.allSatisfy { $0.keys.count == 1 })
  }

  @Test("A clause that goes remembers which block it would have stood in")
  func place() throws {
    let composition = DraftingFixture.compose(
      source, DraftingFixture.workspace(["总工会.竞赛场次@2025=116"]))
    let section = composition.sections[1]
    #expect(section.omissions.map(\.block) == [2], "behind both headings")
    #expect(section.blocks[2].string.hasPrefix("全年组织竞赛"))
  }
}
