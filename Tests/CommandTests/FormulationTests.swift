import Foundation
import Testing

@Suite("The 提法库 by command")
struct FormulationTests {
  private func entries(_ quntuan: Quntuan, _ more: String...) throws -> [[String: Any]] {
    try quntuan.run(["formulation", "list", "w.quntuan", "--json"] + more).lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  private func entry(
    _ text: String, _ quntuan: Quntuan, _ more: String...
  ) throws -> [String: Any] {
    let all = try quntuan.run(["formulation", "list", "w.quntuan", "--json"] + more).lines
    let line = all.first { $0.contains("\"text\":\"\(text)\"") } ?? "{}"
    return try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
  }

  @Test("a new workbook has neutral wording for all that its first draft cites")
  func builtIn() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.makeWorkbook()
      let all = try entries(quntuan)
      #expect(all.allSatisfy { $0["origin"] as? String == "内置" && $0["id"] is NSNull })
      #expect(all.contains { $0["drafts"] as? [String] == ["群团工作座谈会讲话"] })
      #expect(try !quntuan.run("w.quntuan").output.contains("〔待填：提法"))
    }
  }

  @Test("one is added, changed, ended, removed and brought back; each state by its day")
  func life() throws {
    try withSampleWorkbook { quntuan in
      let added = try quntuan.run(
        "formulation", "add", "w.quntuan", "--name", "区委要求", "--text", "三个更进一步", "--from",
        "2025-03-01", "--basis", "区委全会")
      #expect(added.status == 0)
      let number = added.output.filter(\.isNumber)
      #expect(try entry("三个更进一步", quntuan, "--date", "2025-02-28")["state"] as? String == "未生效")
      #expect(try entry("三个更进一步", quntuan)["state"] as? String == "现行")
      #expect(try entry("三个更进一步", quntuan)["basis"] as? String == "区委全会")
      let edited = try quntuan.run(
        "formulation", "edit", "w.quntuan", number, "--until", "2025-12-31")
      #expect(edited.output == "已修改：提法 区委要求\n")
      #expect(try entry("三个更进一步", quntuan)["state"] as? String == "已过期")
      #expect(try quntuan.run("formulation", "remove", "w.quntuan", number).status == 0)
      #expect(try entry("三个更进一步", quntuan).isEmpty)
      #expect(try quntuan.run("undo", "w.quntuan").status == 0)
      #expect(try entry("三个更进一步", quntuan)["lastDay"] as? String == "2025-12-31")
    }
  }

  @Test(
    "what cannot be is refused with its reason",
    arguments: [
      (["--name", "甲.乙", "--text", "丙"], 65, "quntuan：名称里有“.”，讲稿引不了；只用汉字、字母、数字\n"),
      (["--name", "甲", "--text", ""], 65, "quntuan：没有写提法的内容\n"),
      (
        ["--name", "甲", "--text", "乙", "--from", "2026-01-01", "--until", "2025-01-01"], 65,
        "quntuan：“止”早于“起”\n"
      ),
      (
        ["--name", "本地口号", "--text", "乙", "--from", "2025-01-01"], 65,
        "quntuan：已经有同一天启用的“本地口号”；要改请用edit\n"
      ),
    ])
  func refused(options: [String], status: Int32, errors: String) throws {
    try withSampleWorkbook { quntuan in
      let result = try quntuan.run(["formulation", "add", "w.quntuan"] + options)
      #expect(result.status == status)
      #expect(result.errors == errors)
    }
  }

  @Test("a dated one over a built-in series takes it into the workbook, and says so")
  func copied() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.makeWorkbook()
      let added = try quntuan.run(
        "formulation", "add", "w.quntuan", "--name", "本地口号", "--text", "向善向上、同心同行", "--from",
        "2026-07-01")
      #expect(added.errors == "提示：内置的“本地口号”1条已一并记入工作簿，以后以工作簿为准\n")
      #expect(try entry("同心同向、为民为先", quntuan)["lastDay"] as? String == "2026-06-30")
      #expect(try quntuan.run("undo", "w.quntuan").status == 0)
      #expect(try entry("同心同向、为民为先", quntuan)["origin"] as? String == "内置")
    }
  }

  @Test(
    "the office's file speaks in the speech; the file beside the workbook wins, the workbook over both"
  )
  func layers() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.makeWorkbook()
      let user = quntuan.folder.appendingPathComponent(".local/share/quntuan")
      try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
      try Data("- 名称: 发展目标\n  提法: 建设近者悦远者来的青禾\n".utf8)
        .write(to: user.appendingPathComponent("提法.yaml"))
      #expect(try quntuan.run("w.quntuan").output.contains("建设近者悦远者来的青禾"))
      try quntuan.write("- 名称: 发展目标\n  提法: 建设宜居宜业的青禾\n", to: "提法.yaml")
      #expect(try quntuan.run("w.quntuan").output.contains("建设宜居宜业的青禾"))
      #expect(try entry("建设宜居宜业的青禾", quntuan)["origin"] as? String == "本单位")
      _ = try quntuan.run(
        "formulation", "add", "w.quntuan", "--name", "发展目标", "--text", "建设富美青禾")
      #expect(try quntuan.run("w.quntuan").output.contains("建设富美青禾"))
    }
  }

  @Test("a broken file is named with its place by list, export and at opening, and costs no speech")
  func broken() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write("- 名称: 区委要求\n  提发: 三个更进一步\n", to: "提法.yaml")
      let message = "提法.yaml 第2行第3列：没有“提发”这一项；是否要写：提法"
      let list = try quntuan.run("formulation", "w.quntuan")
      #expect(list.status == 0)
      #expect(list.errorLines.count == 1)
      #expect(list.errors.hasSuffix("\(message)\n"))
      let export = try quntuan.run("export", "w.quntuan", "--allow-gaps")
      #expect(export.status == 0)
      #expect(export.errors.contains(message))
      try quntuan.write("Down\n", to: "keys")
      try quntuan.write("", to: "none")
      let screen = try quntuan.run("w.quntuan", "--keys", "none", "--size", "160x36")
      #expect(screen.output.contains("没有“提发”这一项"))
    }
  }

  @Test("a file that cannot be read as text is named")
  func notText() throws {
    try withSampleWorkbook { quntuan in
      try Data([0xFF, 0xFE, 0x41]).write(to: quntuan.folder.appendingPathComponent("提法.yaml"))
      #expect(
        try quntuan.run("formulation", "w.quntuan").errors.hasSuffix(
          "提法.yaml：不是UTF-8文本；请另存为UTF-8\n"))
    }
  }

  @Test("what is exported is an office's file: taken in elsewhere it is the same, as one edit")
  func exchange() throws {
    try withSampleWorkbook { quntuan in
      let export = try quntuan.run("formulation", "export", "w.quntuan", "-o", "out.yaml")
      #expect(export.errors == "已导出到out.yaml，7条\n")
      #expect(try quntuan.run("formulation", "export", "w.quntuan", "-o", "out.yaml").status == 73)
      let again = try quntuan.run("formulation", "import", "w.quntuan", "out.yaml")
      #expect(again.output == "新增0条，变更0条，无变动7条。没有变动。\n")
      _ = try quntuan.run(
        "new", "b.quntuan", "--region", "青禾区", "--level", "区", "--parent", "云岭市:地级市")
      let dry = try quntuan.run("formulation", "import", "b.quntuan", "out.yaml", "--dry-run")
      #expect(dry.lines.last == "新增7条，变更0条，无变动0条。没有写入（--dry-run）。")
      let taken = try quntuan.run("formulation", "import", "b.quntuan", "out.yaml")
      #expect(taken.output == "新增7条，变更0条，无变动0条。已导入。\n")
      #expect(
        try quntuan.run("formulation", "export", "b.quntuan").output == quntuan.read("out.yaml"))
      _ = try quntuan.run("undo", "b.quntuan")
      #expect(try quntuan.run("formulation", "export", "b.quntuan").output == "[]\n")
    }
  }

  @Test("a file with a mistake is not taken in at all")
  func refusedFile() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write("- 名称: 甲\n  提法: 乙\n- 名称: 丙\n  提法: 丁\n  起: 昨天\n", to: "x.yaml")
      let result = try quntuan.run("formulation", "import", "w.quntuan", "x.yaml")
      #expect(result.status == 1)
      #expect(
        result.errors == "不合格：x.yaml 第5行第6列：“起”的“昨天”不是日期；可写2026-01-15\n一条也没有写入；改好后重来\n")
      #expect(try quntuan.run("formulation", "import", "w.quntuan", "y.yaml").status == 66)
    }
  }

  @Test(
    "export and templates check name a citation that has passed, and prose that has one by hand")
  func passed() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write("- 名称: 行动\n  提法: 青禾群团暖心行动\n  止: 2025-06-30\n", to: "提法.yaml")
      try quntuan.write("# 讲话\n\n推进{提法.行动}。奋进“十四五”时期。\n", to: "稿.md")
      let lines = try quntuan.run("templates", "check", "稿.md", "--against", "w.quntuan").lines
      #expect(
        lines.first
          == "提示：稿.md 第3行第3列：提法“行动”已于2025年6月30日停用（青禾群团暖心行动），讲话日期为2026年1月15日；在提法库里补上现行的一条")
      #expect(
        lines.dropFirst().first
          == "提示：稿.md 第3行第13列：“‘十四五’时期”是已于2025年12月31日停用的提法（规划时期）；现行的是“‘十五五’时期”；可改写成{提法.规划时期}"
      )
    }
  }

  @Test("a passed wording by hand is told at export and does not stand in its way")
  func warned() throws {
    try withSampleWorkbook { quntuan in
      let folder = quntuan.folder.appendingPathComponent("模板")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try quntuan.write("# 讲话\n\n奋进“十四五”时期，成绩喜人。\n", to: "模板/短.md")
      _ = try quntuan.run("draft", "new", "w.quntuan", "--template", "短")
      let export = try quntuan.run("export", "w.quntuan")
      #expect(export.status == 0)
      #expect(export.errors.contains("停用的提法（规划时期）"))
      #expect(export.output.contains("“十四五”时期"))
    }
  }
}
