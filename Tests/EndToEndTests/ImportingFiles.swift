import Foundation
import TestTerminal
import Testing

/// A report as an organization sends it comes in from the screen: picked, looked at, written, taken back.
@Suite struct ImportingFiles {
  /// Merged headings, a title above, units in the headings; 区总工会 and 清河镇总工会 below each other.
  private static let report = "merged-head.xlsx"

  private static func put(_ name: String, on desk: Desk, as copy: String) throws {
    let files = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ExchangeTests/Files/honest")
    try FileManager.default.copyItem(
      at: files.appending(path: name), to: desk.folder.appending(path: copy))
  }

  private static func pick(
    _ name: String, in folder: String = "", on desk: Desk, _ terminal: VirtualTerminal
  ) throws {
    terminal.press(.function(10))
    try terminal.require("选文件或文件夹")
    terminal.paste(desk.folder.path + "/" + folder)
    try terminal.require(name)
    terminal.type(name)
    terminal.press(.enter)
  }

  @Test(arguments: [(120, 36), (80, 24)])
  func aMessyWorkbookIsPickedLookedAtWrittenAndTakenBack(_ size: (Int, Int)) throws {
    let desk = try Desk()
    try Self.put(Self.report, on: desk, as: "工会汇总.xlsx")
    #expect(try desk.run("set", desk.workbook, "总工会.竞赛场次@2025", "12").status == 0)
    let terminal = try desk.open(columns: size.0, rows: size.1)
    try terminal.goTo("区总工会", "竞赛场次")
    try Self.pick("工会汇总.xlsx", on: desk, terminal)
    try terminal.require("先看改动，再写入")
    #expect(terminal.contains("新增 1"))
    #expect(terminal.contains("变更 1"))
    #expect(terminal.contains("与已核冲突 1"))
    #expect(try desk.figure("区总工会", "竞赛场次").contains("12"), "nothing is on disk yet")
    // The verified figure of 清河镇 is taken too.
    for _ in 0..<4 { terminal.press(.tab) }
    try terminal.require("2场次 → 3场次")
    terminal.type(" ")
    try terminal.require("改为已报并采用")
    terminal.press(.enter)
    try terminal.require("已导入：新增1条、变更1条、改已核1条；Ctrl-Z 一次撤销")
    try terminal.require { $0.figureRow("竞赛场次").contains("16") }
    #expect(try desk.figure("清河镇总工会", "竞赛场次").contains("3"))
    #expect(try desk.figure("清河镇总工会", "参赛职工").contains("50"))
    terminal.press(.character("z"), .control)
    try terminal.require("已撤销：导入 工会汇总.xlsx")
    terminal.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("12"))
    #expect(try desk.figure("清河镇总工会", "竞赛场次").contains("2"))
  }

  @Test func whatWasAskedOnceIsRememberedAndTheFolderToo() throws {
    let desk = try Desk()
    try Self.put("unsure.xlsx", on: desk, as: "工会统计2025年.xlsx")
    try Self.put("unsure.xlsx", on: desk, as: "工会统计2026年.xlsx")
    let terminal = try desk.open()
    try Self.pick("工会统计2025年.xlsx", on: desk, terminal)
    try terminal.require("指标“技能比武”")
    // Nothing comes near: the way to leave it out is the first.
    terminal.press(.enter)
    try terminal.require("机构“市场部工会”")
    // The initials alone would mean 清河镇 itself first.
    terminal.type("清河镇总工会")
    try terminal.require { !$0.contains("不导入这一列") && $0.contains("清河镇总工会") }
    terminal.press(.enter)
    try terminal.require("先看改动，再写入")
    terminal.press(.enter)
    try terminal.require("名称的对应关系记下了")
    terminal.press(.function(10))
    try terminal.require("工会统计2026年.xlsx")
    terminal.type("工会统计2026")
    terminal.press(.enter)
    try terminal.require("先看改动，再写入")
    terminal.press(.escape)
    terminal.press(.escape)
    terminal.quit()
  }

  @Test func aLongFileIsStoppedWithoutATrace() throws {
    let desk = try Desk()
    let row = "区总工会,竞赛场次,2031,16\n"
    try desk.write(
      "机构,指标,期,数值\n" + String(repeating: row, count: 600_000), to: "大表.csv")
    let terminal = try desk.open()
    try Self.pick("大表.csv", on: desk, terminal)
    try terminal.require("已读")
    terminal.press(.escape)
    try terminal.require("已取消，一条也没有写入")
    try terminal.require("选文件或文件夹")
    terminal.press(.escape)
    terminal.quit()
    #expect(!(try desk.run("log", desk.workbook).output.contains("大表")))
  }

  @Test func aLongFileIsShownByItsCountsWrittenAndTakenBack() throws {
    let desk = try Desk()
    // More than are held: months of two centuries, for several indicators.
    let names = ["竞赛场次", "参赛职工", "基层工会组织", "困难职工救助"]
    let rows = names.flatMap { name in
      (1930...2190).flatMap { year in
        (1...12).map { "区总工会,\(name),\(year)-\($0 < 10 ? "0" : "")\($0),7" }
      }
    }
    try desk.write("机构,指标,期,数值\n" + rows.joined(separator: "\n") + "\n", to: "历年.csv")
    #expect(rows.count == 12_528)
    let terminal = try desk.open()
    try Self.pick("历年.csv", on: desk, terminal)
    try terminal.require("先看改动，再写入")
    #expect(terminal.contains("新增 12528"))
    #expect(!(try desk.run("log", desk.workbook).output.contains("历年")), "nothing is written yet")
    terminal.press(.enter)
    try terminal.require("已导入：新增12528条")
    #expect(try desk.run("log", desk.workbook).output.contains("导入 历年.csv"))
    terminal.press(.character("z"), .control)
    try terminal.require("已撤销：导入 历年.csv")
    terminal.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").isEmpty == false)
  }

  @Test func aFormComesBackThroughTheScreenExactly() throws {
    let desk = try Desk()
    #expect(try desk.run("set", desk.workbook, "总工会.竞赛场次@2025", "16").status == 0)
    let forms = try desk.run(
      "forms", desk.workbook, "-o", desk.path("报送表"), "--organization", "区总工会")
    #expect(forms.status == 0)
    #expect(try desk.run("set", desk.workbook, "总工会.竞赛场次@2025", "12").status == 0)
    let terminal = try desk.open()
    try Self.pick("云岭市青禾区总工会2025年报送表.xlsx", in: "报送表/", on: desk, terminal)
    try terminal.require("先看改动，再写入")
    #expect(terminal.contains("变更 1"))
    #expect(terminal.contains("12场次 → 16场次"))
    terminal.press(.enter)
    try terminal.require("已导入：变更1条")
    terminal.quit()
    #expect(try desk.figure("区总工会", "竞赛场次").contains("16"))
  }
}
