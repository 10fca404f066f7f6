import Foundation
import TestTerminal
import Testing

/// config.yaml on the screen.
@Suite struct UserSettings {
  private func configure(_ desk: Desk, _ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: desk.path(".config/quntuan"), withIntermediateDirectories: true)
    try desk.write(text, to: ".config/quntuan/config.yaml")
  }

  private func colours(_ terminal: VirtualTerminal) -> Set<Int> {
    var colours: Set<Int> = []
    for row in 0..<36 {
      for column in 0..<120 {
        let cell = terminal.cell(column, row)
        colours.formUnion([cell.foreground, cell.background].compactMap(\.self))
      }
    }
    return colours
  }

  @Test func themesComeFromTheFileAndNoColorFromTheEnvironment() throws {
    let desk = try Desk()
    let colored = try desk.open()
    #expect(!colours(colored).isEmpty)
    colored.quit()
    let plain = try desk.open(environment: ["NO_COLOR": "1"])
    #expect(colours(plain).isEmpty)
    plain.quit()
    try configure(desk, "主题: 单色\n")
    let monochrome = try desk.open()
    #expect(colours(monochrome).isEmpty)
    monochrome.quit()
  }

  @Test func aThemeChosenOnTheScreenShowsAtOnceAndStaysWithItsComment() throws {
    let desk = try Desk()
    try configure(desk, "# 科室电脑\n姓名: 王干事\n")
    let terminal = try desk.open()
    #expect(!colours(terminal).isEmpty)
    terminal.press(.character("p"), .control)
    try terminal.require("命令：")
    terminal.type("设置：")
    terminal.press(.enter)
    try terminal.require("本人，各工作簿通用")
    for _ in 0..<4 { terminal.press(.down) }
    for _ in 0..<3 { terminal.press(.right) }
    try terminal.require("(单色)")
    terminal.press(.character("s"), .control)
    try terminal.require("设置已记下")
    #expect(colours(terminal).isEmpty)
    terminal.quit()
    #expect(
      try desk.read(".config/quntuan/config.yaml") == "# 科室电脑\n姓名: 王干事\n主题: 单色\n")
  }

  @Test func aBadFileIsToldWithItsPlaceAndTheProgramOpensAllTheSame() throws {
    let desk = try Desk()
    try configure(desk, "姓名: 王干事\n主题: 花哨\n")
    let terminal = try desk.open()
    try terminal.require("第2行第5列：“主题”不能是“花哨”")
    terminal.quit()
  }
}
