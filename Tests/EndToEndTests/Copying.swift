import Foundation
import TestTerminal
import Testing

/// What is copied reaches the clipboard of the machine that the terminal runs on.
@Suite struct Copying {
  @Test func aSelectionIsGivenToTheTerminal() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    terminal.press(.function(5))
    try terminal.require("提纲")
    terminal.press(.insert)
    try terminal.require("原文")
    terminal.press(.end, .control)
    terminal.type("向大家致谢")
    for _ in 0..<2 { terminal.press(.left, .shift) }
    terminal.press(.character("c"), .control)
    try terminal.require("已复制 2 字")
    let sequence = "\u{1B}]52;c;" + Data("致谢".utf8).base64EncodedString() + "\u{7}"
    #expect(String(decoding: terminal.output, as: UTF8.self).contains(sequence))
    terminal.press(.escape)
    try terminal.require("提纲")
    terminal.quit()
  }

  @Test func theWholeSpeechIsGivenToTheTerminalFromTheCommandLine() throws {
    let desk = try Desk()
    let speech = try desk.speech()
    let terminal = try desk.start(["export", desk.workbook, "--allow-gaps", "--clipboard"])
    try terminal.require("已送往剪贴板")
    let sent = String(decoding: terminal.output, as: UTF8.self)
    #expect(sent.contains("\u{1B}]52;c;" + Data(speech.utf8).base64EncodedString() + "\u{7}"))
    #expect(!sent.contains(speech.prefix(12)))
  }

  @Test(arguments: [
    (["--format", "docx"], "不能放进剪贴板"), (["-o", "a.txt"], "只能写一样"),
  ])
  func whatNoClipboardTakesIsRefused(_ options: [String], _ reason: String) throws {
    let desk = try Desk()
    let terminal = try desk.start(
      ["export", desk.workbook, "--allow-gaps", "--clipboard"] + options)
    try terminal.require(reason)
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("]52;"))
  }

  @Test func cellsAreGivenToTheTerminalAsASpreadsheetTakesThem() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.press(.character("c"), .control)
    try terminal.require("已复制1行，可粘贴到电子表格")
    let cells = Data("竞赛场次\t场次\t16".utf8).base64EncodedString()
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}]52;c;\(cells)\u{7}"))
    terminal.quit()
  }

  @Test func aTerminalWithoutAClipboardIsNamed() throws {
    let desk = try Desk()
    let terminal = try desk.open(environment: ["TERM": "vt100"])
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.press(.character("c"), .control)
    try terminal.require("这个终端没有剪贴板，只能在这里粘贴")
    terminal.quit()
  }
}
