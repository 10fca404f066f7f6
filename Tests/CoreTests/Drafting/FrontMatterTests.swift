import Core
import Testing

/// What stands before the text is read, or said not to be.
struct FrontMatterTests {
  private func diagnostics(_ head: String) -> [Diagnostic] {
    DraftingFixture.compose("---\n\(head)\n---\n{区域}的工作。", DraftingFixture.workspace())
      .diagnostics
  }

  @Test(
    "Front matter that is no list of keys is a mistake, not nothing",
    arguments: ["日期：2026-01-15", "- 日期: 2026-01-15", "会议：总结会\n日期：2026-01-15"])
  func fullWidthColon(_ head: String) {
    let found = diagnostics(head)
    #expect(found.map(\.message) == ["文头读不懂"])
    #expect(found.first?.line == 2)
    #expect(found.first?.suggestion.contains("冒号用半角") == true)
  }

  @Test("Empty front matter is none", arguments: ["", "# 还没有写"])
  func empty(_ head: String) { #expect(diagnostics(head).isEmpty) }

  @Test("A key that stands twice is named")
  func twice() {
    #expect(diagnostics("名称: 甲\n名称: 乙").map(\.message) == ["文头的“名称”写了两遍"])
  }

  @Test("A region that the workbook does not know is a mistake with the nearest names")
  func unknownRegion() throws {
    let found = try #require(diagnostics("名称: 甲\n区域: 青木区").first)
    #expect(found.severity == .error)
    #expect(found.line == 3)
    #expect(found.message == "没有叫“青木区”的区域，是按青禾区写的")
    #expect(found.suggestion == "是否要写：青禾区")
    #expect(found.fixes.map(\.replacement) == ["青禾区"])
    #expect(diagnostics("区域: 清河镇").isEmpty)
  }

  @Test("An organization that the region does not have is a warning")
  func unknownOrganization() {
    let found = diagnostics("机构: 工会、侨联、团区委、青禾区妇女联合会")
    #expect(found.map(\.message) == ["青禾区没有叫“侨联”的机构"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test("The warning goes when the workbook has it, and stays while only the text is edited")
  func follows() {
    var workspace = DraftingFixture.workspace()
    var composer = Composer(
      source: "---\n区域: 青木区\n---\n甲。", name: "test", library: DraftingFixture.library())
    _ = composer.compose(workspace, today: DraftingFixture.today)
    composer.edit(to: "---\n区域: 青木区\n---\n甲乙。")
    #expect(composer.recompose(workspace, changed: []).diagnostics.count == 1)
    var region = DraftingFixture.regions[2]
    region.name = "青木区"
    workspace.apply(
      Change(before: .region(DraftingFixture.regions[2]), after: .region(region)))
    #expect(composer.recompose(workspace, changed: []).diagnostics.isEmpty)
  }

  @Test("Those that spoke are found by kind, short and formal name alike")
  func speakers() {
    #expect(
      DraftingFixture.text("---\n机构: 工会、团区委、青禾区妇女联合会\n---\n{发言机构|名单}")
        == "区总工会、团区委和区妇联")
  }
}
