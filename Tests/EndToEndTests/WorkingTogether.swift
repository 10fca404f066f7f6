import Foundation
import TestTerminal
import Testing

/// Two at one workbook: what one writes is seen by the other without a key, and nothing is merged or lost unseen.
@Suite struct WorkingTogether {
  @Test func whatOneTypesAppearsOnTheOthersScreenByItself() throws {
    let desk = try Desk()
    let first = try desk.open()
    let second = try desk.open()
    try second.goTo("区总工会", "竞赛场次")
    try first.goTo("区总工会", "竞赛场次")
    try first.enter("17", of: "竞赛场次")
    try second.require {
      $0.figureRow("竞赛场次").contains("17") && $0.contains("别处改动了这个工作簿")
    }
    try second.require { $0.shownSpeech.contains("17场次") }
    second.quit()
    first.quit()
  }

  @Test func aCellThatIsBeingTypedKeepsItsTextAndTellsWhatTheOtherWrote() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.type("20")
    try terminal.require("记下并下移")
    #expect(try desk.run("set", desk.workbook, "总工会.竞赛场次@2025", "18").status == 0)
    try terminal.require("别处刚改为“18”")
    #expect(terminal.glyphBeforeCursor == "0")
    terminal.press(.escape)
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").contains("18") }
    terminal.quit()
  }

  @Test func aCommandBesideTheScreenIsSeenToo() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    #expect(try desk.run("set", desk.workbook, "总工会.竞赛场次@2025", "18").status == 0)
    try terminal.require { $0.figureRow("竞赛场次").contains("18") }
    #expect(try desk.run("undo", desk.workbook).status == 0)
    try terminal.require { $0.figureRow("竞赛场次").contains("16") }
    terminal.quit()
  }

  @Test func aCommandBesideTheScreenDoesNotSpeakOfAnUncleanEnd() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    try terminal.enter("17", of: "竞赛场次")
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").contains("17") }
    #expect(try desk.run("figures", desk.workbook).errors == "")
    terminal.quit()
  }

  @Test func aWorkbookThatIsOpenIsNotRestoredAndItsHolderIsNamed() throws {
    let desk = try Desk()
    #expect(try desk.run("backup", desk.workbook).status == 0)
    let terminal = try desk.open()
    let refused = try desk.run("restore", desk.workbook, "1")
    #expect(refused.status == 75)
    #expect(refused.errors.contains("进程\(terminal.process)"), "\(refused.errors)")
    terminal.quit()
    #expect(try desk.run("restore", desk.workbook, "1").status == 0)
  }
}
