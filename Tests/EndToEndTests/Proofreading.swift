import TestTerminal
import Testing

/// 校核: a mistake is typed, seen, gone to, mended or let stand; and what is let stand is remembered.
@Suite struct Proofreading {
  @Test func aMistakeIsCountedGoneToMendedOrIgnoredUntilItsSentenceChanges() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.require("校核 0")
    try openText(terminal)
    terminal.press(.enter)
    terminal.press(.enter)
    terminal.type("全年召开联席会议次。各级干部要主动作为,狠抓落实。")
    try terminal.require { $0.line(0).contains("校核 2错") }

    try openList(terminal)
    terminal.press(.down)
    terminal.press(.enter)
    try terminal.require { $0.panel("校核 ·") == nil && $0.glyphBeforeCursor == "," }
    try openList(terminal)
    terminal.press(.down)
    terminal.press(.function(8))
    try terminal.require { $0.line(0).contains("校核 1错") }
    terminal.press(.up)
    terminal.press(.delete)
    try terminal.require("忽略的理由")
    terminal.type("领导原话")
    try terminal.require { $0.glyphBeforeCursor == "话" }
    terminal.press(.enter)
    try terminal.require { $0.line(0).contains("校核 0") && $0.isSaved }
    terminal.press(.escape)
    try terminal.require { $0.panel("校核 ·") == nil }
    terminal.quit()
    #expect(try desk.speech().contains("全年召开联席会议次。各级干部要主动作为，狠抓落实。"))

    let again = try desk.open()
    try again.require("校核 0")
    try openList(again)
    again.press(.backTab)
    try again.require("已忽略：领导原话")
    again.press(.escape)
    try again.require { $0.panel("校核 ·") == nil }
    try openText(again)
    again.press(.up, .control)
    again.type("今年")
    try again.require { $0.line(0).contains("校核 1错") && $0.shownSpeech.contains("今年全年") }
    again.quit()
  }

  private func openText(_ terminal: VirtualTerminal) throws {
    terminal.press(.function(5))
    try terminal.require("提纲")
    terminal.press(.insert)
    try terminal.require("原文 ·")
    terminal.press(.end, .control)
  }

  private func openList(_ terminal: VirtualTerminal) throws {
    terminal.press(.function(6))
    try terminal.require { $0.panel("校核 ·") != nil }
  }
}
