import Foundation
import TestTerminal
import Testing

/// What stands before the screen: the file, the terminal, the pipe.
@Suite struct Opening {
  @Test func aWorkbookThatDoesNotExistIsNamedWithoutAScreen() throws {
    let desk = try Desk()
    try expectRefusal(desk, desk.path("没有.quntuan"), "没有找到工作簿", 66)
    #expect(!desk.exists("没有.quntuan"))
  }

  @Test func aFileThatIsNoWorkbookIsNamedAndLeftAsItIs() throws {
    let desk = try Desk()
    try desk.write("各位领导、同志们：\n", to: "讲稿.txt")
    try expectRefusal(desk, desk.path("讲稿.txt"), "不是群团工作簿", 65)
    #expect(try desk.read("讲稿.txt") == "各位领导、同志们：\n")
    try desk.write("", to: "空.quntuan")
    try expectRefusal(desk, desk.path("空.quntuan"), "是空文件", 65)
    try expectRefusal(desk, desk.folder.path, "是文件夹", 66)
  }

  @Test(arguments: [("dumb", "不能显示全屏界面"), ("no-such-terminal", "不认识终端类型"), ("", "没有设置终端类型")])
  func aTerminalThatCannotShowItIsRefusedInWords(_ name: String, _ message: String) throws {
    let desk = try Desk()
    let terminal = try desk.start([desk.workbook], environment: ["TERM": name])
    #expect(terminal.waitForEnd() == .exited(64))
    #expect(terminal.contains(message), "\(terminal.text)")
    #expect(!terminal.output.contains(0x1B))
    #expect(!desk.exists("w.quntuan-wal"))
  }

  @Test func intoAPipeTheSpeechIsPrinted() throws {
    let desk = try Desk()
    let piped = try desk.run(desk.workbook)
    #expect(piped.status == 0)
    #expect(piped.output == (try desk.speech()))
    #expect(piped.output.hasPrefix("在全区群团工作座谈会上的讲话\n"))
  }

  @Test func withoutAKeyboardItSaysSoAndOpensNoScreen() throws {
    let desk = try Desk()
    let terminal = try VirtualTerminal(
      "/bin/sh", ["-c", "exec \"$QUNTUAN\" \"$BOOK\" </dev/null"], columns: 120,
      environment: desk.environment.merging([
        "QUNTUAN": Product.path("quntuan"), "BOOK": desk.workbook,
      ]) { $1 })
    #expect(terminal.waitForEnd() == .exited(64))
    #expect(terminal.contains("标准输入不是终端"), "\(terminal.text)")
    #expect(!terminal.output.contains(0x1B))
  }

  @Test func theWorkbookLastUsedNeedsNoName() throws {
    let desk = try Desk()
    let first = try desk.open()
    first.quit()
    let again = try desk.start([])
    try again.require("F1 帮助")
    #expect(again.contains("云岭市青禾区"))
    again.quit()
  }

  @Test func withoutAWorkbookAScriptOfKeysIsToldHowToMakeOne() throws {
    let desk = try Desk()
    try desk.write("F3\n", to: "keys")
    let refused = try desk.run("open", "--keys", desk.path("keys"))
    #expect(refused.status == 64)
    #expect(refused.errors.contains("quntuan new"))
  }

  @Test func keysThatAreNoneAreNamedWithTheirLine() throws {
    let desk = try Desk()
    try desk.write("F5\nHinunter\n", to: "keys")
    let played = try desk.run("--keys", desk.path("keys"), desk.workbook)
    #expect(played.status == 65)
    #expect(played.errors.contains("第2行") && played.errors.contains("Hinunter"))
    #expect(played.output.isEmpty)
  }

  @Test func keysWithoutATerminalRecordAsOnesOnATerminal() throws {
    let desk = try Desk()
    try desk.write("# 竞赛场次\nF3 Down*6 t:17 Enter C-q\n", to: "keys")
    let played = try desk.run("--keys", desk.path("keys"), desk.workbook, "--size", "80x24")
    #expect(played.status == 0 && played.output.contains("已存"))
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
  }

  @Test(arguments: [(["NO_COLOR": "1"], false), ([:], true), (["TERM": "vt100"], false)])
  func withoutColorEveryStateStillShows(
    _ environment: [String: String], _ hasColor: Bool
  ) throws {
    let desk = try Desk()
    let terminal = try desk.open(environment: environment)
    try terminal.goTo("区妇联", "妇女创业担保")
    let rows = (0..<terminal.rows).map(terminal.glyphs)
    let colors = rows.joined().flatMap { [$0.foreground, $0.background] }.compactMap { $0 }
    #expect(colors.isEmpty != hasColor)
    #expect(colors.allSatisfy { $0 < 16 }, "only the terminal's own sixteen")
    let row = terminal.cursor.row
    let grid = try #require(terminal.panel("数据 ·"))
    // A right half has no attributes of its own.
    let glyphs = (grid.left + 1..<grid.right).filter { terminal.cell($0 - 1, row).width < 2 }
    #expect(glyphs.allSatisfy { terminal.cell($0, row).isReversed }, "\(terminal.text)")
    #expect(!glyphs.contains { terminal.cell($0, row + 1).isReversed })
    terminal.quit()
  }

  private func expectRefusal(
    _ desk: Desk, _ path: String, _ message: String, _ status: Int32,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let terminal = try desk.start([path])
    #expect(terminal.waitForEnd() == .exited(status), sourceLocation: sourceLocation)
    #expect(terminal.contains(message), "\(terminal.text)", sourceLocation: sourceLocation)
    #expect(!terminal.output.contains(0x1B), "no screen", sourceLocation: sourceLocation)
  }
}
