import Core
import TUI
import Testing

@Suite struct ExpandingTheDraft {
  private func source(_ sitting: Sitting) -> String { sitting.state.draft?.source ?? "" }

  @Test func aCitationBecomesTextOfTheDraftAndTheSpeechStays() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End")
    sitting.type("\n\n@引 成绩/工会")
    let speech = sitting.speech
    try sitting.press("C-d")
    #expect(!source(sitting).contains("@引"))
    #expect(source(sitting).contains("{工会.竞赛场次}"))
    #expect(sitting.speech == speech)
    #expect(sitting.state.notice?.text == "已展开片段“成绩/工会”；Ctrl-Z 退回")
  }

  @Test func itIsOneStepOfUndo() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End")
    sitting.type("\n\n@引 成绩/工会")
    sitting.send(.paused)
    let before = source(sitting)
    try sitting.press("C-d C-z")
    #expect(source(sitting) == before)
  }

  @Test func aLoopAtTheCaretIsWrittenOutItemByItem() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End")
    sitting.type("\n\n到会的有\n@每个 机构 连 、\n{名称}\n@完\n。")
    try sitting.press("Up C-d")
    #expect(source(sitting).hasSuffix("到会的有\n区总工会\n、团区委\n、区妇联\n。"))
  }

  @Test func whereNothingStandsToExpandItSaysSo() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End")
    sitting.type("\n\n平常的话")
    let before = source(sitting)
    try sitting.press("C-d")
    #expect(source(sitting) == before)
    #expect(sitting.state.notice?.kind == .warning)
  }

  @Test func aLockedSectionIsNotExpanded() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End")
    sitting.type("\n\n## 锁住 @锁")
    try sitting.press("Home")
    let locked = source(sitting) + "\n\n@引 成绩/工会"
    sitting.state.editor?.text.replaceAll(with: locked)
    try sitting.press("C-End C-d")
    #expect(sitting.state.editor?.text.string.hasSuffix("@引 成绩/工会") == true)
    #expect(sitting.state.notice?.text.contains("已锁定") == true)
  }

  @Test func aReadOnlyWorkbookIsNotExpanded() throws {
    var sitting = try Sitting()
    sitting.state.readOnlyReason = "工作簿在只读介质上，只能查看"
    try sitting.press("F5 Right C-d")
    #expect(sitting.state.editor == nil)
    #expect(sitting.state.notice?.text == "工作簿在只读介质上，只能查看")
  }

  @Test func aFigureOfTheSpeechExpandsTheCitationThatToldIt() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-Home")
    let head = source(sitting).replacing(
      "同志们：", with: "同志们：\n\n@引 致谢\n\n@引 成绩/妇联\n\n@引 成绩/工会")
    sitting.state.editor?.text.replaceAll(with: head)
    try sitting.press("t:甲 Backspace Esc")
    let speech = sitting.speech
    let stop = try #require(
      sitting.derived.environment(for: sitting.state).stops.firstIndex { stop in
        sitting.composition.files[stop.source.file] == "成绩/工会"
      })
    for _ in 0...stop { try sitting.press("Right") }
    try sitting.press("C-d")
    #expect(!source(sitting).contains("@引 成绩/工会"))
    #expect(source(sitting).contains("@引 成绩/妇联"))
    #expect(source(sitting).contains("@引 致谢"))
    #expect(sitting.speech == speech)
    #expect(sitting.state.editor != nil)
  }
}
