import TUI
import Testing

/// What is asked of the world while the first picture already stands.
@Suite struct BeginningASitting {
  @Test func namesAreReadAtTheOpeningSoThatTheFirstLetterOfASearchFindsThem() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    #expect(sitting.state.startupEffects().last == .directory, "behind everything more urgent")
    sitting.send(.directory(.init(sitting.state.workspace)))
    let asked = sitting.effects
    try sitting.press("C-f t:zgh")
    #expect(sitting.effects == asked, "nothing is left to read")
    #expect(sitting.picture.contains("区总工会"))
  }

  @Test func aSearchThatIsOpenedBeforeTheNamesAreHereWaitsWithoutAskingTwice() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    _ = sitting.state.startupEffects()
    try sitting.press("C-f t:zgh")
    #expect(sitting.picture.contains("正在读取"))
    #expect(!sitting.effects.contains(.directory))
    sitting.send(.directory(.init(sitting.state.workspace)))
    #expect(sitting.picture.contains("区总工会"))
  }
}
