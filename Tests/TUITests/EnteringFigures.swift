import Core
import TUI
import Testing

@Suite struct EnteringFigures {
  @Test func aDigitBeginsTypingAndTheSpeechFollowsBeforeEnter() throws {
    var sitting = try Sitting()
    try sitting.press("t:21")
    #expect(sitting.speech.contains("组织各级各类竞赛21场次"))
    #expect(sitting.effects.isEmpty, "nothing is recorded before Enter")
  }

  @Test func enterRecordsAndMovesDown() throws {
    var sitting = try Sitting()
    let row = sitting.state.grid.row
    try sitting.press("t:21 Enter")
    #expect(sitting.state.grid.row == row + 1)
    guard case .commit(_, let edit)? = sitting.effects.first else {
      Testing.Issue.record("no commit")
      return
    }
    #expect(edit.title == "录入 区总工会·竞赛场次 2025年 21场次")
    #expect(edit.changes.count == 1)
  }

  @Test func escapeRestoresTheValueAndTheSpeech() throws {
    var sitting = try Sitting()
    let before = sitting.speech
    try sitting.press("t:99 Esc")
    #expect(sitting.speech == before)
    #expect(sitting.effects.isEmpty)
  }

  @Test func fullWidthDigitsAndChineseUnitsAreUnderstood() throws {
    var sitting = try Sitting()
    try sitting.open("区妇联", "妇女创业担保贷款")
    sitting.type("３。２亿")
    #expect(sitting.picture.contains("识别为"))
    #expect(sitting.speech.contains("3.2亿元"))
    try sitting.press("Enter")
    #expect(sitting.amount("区妇联", "贷款") == "32000")
  }

  @Test func whatCannotBeReadStaysOpenWithTheReason() throws {
    var sitting = try Sitting()
    try sitting.press("t:12 t:..3 Enter")
    #expect(sitting.state.grid.editor != nil)
    #expect(sitting.state.notice?.kind == .error)
    #expect(sitting.effects.isEmpty)
  }

  @Test func aFigureTenTimesLastYearsIsKeptButDoubtful() throws {
    var sitting = try Sitting()
    try sitting.press("t:4321 Enter")
    let figure = sitting.figure("区总工会", "竞赛场次")
    #expect(figure?.amount == (try Amount(whole: 4321)))
    #expect(figure?.status == .doubtful)
    #expect(figure?.doubt.isEmpty == false)
    #expect(sitting.state.notice?.kind == .warning)
  }

  @Test func deleteClearsAndTheSpeechShowsAGap() throws {
    var sitting = try Sitting()
    try sitting.press("Delete")
    #expect(sitting.figure("区总工会", "竞赛场次") == nil)
    #expect(sitting.speech.contains("〔待填："))
  }

  @Test func anEmptyCellEnteredClears() throws {
    var sitting = try Sitting()
    try sitting.press("Enter C-u Enter")
    #expect(sitting.figure("区总工会", "竞赛场次") == nil)
  }

  @Test func verifyingTwiceIsBackToReported() throws {
    var sitting = try Sitting()
    try sitting.press("C-k")
    #expect(sitting.figure("区总工会", "竞赛场次")?.status == .verified)
    try sitting.press("C-k")
    #expect(sitting.figure("区总工会", "竞赛场次")?.status == .reported)
  }

  @Test func changingAVerifiedFigureMakesItReported() throws {
    var sitting = try Sitting()
    try sitting.press("C-k t:17 Enter")
    #expect(sitting.figure("区总工会", "竞赛场次")?.status == .reported)
  }

  @Test func tabRecordsAndGoesToTheNextPanel() throws {
    var sitting = try Sitting()
    try sitting.press("t:18 Tab")
    #expect(sitting.state.focus == .issues)
    #expect(sitting.amount("区总工会", "竞赛场次") == "18")
  }

  @Test func pastedTextGoesIntoTheOpenCellOnOneLine() throws {
    var sitting = try Sitting()
    try sitting.press("Enter C-u paste:1,\\n547")
    #expect(sitting.state.grid.editor?.text.string == "1,547")
  }

  @Test func aPasteOutsideAFieldIsRefusedWithOneLine() throws {
    var sitting = try Sitting()
    try sitting.press("paste:q1234")
    #expect(sitting.state.notice?.kind == .warning)
    #expect(sitting.effects.isEmpty)
    #expect(sitting.state.grid.editor == nil)
  }

  @Test func aChineseCharacterTellsAboutTheInputMethodOnce() throws {
    var sitting = try Sitting()
    try sitting.press("t:你")
    #expect(sitting.state.notice?.text.contains("切换到英文输入") == true)
    try sitting.press("t:好")
    #expect(sitting.state.notice == nil)
    #expect(sitting.effects.isEmpty)
  }

  @Test func resizingWhileTypingKeepsWhatIsTyped() throws {
    var sitting = try Sitting()
    try sitting.press("t:25 resize:80x24")
    #expect(sitting.state.grid.editor?.text.string == "25")
    #expect(sitting.picture.contains("25"))
  }
}
