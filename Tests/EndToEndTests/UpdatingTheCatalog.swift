import Core
import Foundation
import Storage
import TestTerminal
import Testing

/// A newer program on an older workbook: it says so once, and everything else is up to the secretary.
@Suite struct UpdatingTheCatalog {
  /// A workbook as a program made it that knew no 干部下基层.
  private static func makeOlderWorkbook(at path: String) throws {
    var seed = WorkspaceSeed(
      regions: [Region(name: "青禾区", level: .district)],
      period: try #require(Period(year: 2025)), kinds: BuiltInCatalog.kinds,
      indicators: BuiltInCatalog.indicators.filter { $0.code != "common.grassroots" })
    seed.edition = "older"
    try SQLiteStore.create(at: path, seed: seed).close()
  }

  @Test func newEntriesAreToldOfOnceTakenAndTakenBack() throws {
    let desk = try Desk()
    let path = desk.path("older.quntuan")
    try Self.makeOlderWorkbook(at: path)
    let first = try desk.start([path])
    try first.require("内置目录有1项新内容")
    first.quit()

    let second = try desk.start([path])
    try second.require("F1 帮助")
    second.press(.character("p"), .control)
    second.type("目录更新")
    second.press(.enter)
    // Its answer comes behind whatever the opening asked for.
    try second.require("采用勾选的1项")
    #expect(!second.contains("内置目录有1项新内容"), "it was told of at the first opening")
    second.press(.character("s"), .control)
    try second.require { $0.isSaved && $0.contains("目录更新：新增1项") }
    second.press(.character("z"), .control)
    try second.require("已撤销：目录更新：新增1项")
    second.quit()
    #expect(!(try desk.run("indicator", "list", path).output.contains("干部下基层")))
    #expect(try desk.run("catalog", "update", path, "--all").output.contains("已采用：新增1项"))
    #expect(try desk.run("indicator", "list", path).output.contains("干部下基层"))
  }
}
