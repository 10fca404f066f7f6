import Core
import Testing

/// What a speech may know on its day, and what belongs to its year.
struct DatedSelectionTests {
  private static let union = OrganizationID(rawValue: 1)

  private func issue(_ id: Int64, _ clause: String, found: String?) -> Core.Issue {
    Core.Issue(
      id: .init(rawValue: id), organization: Self.union, tendencies: [.bureaucratic],
      manifestation: clause, foundOn: found.flatMap { Day($0) }, status: .underWay)
  }

  private var workspace: Workspace {
    var workspace = DraftingFixture.workspace(
      ["总工会.竞赛场次@2025=16", "总工会.竞赛场次@2025H1=9"],
      issues: [
        issue(1, "去年的", found: "2024-11-02"), issue(2, "本期的", found: "2025-06-30"),
        issue(3, "会后的", found: "2025-07-21"), issue(4, "没记日子的", found: nil),
      ],
      materials: [
        material(1, "全年品牌", "2025"), material(2, "半年品牌", "2025H1"),
        material(3, "去年品牌", "2024"),
      ])
    workspace.tasks = [
      PlannedTask(
        id: .init(rawValue: 1), subject: .organization(Self.union), text: "办好竞赛",
        period: DraftingFixture.period)
    ]
    return workspace
  }

  private func material(_ id: Int64, _ name: String, _ period: String) -> Material {
    Material(
      id: .init(rawValue: id), subject: .organization(Self.union), category: .brand, name: name,
      period: Period(period) ?? DraftingFixture.period)
  }

  private func text(_ source: String) -> String {
    DraftingFixture.compose("---\n报告期: 2025H1\n日期: 2025-07-20\n---\n" + source, workspace)
      .plainText
  }

  @Test("An issue found after the day of the speech is not spoken; one without a day is")
  func issuesOfTheDay() {
    #expect(text("@每个 问题 连 、\n{表现}\n@完\n。") == "去年的、本期的、没记日子的。")
  }

  @Test("An issue found on the day itself is known by then")
  func sameDay() {
    let source = "---\n日期: 2025-07-21\n---\n@每个 问题 连 、\n{表现}\n@完\n。"
    #expect(DraftingFixture.compose(source, workspace).plainText == "去年的、本期的、会后的。")
  }

  @Test("With a period named, only what was found in it", arguments: ["本期", "2025H1"])
  func issuesOfAPeriod(_ period: String) {
    #expect(text("@每个 问题@\(period) 连 、\n{表现}\n@完\n。") == "本期的。")
  }

  @Test("A condition asks as the list does")
  func condition() {
    #expect(text("@若 有 问题@2023\n有。\n@否则\n没有。\n@完") == "没有。")
  }

  @Test("本年 is the year that the half-year lies in: figures, material and tasks of the year show")
  func wholeYear() {
    #expect(text("{总工会.竞赛场次}，全年{总工会.竞赛场次@本年}。") == "9场次，全年16场次。")
    #expect(text("@每个 素材 连 、\n{名称}\n@完\n。") == "半年品牌。")
    #expect(text("@每个 素材@本年 连 、\n{名称}\n@完\n。") == "全年品牌、半年品牌。")
    #expect(text("{工会.品牌@本年}。") == "“全年品牌”“半年品牌”。")
    #expect(text("@每个 任务@本年\n要{任务}。\n@完") == "要办好竞赛。")
  }

  @Test("Bodies have no period: one is refused with what to write")
  func bodies() {
    let composition = DraftingFixture.compose(
      "@每个 机构@本年\n{名称}\n@完", DraftingFixture.workspace())
    #expect(composition.diagnostics.first?.message == "“机构”不分期")
  }
}
