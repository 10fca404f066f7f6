import Core
import TUI
import Testing

/// 目录更新: a newer program offers what it brings, and the secretary decides.
@Suite struct UpdatingTheCatalog {
  /// The district as an older program made it: no 干部下基层, another 口径 of 活动场次, a plain unit of 参与群众; another 口径 of
  /// 竞赛场次 that the office wrote.
  static func olderDistrict() throws -> Workspace {
    var workspace = try District.workspace()
    let indicators = workspace.catalog.indicators.filter { $0.code != "common.grassroots" }.map {
      var indicator = $0
      switch $0.code {
      case "common.activities": indicator.definition = "本组织主办的活动"
      case "common.participants": indicator.unit = Unit("人")
      case "union.competitions": indicator.definition = "本会主办的竞赛"
      default: break
      }
      return indicator
    }
    workspace.catalog = Catalog(kinds: workspace.catalog.kinds, indicators: indicators)
    return workspace
  }

  static func update(of workspace: Workspace) -> CatalogUpdate {
    CatalogUpdate(
      from: Catalog(kinds: BuiltInCatalog.kinds, indicators: BuiltInCatalog.indicators),
      to: workspace.catalog,
      memory: CatalogMemory(touched: [.init(.indicator, "union.competitions")]))
  }

  static func sitting(_ columns: Int = 120, _ rows: Int = 36, wide: Int = 1) throws -> Sitting {
    let workspace = try olderDistrict()
    var sitting = try Sitting(columns, rows, ambiguousWidth: wide, workspace: workspace)
    try sitting.press("C-p t:目录 Enter")
    sitting.send(.catalog(.compared(update(of: workspace))))
    return sitting
  }

  @Test func oneLineTellsOfNewEntriesAtOpening() throws {
    var sitting = try Sitting()
    #expect(sitting.state.startupEffects().contains(.catalog(.countNew)))
    sitting.send(.catalog(.newEntries(3)))
    #expect(sitting.picture.contains("内置目录有3项新内容；按 Ctrl-P 输入“目录”查看"))
    #expect(sitting.effects.last == .catalog(.rememberNotice))
  }

  @Test func theLineWaitsForTheNextOpeningWhereSomethingElseIsSaid() throws {
    var sitting = try Sitting()
    sitting.state.notice = Notice(.warning, "提法.yaml 第3行读不懂")
    let effects = sitting.effects
    sitting.send(.catalog(.newEntries(3)))
    #expect(sitting.state.notice?.text == "提法.yaml 第3行读不懂")
    #expect(sitting.effects == effects, "it has not been told, so nothing is remembered")
  }

  @Test func nothingIsAskedOfAWorkbookThatCannotBeWritten() throws {
    var sitting = try Sitting()
    sitting.state.readOnlyReason = "工作簿只能查看"
    #expect(!sitting.state.startupEffects().contains(.catalog(.countNew)))
    try sitting.press("C-p t:目录更新 Enter")
    #expect(sitting.state.notice?.text == "工作簿只能查看")
  }

  @Test func aCatalogueThatIsUpToDateSaysSo() throws {
    var sitting = try Sitting()
    let update = Self.update(of: sitting.state.workspace)
    try sitting.press("C-p t:目录更新 Enter")
    #expect(sitting.effects.last == .catalog(.compare))
    sitting.send(.catalog(.compared(update)))
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.notice?.text == "目录已是最新")
  }

  @Test func whatIsTickedIsTakenAsOneEditAndComesBackByOneUndo() throws {
    var sitting = try Self.sitting()
    #expect(sitting.picture.contains("采用勾选的2项"))
    try sitting.press("End Enter")
    let edit = try #require(sitting.commits.last)
    #expect(sitting.commits.count == 1)
    #expect(edit.title == "目录更新：新增1项、更新1项")
    #expect(!sitting.state.workspace.catalog.indicators(named: "干部下基层").isEmpty)
    #expect(sitting.state.overlay == nil)
    guard case .catalog(.remember)? = sitting.effects.last else {
      Testing.Issue.record("what was offered is remembered")
      return
    }
    sitting.send(.undone(edit))
    #expect(sitting.state.workspace.catalog.indicators(named: "干部下基层").isEmpty)
  }

  @Test func spaceAndEnterTakeAndGiveBackTheTick() throws {
    var sitting = try Self.sitting()
    try sitting.press("Space")
    #expect(sitting.picture.contains("采用勾选的1项"))
    try sitting.press("Enter")
    #expect(sitting.picture.contains("采用勾选的2项"))
    try sitting.press("Home Space C-s")
    #expect(sitting.commits.last?.title == "目录更新：新增1项")
  }

  @Test func whatTheOfficeChangedCannotBeTickedAndSaysWhy() throws {
    var sitting = try Self.sitting()
    try sitting.press("End Up Enter")
    #expect(sitting.picture.contains("! 本单位改过，保留原样"))
    try sitting.press("C-s")
    let kept = sitting.state.workspace.catalog.indicators.first { $0.code == "union.competitions" }
    #expect(kept?.definition == "本会主办的竞赛")
  }

  @Test func escapeTakesNothingAndIsRemembered() throws {
    var sitting = try Self.sitting()
    let update = Self.update(of: sitting.state.workspace)
    try sitting.press("Esc")
    #expect(sitting.commits.isEmpty)
    #expect(sitting.effects.last == .catalog(.remember(update.fingerprints)))
  }

  static let windows = [(120, 36, 1), (80, 24, 1), (60, 16, 1), (80, 24, 2), (60, 16, 2)]

  @Test(arguments: [("catalog", ""), ("catalog-unit", "Down"), ("catalog-new", "Down*2")], windows)
  func pictures(_ page: (String, String), _ window: (Int, Int, Int)) throws {
    var sitting = try Self.sitting(window.0, window.1, wide: window.2)
    try sitting.press(page.1)
    try expectPicture(
      sitting.screen, "\(page.0)-\(window.0)x\(window.1)\(window.2 == 2 ? "-wide" : "")")
  }
}
