import Core
import TUI
import Testing

/// 素材与任务 (F7): two lists, one form, and the way to the speech and to the figures.
@Suite struct KeepingMaterials {
  /// The district with a few materials, and tasks of this year and the next.
  private static func workspace() throws -> Workspace {
    var workspace = try District.workspace()
    let period = District.year
    func owner(_ number: Int64) -> Subject { .organization(.init(rawValue: number)) }
    workspace.materials = [
      Material(
        id: .init(rawValue: 1), subject: owner(1), category: .brand, name: "驿路暖阳",
        period: period, level: "区级", content: "把户外劳动者驿站办成歇脚、充电、问政策、找岗位的小站",
        source: "区总工会年度总结", status: .verified),
      Material(
        id: .init(rawValue: 2), subject: owner(2), category: .honour, name: "全省青年志愿服务优秀项目",
        period: period, level: "省级", grantor: "共青团省委"),
      Material(
        id: .init(rawValue: 3), subject: owner(3), category: .activity, name: "创业妈妈集市",
        period: Period(year: 2024) ?? period, content: "每季度一次，让贷款创业妇女直接面对顾客和采购商"),
    ]
    let indicators = workspace.indicators(of: owner(1), length: .year)
    let competitions = indicators.first { $0.name == "竞赛场次" }?.id
    let workers = indicators.first { $0.name == "参赛职工" }?.id
    workspace.tasks = [
      PlannedTask(
        id: .init(rawValue: 1), subject: owner(1), text: "围绕重点产业链办好职工技能比武", period: period,
        indicator: competitions, target: try Amount(plain: "18"), owner: "区总工会经济工作部部长",
        deadline: Day("2025-11-30"), status: .underWay),
      PlannedTask(
        id: .init(rawValue: 2), subject: owner(1), text: "让更多一线职工走上赛场", period: period,
        indicator: workers, target: try Amount(plain: "550"), status: .done),
      PlannedTask(
        id: .init(rawValue: 3), subject: owner(3), text: "把家事调解送到楼栋", period: period,
        deadline: Day("2026-06-30")),
      PlannedTask(
        id: .init(rawValue: 4), subject: owner(1), text: "再办一批技能比武",
        period: Period(year: 2026) ?? period, indicator: competitions,
        target: try Amount(plain: "20")),
    ]
    return workspace
  }

  private func sitting(_ keys: String) throws -> Sitting {
    var sitting = try Sitting(workspace: Self.workspace())
    try sitting.press(keys)
    return sitting
  }

  private func line(_ sitting: Sitting, _ text: String) -> String {
    sitting.picture.split(separator: "\n").first { $0.contains(text) }.map(String.init) ?? ""
  }

  private func edits(_ sitting: Sitting) -> [Edit] {
    sitting.effects.compactMap { if case .commit(_, let edit) = $0 { edit } else { nil } }
  }

  @Test func aTaskStandsBesideTheFigureThatShowsIt() throws {
    let sitting = try sitting("F7 Tab")
    #expect(line(sitting, "围绕重点产业链").contains("✗ 88.8%"))
    #expect(line(sitting, "让更多一线职工").contains("✓ 106%"))
    #expect(line(sitting, "再办一批").contains("→ 查看"), "next year's figures are not in the window")
  }

  @Test func aFigureThatIsRecordedMovesTheRate() throws {
    var sitting = try sitting("")
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("t:18 Enter F7 Tab")
    #expect(line(sitting, "围绕重点产业链").contains("✓ 100%"))
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("Delete F7")
    #expect(line(sitting, "围绕重点产业链").contains("待报"))
  }

  @Test func rightGoesToTheFigureOfATaskAndOneKeyComesBack() throws {
    var sitting = try sitting("F7 Tab C-f t:wrzd Enter Right")
    #expect(sitting.state.page == .data)
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "竞赛场次"))
    try sitting.press("C-b")
    #expect(sitting.state.page == .materials)
    #expect(sitting.state.materials.tab == .tasks)
  }

  @Test func aNewBrandTypedInChineseIsRecordedAndSelected() throws {
    var sitting = try sitting("F7 Insert")
    sitting.type("fl")
    try sitting.press("Enter Right Down")
    sitting.type("“禾姐帮帮团”")
    try sitting.press("C-s")
    let material = try #require(sitting.state.workspace.materials.last)
    #expect(material.name == "禾姐帮帮团", "the speech puts its own quotation marks")
    #expect(material.category == .brand)
    #expect(material.subject == .organization(.init(rawValue: 3)))
    #expect(edits(sitting).last?.title == "新增 素材 品牌 禾姐帮帮团")
    #expect(line(sitting, "品牌：禾姐帮帮团").isEmpty == false, "the details are the new one's")
  }

  @Test func aNewTaskIsOfNextYearAndItsTargetIsReadWithItsUnit() throws {
    var sitting = try sitting("F7 Tab Insert Down")
    sitting.type("把比武办进车间")
    try sitting.press("Down Down")
    sitting.type("jscc")
    try sitting.press("Enter")
    sitting.type("２０场次")
    #expect(sitting.picture.contains("识别为 20场次"))
    try sitting.press("C-s")
    let task = try #require(sitting.state.workspace.tasks.last)
    #expect(task.period == Period(year: 2026))
    #expect(task.target == (try Amount(plain: "20")))
    #expect(task.indicator == sitting.key("区总工会", "竞赛场次")?.indicator)
  }

  @Test(arguments: [
    ("F7 Insert C-s", "请填写名称"), ("F7 Insert Down*3 C-u t:明年 C-s", "请填写名称"),
    ("F7 Insert Down*2 t:甲 Down C-u t:明年 C-s", "“期”没有看懂"),
    ("F7 C-d C-s", "已有品牌“驿路暖阳”"), ("F7 Tab Insert C-s", "请写明任务"),
    ("F7 Tab Insert Down t:甲 Down*3 t:20 C-s", "请先选定目标指标"),
    ("F7 Tab Insert Down t:甲 Down*5 t:明天 C-s", "“期限”没有看懂"),
  ])
  func whatCannotBeIsPointedAtAndNothingIsSaved(keys: String, message: String) throws {
    let sitting = try sitting(keys)
    #expect(sitting.picture.contains(message), "\(sitting.picture)")
    #expect(edits(sitting).isEmpty)
  }

  @Test func escapeAsksOnlyWhereSomethingWouldBeLost() throws {
    var sitting = try sitting("F7 Enter Right Left Esc")
    #expect(sitting.state.overlay == nil, "a caret that moved is no change")
    try sitting.press("Enter t:牌 Esc")
    #expect(sitting.picture.contains("改动还没有保存"))
    try sitting.press("Esc")
    #expect(sitting.state.overlay == nil)
    #expect(edits(sitting).isEmpty)
  }

  @Test func aPasteGoesIntoTheFieldOnOneLineAndIsRefusedByAChoice() throws {
    var sitting = try sitting("F7 Enter C-u paste:驿路\\n暖阳站 C-s")
    #expect(sitting.state.workspace.materials.first?.name == "驿路暖阳站")
    try sitting.press("Enter Up paste:品牌")
    #expect(sitting.picture.contains("这一栏是选项，不接受粘贴"))
  }

  @Test func deletingCanBeUndoneAndAnotherOfItsKindIsOneKeyAway() throws {
    var sitting = try sitting("F7 Delete")
    #expect(sitting.state.workspace.materials.map(\.id.rawValue) == [2, 3])
    sitting.send(.undone(edits(sitting).last))
    #expect(sitting.picture.contains("驿路暖阳"))
    try sitting.press("C-f t:yl Enter C-d C-u t:2026 C-s")
    #expect(sitting.state.workspace.materials.filter { $0.name == "驿路暖阳" }.count == 2)
  }

  @Test func oneKeyVerifiesAMaterialAndMovesATaskOn() throws {
    var sitting = try sitting("F7 C-k")
    #expect(sitting.state.workspace.materials[0].status == .reported)
    sitting.type("　")
    #expect(
      sitting.state.workspace.materials[0].status == .verified, "a full-width blank does it too")
    try sitting.press("Tab C-f t:家事 Enter C-k")
    #expect(sitting.state.workspace.tasks[2].status == .underWay)
  }

  @Test func theListIsNarrowedByWordsInitialsCategoryAndPeriod() throws {
    var sitting = try sitting("F7 C-f")
    sitting.type("cymm")
    #expect(sitting.picture.contains("创业妈妈集市"))
    #expect(!sitting.picture.contains("驿路暖阳"))
    try sitting.press("Esc C-w C-w")
    #expect(line(sitting, "〔素材〕").contains("品牌 1/3条"))
    try sitting.press("Esc C-e")
    #expect(!sitting.picture.contains("创业妈妈集市"), "of the year before")
    try sitting.press("Esc")
    #expect(sitting.picture.contains("创业妈妈集市"))
  }

  @Test func pressedAgainItShowsTheSelectedOrganizationsOnly() throws {
    var sitting = try sitting("")
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("F7 F7")
    #expect(!sitting.picture.contains("创业妈妈集市"))
    try sitting.press("F7")
    #expect(sitting.picture.contains("创业妈妈集市"))
  }

  @Test func tabGoesThroughMaterialsTasksAndFormulations() throws {
    var sitting = try sitting("F7 Tab Tab")
    #expect(sitting.picture.contains("提法库"))
    try sitting.press("Tab")
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.materials.tab == .materials)
    try sitting.press("S-Tab S-Tab")
    #expect(sitting.state.materials.tab == .tasks)
  }

  @Test func theSentenceThatSaysAMaterialIsGoneTo() throws {
    var sitting = try sitting("F5 Insert C-End t:\\n\\n要擦亮“驿路暖阳”。 Esc F7")
    #expect(line(sitting, "驿路暖阳").contains("1处"))
    try sitting.press("C-t")
    #expect(sitting.state.page == .speech)
    #expect(sitting.picture.contains("要擦亮“驿路暖阳”"))
    try sitting.press("Esc C-b")
    #expect(sitting.state.page == .materials)
    try sitting.press("Down C-t")
    #expect(sitting.picture.contains("本稿没有写到这一条"))
  }

  @Test func aReadOnlyWorkbookIsOnlyLookedAt() throws {
    for keys in ["Insert", "Enter", "Delete", "C-d", "C-k"] {
      var sitting = try sitting("F7")
      sitting.state.readOnlyReason = "工作簿在只读介质上，只能查看"
      try sitting.press(keys)
      #expect(sitting.state.overlay == nil)
      #expect(sitting.picture.contains("只能查看"))
      #expect(edits(sitting).isEmpty)
    }
  }

  @Test func theCaretStandsBehindWhatIsTypedInALongText() throws {
    var sitting = try sitting("F7 Insert Down*6")
    let start = try #require(sitting.screen.cursor)
    sitting.type(String(repeating: "驿", count: 40))
    let end = try #require(sitting.screen.cursor)
    #expect(end.row == start.row + 1, "the text goes on in the next line")
    #expect(end.column < start.column + 40)
  }

  @Test(
    arguments: [
      ("materials", "F7"), ("tasks", "F7 Tab"), ("material-form", "F7 Enter Down*4"),
      ("task-form", "F7 Tab Enter"), ("record-list", "F7 Insert t:q"),
      ("materials-search", "F7 C-f t:cymm"),
    ], ScreenPictures.sizes)
  func picture(_ page: (String, String), _ size: (Int, Int)) throws {
    var sitting = try Sitting(size.0, size.1, workspace: Self.workspace())
    try sitting.press(page.1)
    try expectPictures(sitting, "\(page.0)-\(size.0)x\(size.1)")
  }
}
