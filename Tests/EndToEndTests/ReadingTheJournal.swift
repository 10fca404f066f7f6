import TestTerminal
import Testing

/// Who changed what, and what it was before, also of sessions that are over.
@Suite struct ReadingTheJournal {
  private func enter(_ amount: String, _ terminal: VirtualTerminal) throws {
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.type(amount)
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").contains(amount) }
  }

  @Test func anEditOfAnEarlierSessionIsTakenBackAndMadeAgain() throws {
    let desk = try Desk()
    let first = try desk.open()
    try enter("17", first)
    first.quit()

    let second = try desk.open()
    second.press(.character("z"), .control)
    try second.require { $0.contains("已撤销") && $0.figureRow("竞赛场次").contains("16") }
    second.quit()

    let third = try desk.open()
    third.press(.character("y"), .control)
    try third.require { $0.contains("已重做") && $0.figureRow("竞赛场次").contains("17") }
    third.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
  }

  @Test func aValueThatWasOverwrittenTwiceComesBackAfterAQuestion() throws {
    let desk = try Desk()
    let terminal = try desk.open(columns: 80, rows: 24)
    try enter("17", terminal)
    try enter("19", terminal)
    terminal.press(.character("p"), .control)
    try terminal.require("命令：")
    terminal.type("修改日志")
    terminal.press(.enter)
    try terminal.require { $0.contains("已列") && $0.contains("王干事") }
    terminal.press(.down)
    terminal.press(.enter)
    try terminal.require("16场次 → 17场次")
    terminal.press(.function(8))
    try terminal.require("数值：现在 19场次 → 恢复成 16场次")
    terminal.press(.left)
    terminal.press(.enter)
    try terminal.require("已恢复")
    terminal.press(.escape)
    try terminal.require("已列")
    terminal.press(.escape)
    try terminal.require { $0.figureRow("竞赛场次").contains("16") }
    terminal.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("16"))
    #expect(try desk.run("log", desk.workbook).output.contains("恢复 数据 区总工会·竞赛场次 2025年"))
  }
}
