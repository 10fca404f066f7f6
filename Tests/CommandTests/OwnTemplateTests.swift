import Foundation
import Testing

/// The template that docs/live-text.md writes from an empty file, used as its last step says.
@Suite("A template of one's own")
struct OwnTemplateTests {
  @Test("the template of the manual passes the check and makes a speech of the sample district")
  func fromAnEmptyFile() throws {
    let steps = try Self.steps()
    try withSampleWorkbook { quntuan in
      try Self.write(try #require(steps["活稿"]), to: "模板/年终短讲话.md", in: quntuan)
      for (fence, text) in steps where fence.hasPrefix("片段 ") {
        try Self.write(text, to: "片段/\(fence.dropFirst(3)).md", in: quntuan)
      }
      var last = ""
      for command in try #require(steps["终端"]).split(separator: "\n") {
        let result = try quntuan.run(command.split(separator: " ").dropFirst().map(String.init))
        #expect(result.status == 0, "\(command): \(result.errors)")
        last = result.output
      }
      #expect(last.contains("刚才十一家单位谈了一年的工作。下面，我讲三点意见。"))
      #expect(last.contains("工会组织竞赛16场次，超过580名职工登台比武。比武的劲头一年比一年足。"))
      #expect(last.contains("区总工会把比武的场子搭到产业链上；团区委认准一件难事盯到底；"))
    }
  }

  @Test("a template from a Windows editor gets its day without its front matter being spoken")
  func lineEnds() throws {
    try withSampleWorkbook { quntuan in
      try Self.write(
        "---  \r\n名称: 年会讲话\r\n日期 : 2020-01-01\r\n---\r\n# 年会讲话\r\n\r\n{日期}，大家好。\r\n",
        to: "模板/年会讲话.md", in: quntuan)
      let made = try quntuan.run(
        "draft", "new", "w.quntuan", "--template", "年会讲话", "--date", "2026-01-16")
      #expect(made.status == 0, "\(made.errors)")
      let speech = try quntuan.run("export", "w.quntuan", "-o", "讲话.txt")
      #expect(speech.status == 0, "\(speech.errors)")
      let text = try quntuan.read("讲话.txt")
      #expect(text.contains("2026年1月16日，大家好。"))
      #expect(!text.contains("---"))
      #expect(!text.contains("名称"))
    }
  }

  /// The last block of each kind from the section that begins with the empty file to its commands. Headings do not
  /// end a section here: the blocks hold headings of their own.
  private static func steps() throws -> [String: String] {
    let manual = try String(
      contentsOf: Quntuan.root.appendingPathComponent("docs/live-text.md"), encoding: .utf8)
    let start = try #require(manual.range(of: "\n## 从空文件写一篇模板\n"))
    let section = manual[start.upperBound...]
    var steps: [String: String] = [:]
    for (index, block) in section.components(separatedBy: "```").enumerated() where index % 2 == 1 {
      let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      steps[String(lines[0])] = lines.count > 1 ? String(lines[1]) : ""
      if lines[0] == "终端" { break }
    }
    return steps
  }

  private static func write(_ text: String, to path: String, in quntuan: Quntuan) throws {
    let file = quntuan.folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try quntuan.write(text, to: path)
  }
}
