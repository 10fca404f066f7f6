import TestTerminal
import Testing

/// Terminals that are tiny, slow or stuck.
@Suite struct SlowTerminals {
  @Test func oneCellIsEnoughToLiveInAndWhatIsTypedThereIsKept() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.resize(columns: 1, rows: 1)
    terminal.type("17")
    terminal.press(.enter)
    terminal.resize(columns: 120, rows: 36)
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").contains("17") }
    terminal.quit()
  }

  @Test func aLineThatTakesAFewBytesAtATimeShowsTheSamePicture() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    terminal.gulp = 16
    try terminal.goTo("区总工会", "竞赛场次")
    try terminal.enter("17", of: "竞赛场次")
    // Proofreading counts beside the frames: before it has, the picture still changes by itself.
    try terminal.require { $0.line(0).contains("校核 0") }
    let slow = terminal.lines
    terminal.gulp = 65536
    terminal.press(.character("l"), .control)
    try terminal.require { $0.lines == slow }
    terminal.quit()
  }

  @Test func whileNobodyTakesTheOutputWhatIsTypedReachesTheDisk() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    // Far more pictures than a pty holds, none of them read meanwhile.
    for page in 0..<400 { terminal.press(.function(page.isMultiple(of: 2) ? 5 : 3)) }
    try terminal.goTo("区总工会", "竞赛场次")
    try terminal.enter("17", of: "竞赛场次")
    terminal.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
  }

  @Test func aStuckTerminalThatIsClosedLeavesNoProcess() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    try terminal.enter("17", of: "竞赛场次")
    for page in 0..<60 { terminal.press(.function(page.isMultiple(of: 2) ? 5 : 3)) }
    terminal.hangUp()
    #expect(terminal.waitForEnd() != nil)
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
  }
}
