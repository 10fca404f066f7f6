import Foundation
import Testing

/// Revisions, the trail of figures and 定稿, on the sample district.
@Suite("Revisions of a draft")
struct RevisionCommandTests {
  static let draft = "群团工作座谈会讲话"

  @Test("every built-in template makes a draft that exports with gaps allowed")
  func everyTemplate() throws {
    try withSampleWorkbook { quntuan in
      for template in try quntuan.run("templates", "list").lines {
        let made = try quntuan.run(
          "draft", "new", "w.quntuan", "--template", template, "--name", "稿·\(template)")
        #expect(made.status == 0, "\(template): \(made.errors)")
        let export = try quntuan.run(
          "export", "w.quntuan", "--draft", "稿·\(template)", "--allow-gaps")
        #expect(export.status == 0, "\(template): \(export.errors)")
        #expect(export.output.count > 100)
      }
    }
  }

  @Test("a half-year template tells the half of the working year, and any one organization's")
  func halfYear() throws {
    try withSampleWorkbook { quntuan in
      let template = "单个群团组织半年总结与下半年安排"
      for organization in ["区总工会", "区妇联"] {
        let made = try quntuan.run(
          "draft", "new", "w.quntuan", "--template", template, "--name", organization,
          "--organization", organization)
        #expect(made.status == 0, "\(made.errors)")
        let export = try quntuan.run("export", "w.quntuan", "--draft", organization)
        #expect(export.status == 0, "\(export.errors)")
        #expect(export.output.contains("2025年上半年，\(organization)开展各类活动"))
      }
    }
  }

  @Test("after a 定稿, drift names the figure, both values and the sentence, and exits 1")
  func drift() throws {
    try withSampleWorkbook { quntuan in
      #expect(try quntuan.run("draft", "finalize", "w.quntuan", Self.draft).status == 1)
      let finalized = try quntuan.run(
        "draft", "finalize", "w.quntuan", Self.draft, "--allow-gaps")
      #expect(finalized.status == 0)
      let calm = try quntuan.run("draft", "drift", "w.quntuan")
      #expect(calm.status == 0, "\(calm.output)")
      let frozen = try quntuan.run("export", "w.quntuan").output
      _ = try quntuan.run("set", "w.quntuan", "总工会.竞赛场次@2025", "18")
      let drift = try quntuan.run("draft", "drift", "w.quntuan", Self.draft)
      #expect(drift.status == 1)
      let line = try #require(drift.lines.first)
      #expect(line.contains("区总工会·竞赛场次：") && line.contains("定稿时16场次，现在18场次"))
      #expect(line.contains("所在句：") && line.contains("16场次"))
      let export = try quntuan.run("export", "w.quntuan")
      #expect(export.output == frozen)
      #expect(export.errors.contains("提示：定稿后数据有变动"))
    }
  }

  @Test("a 定稿 refuses changes until it is opened again, and finalizing is undone like any edit")
  func frozen() throws {
    try withSampleWorkbook { quntuan in
      _ = try quntuan.run("draft", "keep", "w.quntuan", Self.draft, "一稿")
      _ = try quntuan.run("draft", "finalize", "w.quntuan", Self.draft, "--allow-gaps")
      #expect(try quntuan.run("draft", "list", "w.quntuan").output.contains("定稿"))
      let restore = try quntuan.run("draft", "restore", "w.quntuan", Self.draft, "一稿")
      #expect(restore.status == 1)
      #expect(restore.errors.contains("已经定稿"))
      #expect(try quntuan.run("draft", "reopen", "w.quntuan", Self.draft).status == 0)
      #expect(try quntuan.run("draft", "restore", "w.quntuan", Self.draft, "一稿").status == 0)
      #expect(try quntuan.run("undo", "w.quntuan").output.contains("解除定稿"))
      #expect(try quntuan.run("undo", "w.quntuan").output.contains("定稿"))
      #expect(try quntuan.run("draft", "drift", "w.quntuan", Self.draft).status == 65)
    }
  }

  @Test("diff tells what was rewritten from what the records changed: 0 the same, 1 different")
  func difference() throws {
    try withSampleWorkbook { quntuan in
      _ = try quntuan.run("draft", "keep", "w.quntuan", Self.draft, "送审稿")
      #expect(try quntuan.run("draft", "diff", "w.quntuan", Self.draft).status == 0)
      _ = try quntuan.run("set", "w.quntuan", "总工会.竞赛场次@2025", "18")
      let figures = try quntuan.run("draft", "diff", "w.quntuan", Self.draft, "送审稿")
      #expect(figures.status == 1)
      #expect(figures.output.contains("{数据 16场次→18场次}"))
      #expect(!figures.output.contains("[-"))
      try quntuan.edit("sed -i s/同志们/同事们/g", Self.draft)
      let prose = try quntuan.run("draft", "diff", "w.quntuan", Self.draft, "送审稿")
      #expect(prose.output.contains("[-志-]{+事+}"))
      let json = try quntuan.run("draft", "diff", "w.quntuan", Self.draft, "送审稿", "--json")
      #expect(json.output.contains(#"["figure","16场次","18场次","区总工会·竞赛场次"]"#))
    }
  }

  @Test("an editor's text is one journal entry; one that ends badly changes nothing")
  func editor() throws {
    try withSampleWorkbook { quntuan in
      let before = try quntuan.run("export", "w.quntuan", "--allow-gaps").output
      let failed = try quntuan.edit("false", Self.draft)
      #expect(failed.status == 1)
      #expect(try quntuan.run("export", "w.quntuan", "--allow-gaps").output == before)
      #expect(try quntuan.edit("true", Self.draft).output == "没有变动\n")
      let edited = try quntuan.edit("sed -i s/同志们/同事们/g", Self.draft)
      #expect(edited.status == 0, "\(edited.errors)")
      #expect(try quntuan.run("export", "w.quntuan", "--allow-gaps").output.contains("同事们"))
      _ = try quntuan.run("undo", "w.quntuan")
      #expect(try quntuan.run("export", "w.quntuan", "--allow-gaps").output == before)
      #expect(try quntuan.edit("", Self.draft).status == 64)
      // Words for a program, not a line for a shell.
      #expect(try quntuan.edit("true; touch 坏了", Self.draft).status != 0)
      #expect(try quntuan.edit("true $(touch 坏了)", Self.draft).output == "没有变动\n")
      #expect(!quntuan.exists("坏了"))
    }
  }

  @Test("restoring a revision gives its text back, and is undone")
  func restore() throws {
    try withSampleWorkbook { quntuan in
      let before = try quntuan.run("export", "w.quntuan", "--allow-gaps").output
      _ = try quntuan.run("draft", "keep", "w.quntuan", Self.draft, "一稿")
      try quntuan.edit("sed -i s/同志们/同事们/g", Self.draft)
      #expect(try quntuan.run("draft", "restore", "w.quntuan", Self.draft, "一稿").status == 0)
      #expect(try quntuan.run("export", "w.quntuan", "--allow-gaps").output == before)
      let unknown = try quntuan.run("draft", "restore", "w.quntuan", Self.draft, "二稿")
      #expect(unknown.status == 65)
      #expect(unknown.errors.contains("1 一稿"))
    }
  }

  @Test("what an editor brings back is kept by itself, and undo passes it by")
  func automatic() throws {
    try withSampleWorkbook { quntuan in
      _ = try quntuan.run("draft", "keep", "w.quntuan", Self.draft, "一稿")
      try quntuan.edit("sed -i s/同志们/同事们/g", Self.draft)
      let lines = try quntuan.run("draft", "revisions", "w.quntuan", Self.draft).lines
      #expect(lines.contains { $0.contains("自动") })
      // Not with what was written a moment ago, but with what somebody named.
      let difference = try quntuan.run("draft", "diff", "w.quntuan", Self.draft)
      #expect(difference.output.contains("[-志-]{+事+}"))
      #expect(try quntuan.run("undo", "w.quntuan").output.contains("修改正文"))
      #expect(try quntuan.run("log", "w.quntuan").output.contains("自动留稿"))
    }
  }

  @Test("restoring keeps how the draft stood, and spares a locked section")
  func restoringKeeps() throws {
    try withSampleWorkbook { quntuan in
      _ = try quntuan.run("draft", "keep", "w.quntuan", Self.draft, "一稿")
      try quntuan.edit("sed -i s/同志们/同事们/g", Self.draft)
      _ = try quntuan.run("draft", "restore", "w.quntuan", Self.draft, "一稿")
      let kept = try quntuan.run("draft", "revisions", "w.quntuan", Self.draft, "--json").lines
      #expect(kept.count == 2)
      #expect(
        try quntuan.run("draft", "restore", "w.quntuan", Self.draft, "2").output.contains("已恢复"))
      try quntuan.edit("sed -i s/^##.*$/&@锁/;s/@锁/\\x20@锁/", Self.draft)
      let refused = try quntuan.run("draft", "restore", "w.quntuan", Self.draft, "一稿")
      #expect(refused.status == 1, "\(refused.output)")
      #expect(refused.errors.contains("已锁定"))
    }
  }

  @Test("evidence lists every figure with its record and counts them by status")
  func evidence() throws {
    try withSampleWorkbook { quntuan in
      let text = try quntuan.run("export", "w.quntuan", "--format", "evidence")
      #expect(text.status == 0)
      #expect(text.output.contains("区总工会·竞赛场次·2025年 16场次"))
      #expect(text.errors.contains("未挂接"))
      #expect(
        try quntuan.run("export", "w.quntuan", "--format", "evidence", "-o", "依据.csv").status == 0)
      let csv = try quntuan.read("依据.csv")
      #expect(csv.contains("序号,所在句,讲稿中,准确数,推算,数据,状态,来源\r\n1,"))
      _ = try quntuan.run("export", "w.quntuan", "--format", "evidence", "-o", "依据.md")
      #expect(try quntuan.read("依据.md").contains("| --- | --- |"))
    }
  }

  @Test("Markdown has headings for headings")
  func markdown() throws {
    try withSampleWorkbook { quntuan in
      let lines = try quntuan.run("export", "w.quntuan", "--format", "markdown", "--allow-gaps")
        .lines
      #expect(lines.first?.hasPrefix("# ") == true)
      #expect(lines.contains { $0.hasPrefix("## 一、") })
    }
  }
}

extension Quntuan {
  /// Runs `draft edit` with this editor.
  @discardableResult
  fileprivate func edit(_ editor: String, _ draft: String) throws -> Result {
    try run(["draft", "edit", "w.quntuan", draft], variables: ["VISUAL": editor])
  }
}
