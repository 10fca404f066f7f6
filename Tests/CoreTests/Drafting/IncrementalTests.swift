import Core
import SeededRandom
import Testing

/// After one changed figure only the parts that depend on it are composed again.
struct IncrementalTests {
  private let source = """
    # 讲话
    讲{部分数}个方面。
    ## 工会
    [竞赛{竞赛场次}。]
    ## 妇联
    贷款{贷款}。
    ## 团委
    志愿者{志愿者|同比}。
    """

  private func key(_ path: String, _ workspace: Workspace) throws -> FigureKey {
    try resolveFigurePath(path, in: workspace, period: DraftingFixture.period)
  }

  @Test("Only the part that cites the figure is composed again")
  func onlyItsPart() throws {
    var workspace = DraftingFixture.workspace(["竞赛场次=16", "贷款=389", "志愿者=10"])
    var composer = Composer(source: source, name: "test", library: DraftingFixture.library())
    _ = composer.compose(workspace, today: DraftingFixture.today)
    DraftingFixture.set("志愿者@2024=9", in: &workspace)
    let again = composer.recompose(workspace, changed: [try key("志愿者@2024", workspace)])
    #expect(composer.recomposedSections == [3])
    #expect(again.sections[3].blocks[1].string == "志愿者比上年增加1人。")
  }

  @Test("A part that vanishes renumbers those after it, and the number of parts that was told")
  func vanishingPart() throws {
    var workspace = DraftingFixture.workspace(["竞赛场次=16", "贷款=389"])
    var composer = Composer(source: source, name: "test", library: DraftingFixture.library())
    #expect(
      composer.compose(workspace, today: DraftingFixture.today).plainText.hasPrefix(
        "讲话\n讲三个方面。\n一、工会"))
    DraftingFixture.set("竞赛场次=-", in: &workspace)
    let again = composer.recompose(workspace, changed: [try key("竞赛场次", workspace)])
    #expect(again.plainText.hasPrefix("讲话\n讲两个方面。\n一、妇联\n贷款389万元。\n二、团委"))
    #expect(again.omissions.count == 1)
  }

  @Test("Paragraphs that stand are numbered, cited and counted as if all had been composed")
  func standingParagraphs() throws {
    let source = """
      # 讲话
      讲{部分数}个方面，共{条数}条。

      - 甲
      - [竞赛{竞赛场次}]
      ## 工会
      竞赛{竞赛场次}。

      争议{调解件数}。
      ### 职工
      [参赛{参赛职工}，]很好。
      @引 甲

      @每个 机构 按 活动场次 降序

      [{名称}办活动{活动场次}]，很好。
      @引 甲

      @完

      ### 尾声
      [竞赛{竞赛场次}，]收尾。
      ## 妇联
      贷款{贷款}。
      """
    let library = DraftingFixture.library(["甲": "一句{贷款}。\n@或\n两句。"])
    var workspace = DraftingFixture.workspace(["竞赛场次=16", "贷款=389", "团委.活动场次=3"])
    var composer = Composer(source: source, name: "test", library: library)
    _ = composer.compose(workspace, today: DraftingFixture.today)
    for change in [
      "竞赛场次=-", "竞赛场次=18", "调解件数=7", "参赛职工=9", "妇联.活动场次=12", "团委.活动场次=99",
      "团委.活动场次=-", "贷款=-", "参赛职工=-", "调解件数=-", "贷款=1",
    ] {
      DraftingFixture.set(change, in: &workspace)
      let path = String(change.prefix { $0 != "=" })
      let again = composer.recompose(workspace, changed: [try key(path, workspace)])
      var whole = Composer(source: source, name: "test", library: library)
      #expect(again == whole.compose(workspace, today: DraftingFixture.today), "\(change)")
    }
  }

  @Test("Changed material composes the whole, for it may stand anywhere")
  func material() {
    var workspace = DraftingFixture.workspace()
    var composer = Composer(source: "{妇联.品牌}。", name: "test", library: DraftingFixture.library())
    _ = composer.compose(workspace, today: DraftingFixture.today)
    workspace.materials.append(
      Material(
        id: .init(rawValue: 1), subject: .organization(.init(rawValue: 3)), category: .brand,
        name: "禾姐帮帮团", period: DraftingFixture.period))
    #expect(composer.recompose(workspace, changed: []).plainText == "“禾姐帮帮团”。")
  }

  @Test("Which wording a citation takes does not move with a figure")
  func stableWording() {
    let source = "@若 有 竞赛场次\n@引 甲\n@完\n\n@引 甲"
    let fragments = ["甲": "一。\n@或\n二。"]
    #expect(DraftingFixture.text(source, ["竞赛场次=1"], fragments: fragments) == "一。\n二。")
    #expect(DraftingFixture.text(source, [], fragments: fragments) == "二。")
  }

  @Test("The demand names what growth, shares and fragments will ask for")
  func demand() {
    var composer = Composer(
      source: "{地区生产总值|同比}\n@引 甲", name: "test",
      library: DraftingFixture.library(["甲": "{贷款@2023}"]))
    let demand = composer.demand(in: DraftingFixture.workspace())
    #expect(demand.indicators == [.init(rawValue: 8), .init(rawValue: 9), .init(rawValue: 6)])
    #expect(demand.periods.isSuperset(of: ["2025", "2024", "2023"].compactMap { Period($0) }))
  }

  @Test(
    "What may be asked of the organizations below is named, and is anything where they are gone through",
    arguments: [
      ("竞赛{竞赛场次}，{各机构.活动场次}，{地区生产总值}", []),
      ("{下级.总工会.竞赛场次}", [1]), ("{清河镇.总工会.竞赛场次}", [1]),
      ("{贷款}，{下级.地区生产总值}", [8, 9]), ("@引 甲", [7]),
      ("@每个 下级 连 、\n{名称}{总工会.竞赛场次}\n@完", nil), ("{竞赛场次|位次}", nil),
      ("@若 有 下级\n好\n@完", nil),
      ("---\n区域: 清河镇\n---\n{工会.竞赛场次}", nil),
    ] as [(String, Set<Int64>?)])
  func demandBelow(source: String, indicators: Set<Int64>?) {
    let workspace = DraftingFixture.workspace()
    var composer = Composer(
      source: source, name: "test",
      library: DraftingFixture.library(["甲": "{下级.总工会.活动场次}"]))
    _ = composer.demand(in: workspace)
    let below = composer.demandBelow(in: workspace)
    #expect(below.map { Set($0.map(\.rawValue)) } == indicators)
  }

  @Test("Whatever is typed composes, with runs that cover it")
  func anyInput() {
    let seed = SeededGenerator.anySeed()
    print("live text input seed: \(seed)")
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "[", "]", "{", "}", "｛", "｝", "|", "＠", "@", "\\", "\n", "\n\n", "。", "，", "（", "）", "“", "”",
      "# 甲", "## 乙", "### 丙。", "- 丁", "@每个 机构", "@每个 问题", "@若 有 贷款", "@否则", "@完", "@引 甲",
      "@序 首先，", "@或", "@注", "{贷款}", "{竞赛场次|不完全}", "{各机构.活动场次|不完全}", "{条数}", "{部分数}",
      "{名称}", "字", " ", "　", "@略", "---\n", "{=1|源}", "{下级.总工会.竞赛场次|同比}",
    ]
    let fragments = ["甲": "## 里\n\n- 条\n\n[文{贷款}，]\n@或\n@引 甲\n尾"]
    let workspace = DraftingFixture.workspace(["竞赛场次=16", "总工会.活动场次=3"])
    for _ in 0..<3000 {
      var source = ""
      for _ in 0..<random.below(40) {
        source += pieces[random.below(pieces.count)] + (random.below(3) == 0 ? "\n" : "")
      }
      let composition = DraftingFixture.compose(source, workspace, fragments: fragments)
      for block in composition.sections.flatMap(\.blocks) {
        let ends = block.runs.map(\.range.upperBound)
        let covers =
          block.runs.map(\.range.lowerBound) == [0] + ends.dropLast()
          && ends.last == block.text.count
        #expect(covers, "seed \(seed)\n\(source)")
      }
    }
  }
}
