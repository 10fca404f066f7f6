import Core
import Foundation
import Storage
import Testing

/// Taking what a newer program brings, by the command.
@Suite("The catalogue's update by command")
struct CatalogCommandTests {
  /// A workbook as an older program made it: without 干部下基层, with another 口径 of 活动场次 and another unit of 参与群众.
  private static func makeOlderWorkbook(at path: String) throws {
    let indicators = BuiltInCatalog.indicators.filter { $0.code != "common.grassroots" }.map {
      var indicator = $0
      if $0.code == "common.activities" { indicator.definition = "本组织主办的活动" }
      if $0.code == "common.participants" { indicator.unit = Unit("人") }
      return indicator
    }
    var seed = WorkspaceSeed(
      regions: [Region(name: "青禾区", level: .district)],
      period: try #require(Period(year: 2025)), kinds: BuiltInCatalog.kinds,
      indicators: indicators)
    seed.edition = "older"
    try SQLiteStore.create(at: path, seed: seed).close()
  }

  private func withOlderWorkbook(_ test: (Quntuan) throws -> Void) throws {
    try withQuntuan { quntuan in
      try Self.makeOlderWorkbook(at: quntuan.folder.appendingPathComponent("w.quntuan").path)
      try test(quntuan)
    }
  }

  @Test("a new workbook has nothing to take")
  func upToDate() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.makeWorkbook()
      let update = try quntuan.run("catalog", "update", "w.quntuan")
      #expect(update.status == 0)
      #expect(update.output == "目录已是最新\n")
    }
  }

  @Test("a dry run lists every change old → new and writes nothing")
  func dryRun() throws {
    try withOlderWorkbook { quntuan in
      let dry = try quntuan.run("catalog", "update", "w.quntuan", "--dry-run")
      #expect(dry.status == 0)
      #expect(
        dry.lines.first { $0.contains("活动场次") } == "√ 更新 指标 活动场次")
      #expect(dry.output.contains("    口径：本组织主办的活动 → 报告期内"))
      #expect(dry.output.contains("   更新 指标 参与群众（单位变了：已录的数不会换算"))
      #expect(dry.lines.last == "将采用：新增1项、更新1项")
      #expect(try quntuan.run("log", "w.quntuan").output.contains("目录更新") == false)
      #expect(try quntuan.run("catalog", "update", "w.quntuan", "--dry-run").output == dry.output)
    }
  }

  @Test("taken it is one edit that one undo takes back, and then it is not taken again unasked")
  func taken() throws {
    try withOlderWorkbook { quntuan in
      let update = try quntuan.run("catalog", "update", "w.quntuan")
      #expect(update.lines.last == "已采用：新增1项、更新1项")
      #expect(try quntuan.run("indicator", "list", "w.quntuan").output.contains("干部下基层"))
      #expect(try quntuan.run("log", "w.quntuan").output.contains("目录更新：新增1项、更新1项"))
      #expect(try quntuan.run("undo", "w.quntuan").status == 0)
      #expect(!(try quntuan.run("indicator", "list", "w.quntuan").output.contains("干部下基层")))
      let again = try quntuan.run("catalog", "update", "w.quntuan")
      #expect(again.lines.last == "没有采用新条目")
      #expect(again.output.contains("（以前没有采用）"))
      let all = try quntuan.run("catalog", "update", "w.quntuan", "--all")
      #expect(all.lines.last == "已采用：新增1项、更新2项")
      #expect(try quntuan.run("catalog", "update", "w.quntuan").output == "目录已是最新\n")
    }
  }

  @Test("only what is named is taken; a name that is not offered is refused with the nearest")
  func only() throws {
    try withOlderWorkbook { quntuan in
      let refused = try quntuan.run("catalog", "update", "w.quntuan", "--only", "干部基层")
      #expect(refused.status == 65)
      #expect(refused.errors.contains("是否要写：干部下基层"))
      let update = try quntuan.run("catalog", "update", "w.quntuan", "--only", "参与群众")
      #expect(update.lines.last == "已采用：更新1项")
      #expect(!(try quntuan.run("indicator", "list", "w.quntuan").output.contains("干部下基层")))
      let both = try quntuan.run(
        "catalog", "update", "w.quntuan", "--all", "--only", "参与群众")
      #expect(both.status == 64)
    }
  }

  @Test("what the office changed stays and is shown")
  func kept() throws {
    try withOlderWorkbook { quntuan in
      _ = try quntuan.run("indicator", "edit", "w.quntuan", "活动场次", "--scope", "本会主办的")
      let update = try quntuan.run("catalog", "update", "w.quntuan", "--all")
      #expect(update.output.contains("   保留 指标 活动场次（本单位改过，保留原样）"))
      #expect(try quntuan.run("indicator", "list", "w.quntuan").output.contains("本会主办的"))
      let named = try quntuan.run("catalog", "update", "w.quntuan", "--only", "活动场次")
      #expect(named.status == 65)
      #expect(named.errors.contains("本单位改过"))
    }
  }

  @Test("JSON is one object a line")
  func json() throws {
    try withOlderWorkbook { quntuan in
      let lines = try quntuan.run("catalog", "update", "w.quntuan", "--dry-run", "--json").lines
      #expect(lines.count == 3)
      for line in lines {
        let object = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(
          Set(object.keys) == [
            "table", "code", "name", "standing", "taken", "decided", "caution", "changes",
          ])
      }
    }
  }
}
