import Core
import TUI
import Testing

@Suite struct Reminding {
  @Test func theTextForEverybodyIsCopiedWithEnter() throws {
    var sitting = try Sitting()
    try sitting.press("Delete F2 C-t Enter")
    guard case .copy(let text)? = sitting.effects.last else {
      Testing.Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("区总工会"))
    #expect(text.contains("竞赛场次"))
    #expect(sitting.state.overlay == nil)
  }

  @Test func theOneUnderTheCursorCanBeRemindedAlone() throws {
    var sitting = try Sitting(workspace: BusyDistrict.workspace())
    try sitting.press("F2")
    for _ in OverviewCard.allCases where sitting.state.overview.card != .arrears {
      try sitting.press("Tab")
    }
    try sitting.press("C-t Up*2 Enter Down*2 Enter")
    guard case .copy(let text)? = sitting.effects.last else {
      Testing.Issue.record("nothing was copied")
      return
    }
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test func whatIsShownIsWrittenToTheFileNamed() throws {
    var sitting = try Sitting()
    try sitting.press("Delete F2 C-t Up C-u t:催.txt Enter")
    guard case .export(let request)? = sitting.effects.last else {
      Testing.Issue.record("nothing was written")
      return
    }
    #expect(request.path == "催.txt")
    #expect(request.format == .reminders)
    #expect(request.reminders?.reminders.isEmpty == false)
  }

  @Test func theWholeListOfACardLeadsThereToo() throws {
    var sitting = try Sitting(workspace: BusyDistrict.workspace())
    try sitting.press("F2")
    for _ in OverviewCard.allCases where sitting.state.overview.card != .arrears {
      try sitting.press("Tab")
    }
    try sitting.press("F12 C-t")
    guard case .reminders? = sitting.state.overlay else {
      Testing.Issue.record("the list did not lead to 催报")
      return
    }
  }

  @Test func escLeadsOutAndNothingHappened() throws {
    var sitting = try Sitting()
    try sitting.press("Delete F2 C-t")
    let before = sitting.effects.count
    try sitting.press("Esc")
    #expect(sitting.state.overlay == nil)
    #expect(sitting.effects.count == before)
  }
}
