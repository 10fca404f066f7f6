import Core
import Foundation
import Testing

@Suite("提法.yaml")
struct FormulationFileTests {
  @Test("entries are read with their dates, written as offices write them")
  func good() {
    let file = FormulationFile(
      """
      # 区委办
      - 名称: 本地口号
        提法: 聚群团之力、暖百姓之心
        起: 2025年1月1日
        止: 2026.12.31
        依据: 区委四届三次全会
      - 名称: 指导思想
        提法: >
          坚持用党的创新理论
          指导实践
      """)
    #expect(file.findings == [])
    #expect(
      file.formulations == [
        Formulation(
          name: "本地口号", text: "聚群团之力、暖百姓之心", from: Day("2025-01-01"), until: Day("2026-12-31"),
          basis: "区委四届三次全会"),
        Formulation(name: "指导思想", text: "坚持用党的创新理论 指导实践"),
      ])
  }

  @Test("an empty file holds nothing and is no mistake", arguments: ["", "\n", "# 注\n", "[]\n"])
  func empty(text: String) {
    #expect(FormulationFile(text).findings == [])
    #expect(FormulationFile(text).formulations == [])
  }

  static let advice = "读不懂；每行写“名称: 内容”，冒号用半角，后面空一格，缩进用空格；内容里有冒号或井号的加引号"
  static let bad: [(String, String)] = [
    ("名称: 甲\n", "第1行第1列：这里应是一个列表，每条以“- 名称: …”开头"),
    ("- 甲\n", "第1行第3列：这里应是“- 名称: …”开头的一条"),
    ("- 名称: 甲\n  提法: [乙\n", "第3行第1列：\(advice)"),
    ("- 名称: 甲\n  提法: 乙: 丙\n", "第2行第8列：\(advice)"),
    ("- 名称：甲\n  提法：乙\n", "第1行第3列：这里应是“- 名称: …”开头的一条"),
    ("- 名称: 甲\n  提发: 乙\n", "第2行第3列：没有“提发”这一项；是否要写：提法"),
    ("- 名称: 甲\n  提法: 乙\n  xyz: 丙\n", "第3行第3列：没有“xyz”这一项；可用：名称、提法、起、止、依据"),
    ("- 提法: 乙\n", "第1行第3列：没有写名称"),
    ("- 名称: 甲\n", "第1行第3列：没有写提法的内容"),
    ("- 名称: 甲\n  提法: ''\n", "第2行第7列：没有写提法的内容"),
    ("- 名称: 甲.乙\n  提法: 丙\n", "第1行第7列：名称里有“.”，讲稿引不了；只用汉字、字母、数字"),
    ("- 名称: 甲 乙\n  提法: 丙\n", "第1行第7列：名称里有空白，讲稿引不了；只用汉字、字母、数字"),
    ("- 名称: 甲\n  提法: 乙\n  起: 昨天\n", "第3行第6列：“起”的“昨天”不是日期；可写2026-01-15"),
    ("- 名称: 甲\n  提法: 乙\n  止: 2026-02-30\n", "第3行第6列：“止”的“2026-02-30”不是日期；可写2026-01-15"),
    (
      "- 名称: 甲\n  提法: 乙\n  起: 2026-01-01\n  止: 2025-12-31\n", "第4行第6列：“止”早于“起”"
    ),
    ("- 名称: 甲\n  提法: [乙, 丙]\n", "第2行第7列：“提法”要写成一行文字"),
    ("- 名称: 甲\n  提法: |\n    乙\n    丙\n", "第2行第7列：提法要写在一行里"),
    ("- 名称: 甲\n  提法: 乙\n  提法: 丙\n", "第2行第3列：“提法”在一条里写了两遍"),
  ]

  @Test("each mistake is told with its line and column, and what to write", arguments: bad)
  func mistake(text: String, finding: String) {
    let file = FormulationFile(text)
    #expect(file.findings.map(\.description) == [finding])
    #expect(file.findings.map(\.severity) == [.error])
  }

  @Test("one bad entry costs only itself")
  func othersStay() {
    let file = FormulationFile("- 名称: 甲\n  提发: 乙\n- 名称: 丙\n  提法: 丁\n")
    #expect(file.formulations.map(\.name) == ["丙"])
    #expect(file.findings.count == 1)
  }

  @Test("overlapping dates of one name are a warning, and both entries stay")
  func overlap() {
    let file = FormulationFile(
      "- 名称: 甲\n  提法: 乙\n  止: 2026-06-30\n- 名称: 甲\n  提法: 丙\n  起: 2026-01-01\n")
    #expect(file.formulations.count == 2)
    #expect(
      file.findings.map(\.description) == [
        "第4行第3列：提法“甲”有两条日期重叠：前一条到2026年6月30日，后一条自2026年1月1日起；重叠的日子用后一条"
      ])
    #expect(file.findings.map(\.severity) == [.warning])
  }

  @Test(
    "what is written is read back as it was",
    arguments: ["“十四五”时期", "- 甲: 乙 # 丙", "yes", "2026-01-01", "'单'\"双\"", "~", "{提法}", "甲\t乙"])
  func roundTrip(text: String) throws {
    let formulations = [
      Formulation(name: "甲", text: text, from: Day("2026-01-01"), basis: "文件：第1号"),
      Formulation(name: "乙", text: text, until: Day("2030-12-31")),
    ]
    let file = FormulationFile(try FormulationFile.text(of: formulations))
    #expect(file.findings == [])
    #expect(file.formulations == formulations)
  }

  @Test("the example of docs/formats.md is read as it stands")
  func documented() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/formats.md").standardized
    let text = try String(contentsOf: page, encoding: .utf8)
    let example = try #require(text.firstMatch(of: /```yaml\n((?:.*\n)*?)```/))
    let file = FormulationFile(String(example.1))
    #expect(file.findings == [])
    #expect(file.formulations.map(\.name) == ["本地口号", "规划时期"])
  }

  @Test("no formulations are a file that can be read")
  func nothingWritten() throws {
    #expect(FormulationFile(try FormulationFile.text(of: [])).findings == [])
  }
}
