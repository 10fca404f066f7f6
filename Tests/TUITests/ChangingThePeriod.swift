import Core
import TUI
import Testing

/// Looking at other periods, and moving the workbook on to the next one.
@Suite struct ChangingThePeriod {
  @Test(
    arguments: [
      ("C-Left", "2024"), ("C-Right", "2026"), ("C-Down", "2025H2"), ("C-Down C-Up", "2025"),
      ("C-Down C-Down", "2025Q4"), ("C-Down C-Down C-Down", "2025-12"),
      ("C-Down C-Left C-Left", "2024H2"), ("C-Left C-Left C-Left", "2022"),
    ])
  func controlArrowsLeadToThePeriodsAround(_ keys: String, _ period: String) throws {
    var sitting = try Sitting()
    try sitting.press(keys)
    #expect(sitting.state.period == District.year, "nothing moves before the figures are here")
    sitting.answerLoad()
    #expect(sitting.state.period.code == period)
  }

  @Test func theShortestAndTheLongestPeriodSaySo() throws {
    var sitting = try Sitting()
    try sitting.press("C-Up")
    #expect(sitting.state.notice?.text == "年是最长的期")
    try sitting.press("C-Down C-Down C-Down C-Down")
    #expect(sitting.state.notice?.text == "没有按更短的期填报的指标")
  }

  @Test func theCursorStaysOnItsIndicator() throws {
    var sitting = try Sitting()
    try sitting.open("区总工会", "参赛职工")
    let indicator = sitting.state.focusedKey?.indicator
    try sitting.press("C-Left")
    sitting.answerLoad()
    #expect(sitting.state.focusedKey?.indicator == indicator)
    #expect(sitting.state.focusedKey?.period.code == "2024")
    #expect(sitting.picture.contains("541"))
  }

  @Test func theBarSaysThatAnotherPeriodIsShownThanTheWorkingOne() throws {
    var sitting = try Sitting()
    try sitting.press("C-Left")
    sitting.answerLoad()
    #expect(sitting.picture.contains("2024年（工作期是2025年）"))
    try sitting.press("C-Right")
    sitting.answerLoad()
    #expect(!sitting.picture.contains("工作期是"))
  }

  @Test func aPeriodThatComesWhileANumberIsTypedDoesNotTakeTheNumber() throws {
    var sitting = try Sitting()
    try sitting.press("C-Left t:9")
    sitting.answerLoad()
    #expect(sitting.state.period == District.year)
    try sitting.press("Enter")
    #expect(sitting.amount("区总工会", "竞赛场次") == "9")
  }

  @Test func theSpeechPageSaysWhereItsPeriodIsWritten() throws {
    var sitting = try Sitting()
    try sitting.press("F5 C-Down")
    #expect(sitting.state.notice?.text.hasPrefix("讲稿讲哪一期，写在原文开头") == true)
  }

  @Test func theListOpensThePeriodThatIsChosenInIt() throws {
    var sitting = try Sitting()
    try sitting.press("C-p t:换期 Enter")
    guard case .countFigures? = sitting.effects.last else {
      Testing.Issue.record("the list marks the periods with figures")
      return
    }
    let quarter = try #require(Period("2024Q1"))
    sitting.send(.figureCounts([quarter: 12]))
    try sitting.press("Left Down*3")
    #expect(sitting.picture.contains("有数12项"))
    try sitting.press("Enter")
    sitting.answerLoad()
    #expect(sitting.state.period == quarter)
  }

  @Test func aNewPeriodIsShownBeforeItIsBegun() throws {
    var sitting = try Sitting()
    try sitting.press("C-p t:新一期 Enter")
    #expect(sitting.picture.contains("工作期：2025年 → 2026年"))
    #expect(sitting.picture.contains("还缺报"))
    #expect(sitting.picture.contains("未销号的1项接着整改"))
    try sitting.press("Esc")
    #expect(sitting.commits.isEmpty)
  }

  @Test func oneEditBeginsTheNewPeriodAndOneUndoLeadsBack() throws {
    var sitting = try Sitting(workspace: try withTasks())
    try sitting.press("C-p t:新一期 Enter Down Space Enter")
    let edit = try #require(sitting.commits.last)
    #expect(sitting.commits.count == 1)
    sitting.answerLoad()
    #expect(sitting.state.period.code == "2026")
    #expect(sitting.state.workspace.settings.period.code == "2026")
    let carried = sitting.state.workspace.tasks.filter { $0.period.code == "2026" }
    #expect(carried.map(\.text) == ["办好劳动竞赛"], "the second one was unticked")
    sitting.send(.undone(edit))
    sitting.answerLoad()
    #expect(sitting.state.period == District.year)
    #expect(sitting.state.workspace.settings.period == District.year)
  }

  @Test func aFigureTakesTheTargetOfItsTask() throws {
    var sitting = try Sitting(workspace: try withTasks())
    try sitting.press("C-p t:新一期 Enter Enter")
    sitting.answerLoad()
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("t:18 Enter")
    let key = sitting.key("区总工会", "竞赛场次")?.at(sitting.state.period)
    #expect(key.flatMap { sitting.state.workspace.figure($0) }?.target?.plainText == "20")
  }

  @Test func fromAnotherPeriodTheQuestionWaitsForTheWorkingPeriodsFigures() throws {
    var sitting = try Sitting()
    try sitting.press("C-Left")
    sitting.answerLoad()
    try sitting.press("C-p t:新一期 Enter")
    #expect(sitting.state.overlay == nil)
    sitting.answerLoad()
    #expect(sitting.picture.contains("工作期：2025年 → 2026年"))
  }

  @Test(
    arguments: [("periods", "C-p t:换期 Enter"), ("new-period", "C-p t:新一期 Enter Down Space")],
    GridPictures.windows)
  func pictures(_ page: (String, String), _ window: (Int, Int, Int)) throws {
    var sitting = try Sitting(
      window.0, window.1, ambiguousWidth: window.2, workspace: try withTasks())
    try sitting.press(page.1)
    sitting.send(
      .figureCounts([District.year: 132, try #require(Period("2024H1")): 40]))
    try expectPicture(
      sitting.screen, "\(page.0)-\(window.0)x\(window.1)\(window.2 == 2 ? "-wide" : "")")
  }

  private func withTasks() throws -> Workspace {
    var workspace = try District.workspace()
    let union = try #require(workspace.organizations.first { $0.shortName == "区总工会" })
    let indicator = workspace.catalog.indicator(named: "竞赛场次", of: union.kind)
    workspace.tasks = [
      PlannedTask(
        id: .init(rawValue: 1), subject: .organization(union.id), text: "办好劳动竞赛",
        period: District.year, indicator: indicator?.id, target: try Amount(plain: "20"),
        status: .underWay),
      PlannedTask(
        id: .init(rawValue: 2), subject: .organization(union.id), text: "建好户外劳动者驿站",
        period: District.year, status: .planned),
    ]
    return workspace
  }
}

extension Sitting {
  /// Answers the last request for another window, as the store does: here everything is in memory.
  mutating func answerLoad() {
    guard
      let outlook = effects.reversed().lazy.compactMap({ effect -> Outlook? in
        if case .load(let outlook) = effect { outlook } else { nil }
      }).first
    else { return }
    send(.loaded(state.workspace, outlook))
  }
}
