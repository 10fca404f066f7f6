import Core
import TUI
import Testing

/// 比较: charts of one figure.
@Suite struct ComparingFigures {
  @Test(arguments: ScreenPictures.sizes, [1, 2])
  func theYearsOfAFigure(_ size: (Int, Int), _ width: Int) throws {
    var sitting = try LookingAtARegion.sitting(size.0, size.1, ambiguousWidth: width)
    try sitting.open("市总工会", "竞赛场次")
    try sitting.press("C-g")
    try expectPicture(
      sitting.screen, "compare-years-\(size.0)x\(size.1)" + (width == 2 ? "-wide" : ""))
  }

  @Test(arguments: ScreenPictures.sizes, [1, 2])
  func theRegionsBesideEachOther(_ size: (Int, Int), _ width: Int) throws {
    var sitting = try LookingAtARegion.sitting(size.0, size.1, ambiguousWidth: width)
    try LookingAtARegion.go(to: "竞赛场次", &sitting)
    try sitting.press("C-g Tab")
    try expectPicture(
      sitting.screen, "compare-regions-\(size.0)x\(size.1)" + (width == 2 ? "-wide" : ""))
  }

  @Test func negativeAndDecimalAmountsStandOnBothSidesOfZero() throws {
    var workspace = try LookingAtARegion.city()
    let places = try #require(workspace.catalog.regionIndicator(named: "服务阵地"))
    for (year, amount) in [(2022, "-3.25"), (2023, "0"), (2024, "2.5"), (2025, "5.1")] {
      let period = try #require(Period(year: year))
      let key = FigureKey(
        subject: .region(.init(rawValue: 1)), indicator: places.id, period: period)
      workspace.figures[key] = Figure(key: key, amount: try Amount(plain: amount))
    }
    var sitting = try Sitting(80, 24, workspace: workspace)
    try sitting.press("F3 Left Home Enter Home")
    for _ in 0..<50 where sitting.state.focusedKey?.indicator != places.id {
      try sitting.press("Down")
    }
    try sitting.press("C-g")
    try expectPicture(sitting.screen, "compare-negative-80x24")
  }

  @Test func enterGoesToThatVeryFigureAndBackLeadsHome() throws {
    var sitting = try LookingAtARegion.sitting()
    try LookingAtARegion.go(to: "竞赛场次", &sitting)
    try sitting.press("Enter Down Enter")
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.tree.selected == .region(.init(rawValue: 3)))
    #expect(sitting.currentRow.contains("竞赛场次"))
    try sitting.press("C-b")
    #expect(sitting.state.tree.selected == .region(.init(rawValue: 1)))
  }

  @Test func anotherYearIsReadBeforeItIsShown() throws {
    var sitting = try LookingAtARegion.sitting()
    try sitting.open("市总工会", "竞赛场次")
    try sitting.press("C-g Up Enter")
    let earlier = try #require(District.year.previousYear)
    #expect(
      sitting.effects.last == .load(Outlook(region: .init(rawValue: 1), period: earlier)))
  }

  @Test func theKeyWorksFromTheTreeAndTheOverview() throws {
    var sitting = try LookingAtARegion.sitting()
    try sitting.press("F3 Left Home Down C-g")
    #expect(sitting.picture.contains("比较 · 市总工会"))
    try sitting.press("Esc F2 Tab C-g")
    #expect(sitting.picture.contains("这一行不是一项指标") || sitting.picture.contains("比较 ·"))
  }

  @Test func elsewhereTheReasonIsGiven() throws {
    var sitting = try LookingAtARegion.sitting()
    try sitting.press("F7 C-p paste:比较：这一项历年 Enter")
    #expect(sitting.picture.contains("先到数据页（F3）选一项指标"))
  }
}
