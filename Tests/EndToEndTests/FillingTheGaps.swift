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
    try terminal.require { $0.contains("Enter 录入") && $0.rowOfTheGrid.contains("——") }
    terminal.type("据")
    try terminal.require { !$0.contains("先切换到英文输入") && $0.rowOfTheGrid.contains("——") }
    let first = terminal.cursor
    let name = try #require(terminal.rowOfTheGrid.split(separator: " ").first)
    // The digits come full-width from the input method.
    terminal.type("１２０")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow(String(name)).contains("120") }
    terminal.press(.up)
    try terminal.require { $0.cursor == first && $0.rowOfTheGrid.hasPrefix(name) }
    terminal.press(.character("k"), .control)
    try terminal.require { $0.isSaved && $0.rowOfTheGrid.hasSuffix("已核") }
    terminal.press(.function(8))
    try terminal.require {
      $0.contains("Enter 录入") && $0.rowOfTheGrid.contains("——") && !$0.rowOfTheGrid.hasPrefix(name)
    }
    terminal.quit()
  }

  @Test func tenFiguresInARowTakeTheirDigitsAndEnterEachAndNothingElse() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "活动场次")
    let start = terminal.cursor.row
    for step in 0..<10 {
      terminal.type("\(200 + step)")
      terminal.press(.enter)
      try terminal.require { $0.isSaved && $0.cursor.row == start + step + 1 }
    }
    for step in (0..<10).reversed() {
      terminal.press(.up)
      try terminal.require {
        $0.cursor.row == start + step && $0.rowOfTheGrid.contains(" \(200 + step) ")
      }
    }
    terminal.quit()
    let log = try desk.run("log", desk.workbook, "--json").output.split(separator: "\n")
    #expect(log.count == 11, "the import, and ten edits")
  }
}

extension VirtualTerminal {
  /// The row of the grid in which the cursor stands; empty where it is elsewhere.
  fileprivate var rowOfTheGrid: String {
    guard let grid = panel("数据 ·") else { return "" }
    let line = cursor.row - grid.top - 1
    return grid.lines.indices.contains(line) ? grid.lines[line] : ""
  }
}
