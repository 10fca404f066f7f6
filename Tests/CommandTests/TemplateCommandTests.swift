import Foundation
import Testing

/// An office's own templates and fragments, as the commands find and check them.
@Suite("Templates of one's own")
struct TemplateCommandTests {
  private func folder(_ name: String, in quntuan: Quntuan) throws {
    try FileManager.default.createDirectory(
      at: quntuan.folder.appendingPathComponent(name), withIntermediateDirectories: true)
  }

  private func link(_ name: String, to target: String, in quntuan: Quntuan) throws {
    try FileManager.default.createSymbolicLink(
      atPath: quntuan.folder.appendingPathComponent(name).path,
      withDestinationPath: quntuan.folder.appendingPathComponent(target).path)
  }

  @Test("a template by itself finds the fragments beside it, and those beside its 模板 folder")
  func fragmentsBeside() throws {
    try withQuntuan { quntuan in
      try folder("模板", in: quntuan)
      try folder("片段/自己", in: quntuan)
      try quntuan.write("自己的话。", to: "片段/自己/话.md")
      try quntuan.write("# 讲话\n\n@引 自己/话\n", to: "模板/稿.md")
      try quntuan.write("# 讲话\n\n@引 自己/话\n", to: "稿.md")
      for file in ["模板/稿.md", "稿.md"] {
        let check = try quntuan.run("templates", "check", file)
        #expect(check.status == 0, "\(check.output)")
      }
      try quntuan.write("# 讲话\n\n@引 自己/别的\n", to: "稿.md")
      #expect(try quntuan.run("templates", "check", "稿.md").status == 1)
    }
  }

  @Test("folders and files may be links; a link in a circle is followed once")
  func links() throws {
    try withSampleWorkbook { quntuan in
      try folder("共用/模板/分类", in: quntuan)
      try quntuan.write("# 甲\n\n文。\n", to: "共用/模板/甲.md")
      try quntuan.write("# 乙\n\n文。\n", to: "乙的原文.md")
      try link("共用/模板/分类/乙.md", to: "乙的原文.md", in: quntuan)
      try link("共用/模板/回", to: "共用/模板", in: quntuan)
      try link("模板", to: "共用/模板", in: quntuan)
      let list = try quntuan.run("templates", "list", "--against", "w.quntuan")
      #expect(list.lines.contains("甲") && list.lines.contains("分类/乙"))
      #expect(!list.lines.contains { $0.hasPrefix("回/") })
    }
  }

  @Test("a broken one is listed with its error and never gives way to the built-in one in silence")
  func broken() throws {
    try withSampleWorkbook { quntuan in
      try folder("模板", in: quntuan)
      try folder("片段/成绩", in: quntuan)
      let file = quntuan.folder.appendingPathComponent("模板/群团工作座谈会讲话.md")
      try Data([0x23, 0x20, 0xC4, 0xE3]).write(to: file)
      try quntuan.write("---\n日期: 昨天\n---\n# 讲话\n", to: "模板/文头坏.md")
      try Data([0xC4, 0xE3]).write(
        to: quntuan.folder.appendingPathComponent("片段/成绩/工会.md"))
      let list = try quntuan.run("templates", "list", "--against", "w.quntuan")
      #expect(list.lines.contains { $0.hasPrefix("群团工作座谈会讲话  有误：") && $0.contains("UTF-8") })
      #expect(list.lines.contains { $0.hasPrefix("文头坏  有误：") && $0.contains("“昨天”不是日期") })
      #expect(list.lines.contains { $0.hasPrefix("片段/成绩/工会  有误：") })
      let new = try quntuan.run("draft", "new", "w.quntuan", "--template", "群团工作座谈会讲话")
      #expect(new.status == 65)
      #expect(new.errors.contains("没有用别的同名模板代替"))
      let check = try quntuan.run("templates", "check", "--against", "w.quntuan")
      #expect(check.status == 1)
      #expect(check.output.contains("有误：模板/群团工作座谈会讲话：") && check.output.contains("有误：片段/成绩/工会："))
    }
  }

  @Test("the whole library has no mistake, against a full workbook and an empty one")
  func library() throws {
    try withSampleWorkbook { quntuan in
      _ = try quntuan.run(
        "new", "empty.quntuan", "--region", "青禾区", "--level", "区", "--period", "2025")
      for workbook in ["w.quntuan", "empty.quntuan"] {
        let check = try quntuan.run("templates", "check", "--against", workbook)
        #expect(check.status == 0, "\(check.output)")
        let summaries = check.errorLines.filter { $0.contains("字，待填") && $0.contains("略去") }
        #expect(summaries.count == 9, "\(check.errors)")
      }
      #expect(try quntuan.run("templates", "check", "--against", "没有.quntuan").status == 66)
    }
  }

  @Test("evidence lists what was left out, with who owes it, in every format")
  func evidence() throws {
    try withSampleWorkbook { quntuan in
      for format in ["txt", "csv", "md"] {
        _ = try quntuan.run(
          "export", "w.quntuan", "--format", "evidence", "--allow-gaps", "-o", "依据.\(format)")
        let text = try quntuan.read("依据.\(format)")
        #expect(text.contains("应由区总工会报送"), "\(format)")
        #expect(text.contains("金秋助学"), "\(format)")
      }
      #expect(try quntuan.read("依据.txt").contains("略去6处"))
    }
  }
}
