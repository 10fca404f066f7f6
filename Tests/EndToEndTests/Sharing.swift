import Foundation
import TestTerminal
import Testing

/// Other programs at the same workbook, and files that cannot be written.
@Suite struct Sharing {
  @Test func twoScreensAtOneWorkbookLoseNoEdit() throws {
    let desk = try Desk()
    let first = try desk.open()
    let second = try desk.open()
    try first.goTo("区总工会", "竞赛场次")
    try second.goTo("区妇联", "妇女创业担保")
    second.type("8")
    try second.require("记下并下移")
    first.type("17")
    first.press(.enter)
    try first.require { $0.isSaved && $0.figureRow("竞赛场次").contains("17") }
    second.type("10")
    second.press(.enter)
    try second.require { $0.isSaved && $0.figureRow("妇女创业担保").contains("810") }
    second.quit()
    first.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
    #expect(try desk.figure("区妇联", "妇女创业担保贷款").contains("810"))
    #expect(try desk.run("log", desk.workbook, "--json").output.split(separator: "\n").count == 3)
    #expect(!desk.exists("w.quntuan-wal"))
  }

  @Test func aCommandBesideTheScreenLosesNoEditEither() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    #expect(try desk.run("set", desk.workbook, "妇联.妇女创业担保贷款@2025", "810").status == 0)
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.type("17")
    terminal.press(.enter)
    try terminal.require { $0.isSaved && $0.figureRow("竞赛场次").contains("17") }
    terminal.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
    #expect(try desk.figure("区妇联", "妇女创业担保贷款").contains("810"))
  }

  @Test func whileTheDiskIsBusyItSaysSoAndQuittingWaits() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    let lock = try WriteLock(desk.workbook)
    terminal.type("17")
    terminal.press(.enter)
    try terminal.require { $0.line(0).contains("保存中") && $0.figureRow("竞赛场次").contains("17") }
    terminal.press(.character("q"), .control)
    try terminal.require("正在保存，存好后退出")
    lock.release()
    #expect(terminal.waitForEnd() == .exited(0))
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
  }

  @Test func whatTheDiskRefusesIsTakenBackAndSaid() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    let lock = try WriteLock(desk.workbook)
    terminal.type("17")
    terminal.press(.enter)
    try terminal.require { $0.line(0).contains("未存") && $0.contains("正被另一个程序占用") }
    #expect(terminal.figureRow("竞赛场次").contains("16"), "\(terminal.text)")
    lock.release()
    terminal.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("16"))
  }

  @Test func aWindowClosedWhileTheDiskRefusesLeavesNoProcess() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    let lock = try WriteLock(desk.workbook)
    terminal.type("17")
    terminal.press(.enter)
    try terminal.require { $0.line(0).contains("保存中") }
    terminal.hangUp()
    #expect(terminal.waitForEnd() == .exited(74))
    lock.release()
  }

  @Test func aSignalToEndWhileTheDiskRefusesSaysWhatIsLost() throws {
    let desk = try Desk()
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    let lock = try WriteLock(desk.workbook)
    terminal.type("17")
    terminal.press(.enter)
    try terminal.require { $0.line(0).contains("保存中") }
    terminal.kill(SIGTERM)
    #expect(terminal.waitForEnd() == .exited(74))
    #expect(terminal.isRestored && terminal.contains("最后的修改没有存下"), "\(terminal.text)")
    lock.release()
  }

  @Test func aWorkbookThatCannotBeWrittenCanBeReadAndExported() throws {
    let desk = try Desk()
    let speech = try desk.speech()
    chmod(desk.workbook, 0o444)
    chmod(desk.folder.path, 0o555)
    defer { chmod(desk.folder.path, 0o755) }
    // To root everything can be written, unless that right is given up.
    let isRoot = getuid() == 0
    let drop = ["--bounding-set=-dac_override,-dac_read_search", Product.path("quntuan")]
    let terminal = try VirtualTerminal(
      isRoot ? "/usr/bin/setpriv" : Product.path("quntuan"), (isRoot ? drop : []) + [desk.workbook],
      columns: 120, rows: 36, environment: desk.environment)
    try terminal.require("F1 帮助")
    #expect(terminal.line(0).contains("只读"), "\(terminal.text)")
    try terminal.goTo("区总工会", "竞赛场次")
    terminal.type("1")
    try terminal.require("没有写入权限")
    #expect(!terminal.contains("记下并下移"))
    terminal.press(.delete)
    terminal.press(.function(5))
    try terminal.require("提纲")
    terminal.quit()
    #expect(!desk.exists("w.quntuan-wal") && !desk.exists("w.quntuan-shm"))
    chmod(desk.folder.path, 0o755)
    #expect(try desk.speech() == speech)
  }
}

/// The lock that a program holds while it writes to a workbook: byte 120 of the -shm file (SQLite's WAL-index format).
private final class WriteLock {
  struct Refused: Error { var code: Int32 }
  private var file: Int32

  init(_ workbook: String) throws {
    file = open(workbook + "-shm", O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw Refused(code: errno) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 120
    lock.l_len = 1
    guard fcntl(file, F_SETLK, &lock) == 0 else { throw Refused(code: errno) }
  }

  deinit { release() }

  func release() {
    if file >= 0 { close(file) }
    file = -1
  }
}
