import Foundation
import TestTerminal
import Testing

/// The program stopped by a trap of its own: the signals that a failing check, a bad instruction and a bad address raise, sent
/// to the program that users get.
@Suite struct Trapping {
  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV])
  func aTrapGivesTheTerminalBackAndLosesNothingThatWasSaved(_ signal: Int32) throws {
    let desk = try Desk()
    // Swift's own report of a crash, which a release has none of, waits for an answer at the terminal.
    let terminal = try desk.open(environment: ["SWIFT_BACKTRACE": "enable=no"])
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.type("17")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").contains("17") }
    try typeAtTheEnd("区总工会的经验值得推广。", terminal)
    terminal.press(.escape)
    try terminal.require { $0.isSaved && $0.panel("原文") == nil }
    try typeAtTheEnd("没有说完", terminal)
    terminal.kill(signal)
    #expect(terminal.waitForEnd() == .killed(signal: signal))
    #expect(terminal.isRestored && terminal.isCooked, "\(terminal.text)")

    let again = try desk.open()
    try again.require("上次没有正常退出")
    #expect(again.contains("已存的内容都在"), "\(again.text)")
    again.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
    #expect(try desk.speech().contains("区总工会的经验值得推广。"))
    #expect(try desk.run("doctor", desk.workbook).status == 0)
  }

  /// Types a paragraph of its own at the end of the speech.
  private func typeAtTheEnd(_ text: String, _ terminal: VirtualTerminal) throws {
    terminal.press(.function(5))
    try terminal.require("提纲")
    terminal.press(.insert)
    try terminal.require("原文 · ")
    terminal.press(.end, .control)
    terminal.press(.enter)
    terminal.type(text)
    try terminal.require { $0.shownSpeech.contains(text) }
  }
}
