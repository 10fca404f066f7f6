import Foundation
import TestTerminal
import Testing

/// Every way in which the program can be stopped or ended.
@Suite struct Leaving {
  @Test func theTerminalIsAsItWasWithWhatStoodOnIt() throws {
    let desk = try Desk()
    let terminal = try startInShell(desk)
    #expect(terminal.isAlternateScreen && terminal.isPasteBracketed && !terminal.isCooked)
    try leave(terminal)
    #expect(terminal.line(0).hasPrefix("ready>"), "\(terminal.text)")
    #expect(terminal.isCursorShown)
    // The title of the window is nobody's but the user's.
    let sent = String(decoding: terminal.output, as: UTF8.self)
    for title in ["\u{1B}]0;", "\u{1B}]1;", "\u{1B}]2;"] { #expect(!sent.contains(title)) }
    terminal.type("exit\r")
    #expect(terminal.waitForEnd() == .exited(0))
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
  func aSignalToEndLeavesCleanly(_ signal: Int32) throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.type("17")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").contains("17") }
    terminal.type("9")
    try terminal.require("记下并下移")
    terminal.kill(signal)
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.isRestored)
    #expect(!desk.exists("w.quntuan-wal") && !desk.exists("w.quntuan-shm"))
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
  }

  @Test func aWindowThatIsClosedLeavesNoProcessAndNoLog() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.type("17")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").contains("17") }
    terminal.hangUp()
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(!desk.exists("w.quntuan-wal"))
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
  }

  @Test func afterAKillWhatWasSavedIsThereAndANoticeSaysSo() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.type("17")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").contains("17") }
    terminal.kill(SIGKILL)
    #expect(terminal.waitForEnd() == .killed(signal: SIGKILL))
    #expect(desk.exists("w.quntuan-wal"))

    let again = try desk.open()
    #expect(again.contains("上次没有正常退出"), "\(again.text)")
    #expect(again.contains("已存的内容都在"))
    again.press(.function(3))
    try again.require { !$0.figureRow("竞赛场次").isEmpty }
    #expect(again.figureRow("竞赛场次").contains("17"))
    again.quit()
    #expect(!desk.exists("w.quntuan-wal"))
    let third = try desk.open()
    #expect(!third.contains("上次没有正常退出"))
    third.quit()
  }

  @Test func aStoppedProgramGivesTheTerminalBackAndPaintsItselfAnew() throws {
    let desk = try Desk()
    let terminal = try startInShell(desk)
    try terminal.goTo("区妇联", "妇女创业担保")
    terminal.type("3.2亿")
    // Proofreading counts beside the frames: before it has, the picture still changes by itself.
    try terminal.require {
      $0.shownSpeech.contains("3.2亿元") && $0.glyphBeforeCursor == "亿"
        && $0.line(0).contains("校核 0")
    }
    let before = terminal.lines
    let program = try #require(child(of: terminal.process))
    kill(program, SIGTSTP)
    try terminal.require { !$0.isAlternateScreen && $0.contains("Stopped") }
    terminal.type("echo in the sh''ell\r")
    try terminal.require("in the shell")
    terminal.type("fg\r")
    try terminal.require { $0.isAlternateScreen && $0.lines == before }
    #expect(terminal.isPasteBracketed && !terminal.isCooked)
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("妇女创业担保").contains("32000") }
    try leave(terminal)
  }

  @Test func stoppingIsACommandOfThePalette() throws {
    let desk = try Desk()
    let terminal = try startInShell(desk)
    terminal.press(.character("p"), .control)
    try terminal.require("命令：")
    terminal.type("挂起")
    terminal.press(.enter)
    try terminal.require { !$0.isAlternateScreen && $0.contains("Stopped") }
    terminal.type("fg\r")
    try terminal.require { $0.isAlternateScreen && $0.contains("F1 帮助") }
    try leave(terminal)
  }

  /// The program as a job of an interactive shell, which alone can stop and continue it.
  private func startInShell(_ desk: Desk) throws -> VirtualTerminal {
    let terminal = try VirtualTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"], columns: 120, rows: 36,
      environment: desk.environment.merging([
        "PS1": "ready> ", "QUNTUAN": Product.path("quntuan"), "BOOK": desk.workbook,
      ]) { $1 })
    try terminal.require("ready>")
    terminal.type("\"$QUNTUAN\" \"$BOOK\"\r")
    try terminal.require("F1 帮助")
    return terminal
  }

  /// Leaves with Ctrl-Q, and has the shell say how that went.
  private func leave(_ terminal: VirtualTerminal) throws {
    terminal.press(.character("q"), .control)
    try terminal.require { !$0.isAlternateScreen }
    terminal.type("echo status $?\r")
    try terminal.require("status 0")
  }

  /// The first child of a process, as the kernel lists it.
  private func child(of process: pid_t) -> pid_t? {
    let path = "/proc/\(process)/task/\(process)/children"
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.split(separator: " ").first.flatMap { pid_t($0) }
  }
}
