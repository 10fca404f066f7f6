import Core
import TUI
import Testing

@Suite struct FindingInTheDraft {
  @Test func whatIsTypedIsFoundAtOnceWithItsNumber() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-f")
    sitting.type("问题")
    #expect(sitting.state.editor?.text.selectedText == "问题")
    #expect(sitting.picture.contains("第1处，共4处"))
  }

  @Test func enterAndArrowsGoOnAndBackAndSayWhenTheyStartAnew() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-f t:问题 Enter Down")
    #expect(sitting.picture.contains("第3处，共4处"))
    try sitting.press("Enter Enter")
    #expect(sitting.picture.contains("第1处，共4处（已从头找起）"))
    try sitting.press("Up")
    #expect(sitting.picture.contains("第4处，共4处（已从尾找起）"))
  }

  @Test func escapeLeavesTheCaretAtTheHit() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-f t:要防患于未然 Esc")
    let text = try #require(sitting.state.editor?.text)
    #expect(text.selection.isEmpty)
    #expect(text.paragraphs[text.caret.paragraph].string.contains("要防患于未然"))
    #expect(sitting.state.editor?.find == nil)
  }

  @Test func whatIsSoughtInFullWidthFindsItsHalfWidthTwin() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-f t:２０２６")
    #expect(sitting.picture.contains("第1处，共1处"))
  }

  @Test func enterInTheSecondFieldReplacesThisOneAndGoesOn() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-f t:问题 Tab t:短板 Enter")
    #expect(sitting.state.draft?.source.contains("## 正视短板") == true)
    #expect(sitting.picture.contains("第1处，共3处"))
    #expect(sitting.speech.contains("正视短板"))
  }

  @Test func allAreReplacedAsOneStepOfUndo() throws {
    var sitting = try Sitting()
    let before = sitting.state.draft?.source
    try sitting.press("F5 Insert C-f t:群团 Tab t:群众团体 C-a")
    #expect(sitting.picture.contains("已替换1处"))
    #expect(sitting.speech.contains("群众团体工作座谈会"))
    try sitting.press("Esc C-z")
    #expect(sitting.state.draft?.source == before)
  }

  @Test func aLockedSectionIsSparedAndCounted() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-f t:正视问题 Esc C-p t:锁定本节 Enter")
    try sitting.press("C-f C-u t:问题 Tab t:短板 C-a")
    #expect(sitting.picture.contains("4处在锁定的小节里"))
    #expect(sitting.state.draft?.source.contains("短板") == false)
  }

  @Test func whatWasSoughtIsThereTheNextTime() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-f t:问题 Esc C-End C-f")
    #expect(sitting.picture.contains("第1处，共4处"))
  }

  @Test func aFunctionKeyClosesTheBarAndDoesItsOwn() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-f t:问题 F3")
    #expect(sitting.state.editor == nil)
    #expect(sitting.state.page == .data)
  }

  @Test func aPasteGoesIntoTheField() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-f paste:正视")
    #expect(sitting.picture.contains("第1处，共1处"))
  }
}

@Suite struct FindingInTheSpeech {
  @Test func composedWordsAreFoundAndShown() throws {
    var sitting = try Sitting(60, 16)
    try sitting.press("F5 C-f")
    sitting.type("逐项整改")
    #expect(sitting.picture.contains("第1处，共1处"))
    #expect(sitting.picture.contains("逐项整改。"))
    let cursor = try #require(sitting.screen.cursor)
    #expect(sitting.screen.text(row: cursor.row).contains("查找"), "the caret is where one types")
  }

  @Test func figuresAreFoundAsTheyArePrinted() throws {
    var sitting = try Sitting()
    try sitting.press("F5 C-f t:１６场次")
    #expect(sitting.picture.contains("第1处，共1处"))
  }

  @Test func theSearchGoesOnFromTheOtherEndAndSaysSo() throws {
    var sitting = try Sitting()
    try sitting.press("F5 C-f t:问题 Enter Enter")
    #expect(sitting.picture.contains("第1处，共2处（已从头找起）"))
    try sitting.press("Up")
    #expect(sitting.picture.contains("第2处，共2处（已从尾找起）"))
    try sitting.press("Esc")
    #expect(sitting.state.speech.find == nil)
  }

  @Test func whatIsNotThereIsSaid() throws {
    var sitting = try Sitting()
    try sitting.press("F5 C-f t:没有的话")
    #expect(sitting.picture.contains("没有找到"))
  }
}
