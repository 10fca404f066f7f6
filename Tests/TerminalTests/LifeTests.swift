import Foundation
import TestTerminal
import Testing

@Suite struct LifeTests {
  @Test func theTerminalIsRestoredAfterQuitting() throws {
    let terminal = try startDemo()
    #expect(terminal.isAlternateScreen && terminal.isPasteBracketed && !terminal.isCooked)
    terminal.press(.character("q"), .control)
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.contains("bye"))
    #expect(terminal.isRestored)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func aSignalToEndIsACleanEnd(_ signal: Int32) throws {
    let terminal = try startDemo()
    terminal.kill(signal)
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.isRestored)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
  func aFatalSignalRestoresTheTerminalAndStillKills(_ signal: Int32) throws {
    let terminal = try startDemo(environment: ["SWIFT_BACKTRACE": "enable=no"])
    terminal.kill(signal)
    #expect(terminal.waitForEnd() == .killed(signal: signal))
    #expect(terminal.isRestored)
  }

  @Test(arguments: [SIGSEGV, SIGTERM])
  func theMouseIsSwitchedOffHoweverTheProgramEnds(_ signal: Int32) throws {
    let terminal = try startDemo(
      ["--narrow", "--mouse"], environment: ["SWIFT_BACKTRACE": "enable=no"])
    #expect(terminal.isMouseFollowed)
    terminal.send("\u{1B}[<0;5;9M")
    #expect(terminal.wait(for: "last: click 4,8"))
    terminal.kill(signal)
    #expect(terminal.waitForEnd() != nil)
    #expect(terminal.isRestored)
  }

  @Test func theMouseIsLeftAloneUntilItIsWantedAndAfterThat() throws {
    let terminal = try startDemo(environment: ["SWIFT_BACKTRACE": "enable=no"])
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("[?1000"))
    terminal.press(.function(9))
    try #require(terminal.wait { $0.contains("function(9)") && $0.isMouseFollowed })
    // A program that borrows the terminal gets it without the mouse.
    terminal.press(.function(6))
    try #require(terminal.wait { $0.contains("function(6)") && $0.isAlternateScreen })
    let sent = String(decoding: terminal.output, as: UTF8.self)
    let off = try #require(sent.range(of: "[?1000l"))
    #expect(off.upperBound < (try #require(sent.range(of: "lent\r\n"))).lowerBound)
    #expect(terminal.isMouseFollowed)
    terminal.press(.function(12))
    try #require(terminal.wait { $0.contains("function(12)") })
    #expect(!terminal.isMouseFollowed)
    terminal.kill(SIGSEGV)
    #expect(terminal.waitForEnd() != nil)
    #expect(terminal.isRestored)
  }

  @Test func aTrapShowsItsMessageOnTheRestoredTerminal() throws {
    let terminal = try startDemo(environment: ["SWIFT_BACKTRACE": "enable=no"])
    terminal.press(.function(3))
    guard case .killed = terminal.waitForEnd() else {
      Issue.record("\(String(describing: terminal.ending))")
      return
    }
    #expect(terminal.isRestored)
    #expect(terminal.contains("crash on purpose"), "\(terminal.text)")
  }

  @Test func anExitFromAnywhereRestoresTheTerminal() throws {
    let terminal = try startDemo()
    terminal.press(.function(7))
    #expect(terminal.waitForEnd() == .exited(3))
    #expect(terminal.isRestored)
  }

  @Test func noProcessIsLeftWhenTheWindowIsClosed() throws {
    let terminal = try startDemo()
    terminal.hangUp()
    #expect(terminal.waitForEnd() != nil)
  }

  @Test func theEndOfInputEndsItWhereHangUpsAreIgnored() throws {
    let terminal = try VirtualTerminal(
      "/bin/sh", ["-c", "trap '' HUP; exec \"$DEMO\" --narrow"],
      environment: ["DEMO": Product.path("TerminalDemo")])
    try #require(terminal.wait(for: "last: none"))
    terminal.hangUp()
    #expect(terminal.waitForEnd() == .exited(0))
  }

  @Test func aStackOverflowIsACrashLikeOthers() throws {
    let terminal = try startDemo(environment: ["SWIFT_BACKTRACE": "enable=no"])
    terminal.press(.function(10))
    #expect(terminal.waitForEnd() == .killed(signal: SIGSEGV))
    #expect(terminal.isRestored)
  }

  @Test func stderrIsShownAfterTheSessionAndNotOnIt() throws {
    let terminal = try startDemo()
    terminal.press(.function(4))
    try #require(terminal.wait(for: "function(4)"))
    #expect(!terminal.contains("said on stderr"))
    terminal.press(.character("q"), .control)
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.contains("said on stderr"))
  }

  @Test func anotherProgramCanBorrowTheTerminal() throws {
    let terminal = try startDemo()
    terminal.press(.function(6))
    try #require(terminal.wait { $0.contains("function(6)") && $0.isAlternateScreen })
    let sent = String(decoding: terminal.output, as: UTF8.self)
    #expect(sent.contains("[?1049l"))
    #expect(sent.contains("lent\r\n"))
    terminal.type("x")
    #expect(terminal.wait(for: "typed: x"))
    #expect(!terminal.contains("lent"))
    #expect(!terminal.isCooked && terminal.isPasteBracketed)
  }

  @Test(arguments: [
    ("", "TERM"), ("dumb", "不能显示全屏界面"), ("no-such-terminal", "不认识终端类型"),
  ])
  func aTerminalThatCannotDoItIsRefusedInWords(_ name: String, _ message: String) throws {
    let terminal = try VirtualTerminal(
      Product.path("TerminalDemo"), columns: 120, environment: ["TERM": name])
    #expect(terminal.waitForEnd() == .exited(1))
    #expect(terminal.line(0).contains(message), "\(terminal.text)")
    #expect(terminal.isCooked)
    #expect(!terminal.output.contains(0x1B))
  }

  @Test(arguments: [
    "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
    "rxvt",
  ])
  func everyTerminalOfTheBaseSystemIsServedAndRestored(_ name: String) throws {
    let terminal = try startDemo(environment: ["TERM": name, "LINES": "7", "COLUMNS": "9"])
    #expect(terminal.line(13).hasPrefix("第5区总工会  竞赛场次 595"))
    terminal.press(.function(5))
    #expect(terminal.wait(for: "posted: hello from a task"))
    terminal.press(.character("q"), .control)
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(terminal.isCooked && terminal.isCursorShown && !terminal.isPasteBracketed)
    #expect(!terminal.isAlternateScreen)
  }

  @Test(arguments: ["C", "zh_CN.UTF-8", "no_SUCH.UTF-8"])
  func chineseIsShownInAnyLocale(_ locale: String) throws {
    let terminal = try startDemo(environment: ["LANG": locale])
    #expect(terminal.line(9).hasPrefix("第1区总工会"))
  }
}

@Suite struct ResizeTests {
  @Test func theFrameFollowsTheWindow() throws {
    let terminal = try startDemo()
    terminal.resize(columns: 120, rows: 36)
    #expect(terminal.wait { $0.contains("终端 120x36") && $0.contains("resize") })
  }

  @Test func aWindowThatShrinksAndGrowsBackIsDrawnWhole() throws {
    let terminal = try startDemo()
    terminal.resize(columns: 20, rows: 5)
    terminal.resize(columns: 80, rows: 24)
    #expect(
      terminal.wait {
        $0.line(13).hasPrefix("第5区总工会  竞赛场次 595") && $0.contains("heading")
          && $0.contains("last: resize") && $0.contains("终端 80x24")
      }, "\(terminal.text)")
  }

  @Test func aSizeThatNoMemoryHoldsIsNotBelieved() throws {
    let terminal = try startDemo()
    terminal.claimSize(columns: 65535, rows: 65535)
    #expect(terminal.wait { $0.contains("2000x1000") })
  }

  @Test func aStormOfSizesEndsWithTheLastOne() throws {
    let terminal = try startDemo()
    for step in 0..<100 { terminal.resize(columns: 60 + step % 40, rows: 20 + step % 9) }
    terminal.resize(columns: 100, rows: 30)
    #expect(terminal.wait { $0.contains("终端 100x30") && $0.line(13).hasPrefix("第5区") })
  }
}

@Suite struct SuspendTests {
  /// The demo as a job of an interactive shell, which only can stop and continue it.
  private func startInShell() throws -> VirtualTerminal {
    let terminal = try VirtualTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: ["PS1": "ready> ", "DEMO": Product.path("TerminalDemo")])
    try #require(terminal.wait(for: "ready>"), "\(terminal.text)")
    terminal.type("\"$DEMO\" --narrow\r")
    try #require(terminal.wait(for: "last: none"), "\(terminal.text)")
    return terminal
  }

  @Test func theShellGetsItsTerminalAndTheFrameComesBack() throws {
    let terminal = try startInShell()
    terminal.press(.function(2))
    try #require(terminal.wait { !$0.isAlternateScreen && $0.contains("Stopped") })
    terminal.type("echo sh''ell\r")
    try #require(terminal.wait(for: "shell"), "\(terminal.text)")
    terminal.type("fg\r")
    #expect(terminal.wait { $0.isAlternateScreen && $0.contains("last: resumed") })
    #expect(terminal.contains("第5区总工会"))
    terminal.type("好")
    #expect(terminal.wait(for: "typed: 好"))
  }

  @Test func whereNobodyCouldContinueItItDoesNotStop() throws {
    // The demo leads its own session here: the kernel ignores a stop that no shell could end.
    let terminal = try startDemo()
    terminal.press(.function(2))
    #expect(terminal.wait { $0.contains("last: resumed") && $0.isAlternateScreen })
    #expect(!terminal.isCooked && terminal.isPasteBracketed)
  }

  @Test func aStopFromOutsideDoesTheSame() throws {
    let terminal = try startInShell()
    let demo = try #require(child(of: terminal.process))
    kill(demo, SIGTSTP)
    try #require(terminal.wait { !$0.isAlternateScreen && $0.contains("Stopped") })
    terminal.type("fg\r")
    #expect(terminal.wait { $0.isAlternateScreen && $0.contains("last: resumed") })
  }

  @Test func aStopInABorrowingProgramStopsBothAndItsInterruptEndsNeither() throws {
    let terminal = try startInShell()
    terminal.press(.function(11))
    try #require(terminal.wait { !$0.isAlternateScreen && $0.contains("Stopped") })
    terminal.type("fg\r")
    #expect(
      terminal.wait { $0.isAlternateScreen && $0.contains("last: key(TUI.Key.function(11))") })
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("came back"))
    terminal.type("好")
    #expect(terminal.wait(for: "typed: 好"), "\(terminal.text)")
  }

  /// The first child of a process, as the kernel lists it.
  private func child(of process: pid_t) -> pid_t? {
    let path = "/proc/\(process)/task/\(process)/children"
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.split(separator: " ").first.flatMap { pid_t($0) }
  }
}
