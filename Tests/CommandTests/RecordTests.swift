import Foundation
import Testing

@Suite("Recording by command")
struct RecordTests {
  private func object(_ line: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
  }

  @Test("set understands what people write, and says what it understood")
  func set() throws {
    try withSampleWorkbook { quntuan in
      let set = try quntuan.run("set", "w.quntuan", "妇联.贷款@2025", "８００万", "--source", "季报")
      #expect(set.output.hasSuffix("→ 800万元\n"))
      let line = try quntuan.run("figures", "w.quntuan", "--organization", "妇联", "--json").lines
        .first { $0.contains("\"妇女创业担保贷款\"") }
      let figure = try object(line ?? "")
      #expect(figure["amount"] as? String == "800")
      #expect(figure["unit"] as? String == "万元")
      #expect(figure["status"] as? String == "已报")
      #expect(figure["source"] as? String == "季报")
      #expect(try quntuan.run("set", "w.quntuan", "妇联.贷款", "近600").status == 65)
    }
  }

  @Test("verify says who, a change takes 已核 back to 已报, clear to 未报")
  func life() throws {
    try withSampleWorkbook { quntuan in
      let path = "总工会.困难职工救助@2025"
      #expect(try quntuan.run("verify", "w.quntuan", path).status == 65)
      _ = try quntuan.run("set", "w.quntuan", path, "1348")
      #expect(try quntuan.run("verify", "w.quntuan", path, "--by", "李科长").status == 0)
      func state() throws -> [String: Any] {
        let lines = try quntuan.run("figures", "w.quntuan", "--organization", "工会", "--json").lines
        return try object(lines.first { $0.contains("\"困难职工救助\"") } ?? "")
      }
      #expect(try state()["confirmedBy"] as? String == "李科长")
      _ = try quntuan.run("set", "w.quntuan", path, "1349")
      #expect(try state()["status"] as? String == "已报")
      #expect(try quntuan.run("clear", "w.quntuan", path).output.hasSuffix("1349人 → 未报\n"))
      #expect(try state()["amount"] is NSNull)
    }
  }

  @Test("undo is each user's own")
  func users() throws {
    try withSampleWorkbook { quntuan in
      _ = try quntuan.run(["set", "w.quntuan", "总工会.竞赛场次", "17"], user: "甲")
      _ = try quntuan.run(["set", "w.quntuan", "总工会.会员", "90000"], user: "乙")
      let undone = try quntuan.run(["undo", "w.quntuan"], user: "甲")
      #expect(undone.output.contains("竞赛场次"))
    }
  }

  @Test(
    "an issue is added, listed, edited, taken off; its clause stands in the speech without the organization"
  )
  func issues() throws {
    try withSampleWorkbook { quntuan in
      let added = try quntuan.run(
        "issue", "add", "w.quntuan", "--organization", "区妇联", "--type", "娱乐化", "--manifestation",
        "有的拍照多、办事少。", "--severity", "重")
      #expect(added.status == 0)
      let number = added.output.filter(\.isNumber)
      let speech = try quntuan.run("w.quntuan").output
      let clause = speech.split(separator: "。").first { $0.contains("拍照多、办事少") }
      #expect(clause?.contains("妇联") == false)
      let edited = try quntuan.run(
        "issue", "edit", "w.quntuan", number, "--status", "整改中", "--manifestation", "合影多、办事少")
      #expect(edited.status == 0)
      let list = try quntuan.run("issue", "list", "w.quntuan", "--json", "--organization", "妇联")
        .lines
      let issue = try list.map(object).first { "\($0["id"] ?? "")" == number }
      #expect(issue?["manifestation"] as? String == "合影多、办事少")
      #expect(issue?["status"] as? String == "整改中")
      #expect((issue?["note"] as? String)?.hasSuffix("启动整改") == true)
      #expect(issue?["severity"] as? String == "重")
      #expect(try quntuan.run("issue", "remove", "w.quntuan", number).status == 0)
      #expect(try quntuan.run("issue", "remove", "w.quntuan", number).status == 65)
      #expect(try quntuan.run("issue", "edit", "w.quntuan", "1", "--deadline", "下月").status == 65)
    }
  }

  @Test("an issue goes its way by command, is sent back with a reason, and its history tells of it")
  func issueLife() throws {
    try withSampleWorkbook { quntuan in
      let added = try quntuan.run(
        "issue", "add", "w.quntuan", "--organization", "区妇联", "--type", "娱乐化", "--manifestation",
        "拍照多、办事少")
      let number = added.output.filter(\.isNumber)
      func run(_ words: String...) throws -> Int32 {
        try quntuan.run(["issue"] + words).status
      }
      #expect(try run("advance", "w.quntuan", number) == 0)
      #expect(try run("return", "w.quntuan", number, "--reason", "佐证不全") == 65)
      #expect(try run("advance", "w.quntuan", number) == 0)
      #expect(try run("return", "w.quntuan", number, "--reason", "佐证不全") == 0)
      #expect(try run("advance", "w.quntuan", number, "--to", "已销号") == 65)
      #expect(try run("advance", "w.quntuan", number, "--to", "没有的") == 64)
      #expect(try run("advance", "w.quntuan", number, "--on", "2020-02-30") == 64)
      #expect(try run("advance", "w.quntuan", number) == 0)
      #expect(try run("advance", "w.quntuan", number) == 0)
      #expect(try run("advance", "w.quntuan", number) == 65, "nothing follows 已销号")
      let history = try quntuan.run("issue", "history", "w.quntuan", number).output
      #expect(history.contains("状态 待验收→已销号"))
      #expect(history.contains("退回：佐证不全"))
      #expect(history.contains("登记 拍照多、办事少"))
      let lines = try quntuan.run("issue", "history", "w.quntuan", number, "--json").lines
      #expect(lines.count == 6)
      #expect(try object(lines[0])["action"] as? String == "修改")
      #expect(try run("history", "w.quntuan", "9999") == 65)
    }
  }

  @Test("the ledger is listed by state, kind and text, and sorted")
  func issueList() throws {
    try withSampleWorkbook { quntuan in
      func numbers(_ words: String...) throws -> [String] {
        try quntuan.run(["issue", "list", "w.quntuan", "--json"] + words).lines
          .map { "\(try object($0)["id"] ?? "")" }
      }
      let all = try numbers()
      let open = try numbers("--status", "未销号")
      let closed = try numbers("--status", "已销号")
      #expect(Set(open).union(closed) == Set(all))
      #expect(try numbers("--overdue") == numbers("--status", "逾期"))
      #expect(try Set(numbers("--sort", "期限")) == Set(all))
      #expect(try numbers("--find", "没有这样的字").isEmpty)
      #expect(try quntuan.run("issue", "list", "w.quntuan", "--status", "办结").status == 64)
      #expect(try quntuan.run("issue", "list", "w.quntuan", "--type", "形式化").status == 64)
    }
  }

  @Test(
    "organizations, regions, indicators, materials and tasks are added, edited, listed and removed")
  func families() throws {
    try withSampleWorkbook { quntuan in
      let steps: [[String]] = [
        ["region", "add", "w.quntuan", "新城街道", "--level", "街道"],
        ["region", "edit", "w.quntuan", "新城街道", "--party-committee", "街道工委"],
        ["organization", "add", "w.quntuan", "新城街道总工会", "--kind", "工会", "--region", "新城街道"],
        ["organization", "edit", "w.quntuan", "新城街道总工会", "--contact", "小刘", "--name", "新城总工会"],
        ["indicator", "add", "w.quntuan", "送教上门", "--unit", "场次", "--kind", "工会"],
        ["indicator", "edit", "w.quntuan", "送教上门", "--aliases", "送教", "--decimals", "1"],
        ["set", "w.quntuan", "工会.送教@2025", "12"],
        [
          "material", "add", "w.quntuan", "--organization", "工会", "--type", "品牌", "--name", "“夜校”",
          "--period", "2025",
        ],
        [
          "task", "add", "w.quntuan", "--organization", "工会", "--task", "办好夜校", "--period", "2026",
          "--indicator", "送教上门", "--target", "二十",
        ],
        ["task", "list", "w.quntuan"], ["material", "list", "w.quntuan"],
      ]
      for step in steps {
        let result = try quntuan.run(step)
        #expect(result.status == 0, "\(step): \(result.errors)")
      }
      let regions = try quntuan.run("region", "w.quntuan", "--json").lines.map(object)
      #expect(regions.last?["partyCommittee"] as? String == "街道工委")
      #expect(try quntuan.run("organization", "w.quntuan").output.contains("新城总工会"))
      #expect(try quntuan.run("task", "w.quntuan").output.contains("送教上门20场次"))
      #expect(try quntuan.run("material", "w.quntuan").output.contains("夜校"))
      let refused = try quntuan.run("indicator", "remove", "w.quntuan", "送教上门")
      #expect(refused.status == 65)
      #expect(try quntuan.run("organization", "remove", "w.quntuan", "新城街道总工会").status == 0)
      #expect(try quntuan.run("organization", "remove", "w.quntuan", "区总工会").status == 65)
      #expect(try quntuan.run("region", "remove", "w.quntuan", "青禾区").status == 65)
    }
  }

  @Test("a draft is made, renamed, copied and deleted; making one is one edit")
  func drafts() throws {
    try withSampleWorkbook { quntuan in
      let steps: [[String]] = [
        [
          "draft", "new", "w.quntuan", "--name", "半年讲话", "--period", "2025H1", "--date",
          "2025-07-20",
        ],
        ["draft", "rename", "w.quntuan", "半年讲话", "年中讲话"],
        ["draft", "duplicate", "w.quntuan", "年中讲话", "年中讲话二稿"],
      ]
      for step in steps { #expect(try quntuan.run(step).status == 0, "\(step)") }
      let drafts = try quntuan.run("draft", "w.quntuan", "--json").lines.map(object)
      #expect(drafts.map { $0["name"] as? String } == ["群团工作座谈会讲话", "年中讲话", "年中讲话二稿"])
      #expect(drafts.map { $0["current"] as? Bool } == [false, true, false])
      #expect(drafts[1]["period"] as? String == "2025H1")
      #expect(try quntuan.run("draft", "delete", "w.quntuan", "年中讲话").status == 0)
      #expect(try quntuan.run("draft", "rename", "w.quntuan", "没有", "有").status == 65)
      _ = try quntuan.run("draft", "new", "w.quntuan", "--name", "又一篇")
      _ = try quntuan.run("undo", "w.quntuan")
      #expect(!(try quntuan.run("draft", "w.quntuan").output.contains("又一篇")))
    }
  }

  @Test(
    "a body of a township is named by path or by its whole name",
    arguments: ["清河镇.总工会.竞赛场次@2025", "清河镇总工会.竞赛场次@2025"])
  func township(path: String) throws {
    try withSampleWorkbook { quntuan in
      let set = try quntuan.run("set", "w.quntuan", path, "5")
      #expect(set.output.hasPrefix("清河镇总工会·竞赛场次@2025："))
    }
  }

  @Test(
    "quotation marks, line ends and escapes in a note leave --json readable and the terminal alone")
  func awkwardText() throws {
    try withSampleWorkbook { quntuan in
      let note = "他说\"好\"\\\n第二行\u{1B}[2J"
      _ = try quntuan.run("set", "w.quntuan", "总工会.会员@2025", "90000", "--note", note)
      let lines = try quntuan.run("figures", "w.quntuan", "--organization", "工会", "--json").lines
      let figure = try object(lines.first { $0.contains("\"会员\"") } ?? "")
      #expect(figure["note"] as? String == note)
      #expect(!lines.contains { $0.contains("\u{1B}") })
    }
  }

  @Test("a task tells how far its figure has come; a material the sentences that say it")
  func progress() throws {
    try withSampleWorkbook { quntuan in
      let add = [
        "task", "add", "w.quntuan", "--organization", "工会", "--task", "办好技能比武", "--period", "2025",
        "--indicator", "竞赛场次", "--target", "20",
      ]
      #expect(try quntuan.run(add).status == 0)
      _ = try quntuan.run("set", "w.quntuan", "总工会.竞赛场次@2025", "17")
      let list = try quntuan.run("task", "list", "w.quntuan", "--search", "jnbw", "--json")
      let task = try object(list.lines.first { $0.contains("办好技能比武") } ?? "")
      #expect(task["amount"] as? String == "17")
      #expect(task["rate"] as? String == "85%")
      #expect(task["outcome"] as? String == "未达到")
      #expect(try quntuan.run("task", "list", "w.quntuan", "--period", "明年").status == 64)
      let number = (task["id"] as? Int).map(String.init) ?? ""
      let moved = ["task", "edit", "w.quntuan", number, "--period", "2026"]
      #expect(try quntuan.run(moved).status == 0)
      let next = try quntuan.run(
        "task", "list", "w.quntuan", "--period", "2026", "--search", "jnbw")
      #expect(next.output.contains("待报"))
      let silent = try quntuan.run("task", "cited", "w.quntuan", number)
      #expect(silent.status == 0)
    }
  }
}
