import TestTerminal
import Testing

/// 素材与任务: recorded with the keyboard, said by the speech, measured by the figures.
@Suite struct KeepingMaterials {
  @Test func aBrandTypedInChineseIsSaidByTheSpeech() throws {
    let desk = try Desk()
    let terminal = try desk.open(columns: 80, rows: 24)
    terminal.press(.function(7))
    try terminal.require("驿路暖阳")
    terminal.press(.insert)
    try terminal.require("新增素材")
    terminal.type("qfl")
    try terminal.require { $0.glyphBeforeCursor == "l" && $0.contains("Enter 选定") }
    terminal.press(.enter)
    terminal.press(.right)
    try terminal.require("(品牌)")
    terminal.press(.down)
    terminal.type("邻里半边天")
    try terminal.require { $0.glyphBeforeCursor == "天" }
    terminal.press(.character("s"), .control)
    try terminal.require { $0.isSaved && $0.panel("新增素材") == nil && $0.contains("品牌：邻里半边天") }
    terminal.quit()
    #expect(
      try desk.run("material", "list", desk.workbook, "--search", "llbbt").output.contains("邻里半边天"))
    #expect(try desk.speech().contains("“邻里半边天”"))
  }

  @Test func aTaskIsRecordedWithItsTargetAndTakenBack() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    terminal.press(.function(7))
    terminal.press(.tab)
    try terminal.require("〔任务〕")
    terminal.press(.insert)
    try terminal.require("新增任务")
    terminal.press(.down)
    terminal.type("把比武办进车间")
    try terminal.require { $0.glyphBeforeCursor == "间" }
    terminal.press(.character("s"), .control)
    try terminal.require { $0.isSaved && $0.panel("新增任务") == nil && $0.contains("任务：把比武办进车间") }
    terminal.quit()
    let listed = try desk.run("task", "list", desk.workbook, "--search", "比武办进车间")
    #expect(listed.output.contains("未启动"))
    #expect(try desk.run("undo", desk.workbook).status == 0)
    #expect(
      try !desk.run("task", "list", desk.workbook, "--search", "比武办进车间").output.contains("未启动"))
  }
}
