import Foundation
import TestTerminal
import Testing

/// The first day: no workbook yet, and nobody has read about commands.
@Suite struct MakingAWorkbook {
  @Test(arguments: [(120, 36), (80, 24), (60, 16)])
  func withoutAWorkbookTheFormStandsThereAndMakesOne(_ size: (Int, Int)) throws {
    let desk = try Desk()
    let terminal = try desk.start([], columns: size.0, rows: size.1)
    try terminal.require("新建工作簿")
    terminal.type("和平县")
    terminal.press(.down)
    terminal.press(.down)
    terminal.type("云岭市:地级市")
    terminal.press(.down)
    terminal.press(.down)
    for _ in 0..<40 { terminal.press(.backspace) }
    terminal.type(desk.path("w.quntuan"))
    terminal.press(.character("s"), .control)
    try terminal.require("已经存在")
    terminal.type("2")
    terminal.press(.character("s"), .control)
    try terminal.require("F1 帮助")
    try terminal.require("和平县")
    terminal.quit()

    // As `quntuan new` makes it.
    let list = try desk.run("organization", "list", desk.path("w.quntuan2"))
    #expect(list.output.split(separator: "\n").count == 12)
    #expect(list.output.contains("县总工会"))
    #expect(
      try desk.run("region", "list", desk.path("w.quntuan2")).output.contains("云岭市"))
    #expect(
      try desk.run("draft", "list", desk.path("w.quntuan2")).output.contains("座谈会"))
    #expect(try desk.run("settings", desk.path("w.quntuan2")).output.contains("工作期：2025年"))
    let again = try desk.start([], columns: size.0, rows: size.1)
    try again.require("F1 帮助")
    again.quit()
  }

  @Test func escapeLeavesWithoutAFile() throws {
    let desk = try Desk()
    let terminal = try desk.start([])
    try terminal.require("新建工作簿")
    terminal.press(.escape)
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
        .filter { $0.hasSuffix(".quntuan") } == ["w.quntuan"])
  }
}
