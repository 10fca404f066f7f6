import Core
import TUI
import Testing

/// Filters, the next missing figure, and filling figure after figure with digits and Enter only.
@Suite struct GoingThroughTheMissing {
  @Test func theFilterIsInTheTitleWithItsCounts() throws {
    var sitting = try Sitting()
    try sitting.press("C-w")
    #expect(sitting.picture.contains("数据 · 区总工会 · 缺报 14/16"))
    try sitting.press("C-w")
    #expect(sitting.picture.contains("存疑 0/16"))
    #expect(sitting.picture.contains("没有存疑的指标"))
    try sitting.press("C-w")
    #expect(sitting.picture.contains("未核 2/16"))
    try sitting.press("C-w")
    #expect(!sitting.picture.contains("/16 ━"))
    #expect(sitting.state.gridIndicators.count == 16)
  }

  @Test func theSelectedRowStaysWhereTheFilterLetsItThrough() throws {
    var sitting = try Sitting()
    try sitting.open("区总工会", "送清凉")
    let key = try #require(sitting.key("区总工会", "送清凉"))
    try sitting.press("C-w")
    #expect(sitting.state.focusedKey == key)
    try sitting.press("C-w C-w C-w")
    #expect(sitting.state.gridIndicators.count == 16)
  }

  @Test func aRowStaysUnderTheHandsThatFillItAndTheCountFalls() throws {
    var sitting = try Sitting()
    try sitting.press("C-w Home t:12 Enter")
    #expect(sitting.amount("区总工会", "活动场次") == "12")
    #expect(sitting.picture.contains("缺报 13/16"))
    #expect(sitting.state.gridIndicators.count == 14, "the filled one is still in its row")
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "参与群众"))
  }

  @Test func whatIsGoneToIsShownWhateverTheFilterHides() throws {
    var sitting = try Sitting()
    try sitting.press("t:21 Enter C-w")
    let edit = try #require(sitting.commits.last)
    sitting.send(.undone(edit))
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "竞赛场次"))
  }

  @Test func f8GoesDownToTheNextMissingFigure() throws {
    var sitting = try Sitting()
    try sitting.press("F8")
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "职工创新成果"))
    try sitting.press("A-8")
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "困难职工救助"))
  }

  @Test func f8GoesOnToTheNextOrganizationAndRoundToTheFirst() throws {
    var sitting = try Sitting()
    try sitting.press("End F8")
    #expect(sitting.state.focusedKey == sitting.key("团区委", "活动场次"))
    #expect(sitting.state.notice?.text == "转到团区委")
    try sitting.open("区妇联", "活动场次")
    try sitting.press("End F8")
    #expect(
      sitting.state.tree.selected == .region(sitting.state.workspace.settings.region),
      "the region owes its own figures")
  }

  @Test func f8LeadsFromTheTreeIntoTheGrid() throws {
    var sitting = try Sitting()
    try sitting.press("Left F8")
    #expect(sitting.state.focus == .figures)
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "活动场次"))
  }

  @Test func f8SaysWhenNothingIsMissing() throws {
    var workspace = try District.workspace()
    for subject in [Subject.region(workspace.settings.region)]
      + workspace.organizations.map({ .organization($0.id) })
    {
      for indicator in workspace.indicators(of: subject, length: .year) {
        let key = FigureKey(subject: subject, indicator: indicator.id, period: District.year)
        workspace.figures[key] = Figure(key: key, amount: try Amount(whole: 3))
      }
    }
    var sitting = try Sitting(workspace: workspace)
    let key = sitting.state.focusedKey
    try sitting.press("F8")
    #expect(sitting.state.notice?.text == "没有缺报了：树上列出的机构2025年的数据都已报齐")
    #expect(sitting.state.focusedKey == key)
  }

  @Test func enterOnTheLastRowGoesToTheNextOrganizationsFirstMissingFigure() throws {
    var sitting = try Sitting()
    try sitting.open("团区委", "活动场次")
    try sitting.press("t:12 Enter")
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("End Up t:12 Enter t:8 Enter")
    #expect(sitting.state.focusedKey == sitting.key("团区委", "参与群众"))
    #expect(sitting.state.notice?.text == "区总工会到最后一项了，转到团区委")
  }

  @Test func tenFiguresInARowTakeNoMoreThanTheDigitsAndEnter() throws {
    var sitting = try Sitting()
    try sitting.press("C-w Home")
    let already = sitting.state.workspace.figures.count
    try sitting.press((1...10).map { "t:\($0) Enter" }.joined(separator: " "))
    #expect(sitting.state.workspace.figures.count == already + 10)
    #expect(sitting.commits.count == 10)
  }

  @Test func downAndUpStayInTheOrganization() throws {
    var sitting = try Sitting()
    try sitting.press("End t:12 Down")
    #expect(sitting.state.workspace.name(of: sitting.state.tree.selected) == "区总工会")
  }
}
