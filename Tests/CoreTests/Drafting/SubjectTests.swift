import Core
import Testing

/// A draft whose front matter names one organization alone is about it.
struct SubjectTests {
  private static func text(
    _ organizations: String, _ source: String, _ figures: [String] = [],
    fragments: [String: String] = [:]
  ) -> String {
    DraftingFixture.text(
      "---\n机构: \(organizations)\n---\n\(source)", figures, fragments: fragments)
  }

  private static let figures = [
    "总工会.活动场次@2025=30", "妇联.活动场次@2025=10", "总工会.竞赛场次@2025=16",
    "地区生产总值@2025=852.75",
  ]

  @Test("A bare indicator is that of the one organization", arguments: ["妇联", "区妇联", "青禾区妇女联合会"])
  func bareIndicator(_ name: String) {
    #expect(Self.text(name, "活动{活动场次}。", Self.figures) == "活动10场次。")
  }

  @Test("Its name and kind can be said without a loop")
  func fields() {
    #expect(Self.text("共青团", "{名称}，{类别}。") == "团区委，共青团。")
  }

  @Test("A fragment is picked by its kind, else the general one")
  func fragments() {
    let fragments = ["半年/工会": "工会好。", "半年/通用": "都好。"]
    #expect(Self.text("工会", "@引 半年/{类别}", fragments: fragments) == "工会好。")
    #expect(Self.text("妇联", "@引 半年/{类别}", fragments: fragments) == "都好。")
  }

  @Test("The region's figures and those of others stay within reach")
  func others() {
    let source = "产值{地区生产总值}，工会竞赛{总工会.竞赛场次}。"
    #expect(Self.text("妇联", source, Self.figures) == "产值852.75亿元，工会竞赛16场次。")
  }

  @Test("Two names are those that spoke and make neither the draft's own")
  func twoNames() {
    let source = "---\n机构: 工会、妇联\n---\n活动{活动场次}。"
    let composition = DraftingFixture.compose(source, DraftingFixture.workspace(Self.figures))
    #expect(composition.diagnostics.count == 1)
  }

  @Test("Its tasks alone are listed, unless the selection names a kind")
  func tasks() throws {
    let period = try #require(Period("2026"))
    let tasks = try [("抓竞赛", "总工会"), ("抓家风", "妇联")].map { text, owner in
      let key = try resolveFigurePath(
        "\(owner).活动场次@2025", in: DraftingFixture.workspace(), period: period)
      return PlannedTask(subject: key.subject, text: text, period: period)
    }
    let workspace = DraftingFixture.workspace(tasks: tasks)
    let own = "---\n机构: 妇联\n---\n要\n@每个 任务 连 、\n{任务}\n@完\n。"
    #expect(DraftingFixture.compose(own, workspace).plainText == "要抓家风。")
    let named = own.replacing("@每个 任务", with: "@每个 任务 类别 工会")
    #expect(DraftingFixture.compose(named, workspace).plainText == "要抓竞赛。")
  }

  @Test("A meeting at which one organization spoke still hears of everyone's issues, unnamed")
  func issues() throws {
    let key = try resolveFigurePath(
      "总工会.活动场次@2025", in: DraftingFixture.workspace(), period: DraftingFixture.period)
    guard case .organization(let union) = key.subject else { return }
    let issue = Core.Issue(
      organization: union, tendencies: [.bureaucratic], manifestation: "坐得多、走得少")
    let workspace = DraftingFixture.workspace(issues: [issue])
    let source = "---\n机构: 妇联\n---\n@每个 问题\n有的{表现}。\n@完"
    let composition = DraftingFixture.compose(source, workspace)
    #expect(composition.plainText == "有的坐得多、走得少。")
    #expect(composition.diagnostics.isEmpty)
    let own = source.replacing("机构: 妇联", with: "机构: 妇联\n点名: 是")
    #expect(DraftingFixture.compose(own, workspace).plainText == "")
  }
}
