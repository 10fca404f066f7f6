import TestTerminal
import Testing

/// The main job: find the cell, type the figure, watch the speech, leave.
@Suite struct EnteringFigures {
  static let sizes = [(120, 36), (80, 24)]

  @Test(arguments: sizes)
  func aFigureTypedShowsInTheSpeechBeforeEnterAndIsThereAfterReopening(_ size: (Int, Int)) throws {
    let desk = try Desk()
    let terminal = try desk.open(columns: size.0, rows: size.1)
    try terminal.goTo("区妇联", "妇女创业担保")
    try terminal.require { $0.shownSpeech.contains("创业担保贷款发放超过800万元") }
    terminal.type("3.2亿")
    try terminal.require { $0.shownSpeech.contains("创业担保贷款发放3.2亿元") }
    #expect(terminal.contains("识别为 32000万元"))
    #expect(try desk.figure("区妇联", "妇女创业担保贷款")[3] == "804", "nothing is on disk yet")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("妇女创业担保")[2] == "32000" }
    terminal.quit()

    let again = try desk.open(columns: size.0, rows: size.1)
    try again.goTo("区妇联", "妇女创业担保")
    #expect(again.figureRow("妇女创业担保")[2] == "32000")
    try again.require { $0.shownSpeech.contains("创业担保贷款发放3.2亿元") }
    again.quit()
    #expect(try desk.figure("区妇联", "妇女创业担保贷款")[3] == "32000")
  }

  @Test func enterMovesToTheNextRowAndTabToTheNextPanel() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    let row = terminal.cursor.row
    terminal.type("17")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.cursor.row == row + 1 }
    terminal.type("19")
    terminal.press(.tab)
    try terminal.require { $0.isSaved && $0.contains("Insert 登记") }
    #expect(terminal.figureRow("竞赛场次")[2] == "17")
    terminal.quit()
  }

  @Test func escapeGivesTheCellAndTheSpeechTheirFormerValue() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    try terminal.require { $0.shownSpeech.contains("竞赛16场次") }
    terminal.type("99")
    try terminal.require { $0.shownSpeech.contains("竞赛99场次") }
    terminal.press(.escape)
    try terminal.require { $0.shownSpeech.contains("竞赛16场次") && $0.isSaved }
    terminal.quit()
    #expect(try desk.run("log", desk.workbook, "--json").output.split(separator: "\n").count == 1)
  }

  @Test func fullWidthDigitsAndMarksOfAnInputMethodAreUnderstood() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区妇联", "妇女创业担保")
    terminal.type("９８５．５万")
    try terminal.require("识别为 985.5万元")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("妇女创业担保")[2] == "985.5" }
    terminal.quit()
    #expect(try desk.figure("区妇联", "妇女创业担保贷款")[3] == "985.5")
  }

  @Test func aFigureFarFromLastYearsIsKeptButDoubtful() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.type("4321")
    terminal.press(.enter)
    try terminal.require("标为存疑")
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").last == "存疑" }
    terminal.quit()
    let figure = try desk.figure("区总工会", "竞赛场次")
    #expect(figure.contains("4321") && figure.contains("存疑"), "\(figure)")
  }

  @Test func whatIsNoNumberKeepsTheCellOpenAndSaysWhy() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.type("12..3")
    terminal.press(.enter)
    try terminal.require("✗")
    #expect(terminal.contains("记下并下移"), "\(terminal.text)")
    #expect(terminal.shownSpeech.contains("竞赛16场次"))
    terminal.press(.escape)
    try terminal.require { $0.isSaved }
    terminal.quit()
  }

  @Test func clearingChangesTheSpeechAtOnceAndUndoBringsItBack() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "新就业形态劳")
    try terminal.require { $0.shownSpeech.contains("2800余名货车司机") }
    terminal.press(.delete)
    try terminal.require { $0.isSaved && $0.figureRow("新就业形态劳").contains("未报") }
    #expect(!terminal.shownSpeech.contains("2800余名货车司机"), "\(terminal.text)")
    terminal.press(.character("z"), .control)
    try terminal.require { $0.shownSpeech.contains("2800余名货车司机") }
    #expect(terminal.figureRow("新就业形态劳")[2] == "2845")
    terminal.quit()
  }

  @Test func undoAndRedoOutliveTheProgram() throws {
    let desk = try Desk()
    let first = try desk.open()
    try first.goTo("区总工会", "竞赛场次")
    first.type("17")
    first.press(.enter)
    try first.require { $0.isSaved && $0.figureRow("竞赛场次").contains("17") }
    first.quit()

    let second = try desk.open()
    second.press(.character("z"), .control)
    try second.require("已撤销：录入 区总工会·竞赛场次")
    #expect(second.figureRow("竞赛场次").contains("16"), "\(second.text)")
    second.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("16"))

    let third = try desk.open()
    third.press(.character("y"), .control)
    try third.require("已重做：录入 区总工会·竞赛场次")
    #expect(third.figureRow("竞赛场次").contains("17"), "\(third.text)")
    third.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
  }

  @Test func theTerminalsCursorStandsAtTheCaret() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区妇联", "妇女创业担保")
    let (column, row) = terminal.cursor
    for (typed, last) in [("3", "3"), (".", "."), ("2", "2"), ("亿", "亿")] {
      terminal.type(typed)
      try terminal.require { $0.cursor == (column, row) && $0.glyphBeforeCursor == last }
    }
    terminal.press(.left)
    try terminal.require { $0.cursor == (column - 2, row) && $0.glyphAtCursor == "亿" }
    terminal.type("5")
    try terminal.require { $0.shownSpeech.contains("发放超过3.2亿元") && $0.glyphBeforeCursor == "5" }
    terminal.press(.home)
    try terminal.require { $0.cursor == (column - 6, row) && $0.glyphAtCursor == "3" }
    terminal.press(.escape)
    try terminal.require { $0.isSaved }
    terminal.quit()
  }
}
