import Core
import TUI
import Testing

@Suite struct EditingTheDraft {
  @Test func whatIsTypedShowsInTheSpeechAtEveryKey() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End")
    sitting.type("\n\n要把好事办好")
    #expect(sitting.speech.contains("要把好事办好"))
    #expect(sitting.effects.isEmpty, "nothing is journalled before a pause")
  }

  @Test func aPauseJournalsTheTextAndEscapeTheRest() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End")
    sitting.type("甲")
    sitting.send(.paused)
    #expect(sitting.effects.count == 1)
    sitting.type("乙")
    try sitting.press("Esc")
    #expect(sitting.effects.count == 2)
    #expect(sitting.state.editor == nil)
    #expect(sitting.state.draft?.source.hasSuffix("甲乙") == true)
  }

  @Test func aBraceOffersFiguresByInitialsWithTheirValues() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End")
    sitting.type("{zgh.js")
    #expect(sitting.picture.contains("工会.竞赛场次"))
    #expect(sitting.picture.contains("16场次"))
    try sitting.press("Enter")
    #expect(sitting.state.editor?.text.string.hasSuffix("{工会.竞赛场次}") == true)
    #expect(sitting.speech.contains("16场次"))
  }

  @Test func undoInTheEditorIsTheDraftsOwn() throws {
    var sitting = try Sitting()
    let before = sitting.state.draft?.source
    try sitting.press("F5 Insert C-End")
    sitting.type("甲乙丙")
    try sitting.press("C-z")
    #expect(sitting.state.draft?.source == before)
    #expect(!sitting.effects.contains(.undo))
  }

  @Test func aSelectionIsWrappedInBracketsByOneKey() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End")
    sitting.type("甲乙")
    try sitting.press("S-Left S-Left C-k")
    #expect(sitting.state.editor?.text.string.hasSuffix("[甲乙]") == true)
  }

  @Test func aMistakeIsNamedUnderTheTextAndCostsOnlyItsSentence() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End")
    sitting.type("\n\n共{总工会.竞塞场次}")
    try sitting.press("Esc")
    #expect(sitting.picture.contains("过去一年"))
    try sitting.press("Insert C-End")
    #expect(sitting.picture.contains("✗"))
  }

  @Test func pastedProseGoesIntoTheDraft() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End paste:\\n\\n一段外来的文字。")
    #expect(sitting.speech.contains("一段外来的文字。"))
  }

  @Test func leavingByAFunctionKeyPutsTheTextAway() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End t:甲 F3")
    #expect(sitting.state.editor == nil)
    #expect(sitting.effects.count == 1)
    #expect(sitting.state.page == .data)
  }

  @Test func resizingKeepsTextAndCaret() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End t:甲")
    let caret = sitting.state.editor?.text.caret
    try sitting.press("resize:80x24")
    #expect(sitting.state.editor?.text.caret == caret)
    #expect(sitting.picture.contains("原文"))
    #expect(sitting.picture.contains("讲稿"))
  }

  @Test func aReadOnlyWorkbookIsNotEdited() throws {
    var sitting = try Sitting()
    sitting.state.readOnlyReason = "工作簿在只读介质上，只能查看"
    try sitting.press("F5 Insert")
    #expect(sitting.state.editor == nil)
    #expect(sitting.state.notice?.kind == .warning)
  }
}

@Suite struct FollowingTheTrail {
  @Test func figuresOfTheSpeechAreStopsThatTellTheirRecord() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Right")
    #expect(sitting.picture.contains("区总工会·竞赛场次 2025年 16场次｜已报"))
    try sitting.press("Right")
    #expect(sitting.picture.contains("区总工会·参赛职工 2025年 583人｜已报"))
  }

  @Test func enterGoesToTheCellAndOneKeyComesBack() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Right Right Enter")
    #expect(sitting.state.page == .data)
    #expect(sitting.state.focusedKey == sitting.key("区总工会", "参赛职工"))
    try sitting.press("C-b")
    #expect(sitting.state.page == .speech)
    #expect(sitting.state.speech.stop == 1)
  }

  @Test func aCellGoesToItsPlaceInTheSpeech() throws {
    var sitting = try Sitting()
    try sitting.open("区妇联", "妇女创业担保贷款")
    try sitting.press("C-t")
    #expect(sitting.state.page == .speech)
    #expect(sitting.picture.contains("区妇联·妇女创业担保贷款 2025年 389万元"))
  }

  @Test func aCellThatIsNotCitedSaysSo() throws {
    var sitting = try Sitting()
    try sitting.open("团区委", "团员")
    try sitting.press("C-t")
    #expect(sitting.state.page == .data)
    #expect(sitting.state.notice?.text == "本稿没有引用这一项")
  }
}

@Suite struct EditingOutside {
  @Test func theTextGoesOutAndWhatComesBackIsOneStep() throws {
    var sitting = try Sitting()
    let source = try #require(sitting.state.draft?.source)
    try sitting.press("F5 C-e")
    #expect(sitting.effects.last == .editOutside(source: source))
    sitting.send(.editedOutside(source + "\n\n外面加的一段。"))
    #expect(sitting.speech.contains("外面加的一段。"))
    guard case .commit? = sitting.effects.dropFirst().first else {
      throw CancellationError()  // journalled at once
    }
    try sitting.press("C-z")
    #expect(!sitting.speech.contains("外面加的一段。"))
  }
}
