import Core
import TUI
import Testing

/// What the overview asks of the store, and when.
extension LookingOver {
  @Test func figuresOfOtherPeriodsAreAskedForOnceAndDrawnWhenTheyCome() throws {
    var sitting = try sitting()
    let asked = { (sitting: Sitting) in
      sitting.effects.count { if case .pastFigures = $0 { true } else { false } }
    }
    #expect(asked(sitting) == 1)
    try sitting.press("F3 F2 Down F2")
    #expect(asked(sitting) == 1)
    let key = try #require(sitting.key("区总工会", "竞赛场次"))
    var past: [FigureKey: Figure] = [:]
    for (year, amount) in [(2022, 8), (2023, 22)] {
      let period = try #require(Period(year: year))
      past[key.at(period)] = Figure(key: key.at(period), amount: try Amount(whole: Int64(amount)))
    }
    #expect(!sitting.picture.contains("▁█▄▅"))
    sitting.send(.pastFigures(sitting.state.outlook, past))
    // 8, 22, 14, 16.
    #expect(sitting.picture.contains("▁█▄▅"), "\(sitting.picture)")
    try go(to: .changes, &sitting)
    for _ in 0..<20 where !sitting.screen.text(row: 34).contains("2022年") {
      try sitting.press("Down")
    }
    #expect(sitting.screen.text(row: 34).contains("2022年 8｜2023年 22｜2024年 14｜2025年 16场次（+14.3%）"))
  }

  @Test func figuresOfAnotherOutlookAreNotTakenForTheseOnes() throws {
    var sitting = try sitting()
    let key = try #require(sitting.key("区总工会", "竞赛场次"))
    let period = try #require(Period(year: 2022))
    let before = sitting.picture
    sitting.send(
      .pastFigures(
        Outlook(region: .init(rawValue: 3), period: District.year),
        [key.at(period): Figure(key: key.at(period), amount: try Amount(whole: 1))]))
    #expect(sitting.picture == before)
  }

  @Test func otherDraftsAreComposedElsewhereAndToldWhenTheyAreThere() throws {
    var sitting = try sitting()
    let second = DraftID(rawValue: 2)
    #expect(sitting.effects.contains(.tally(second)))
    #expect(!sitting.effects.contains(.tally(.init(rawValue: 1))), "the open one is composed here")
    #expect(sitting.picture.contains("计算中"))
    var tally = DraftTally(of: sitting.composition)
    (tally.characters, tally.gaps, tally.errors) = (2870, 4, 1)
    sitting.send(.tallied(second, tally))
    #expect(sitting.picture.contains("2870字") && sitting.picture.contains("待填4 错1"))
    let asked = sitting.effects.count { $0 == .tally(second) }
    try sitting.press("F3 F2")
    #expect(sitting.effects.count { $0 == .tally(second) } == asked, "nothing has changed")
    try sitting.press("F8 t:16 Enter F2")
    #expect(sitting.effects.count { $0 == .tally(second) } == asked + 1)
  }

  @Test func theOpenDraftIsToldOfAtOnce() throws {
    var sitting = try sitting()
    let gaps = sitting.composition.gaps.count
    #expect(gaps == 0)
    try sitting.open("区总工会", "竞赛场次")
    try sitting.press("Delete F2")
    #expect(sitting.picture.contains("待填1"))
  }
}
