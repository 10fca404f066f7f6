import TestTerminal
import Testing

/// The first page: what is missing, and from there to work and back.
@Suite struct LookingOver {
  @Test func aNewWorkbookOpensOnTheOverviewAndLaterOnThePageLastUsed() throws {
    let desk = try Desk()
    let first = try desk.open()
    try first.require { $0.panel("完成情况") != nil && $0.panel("催报") != nil }
    first.quit()
    let again = try desk.open()
    try again.require { $0.panel("完成情况") != nil }
    again.press(.function(4))
    try again.require { $0.panel("四化问题 · ")?.top == 1 }
    again.quit()
    let third = try desk.open()
    try third.require { $0.panel("四化问题 · ")?.top == 1 }
    third.quit()
  }

  @Test func eachWorkbookKeepsItsOwnPage() throws {
    let desk = try Desk()
    let first = try desk.open()
    first.press(.function(5))
    try first.require("提纲")
    first.quit()
    let new = try desk.run(
      "new", desk.path("b.quntuan"), "--region", "青禾区", "--level", "区", "--parent", "云岭市:地级市")
    #expect(new.status == 0, "\(new.errors)")
    let other = try desk.start([desk.path("b.quntuan")])
    try other.require { $0.panel("完成情况") != nil }
    other.quit()
    let again = try desk.open()
    try again.require("提纲")
    again.quit()
  }

  @Test func tenFiguresInARowWithTheDigitsAndEnterEach() throws {
    let desk = try Desk()
    let new = try desk.run(
      "new", desk.path("n.quntuan"), "--region", "青禾区", "--level", "区", "--parent", "云岭市:地级市",
      "--period", "2025")
    #expect(new.status == 0, "\(new.errors)")
    let terminal = try desk.start([desk.path("n.quntuan")])
    try terminal.require { $0.panel("完成情况 0%") != nil }
    terminal.press(.down)
    terminal.press(.function(8))
    try terminal.require { $0.panel("数据 · 区总工会") != nil && $0.contains("Enter 录入") }
    for number in 11...20 {
      terminal.type("\(number)")
      terminal.press(.enter)
    }
    try terminal.require { $0.isSaved && $0.panel("数据 ·")?.text.contains("20") == true }
    terminal.press(.function(2))
    try terminal.require { $0.panel("完成情况")?.text.contains("10/") == true }
    terminal.quit()
    let figures = try desk.run(
      "figures", desk.path("n.quntuan"), "--organization", "总工会", "--status", "已报")
    for number in 11...20 { #expect(figures.output.contains(" \(number) "), "\(figures.output)") }
  }

  @Test func fromTheFirstMissingFigureFilledAndVerifiedToTheNext() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.require { $0.panel("催报") != nil }
    terminal.press(.function(8))
    try terminal.require { $0.panel("数据 ·") != nil && $0.contains("未报") }
    let first = terminal.panel("数据 ·")?.lines
    terminal.type("16")
    terminal.press(.character("k"), .control)
    try terminal.require { $0.isSaved && $0.contains("已核") }
    terminal.press(.function(2))
    try terminal.require { $0.panel("催报") != nil }
    terminal.press(.function(8))
    try terminal.require { $0.panel("数据 ·") != nil }
    #expect(terminal.panel("数据 ·")?.lines != first, "another one")
    terminal.quit()
    #expect(try desk.run("overview", desk.workbook, "--json").status == 0)
  }

  @Test func theListOfDevelopmentIsDrawnFromPeriodsOutsideTheWindow() throws {
    let desk = try Desk()
    for (year, amount) in [("2022", "1000"), ("2023", "3000")] {
      let set = try desk.run("set", desk.workbook, "总工会.新就业形态劳动者入会@\(year)", amount)
      #expect(set.status == 0, "\(set.errors)")
    }
    let terminal = try desk.open()
    try terminal.require { $0.panel("比上年变化最大") != nil }
    for _ in 0..<2 { terminal.press(.right) }
    terminal.press(.function(12))
    // 1000, 3000, 2160, 2845.
    try terminal.require("▁█▅▇")
    terminal.press(.escape)
    terminal.quit()
  }
}
