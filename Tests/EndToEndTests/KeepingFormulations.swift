import TestTerminal
import Testing

/// 提法: the office's wording, typed on the screen and said by the speech.
@Suite struct KeepingFormulations {
  @Test func aSloganTypedInChineseIsInTheSpeechOfItsDay() throws {
    let desk = try Desk()
    let terminal = try desk.open(columns: 80, rows: 24)
    try openList(terminal)
    terminal.type("bdkh")
    try terminal.require {
      guard let list = $0.panel("提法库")?.text else { return false }
      return list.contains("聚群团之力") && !list.contains("创新理论")
    }
    terminal.press(.insert)
    try terminal.require("新增提法")
    terminal.type("本地口号")
    try terminal.require { $0.glyphBeforeCursor == "号" }
    terminal.press(.down)
    terminal.paste("向善向上、\n同心同行")
    try terminal.require { $0.glyphBeforeCursor == "行" }
    terminal.press(.down)
    terminal.type("２０２６－０１－０１")
    try terminal.require { $0.glyphBeforeCursor == "１" }
    terminal.press(.character("s"), .control)
    try terminal.require { $0.panel("新增提法") == nil && $0.contains("向善向上、同心同行") }
    terminal.press(.escape)
    try terminal.require { $0.isSaved && $0.panel("提法库") == nil }
    terminal.quit()
    #expect(try desk.speech().contains("向善向上、同心同行"))
    let list = try desk.run("formulation", "list", desk.workbook, "--date", "2026-01-15").output
    let slogans = list.split(separator: "\n").filter { $0.contains("本地口号") }
    #expect(slogans.map { $0.contains("现行") } == [false, false, true])
    #expect(try desk.run("undo", desk.workbook).status == 0)
    #expect(try desk.speech().contains("聚群团之力、暖百姓之心"))
  }

  @Test func aBrokenOfficeFileIsToldAtOpeningAndInTheList() throws {
    let desk = try Desk()
    try desk.write("- 名称: 区委要求\n  提发: 三个更进一步\n", to: "提法.yaml")
    let terminal = try desk.open(columns: 160, rows: 36)
    try terminal.require("第2行第3列：没有“提发”这一项；是否要写：提法")
    try openList(terminal)
    try terminal.require { $0.panel("提法库")?.text.contains("没有“提发”这一项") == true }
    terminal.press(.escape)
    try terminal.require { $0.panel("提法库") == nil }
    terminal.quit()
  }

  private func openList(_ terminal: VirtualTerminal) throws {
    terminal.press(.character("p"), .control)
    try terminal.require("输入名称、拼音或首字母")
    terminal.type("tfk")
    try terminal.require("提法库：查看")
    terminal.press(.enter)
    try terminal.require { $0.panel("提法库") != nil }
  }
}
