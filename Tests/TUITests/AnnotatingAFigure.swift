import Core
import TUI
import Testing

/// Source, scope, note and target, written without leaving the row.
@Suite struct AnnotatingAFigure {
  @Test func fourFieldsAreWrittenWithEnterAndRecordedAsOneEdit() throws {
    var sitting = try Sitting()
    try sitting.press("C-e t:工会报送表 Enter t:含街道 Enter t:年终核对 Enter t:二十 Enter")
    let figure = sitting.figure("区总工会", "竞赛场次")
    #expect(figure?.source == "工会报送表")
    #expect(figure?.scope == "含街道")
    #expect(figure?.note == "年终核对")
    #expect(figure?.target?.plainText == "20")
    #expect(figure?.amount?.plainText == "16")
    #expect(sitting.commits.map(\.title) == ["注明 区总工会·竞赛场次 2025年 16场次"])
    #expect(sitting.state.grid.annotation == nil)
  }

  @Test func escapeRecordsWhatIsWrittenAndStaysInTheRow() throws {
    var sitting = try Sitting()
    let row = sitting.state.grid.row
    try sitting.press("C-e t:工会报送表 Esc")
    #expect(sitting.figure("区总工会", "竞赛场次")?.source == "工会报送表")
    #expect(sitting.state.grid.row == row)
    try sitting.press("C-e Esc")
    #expect(sitting.commits.count == 1, "nothing changed the second time")
  }

  @Test func theRowStaysInSightWhileTheFormIsOpen() throws {
    var sitting = try Sitting(60, 16)
    try sitting.press("End Up*3 t:9 Enter Up C-e")
    let name = sitting.state.focusedKey.flatMap {
      sitting.state.workspace.catalog.indicator($0.indicator)?.name
    }
    #expect(sitting.picture.contains(try #require(name)))
    #expect(sitting.picture.contains("来源"))
  }

  @Test func aTargetThatIsNoNumberHoldsEnterButNotEscape() throws {
    var sitting = try Sitting()
    try sitting.press("C-e t:报送表 Up t:近20 Enter")
    #expect(sitting.state.grid.annotation != nil)
    #expect(sitting.picture.contains("请填准确数"))
    try sitting.press("Esc")
    #expect(sitting.state.grid.annotation == nil)
    #expect(sitting.figure("区总工会", "竞赛场次")?.source == "报送表")
    #expect(sitting.figure("区总工会", "竞赛场次")?.target == nil)
    #expect(sitting.state.notice?.text.hasPrefix("目标没有改：") == true)
  }

  @Test func aVerifiedFigureStaysVerifiedBecauseItsNumberIsTheSame() throws {
    var sitting = try Sitting()
    try sitting.press("C-k C-e t:报送表 Esc")
    #expect(sitting.figure("区总工会", "竞赛场次")?.status == .verified)
  }

  @Test func aMissingFigureHasNothingToWriteOn() throws {
    var sitting = try Sitting()
    try sitting.press("Home C-e")
    #expect(sitting.state.grid.annotation == nil)
    #expect(sitting.state.notice?.text.contains("先录入") == true)
  }

  @Test func functionKeysRecordAndLead() throws {
    var sitting = try Sitting()
    try sitting.press("C-e t:报送表 F5")
    #expect(sitting.state.page == .speech)
    #expect(sitting.figure("区总工会", "竞赛场次")?.source == "报送表")
  }

  @Test func pastedTextGoesIntoTheFieldOnOneLine() throws {
    var sitting = try Sitting()
    try sitting.press("C-e paste:工会\\n报送表 Esc")
    #expect(sitting.figure("区总工会", "竞赛场次")?.source == "工会报送表")
  }

  @Test func theSumThatWasTypedIsKeptInTheNoteUntilAnotherNumberComes() throws {
    var sitting = try Sitting()
    try sitting.press("C-e Down*2 t:年终核对 Esc t:=16+3×2 Enter")
    #expect(sitting.amount("区总工会", "竞赛场次") == "22")
    #expect(sitting.figure("区总工会", "竞赛场次")?.note == "年终核对；算式 16+3×2")
    try sitting.press("Up t:17 Enter")
    #expect(sitting.figure("区总工会", "竞赛场次")?.note == "年终核对")
  }
}
