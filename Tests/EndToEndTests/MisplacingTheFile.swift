import Foundation
import TestTerminal
import Testing

/// The workbook's file taken away, replaced or cut short under the running program.
@Suite struct MisplacingTheFile {
  private func openAndType(_ desk: Desk) throws -> VirtualTerminal {
    let terminal = try desk.open()
    try terminal.goTo("区总工会", "竞赛场次")
    try terminal.enter("17", of: "竞赛场次")
    return terminal
  }

  private func copies(of desk: Desk) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: desk.workbook + "-备份")
    return (names ?? []).filter { $0.hasSuffix("-每日.quntuan") && !$0.hasPrefix(".") }
  }

  /// Says so without a key, keeps everything elsewhere, and ends with 74 and the words on the terminal.
  private func expectKept(_ desk: Desk, _ terminal: VirtualTerminal) throws {
    try terminal.require { $0.contains("w-找回.quntuan") && $0.line(0).contains("只读") }
    terminal.type("9")
    #expect(!terminal.contains("记下并下移"))
    terminal.press(.character("q"), .control)
    #expect(terminal.waitForEnd() == .exited(74))
    #expect(terminal.contains("已另存为"), "\(terminal.text)")
    let kept = try desk.run("figures", desk.path("w-找回.quntuan"), "--organization", "区总工会")
    #expect(
      kept.output.split(separator: "\n").contains { $0.contains("竞赛场次") && $0.contains("17") })
    #expect(try desk.run("doctor", desk.path("w-找回.quntuan")).status == 0)
  }

  @Test func removed() throws {
    let desk = try Desk()
    let terminal = try openAndType(desk)
    try FileManager.default.removeItem(atPath: desk.workbook)
    try expectKept(desk, terminal)
    #expect(!desk.exists("w.quntuan") && !desk.exists("w.quntuan-wal"))
  }

  @Test func replacedByAnOlderCopy() throws {
    let desk = try Desk()
    try FileManager.default.copyItem(atPath: desk.workbook, toPath: desk.path("old.quntuan"))
    let terminal = try openAndType(desk)
    #expect(rename(desk.path("old.quntuan"), desk.workbook) == 0)
    try expectKept(desk, terminal)
    // The copy is what it was, nothing of ours in it.
    #expect(try desk.figure("区总工会", "竞赛场次").contains("16"))
    #expect(try desk.run("doctor", desk.workbook).status == 0)
  }

  @Test func cutShort() throws {
    let desk = try Desk()
    let terminal = try openAndType(desk)
    // The first edit of a day keeps a copy, behind everything else.
    try terminal.require { _ in !copies(of: desk).isEmpty }
    #expect(truncate(desk.workbook, 4096) == 0)
    try terminal.require { $0.line(0).contains("只读") && $0.contains("在使用中被移走、") }
    terminal.press(.character("q"), .control)
    #expect(terminal.waitForEnd() == .exited(74))
    let restored = try desk.run("restore", desk.workbook, "1")
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(try desk.figure("区总工会", "竞赛场次").contains("17"))
  }
}
