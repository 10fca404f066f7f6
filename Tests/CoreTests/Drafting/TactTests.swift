import Core
import Testing

/// A speech never names an organization for a 四化 issue, unless it is marked 点名.
struct TactTests {
  private static func issue(
    _ id: Int64, _ organization: Int64, _ clause: String, _ severity: Core.Issue.Severity = .medium,
    _ tendencies: [Tendency] = [.bureaucratic], status: Core.Issue.Status = .underWay
  ) -> Core.Issue {
    Core.Issue(
      id: .init(rawValue: id), organization: .init(rawValue: organization),
      tendencies: tendencies, manifestation: clause, severity: severity, status: status)
  }

  private let workspace = DraftingFixture.workspace(issues: [
    issue(1, 1, "坐在机关等群众上门", .light), issue(2, 2, "下基层走马观花", .grave),
    issue(3, 3, "坐在机关等群众上门", .medium), issue(4, 1, "活动重形式轻内容", .medium, [.entertaining]),
    issue(5, 1, "开会传达了事", .light), issue(6, 2, "群众不认识", .light),
    issue(7, 2, "已经改好", .grave, status: .closed),
  ])

  private let list = "有的现象要警惕。\n\n@序 有的\n@每个 问题 化 机关化\n- {名称}\n@完"

  @Test("Equal clauses merge, the gravest come first, at most three of a kind, none that is closed")
  func merged() {
    #expect(
      DraftingFixture.compose(list, workspace).plainText
        == "有的现象要警惕。\n有的下基层走马观花；有的坐在机关等群众上门；有的开会传达了事。")
  }

  @Test("Naming the organization is a mistake in a draft not marked 点名")
  func refused() {
    let composition = DraftingFixture.compose("@每个 问题 化 娱乐化\n{机构}{名称}。\n@完", workspace)
    #expect(composition.diagnostics.first?.message == "讲问题不点机构的名")
    #expect(!composition.plainText.contains("区总工会"))
  }

  @Test("A draft marked 点名 names the organization")
  func named() {
    let composition = DraftingFixture.compose(
      "---\n点名: 是\n---\n@每个 问题 化 娱乐化\n{机构}{名称}。\n@完", workspace)
    #expect(composition.plainText == "区总工会活动重形式轻内容。")
  }

  @Test("Listing problems inside one organization is naming it")
  func listedInside() {
    let composition = DraftingFixture.compose(
      "@每个 机构\n{名称}\n@每个 问题\n{名称}\n@完\n。\n@完", workspace)
    #expect(composition.diagnostics.first?.message == "在某一家机构里列问题等于点名")
    #expect(!composition.plainText.contains("走马观花"))
  }
}
