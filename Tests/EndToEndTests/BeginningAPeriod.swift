import TestTerminal
import Testing

/// The year is over: the workbook moves on, and the old year is one key away.
@Suite struct BeginningAPeriod {
  @Test(arguments: [(120, 36), (80, 24)])
  func aNewPeriodIsBegunAndTheOldOneIsTheYearBefore(_ size: (Int, Int)) throws {
    let desk = try Desk()
    let terminal = try desk.open(columns: size.0, rows: size.1)
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.press(.character("p"), .control)
    terminal.type("新一期")
    terminal.press(.enter)
    try terminal.require("工作期：2025年 → 2026年")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.contains("· 2026年") && $0.contains("已换到2026年") }
    #expect(terminal.figureRow("竞赛场次").contains("16"), "what was reported is 上年 now")

    terminal.press(.left, .control)
    try terminal.require("· 2025年")
    terminal.press(.character("z"), .control)
    try terminal.require("已撤销：新一期")
    terminal.quit()
    #expect(try desk.run("settings", desk.workbook).output.contains("工作期：2025年"))
  }

  @Test func theCommandTellsFirstAndCanBeTakenBack() throws {
    let desk = try Desk()
    let dry = try desk.run("period", "next", desk.workbook, "--dry-run")
    #expect(dry.status == 0)
    #expect(dry.output.contains("将从2025年换到2026年"))
    #expect(try desk.run("settings", desk.workbook).output.contains("工作期：2025年"))
    #expect(try desk.run("period", "next", desk.workbook).status == 0)
    #expect(try desk.run("settings", desk.workbook).output.contains("工作期：2026年"))
    let refused = try desk.run("period", "next", desk.workbook, "--to", "2025")
    #expect(refused.status == 65)
    #expect(try desk.run("undo", desk.workbook).status == 0)
    #expect(try desk.run("settings", desk.workbook).output.contains("工作期：2025年"))
  }
}
