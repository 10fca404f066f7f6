import Core
import TUI
import Testing

/// Halves and quarters beside the year, where there is room for them.
@Suite struct PartsOfAYear {
  /// A grid that fills the window.
  private func sitting(_ columns: Int = 120, _ rows: Int = 36, ambiguousWidth: Int = 1) throws
    -> Sitting
  {
    var sitting = try Sitting(columns, rows, ambiguousWidth: ambiguousWidth)
    while sitting.state.zoom != .full { try sitting.press("F12") }
    return sitting
  }

  /// The first indicator of 区总工会 that is reported by halves too and adds up.
  private func openHalved(_ sitting: inout Sitting) throws -> FigureKey {
    try sitting.press("Home")
    for _ in 0..<60 {
      if let key = sitting.state.focusedKey,
        let indicator = sitting.state.workspace.catalog.indicator(key.indicator),
        indicator.lengths.contains(.half), indicator.addsOverTime
      {
        return key
      }
      try sitting.press("Down")
    }
    throw Missing()
  }

  private struct Missing: Error {}

  @Test func aNarrowGridShowsTheYearAloneAndSaysHowToSeeMore() throws {
    var sitting = try Sitting(80, 24)
    try sitting.press("Right")
    #expect(sitting.state.focusedKey?.period == District.year)
    #expect(sitting.state.notice?.text.contains("F12") == true)
  }

  @Test func rightAndLeftGoThroughTheHalvesAndBackToTheTree() throws {
    var sitting = try sitting()
    #expect(sitting.picture.contains("上半年"))
    try sitting.press("Right")
    #expect(sitting.state.focusedKey?.period.code == "2025H1")
    try sitting.press("Right")
    #expect(sitting.state.focusedKey?.period.code == "2025H2")
    try sitting.press("Left Left")
    #expect(sitting.state.focusedKey?.period == District.year)
    try sitting.press("Left")
    #expect(sitting.state.focus == .organizations)
  }

  @Test func aPartThatIsTypedAddsUpAtOnce() throws {
    var sitting = try sitting()
    let key = try openHalved(&sitting)
    try sitting.press("Delete Right t:7 Enter Up Right t:9")
    #expect(sitting.state.focusedKey?.period.code == "2025H2")
    #expect(Resolution(key, in: sitting.state.workspace).amount?.plainText == "16")
    #expect(sitting.picture.contains("合计"), "while it is still being typed")
    try sitting.press("Enter")
    #expect(sitting.state.workspace.figure(key) == nil, "the sum is computed, never written")
  }

  @Test func wholeAndPartsThatDisagreeAreMarkedAndTold() throws {
    var sitting = try sitting()
    let key = try openHalved(&sitting)
    try sitting.press("t:20 Enter Up Right t:7 Enter Up Right t:9 Enter Up")
    #expect(
      RollUp.disagreement(
        of: key, try #require(sitting.state.workspace.catalog.indicator(key.indicator)),
        in: sitting.state.workspace) != nil)
    #expect(sitting.picture.contains("不符"))
    try sitting.press("Left Left")
    #expect(sitting.picture.contains("各期相加为16"))
  }

  @Test func aPeriodThatAnIndicatorIsNotReportedForTakesNoNumber() throws {
    var sitting = try sitting()
    try sitting.press("Home")
    for _ in 0..<60 {
      guard let key = sitting.state.focusedKey,
        sitting.state.workspace.catalog.indicator(key.indicator)?.lengths.contains(.half) == true
      else { break }
      try sitting.press("Down")
    }
    let before = sitting.state.workspace.figures
    try sitting.press("Right t:5 Enter")
    #expect(sitting.state.workspace.figures == before)
    #expect(sitting.commits.isEmpty)
  }

  @Test func undoingAPartStaysInTheYearWhereThePartIsShown() throws {
    var sitting = try sitting()
    _ = try openHalved(&sitting)
    try sitting.press("Right t:7 Enter")
    let edit = try #require(sitting.commits.last)
    sitting.send(.undone(edit))
    #expect(sitting.state.period == District.year)
    #expect(sitting.state.focusedKey?.period.code == "2025H1")
  }

  @Test func leavingTheWideGridPutsTheCursorBackOnTheYear() throws {
    var sitting = try Sitting(80, 24)
    try sitting.press("F12")
    while sitting.state.zoom != .full { try sitting.press("F12") }
    try sitting.press("Right")
    #expect(sitting.state.focusedKey?.period != District.year)
    try sitting.press("F12")
    #expect(sitting.state.focusedKey?.period == District.year)
  }

  @Test(arguments: GridPictures.windows)
  func pictures(_ window: (Int, Int, Int)) throws {
    var sitting = try sitting(window.0, window.1, ambiguousWidth: window.2)
    _ = try openHalved(&sitting)
    try sitting.press("t:20 Enter Up Right t:7 Enter Up Right t:9 Enter Up")
    try expectPicture(
      sitting.screen,
      "grid-parts-\(window.0)x\(window.1)\(window.2 == 2 ? "-wide" : "")")
  }
}

extension Resolution {
  var amount: Amount? { if case .value(let value) = self { value.amount } else { nil } }
}
