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
}
