import Testing

@Suite("A command line that cannot be carried out")
struct UsageTests {
  @Test(
    "ends with its code and one line in Chinese that says what to do",
    arguments: [
      (["import"], 64, "缺少<工作簿>；用法见 quntuan import --help"),
      (["log", "w.quntuan", "--limt", "5"], 64, "没有选项--limt，是否要写--limit；用法见 quntuan log --help"),
      (["log", "w.quntuan", "--limit"], 64, "--limit <条数>缺少内容；用法见 quntuan log --help"),
      (["log", "w.quntuan", "--limit", "多"], 64, "--limit <条数>不能是“多”；用法见 quntuan log --help"),
      (
        ["figures", "a", "--period", "明年"], 64,
        "--period <期>不能是“明年”：可写2025、2025H1、2025Q3、2025-06；用法见 quntuan figures --help"
      ),
      (
        ["material", "list", "a", "--period", "明年"], 64,
        "--period <期>不能是“明年”：可写2025、2025H1、2025Q3、2025-06；用法见 quntuan material list --help"
      ),
      (["undo", "a.quntuan", "b"], 64, "多出了“b”；用法见 quntuan undo --help"),
      (
        ["figures", "a", "--status", "好"], 64,
        "--status可用：未报、已报、存疑、已核、不适用、合计、推算；用法见 quntuan figures --help"
      ),
      (
        ["export", "a", "--format", "wps"], 64,
        "--format <格式>不能是“wps”，可用：text、markdown、docx、reading、evidence、ledger、summary、reminders、csv；用法见 quntuan export --help"
      ),
      (
        ["new", "w.quntuan", "--region", "青禾", "--level", "市"], 64,
        "“市”既可能是地级市，也可能是县级市；请写明“地级市”或“县级市”"
      ),
      (
        ["new", "w.quntuan", "--region", "青禾区", "--level", "区", "--parent", "云岭市"], 64,
        "--parent“云岭市”要写成“名称:级别”，如 云岭市:地级市"
      ),
      (
        ["new", "w.quntuan", "--region", "青禾区", "--level", "区", "--organizations", "公会"], 65,
        "没有类别“公会”；可用：工会"
      ),
      (["undo", "没有.quntuan"], 66, "没有找到工作簿“没有.quntuan”；请核对路径，或用 quntuan new 新建"),
      (["figurs", "w.quntuan"], 66, "没有工作簿“figurs”，也没有这个命令；是否要写：figures"),
      (["figurs", "--json", "w.quntuan"], 66, "没有工作簿“figurs”，也没有这个命令；是否要写：figures"),
      (["improt"], 66, "没有工作簿“improt”，也没有这个命令；是否要写：import"),
      (
        ["new", "没有/w.quntuan", "--region", "青禾区", "--level", "区"], 73,
        "不能新建工作簿“没有/w.quntuan”：文件夹不存在，请先建立文件夹"
      ),
    ] as [([String], Int32, String)])
  func failure(arguments: [String], status: Int32, message: String) throws {
    try withQuntuan { quntuan in
      let result = try quntuan.run(arguments)
      #expect(result.status == status)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.hasPrefix("quntuan：\(message)"), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
  }

  @Test("an existing workbook is not touched by new: 73")
  func existing() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.makeWorkbook()
      let again = try quntuan.makeWorkbook()
      #expect(again.status == 73)
      #expect(again.errors.contains("已经存在"))
    }
  }

  @Test("a file that is no workbook is refused with 65, a folder with 66")
  func foreign() throws {
    try withQuntuan { quntuan in
      try quntuan.write("不是工作簿，只是一个普通的文本文件，长一点也不要紧。", to: "a.txt")
      #expect(try quntuan.run("figures", "a.txt").status == 65)
      #expect(try quntuan.run("figures", ".").status == 66)
    }
  }

  @Test("completion scripts name the commands", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    try withQuntuan { quntuan in
      let script = try quntuan.run("completions", shell)
      #expect(script.status == 0)
      #expect(script.output.contains("organization"))
      #expect(try quntuan.run("--generate-completion-script", shell).output == script.output)
    }
  }
}
