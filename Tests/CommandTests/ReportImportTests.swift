import Foundation
import Testing

@Suite("Importing what organizations really send")
struct ReportImportTests {
  static let report = """
    区总工会2026年工作统计表
    单位：场次、人
    指标,完成数,上年
    竞赛场次,18,
    技能大比武参加人数,96,
    """

  @Test(
    "a report is read by its title, labels and unit; what is unsure is asked and nothing is written"
  )
  func asked() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write(Self.report, to: "区总工会2026年报.csv")
      let run = try quntuan.run("import", "w.quntuan", "区总工会2026年报.csv")
      #expect(run.status == 1)
      #expect(
        run.errorLines == [
          "拿不准：区总工会2026年报.csv A5格：指标“技能大比武参加人数”对不上台账里的名称",
          "请写成一个YAML文件，用--map交给程序；不要的写“略”：", "指标:", "  技能大比武参加人数:",
        ])
      #expect(
        run.output == "新增1条，变更0条，无变动0条，拿不准1处。一条也没有写入；用--map、--period写明后重来，或加--skip-bad跳过。\n")
      #expect(try quntuan.run("log", "w.quntuan", "--json").lines.count == 1)
    }
  }

  @Test("what --map decides is remembered for the next report of the same source")
  func remembered() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write("指标:\n  技能大比武参加人数: 参赛职工\n", to: "map.yaml")
      try quntuan.write(Self.report, to: "区总工会2026年报.csv")
      let first = try quntuan.run(
        "import", "w.quntuan", "区总工会2026年报.csv", "--map", "map.yaml")
      #expect(first.status == 0)
      #expect(first.output.hasPrefix("新增2条"))
      #expect(try quntuan.run("log", "w.quntuan", "--json").lines.count == 2)
      try quntuan.write(
        Self.report.replacingOccurrences(of: "2026", with: "2027"), to: "区总工会2027年报.csv")
      let next = try quntuan.run("import", "w.quntuan", "区总工会2027年报.csv", "--dry-run")
      #expect(next.status == 0)
      #expect(
        next.lines.prefix(2) == ["新增  区总工会·竞赛场次@2027：18场次", "新增  区总工会·参赛职工@2027：96人"])
    }
  }

  @Test("a table of figures is asked for its unknown names too, and needs no second answer")
  func tables() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write("机构,指标,期,数值\n职工之家,竞赛场次,2026,17\n", to: "上报2026.csv")
      let asked = try quntuan.run("import", "w.quntuan", "上报2026.csv")
      #expect(asked.status != 0)
      #expect(asked.errorLines.contains { $0.hasPrefix("机构:") || $0.contains("职工之家:") })
      try quntuan.write("机构:\n  职工之家: 区总工会\n", to: "map.yaml")
      let taken = try quntuan.run("import", "w.quntuan", "上报2026.csv", "--map", "map.yaml")
      #expect(taken.status == 0, "\(taken.errorLines)")
      try quntuan.write("机构,指标,期,数值\n职工之家,竞赛场次,2027,18\n", to: "上报2027.csv")
      let next = try quntuan.run("import", "w.quntuan", "上报2027.csv", "--dry-run")
      #expect(next.lines.first == "新增  区总工会·竞赛场次@2027：18场次")
    }
  }

  @Test("one import is one entry of the journal and one undo")
  func undo() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write(Self.report, to: "区总工会2026年报.csv")
      _ = try quntuan.run("import", "w.quntuan", "区总工会2026年报.csv", "--skip-bad")
      #expect(try quntuan.run("undo", "w.quntuan").output.contains("导入 区总工会2026年报.csv"))
    }
  }

  @Test("GB18030 is found out and told, and can be forced")
  func encodings() throws {
    try withSampleWorkbook { quntuan in
      let gb18030 = String.Encoding(rawValue: 0x8000_0632)
      let bytes = try #require("机构,指标,期,数值\n区总工会,竞赛场次,2026,18\n".data(using: gb18030))
      try bytes.write(to: quntuan.folder.appendingPathComponent("旧.csv"))
      let run = try quntuan.run("import", "w.quntuan", "旧.csv", "--dry-run")
      #expect(run.errorLines == ["提示：旧.csv：按GB18030编码读的"])
      #expect(run.lines.first == "新增  区总工会·竞赛场次@2026：18场次")
      #expect(
        try quntuan.run("import", "w.quntuan", "旧.csv", "--encoding", "utf-8").status == 65)
      #expect(try quntuan.run("import", "w.quntuan", "旧.csv", "--encoding", "big").status == 64)
    }
  }

  @Test("a mapping file that is wrong is refused with its line")
  func wrongMap() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write(Self.report, to: "表.csv")
      try quntuan.write("指标:\n  甲: 乙\n单位:\n  丙: 丁\n", to: "map.yaml")
      let run = try quntuan.run("import", "w.quntuan", "表.csv", "--map", "map.yaml")
      #expect(run.status == 65)
      #expect(run.errorLines == ["quntuan：map.yaml 第3行：“单位”不认识；可写：机构、指标、期"])
    }
  }
}
