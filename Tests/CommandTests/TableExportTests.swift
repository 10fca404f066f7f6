import Foundation
import Testing

@Suite("Exporting tables")
struct TableExportTests {
  @Test(
    "every table comes in every kind of file by its ending, gaps or not",
    arguments: ["evidence", "ledger", "summary", "reminders"])
  func formats(format: String) throws {
    try withSampleWorkbook { quntuan in
      for ending in ["xlsx", "csv", "md", "txt"] {
        let run = try quntuan.run(
          "export", "w.quntuan", "--format", format, "-o", "表.\(ending)")
        #expect(run.status == 0, "\(run.errors)")
        let bytes = [UInt8](
          try Data(contentsOf: quntuan.folder.appendingPathComponent("表.\(ending)")))
        switch ending {
        case "xlsx": #expect(bytes.starts(with: [0x50, 0x4B]))
        case "csv": #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        case "md": #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("# "))
        default: #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\n"))
        }
      }
      #expect(try quntuan.run("export", "w.quntuan", "--format", format).lines.count > 3)
    }
  }

  @Test(
    "a kind of file that the program does not write is refused, and no file is made",
    arguments: [
      ("text", "讲稿.pdf", "文本不能写成.pdf文件；请用.docx、.txt、.md结尾的文件名"),
      ("docx", "讲稿.doc", "Word公文版不能写成.doc文件；请用.docx、.txt、.md结尾的文件名"),
      ("text", "讲稿.xlsx", "文本不能写成.xlsx文件；请用.docx、.txt、.md结尾的文件名"),
      ("ledger", "台账.xls", "整改台账不能写成.xls文件；请用.xlsx、.csv、.md、.txt结尾的文件名"),
    ])
  func foreign(format: String, name: String, objection: String) throws {
    try withSampleWorkbook { quntuan in
      let run = try quntuan.run("export", "w.quntuan", "--format", format, "-o", name)
      #expect(run.status == 64)
      #expect(run.errors.contains(objection), "\(run.errors)")
      #expect(
        !FileManager.default.fileExists(atPath: quntuan.folder.appendingPathComponent(name).path))
    }
  }

  @Test("a reminder is one paragraph an organization, with contact, deadline and what is missing")
  func reminders() throws {
    try withSampleWorkbook { quntuan in
      let text = try quntuan.run("export", "w.quntuan", "--format", "reminders")
      #expect(text.lines.prefix(2) == ["青禾区2025年数据催报清单", "截至2026年1月15日：9家未报，共11项，其中9家逾期"])
      #expect(
        text.lines.contains(
          "区总工会（联系人：办公室周干事，电话：0000-0000001）：你单位2025年数据应于2026年1月10日前报送，已逾期5天，"
            + "尚有2项未报：困难职工救助、金秋助学。请抓紧核实报送；没有发生的填0，没有这项工作的注明“不适用”。"))
    }
  }

  @Test("the summary sets each figure beside the year before")
  func summary() throws {
    try withSampleWorkbook { quntuan in
      _ = try quntuan.run("export", "w.quntuan", "--format", "summary", "-o", "汇总.csv")
      let lines = try quntuan.read("汇总.csv").components(separatedBy: "\r\n")
      #expect(lines.contains { $0.hasPrefix("区总工会,服务大局,竞赛场次,场次,16,14,'+14.3%") })
    }
  }

  @Test("all records as CSV make an empty workbook the same")
  func records() throws {
    try withSampleWorkbook { quntuan in
      #expect(try quntuan.run("export", "w.quntuan", "--format", "csv", "-o", "甲").status == 0)
      _ = try quntuan.run(
        "new", "b.quntuan", "--region", "青禾区", "--level", "区", "--parent", "云岭市:地级市",
        "--period", "2025", "--organizations", "none")
      let back = try quntuan.run("import", "b.quntuan", "甲")
      #expect(back.status == 0, "\(back.errors)")
      _ = try quntuan.run("export", "b.quntuan", "--format", "csv", "-o", "乙")
      for name in try FileManager.default.contentsOfDirectory(
        atPath: quntuan.folder.appendingPathComponent("甲").path)
      {
        #expect(try quntuan.read("甲/\(name)") == quntuan.read("乙/\(name)"), "\(name)")
      }
    }
  }

  @Test("what belongs to another format is refused with the way out")
  func refused() throws {
    try withSampleWorkbook { quntuan in
      let folder = try quntuan.run("export", "w.quntuan", "--format", "csv")
      #expect(folder.status == 64)
      #expect(folder.errors.contains("请加-o 文件夹"))
      let period = try quntuan.run("export", "w.quntuan", "--format", "ledger", "--period", "2024")
      #expect(period.status == 64)
    }
  }
}
