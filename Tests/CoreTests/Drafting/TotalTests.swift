import Core
import Testing

/// Sums in a speech: whole, or a gap that says why there is none.
struct TotalTests {
  @Test("A sum beyond the range of amounts is a gap and a mistake, never the part that fits")
  func outOfRange() {
    let composition = DraftingFixture.compose(
      "合计{各机构.活动场次}。",
      DraftingFixture.workspace([
        "总工会.活动场次@2025=600000000000000", "团委.活动场次@2025=500000000000000",
        "妇联.活动场次@2025=1",
      ]))
    #expect(composition.plainText == "合计〔待填：各机构·活动场次（合计数太大）〕。")
    #expect(composition.sections.flatMap(\.citations).isEmpty)
    #expect(composition.diagnostics.map(\.severity) == [.error])
  }

  @Test("Nor is what |不完全 would print of it")
  func outOfRangeIncomplete() {
    let text = DraftingFixture.text(
      "合计{各机构.活动场次|不完全}。",
      ["总工会.活动场次@2025=600000000000000", "团委.活动场次@2025=500000000000000"])
    #expect(text == "合计〔待填：各机构·活动场次（合计数太大）〕。")
  }

  @Test("A cumulative sum beyond the range is one too")
  func cumulative() {
    let text = DraftingFixture.text(
      "---\n报告期: 2025Q2\n---\n{总工会.竞赛场次|累计}。",
      ["总工会.竞赛场次@2025Q1=600000000000000", "总工会.竞赛场次@2025Q2=500000000000000"])
    #expect(text == "〔待填：总工会·竞赛场次（合计数太大）〕。")
  }

  @Test("A quarter to which a figure does not apply is no missing part of the year so far")
  func notApplicableQuarter() {
    let source = "---\n报告期: 2025Q2\n---\n{总工会.竞赛场次|累计}。"
    #expect(
      DraftingFixture.text(source, ["总工会.竞赛场次@2025Q1=不适用", "总工会.竞赛场次@2025Q2=12"])
        == "累计12场次。")
    #expect(
      DraftingFixture.text(source, ["总工会.竞赛场次@2025Q1=不适用", "总工会.竞赛场次@2025Q2=不适用"])
        == "〔待填：总工会·竞赛场次〕。")
  }

  @Test("Whom a figure does not concern keeps nobody from his place")
  func rank() {
    #expect(
      DraftingFixture.text(
        "{总工会.活动场次|位次}", ["总工会.活动场次@2025=9", "团委.活动场次@2025=不适用", "妇联.活动场次@2025=16"])
        == "第二")
    #expect(
      DraftingFixture.text("{总工会.活动场次|位次}", ["总工会.活动场次@2025=9", "妇联.活动场次@2025=16"])
        == "〔待填：总工会·活动场次位次（缺团区委）〕")
  }

  @Test("A share is told in the working as the speech tells it")
  func share() throws {
    let workspace = DraftingFixture.workspace(["总工会.竞赛场次@2025=3", "总工会.活动场次@2025=10000"])
    let composition = DraftingFixture.compose("{总工会.竞赛场次|占 总工会.活动场次}", workspace)
    let citation = try #require(composition.sections.flatMap(\.citations).first)
    #expect(citation.text == "占0.03%")
    #expect(citation.working(in: workspace) == "3÷10000＝0.03%")
  }
}
