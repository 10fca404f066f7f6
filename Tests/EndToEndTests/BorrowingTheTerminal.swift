import TestTerminal
import Testing

/// The user's own editor has the terminal for itself, and gives it back.
@Suite struct BorrowingTheTerminal {
  private static let draft = "群团工作座谈会讲话"

  /// An editor that reads a line from the terminal and puts it at the end of the text; it notes which signals it was born
  /// ignoring.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.write(
      """
      grep SigIgn /proc/self/status >"$HOME/signals"
      printf '请写一句：'
      read -r words </dev/tty
      printf '\\n%s\\n' "$words" >>"$1"
      """, to: "editor")
    return desk
  }

  /// Read by a shell and not started itself: a program that another test starts just now may still hold the file open for
  /// writing, and such a file cannot be executed.
  private func editor(_ desk: Desk) -> String { "/bin/sh \(desk.path("editor"))" }

  private func edit(_ terminal: VirtualTerminal) throws {
    try terminal.require("请写一句：")
    terminal.type("要办好实事。")
    terminal.press(.enter)
  }

  /// SIGPIPE is the thirteenth: programs count on dying of it.
  private func expectUsualSignals(_ desk: Desk) throws {
    let mask = try desk.read("signals").split(whereSeparator: \.isWhitespace).last
    let ignored = try #require(mask.flatMap { UInt64($0, radix: 16) })
    #expect(ignored & (1 << 12) == 0, "\(ignored)")
  }

  @Test func aLineTypedIntoItComesBackToTheScreen() throws {
    let desk = try desk()
    let terminal = try desk.open(environment: ["EDITOR": editor(desk)])
    terminal.press(.function(5))
    try terminal.require("提纲")
    terminal.press(.character("e"), .control)
    try edit(terminal)
    try terminal.require { $0.isSaved && $0.panel("原文")?.text.contains("要办好实事。") == true }
    terminal.press(.escape)
    try terminal.require { $0.panel("原文") == nil }
    terminal.quit()
    try expectUsualSignals(desk)
    #expect(try desk.speech().contains("要办好实事。"))
  }

  @Test func aLineTypedIntoItComesBackToTheCommandLine() throws {
    let desk = try desk()
    let terminal = try desk.start(
      ["draft", "edit", desk.workbook, Self.draft], environment: ["VISUAL": editor(desk)])
    try edit(terminal)
    try terminal.require("已修改：《\(Self.draft)》")
    #expect(terminal.waitForEnd() == .exited(0))
    try expectUsualSignals(desk)
    #expect(try desk.speech().contains("要办好实事。"))
  }

  @Test func anInterruptMeantForItDoesNotEndTheProgram() throws {
    let desk = try Desk()
    try desk.write(
      """
      trap 'printf 中断；' INT
      printf '请写一句：'
      until read -r words </dev/tty; do :; done
      printf '\\n%s\\n' "$words" >>"$1"
      """, to: "editor")
    let terminal = try desk.start(
      ["draft", "edit", desk.workbook, Self.draft], environment: ["VISUAL": editor(desk)])
    try terminal.require("请写一句：")
    terminal.press(.character("c"), .control)
    try terminal.require("中断；")
    try edit(terminal)
    try terminal.require("已修改：《\(Self.draft)》")
    #expect(terminal.waitForEnd() == .exited(0))
  }

  @Test func anEditorThatIsNotThereIsNamed() throws {
    let desk = try Desk()
    let terminal = try desk.start(
      ["draft", "edit", desk.workbook, Self.draft], environment: ["VISUAL": "没有这个编辑器"])
    try terminal.require("编辑器“没有这个编辑器”启动不了")
    #expect(terminal.waitForEnd() == .exited(66))
  }
}
