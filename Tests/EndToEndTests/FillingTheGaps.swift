import TestTerminal
import Testing

/// The secretary's hour with the keyboard alone, an input method switched on or not.
@Suite struct FillingTheGaps {
  @Test func fromTheOverviewToTheFirstMissingFigureFilledVerifiedAndToTheNext() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.require("催报 · 9家缺11项")
    // An input method is on: its Chinese does nothing and is told about once.
    terminal.type("数")
    try terminal.require("先切换到英文输入")
    terminal.press(.function(8))
    try terminal.require { $0.contains("Enter 录入") && $0.contains("数据 · ") }
    terminal.type("据")
    try terminal.require { !$0.contains("先切换到英文输入") }
    let first = terminal.cursor
    let owner = try #require(terminal.panel("数据 ·"), "\(terminal.text)")
    #expect(owner.lines[first.row - owner.top - 1].contains("——"))
    // The digits come full-width from the input method.
    terminal.type("１２０")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.contains("120") }
    terminal.press(.up)
    try terminal.require { $0.cursor == first }
    terminal.press(.character("k"), .control)
    try terminal.require { $0.isSaved && $0.panel("数据 ·")?.lines[first.row - owner.top - 1].contains("已核") == true }
    terminal.press(.function(8))
    try terminal.require { $0.cursor != first && $0.contains("Enter 录入") }
    let next = try #require(terminal.panel("数据 ·"), "\(terminal.text)")
    #expect(next.lines[terminal.cursor.row - next.top - 1].contains("——"), "\(terminal.text)")
    terminal.quit()
  }

  @Test func tenFiguresInARowTakeTheirDigitsAndEnterEachAndNothingElse() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "活动场次")
    let top = try #require(terminal.panel("数据 ·"), "\(terminal.text)").top
    let start = terminal.cursor.row
    for step in 0..<10 {
      terminal.type("\(200 + step)")
      terminal.press(.enter)
      try terminal.require { $0.isSaved && $0.cursor.row == start + step + 1 }
    }
    let lines = try #require(terminal.panel("数据 ·"), "\(terminal.text)").lines
    for step in 0..<10 {
      #expect(lines[start - top - 1 + step].contains(" \(200 + step) "), "\(terminal.text)")
    }
    terminal.quit()
    let log = try desk.run("log", desk.workbook, "--json").output.split(separator: "\n")
    #expect(log.count == 11, "the import, and ten edits")
  }
}
