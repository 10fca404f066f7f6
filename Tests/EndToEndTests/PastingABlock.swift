import TestTerminal
import Testing

/// A block copied from a spreadsheet comes in through the terminal's own paste.
@Suite struct PastingABlock {
  @Test(arguments: [(120, 36), (80, 24)])
  func aBlockIsShownThenWrittenAndOneUndoTakesItBack(_ size: (Int, Int)) throws {
    let desk = try Desk()
    let terminal = try desk.open(columns: size.0, rows: size.1)
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.paste("竞赛场次\t18\r\n参赛职工\t602\r\n劳动竞塞\t9\r\n")
    try terminal.require("按指标名称对应：改2项，不采用1处")
    #expect(terminal.contains("16 → 18"))
    #expect(try desk.figure("区总工会", "竞赛场次").contains("16"), "nothing is on disk yet")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").contains("18") }
    try terminal.require { $0.shownSpeech.contains("竞赛18场次") }
    terminal.quit()
    #expect(try desk.figure("区总工会", "参赛职工").contains("602"))

    let again = try desk.open(columns: size.0, rows: size.1)
    again.press(.character("z"), .control)
    try again.require("已撤销：粘贴 区总工会 2025年 2项")
    #expect(again.figureRow("竞赛场次").contains("16"))
    #expect(again.figureRow("参赛职工").contains("583"))
    again.quit()
  }

  @Test func aPasteOfProseIsRefusedAndNoneOfItRunsAsCommands() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.paste("各位代表：\r\n\u{11}\u{1b}[A现在开会。\r\n")
    try terminal.require("粘贴的内容没有采用")
    #expect(terminal.figureRow("竞赛场次").contains("16"))
    terminal.quit()
  }

  @Test func whatIsCopiedGoesToTheTerminalsClipboardAndComesBack() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.press(.down, .shift)
    try terminal.require("选中2项")
    terminal.press(.character("c"), .control)
    try terminal.require("已复制2行")
    terminal.press(.escape)
    terminal.press(.down)
    terminal.press(.character("v"), .control)
    try terminal.require("起按次序对应")
    terminal.press(.escape)
    try terminal.require("没有粘贴")
    terminal.quit()
  }
}
