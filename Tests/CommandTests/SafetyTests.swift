import Foundation
import Testing

@Suite("Backup, restore, doctor")
struct SafetyTests {
  private func copies(_ quntuan: Quntuan) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: quntuan.folder.appendingPathComponent("w.quntuan-备份").path)
  }

  private func competitions(_ quntuan: Quntuan) throws -> String {
    let run = try quntuan.run("figures", "w.quntuan", "--organization", "总工会")
    return run.lines.first { $0.contains("竞赛场次") } ?? ""
  }

  @Test("the first edit of a day keeps a copy, later ones of the day and reading keep none")
  func daily() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.makeWorkbook()
      _ = try quntuan.run("log", "w.quntuan")
      #expect(!quntuan.exists("w.quntuan-备份"))
      for amount in ["16", "17"] {
        let run = try quntuan.run("set", "w.quntuan", "总工会.竞赛场次@2025", amount)
        #expect(run.status == 0 && run.errors.isEmpty)
      }
      #expect(try copies(quntuan).count == 1)
      #expect(try copies(quntuan)[0].hasSuffix("-每日.quntuan"))
    }
  }

  @Test("a long import keeps the day's copy of the workbook as it was before")
  func dailyBeforeLongImport() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.makeWorkbook()
      _ = try quntuan.run("set", "w.quntuan", "总工会.竞赛场次@2025", "16")
      try FileManager.default.removeItem(at: quntuan.folder.appendingPathComponent("w.quntuan-备份"))
      let rows = (0..<10_500).map { row in
        // Seven indicators of 125 years' months: more than the command holds.
        let name = ["竞赛场次", "参赛职工", "职工创新成果", "困难职工救助", "送清凉", "金秋助学", "调解件数"][row % 7]
        let month = row / 7 % 12 + 1
        return "总工会,\(name),\(1950 + row / 84)-\(month < 10 ? "0" : "")\(month),5\n"
      }
      try quntuan.write("机构,指标,期,数值\n" + rows.joined(), to: "t.csv")
      let run = try quntuan.run("import", "w.quntuan", "t.csv")
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      let list = try quntuan.run("restore", "w.quntuan", "--json")
      #expect(list.lines.count == 1)
      #expect(list.output.contains(#""figures":1,"#), "\(list.output)")
    }
  }

  @Test("a copy is listed with when, why and how much is in it, and goes back by its number")
  func restoring() throws {
    try withSampleWorkbook { quntuan in
      let made = try quntuan.run("backup", "w.quntuan")
      #expect(made.status == 0 && made.output.contains("-手动.quntuan"))
      _ = try quntuan.run("set", "w.quntuan", "总工会.竞赛场次@2025", "99")
      let list = try quntuan.run("restore", "w.quntuan", "--json")
      let number = try #require(list.lines.first { $0.contains("手动") })
      #expect(number.contains(#""drafts":1,"journal":1"#), "\(number)")
      let table = try quntuan.run("restore", "w.quntuan")
      #expect(table.lines[0].hasPrefix("序号  时间"))
      let index = try #require(list.lines.firstIndex { $0.contains("手动") }) + 1
      let done = try quntuan.run("restore", "w.quntuan", "\(index)")
      #expect(done.status == 0 && done.errors.contains("恢复前.quntuan"), "\(done.errors)")
      #expect(try competitions(quntuan).contains(" 16 "))
      let back = try #require(try copies(quntuan).first { $0.contains("恢复前") })
      #expect(try quntuan.run("restore", "w.quntuan", "w.quntuan-备份/\(back)").status == 0)
      #expect(try competitions(quntuan).contains(" 99 "))
      #expect(try quntuan.run("restore", "w.quntuan", "40").status == 66)
    }
  }

  @Test("a workbook that was lost comes back from its copies")
  func lost() throws {
    try withSampleWorkbook { quntuan in
      try FileManager.default.removeItem(at: quntuan.folder.appendingPathComponent("w.quntuan"))
      #expect(try quntuan.run("restore", "w.quntuan", "1").status == 0)
      #expect(try competitions(quntuan).contains(" 16 "))
    }
  }

  @Test("-o writes one copy where it is wanted, over nothing")
  func elsewhere() throws {
    try withSampleWorkbook { quntuan in
      #expect(try quntuan.run("backup", "w.quntuan", "-o", "留底.quntuan").status == 0)
      #expect(try quntuan.run("doctor", "留底.quntuan").status == 0)
      let again = try quntuan.run("backup", "w.quntuan", "-o", "留底.quntuan")
      #expect(again.status == 73 && again.errors.contains("已经存在"))
      #expect(try quntuan.run("backup", "w.quntuan", "-o", "没有/留底.quntuan").status == 73)
    }
  }

  @Test("doctor says that a good one is good, what is wrong with a bad one, and rescues it")
  func doctor() throws {
    try withSampleWorkbook { quntuan in
      let good = try quntuan.run("doctor", "w.quntuan")
      #expect(good.status == 0 && good.output.contains("完好"))
      let before = try competitions(quntuan)
      let file = quntuan.folder.appendingPathComponent("w.quntuan")
      let handle = try FileHandle(forWritingTo: file)
      // The middle of the file: leaves of figures and of the journal.
      try handle.seek(toOffset: UInt64(try Data(contentsOf: file).count / 2 / 4096 * 4096))
      try handle.write(contentsOf: Data(repeating: 0xA5, count: 8192))
      try handle.close()
      let bad = try quntuan.run("doctor", "w.quntuan")
      #expect(bad.status == 1)
      #expect(bad.output.contains("问题：") && bad.errors.contains("--rescue"))
      let rescued = try quntuan.run("doctor", "w.quntuan", "--rescue", "-o", "新.quntuan")
      #expect(rescued.status == 1 && rescued.output.contains("损坏的页："), "\(rescued.output)")
      #expect(try quntuan.run("doctor", "新.quntuan").status == 0)
      try FileManager.default.removeItem(at: file)
      try FileManager.default.moveItem(
        at: quntuan.folder.appendingPathComponent("新.quntuan"), to: file)
      #expect(try competitions(quntuan) == before)
      #expect(try quntuan.run("doctor", "t.txt").status == 66)
      try quntuan.write("各位代表：\n", to: "t.txt")
      #expect(try quntuan.run("doctor", "t.txt").status == 65)
      #expect(try quntuan.run("doctor", "w.quntuan", "--rescue").status == 64)
    }
  }
}
