import TestTerminal
import Testing

/// The speech as a file.
@Suite struct Exporting {
  @Test func aSpeechWithGapsIsRefusedUntilGapsAreAllowedAndIsThenTheCommandLines() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try name(desk.path("讲稿.txt"), on: terminal)
    terminal.press(.enter)
    try terminal.require("✗ 还有待填4处")
    #expect(!desk.exists("讲稿.txt"))
    terminal.type(" ")
    try terminal.require("[√] 带待填导出")
    terminal.press(.up)
    terminal.press(.enter)
    try terminal.require("已导出到")
    #expect(terminal.contains("其中待填4处") || terminal.line(34).hasSuffix("…"))
    terminal.quit()
    #expect(try desk.read("讲稿.txt") == desk.speech())
  }

  @Test func aFileThatIsThereIsReplacedOnlyWhenSaidSo() throws {
    let desk = try Desk()
    try desk.write("别的文稿\n", to: "讲稿.txt")
    let terminal = try desk.open(columns: 80, rows: 24)
    for answers in [[TestKey.enter], [.right, .enter]] {
      try name(desk.path("讲稿.txt"), on: terminal)
      terminal.press(.down)
      terminal.type(" ")
      try terminal.require("[√] 带待填导出")
      terminal.press(.up)
      terminal.press(.enter)
      try terminal.require("文件已经存在")
      #expect(try desk.read("讲稿.txt") == "别的文稿\n")
      for key in answers { terminal.press(key) }
      try terminal.require { !$0.contains("文件已经存在") }
    }
    try terminal.require("已导出到")
    terminal.quit()
    #expect(try desk.read("讲稿.txt") == desk.speech())
  }

  @Test func aFolderThatIsNotThereIsNamedAndNothingIsLost() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try name(desk.path("没有/讲稿.txt"), on: terminal)
    terminal.press(.down)
    terminal.type(" ")
    terminal.press(.up)
    terminal.press(.enter)
    try terminal.require("✗ ")
    #expect(terminal.panel("导出讲稿") == nil)
    terminal.quit()
    #expect(!desk.exists("没有"))
  }

  @Test func whatIsBeingTypedIsRecordedBeforeTheExport() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.type("18")
    try name(desk.path("讲稿.txt"), on: terminal)
    terminal.press(.down)
    terminal.type(" ")
    terminal.press(.up)
    terminal.press(.enter)
    try terminal.require("已导出到")
    terminal.quit()
    #expect(try desk.read("讲稿.txt").contains("竞赛18场次"))
    #expect(try desk.read("讲稿.txt") == desk.speech())
  }

  @Test func theWorkbookItselfIsNotReplacedAndNobodyIsAsked() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    terminal.press(.function(9))
    try terminal.require("导出讲稿")
    terminal.press(.left)
    terminal.press(.left)
    try terminal.require("← 催报清单 →")
    terminal.press(.tab)
    terminal.press(.character("u"), .control)
    terminal.type(desk.workbook)
    terminal.press(.enter)
    try terminal.require("是工作簿自己")
    #expect(!terminal.contains("文件已经存在"))
    try terminal.goTo("区总工会", "竞赛场次")
    try terminal.enter("18", of: "竞赛场次")
    terminal.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("18"))
  }

  @Test func aTildeIsTheUsersOwnFolder() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try name("~/讲稿.txt", on: terminal)
    terminal.press(.down)
    terminal.type(" ")
    terminal.press(.up)
    terminal.press(.enter)
    try terminal.require("已导出到 \(desk.folder.path)")
    terminal.quit()
    #expect(try desk.read("讲稿.txt") == desk.speech())
  }

  /// Opens the dialog and writes a file's name into it.
  private func name(_ path: String, on terminal: VirtualTerminal) throws {
    terminal.press(.function(9))
    try terminal.require("导出讲稿")
    terminal.press(.character("u"), .control)
    terminal.type(path)
    try terminal.require { $0.glyphBeforeCursor == "t" && $0.contains("讲稿.txt") }
  }
}
