import TestTerminal
import Testing

/// From a figure of the speech to its record and back, and from a cell to the sentences that cite it.
@Suite struct FollowingTheTrail {
  @Test func fromAFigureToItsCellAndBackByOneKey() throws {
    let desk = try Desk()
    let terminal = try desk.open(columns: 80, rows: 24)
    terminal.press(.function(5))
    try terminal.require("提纲")
    for _ in 0..<20 where !terminal.contains("区总工会·竞赛场次 2025年") {
      let before = terminal.cursor
      terminal.press(.right)
      try terminal.require { $0.cursor != before }
    }
    try terminal.require("区总工会·竞赛场次 2025年 16场次｜已核")
    // Who changed it last and when comes from the journal: the import of this very workbook.
    try terminal.require("王干事 修改｜来源：区总工会2025年度统计报表")
    #expect(terminal.glyphAtCursor == "1")

    terminal.press(.enter)
    try terminal.require { $0.contains("数据 · 区总工会") && $0.contains("Enter 录入") }
    #expect(terminal.line(terminal.cursor.row).contains("竞赛场次"))
    terminal.type("18")
    terminal.press(.enter)
    try terminal.require { $0.isSaved }
    terminal.press(.character("b"), .control)
    try terminal.require("区总工会·竞赛场次 2025年 18场次｜已报")
    try terminal.require("王干事 修改")
    terminal.quit()
  }

  @Test func fromACellToTheSentencesThatCiteIt() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try write(terminal, "全年竞赛{工会.竞赛场次}，年年如此。") {
      $0.shownSpeech.contains("全年竞赛16场次，年年如此。")
    }
    try terminal.goTo("区总工会", "竞赛场次")

    terminal.press(.character("t"), .control)
    try terminal.require("引用区总工会·竞赛场次·2025年的2处")
    #expect(terminal.contains("全年竞赛16场次，年年如此。"))
    terminal.press(.down)
    terminal.press(.enter)
    try terminal.require { $0.contains("提纲") && $0.contains("区总工会·竞赛场次 2025年 16场次") }
    #expect(terminal.line(terminal.cursor.row).contains("全年竞赛16场次"))
    terminal.press(.character("b"), .control)
    try terminal.require { $0.contains("数据 · 区总工会") && $0.contains("Enter 录入") }
    terminal.quit()
  }

  @Test func aClauseThatWasLeftOutLeadsToTheCellItWaitsFor() throws {
    let desk = try Desk()
    let terminal = try desk.open(columns: 80, rows: 24)
    try write(terminal, "[助学{工会.金秋助学}，年年如此。]") { !$0.contains("插入：") }
    terminal.press(.character("g"), .control)
    try terminal.require("各部分 ·")
    terminal.press(.tab)
    try terminal.require("Enter 到所缺的数据")
    terminal.press(.end)
    try terminal.require("助学{工会.金秋助学}，年年如此。")
    terminal.press(.enter)
    try terminal.require { $0.contains("数据 · 区总工会") && $0.contains("Enter 录入") }
    terminal.type("65")
    terminal.press(.enter)
    try terminal.require { $0.isSaved }
    terminal.quit()
    #expect(try desk.speech().contains("助学65名，年年如此。"))
  }

  /// Adds a paragraph at the draft's end, in the editor, and waits for it.
  private func write(
    _ terminal: VirtualTerminal, _ paragraph: String,
    until isThere: (VirtualTerminal) -> Bool
  ) throws {
    terminal.press(.function(5))
    terminal.press(.insert)
    try terminal.require("原文 ·")
    terminal.press(.end, .control)
    terminal.press(.enter)
    terminal.press(.enter)
    terminal.type(paragraph)
    try terminal.require { $0.glyphBeforeCursor == paragraph.suffix(1) && isThere($0) }
    terminal.press(.escape)
    try terminal.require { $0.isSaved && !$0.contains("原文 ·") }
  }
}
