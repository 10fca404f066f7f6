import Foundation
import TestTerminal
import Testing

/// The mouse on a real screen: only for who asked for it, and gone with the program.
@Suite struct UsingTheMouse {
  private func desk(_ setting: String) throws -> Desk {
    let desk = try Desk()
    try FileManager.default.createDirectory(
      atPath: desk.path(".config/quntuan"), withIntermediateDirectories: true)
    try desk.write("鼠标: \(setting)\n", to: ".config/quntuan/config.yaml")
    return desk
  }

  private func click(_ terminal: VirtualTerminal, _ text: String) throws {
    let place = try #require(terminal.place(of: text), "\(terminal.text)")
    terminal.send("\u{1B}[<0;\(place.column + 1);\(place.row + 1)M")
    terminal.send("\u{1B}[<0;\(place.column + 1);\(place.row + 1)m")
  }

  @Test func clicksSelectOpenAndTurnThePagesAndTheTerminalComesBackClean() throws {
    let desk = try desk("开")
    let terminal = try desk.open()
    #expect(terminal.isMouseFollowed)
    try click(terminal, "F3 数据")
    try terminal.require("数据 · 区总工会")
    try click(terminal, "区妇联")
    try terminal.require { $0.contains("数据 · 区妇联") && $0.contains("Enter 进入") }
    try click(terminal, "F4 问题")
    try terminal.require("四化问题 · 青禾区")
    terminal.quit()
    #expect(terminal.isRestored)
  }

  @Test func withoutTheSettingTheTerminalKeepsItsMouse() throws {
    let desk = try desk("关")
    let terminal = try desk.open()
    terminal.quit()
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("[?1000"))
  }

  @Test func theSettingHoldsAtOnceAndIsWrittenToTheFile() throws {
    let desk = try desk("关")
    let terminal = try desk.open()
    terminal.press(.character("p"), .control)
    try terminal.require("命令：")
    terminal.type("设置：")
    terminal.press(.enter)
    try terminal.require("本人，各工作簿通用")
    terminal.press(.up)
    terminal.press(.up)
    terminal.press(.right)
    terminal.press(.character("s"), .control)
    try terminal.require { $0.contains("设置已记下") && $0.isMouseFollowed }
    terminal.quit()
    #expect(terminal.isRestored)
    #expect(try desk.read(".config/quntuan/config.yaml") == "鼠标: 开\n")
  }
}
