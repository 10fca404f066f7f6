import Foundation
import Testing

@Suite("Files in and out")
struct FileTests {
  static let good = "机构,指标,期,数值\n区总工会,竞赛场次,2026,18\n"
  static let bad = "机构,指标,期,数值\n区总工会,竞赛场次,2026年底,18\n区总工会,会员,2026,很多\n"

  @Test("one bad row stops the whole set: each is named with file, line and reason, exit 1")
  func allOrNothing() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write(Self.good, to: "good.csv")
      try quntuan.write(Self.bad, to: "bad.csv")
      let refused = try quntuan.run("import", "w.quntuan", "good.csv", "bad.csv")
      #expect(refused.status == 1)
      #expect(refused.errorLines.count == 2)
      #expect(refused.errorLines[0].hasPrefix("不合格：bad.csv 第2行：期“2026年底”读不懂；可写2025"))
      #expect(refused.errorLines[1].hasPrefix("不合格：bad.csv 第3行：数值“很多”："))
      #expect(try quntuan.run("log", "w.quntuan", "--json").lines.count == 1)
      let skipped = try quntuan.run("import", "w.quntuan", "good.csv", "bad.csv", "--skip-bad")
      #expect(skipped.status == 0)
      #expect(skipped.output == "新增1条，变更0条，无变动0条，不合格2条。已导入。\n")
      #expect(try quntuan.run("log", "w.quntuan").output.contains("导入 good.csv 等2个文件"))
    }
  }

  @Test("--dry-run shows the rows and writes nothing")
  func dryRun() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write(Self.good, to: "good.csv")
      let run = try quntuan.run("import", "w.quntuan", "good.csv", "--dry-run")
      #expect(run.status == 0)
      #expect(run.lines == ["新增  区总工会·竞赛场次@2026：18场次", "新增1条，变更0条，无变动0条。没有写入（--dry-run）。"])
      #expect(try quntuan.run("log", "w.quntuan", "--json").lines.count == 1)
    }
  }

  @Test("--json gives one object a row and the counts last")
  func json() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write(Self.good, to: "good.csv")
      let run = try quntuan.run("import", "w.quntuan", "good.csv", "--json")
      #expect(
        run.lines == [
          #"{"file":"good.csv","line":2,"cell":null,"outcome":"new","summary":"区总工会·竞赛场次@2026：18场次","reason":null}"#,
          #"{"new":1,"changed":0,"same":0,"blank":0,"doubtful":0,"refused":0,"conflicts":0,"unsure":0,"committed":true}"#,
        ])
    }
  }

  @Test("a file that is not there ends with 66, one that is no table with 65")
  func inputs() throws {
    try withSampleWorkbook { quntuan in
      #expect(try quntuan.run("import", "w.quntuan", "没有.csv").status == 66)
      try quntuan.write("姓名,年龄\n张三,30\n", to: "other.csv")
      let other = try quntuan.run("import", "w.quntuan", "other.csv")
      #expect(other.status == 65)
      #expect(other.errors.contains("other.csv 第1行：认不出是哪种表"))
    }
  }

  @Test(
    "nothing that is put out of a workbook takes its place, by whatever way it is reached",
    arguments: ["w.quntuan", "./w.quntuan", "link", "twin"])
  func ownPath(_ path: String) throws {
    try withSampleWorkbook { quntuan in
      let files = FileManager.default
      let workbook = quntuan.folder.appendingPathComponent("w.quntuan")
      try files.createSymbolicLink(
        at: quntuan.folder.appendingPathComponent("link"), withDestinationURL: workbook)
      try files.linkItem(at: workbook, to: quntuan.folder.appendingPathComponent("twin"))
      for command in [
        ["export", "w.quntuan", "--allow-gaps"], ["export", "w.quntuan", "--format", "ledger"],
        ["export", "w.quntuan", "--format", "csv"],
        ["formulation", "export", "w.quntuan", "--all"],
        ["forms", "w.quntuan"],
      ] {
        let run = try quntuan.run(command + ["-o", path, "--force"])
        #expect(run.status == 73, "\(command) \(run.errors)")
        #expect(run.errors.contains("是工作簿自己，没有改动它"), "\(run.errors)")
      }
      #expect(try quntuan.run("doctor", "w.quntuan").status == 0)
      #expect(files.fileExists(atPath: quntuan.folder.appendingPathComponent(path).path))
    }
  }

  @Test("an export does not overwrite unless told to, and leaves no half file")
  func exports() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write("旧的", to: "speech.txt")
      let refused = try quntuan.run("export", "w.quntuan", "--allow-gaps", "-o", "speech.txt")
      #expect(refused.status == 73)
      #expect(try quntuan.read("speech.txt") == "旧的")
      let forced = try quntuan.run(
        "export", "w.quntuan", "--allow-gaps", "-o", "speech.txt", "--force")
      #expect(forced.status == 0)
      #expect(forced.output.isEmpty)
      let printed = try quntuan.run("export", "w.quntuan", "--allow-gaps", "-o", "-")
      #expect(try quntuan.read("speech.txt") == printed.output)
      let nowhere = try quntuan.run("export", "w.quntuan", "--allow-gaps", "-o", "没有/speech.txt")
      #expect(nowhere.status == 73)
    }
  }

  @Test("the file's ending says what the speech is to be; a pipe takes the same bytes")
  func wordFiles() throws {
    try withSampleWorkbook { quntuan in
      let word = try quntuan.run("export", "w.quntuan", "--allow-gaps", "-o", "讲稿.docx")
      #expect(word.status == 0, "\(word.errors)")
      let file = try Data(contentsOf: quntuan.folder.appendingPathComponent("讲稿.docx"))
      #expect(file.starts(with: Data("PK".utf8)))
      _ = try quntuan.run(
        "export", "w.quntuan", "--allow-gaps", "--format", "reading", "-o", "朗读.docx")
      let reading = try Data(contentsOf: quntuan.folder.appendingPathComponent("朗读.docx"))
      #expect(reading.starts(with: Data("PK".utf8)) && reading != file)
      _ = try quntuan.run("export", "w.quntuan", "--allow-gaps", "-o", "讲稿.md")
      #expect(try quntuan.read("讲稿.md").hasPrefix("# "))
    }
  }

  @Test("a Word file with gaps is refused like any speech, each gap named")
  func wordGaps() throws {
    try withSampleWorkbook { quntuan in
      for format in ["docx", "reading"] {
        let run = try quntuan.run("export", "w.quntuan", "--format", format, "-o", "讲稿.docx")
        #expect(run.status == 1)
        #expect(run.errors.contains("待填："))
        #expect(!quntuan.exists("讲稿.docx"))
      }
    }
  }

  @Test("text goes out in GB18030, with CRLF, without indents, in lines of a width")
  func encodings() throws {
    try withSampleWorkbook { quntuan in
      let run = try quntuan.run(
        "export", "w.quntuan", "--allow-gaps", "--encoding", "gb18030", "--line-ending", "crlf",
        "--indent", "none", "--width", "30", "-o", "讲稿.txt")
      #expect(run.status == 0, "\(run.errors)")
      let bytes = try Data(contentsOf: quntuan.folder.appendingPathComponent("讲稿.txt"))
      let encoding = String.Encoding(rawValue: 0x8000_0632)
      let text = try #require(String(data: bytes, encoding: encoding))
      let lines = text.components(separatedBy: "\r\n")
      #expect(lines.count > 100 && lines.allSatisfy { $0.count <= 60 && !$0.hasPrefix("\u{3000}") })
      let whole = try quntuan.run("export", "w.quntuan", "--allow-gaps").output
      let letters = { (text: String) in text.filter { !$0.isWhitespace } }
      #expect(letters(text) == letters(whole))
    }
  }

  @Test(
    "an option that the format has no use for is refused with what it is for",
    arguments: [
      (
        ["--format", "docx", "--encoding", "gb18030"], "--encoding、--line-ending只用于格式text、markdown"
      ),
      (["--format", "markdown", "--width", "30"], "--indent、--width只用于格式text"),
      (["--page", "9704"], "--page只用于格式docx"), (["--size", "20"], "--size只用于格式reading"),
      (["--format", "reading", "--size", "12"], "--size写18到36磅"),
      (["--width", "3"], "--width“3”不对"),
    ])
  func options(arguments: [String], message: String) throws {
    try withSampleWorkbook { quntuan in
      let run = try quntuan.run(["export", "w.quntuan", "--allow-gaps"] + arguments)
      #expect(run.status == 64)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }

  @Test("the built-in templates have no mistakes; a mistake is shown with line and column, exit 1")
  func templates() throws {
    try withSampleWorkbook { quntuan in
      #expect(try quntuan.run("templates").lines.contains("群团工作座谈会讲话"))
      #expect(try quntuan.run("templates", "show", "群团工作座谈会讲话").output.hasPrefix("---\n名称:"))
      #expect(try quntuan.run("templates", "show", "没有").status == 65)
      let all = try quntuan.run("templates", "check")
      #expect(all.status == 0, "\(all.output)")
      let against = try quntuan.run("templates", "check", "--against", "w.quntuan")
      #expect(against.status == 0, "\(against.output)")
      try quntuan.write("# 讲话\n\n全年组织竞赛{工会.竞赛场数}。\n", to: "t.md")
      let bad = try quntuan.run("templates", "check", "t.md")
      #expect(bad.status == 1)
      #expect(bad.output.contains("第3行第7列") && bad.output.contains("竞赛场次"))
      #expect(try quntuan.run("templates", "check", "没有.md").status == 66)
    }
  }

  @Test("a template beside the workbook wins over the built-in one of its name")
  func layers() throws {
    try withSampleWorkbook { quntuan in
      let folder = quntuan.folder.appendingPathComponent("模板")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try quntuan.write("# 自己的\n\n竞赛{工会.竞赛场次}。\n", to: "模板/短讲话.md")
      let list = try quntuan.run("templates", "list", "--against", "w.quntuan")
      #expect(list.lines.contains("短讲话"))
      _ = try quntuan.run("draft", "new", "w.quntuan", "--template", "短讲话")
      #expect(try quntuan.run("export", "w.quntuan").output == "自己的\n\n\u{3000}\u{3000}竞赛16场次。\n")
    }
  }

  @Test("a prefecture's import finds a township of one of its districts, in a later import too")
  func deepRegions() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.run(
        "new", "c.quntuan", "--region", "云岭市", "--level", "地级市", "--period", "2025")
      try quntuan.write("区域,级别,上级\n青禾区,区,\n清河镇,镇,青禾区\n", to: "r.csv")
      try quntuan.write("机构,类别,区域\n清河镇总工会,工会,清河镇\n", to: "o.csv")
      try quntuan.write("机构,指标,期,数值\n清河镇总工会,竞赛场次,2025,3\n", to: "f.csv")
      for file in ["r.csv", "o.csv", "f.csv"] {
        let run = try quntuan.run("import", "c.quntuan", file)
        #expect(run.status == 0, "\(run.errors)")
      }
      let again = try quntuan.run("import", "c.quntuan", "f.csv", "r.csv", "o.csv")
      #expect(again.output.hasPrefix("新增0条，变更0条，无变动4条"))
    }
  }
}
