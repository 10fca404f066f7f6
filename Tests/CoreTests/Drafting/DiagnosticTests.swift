import Core
import Testing

/// Mistakes are told with their place and a way out, and cost only their own sentence.
struct LiveTextDiagnosticTests {
  struct Expected {
    var line: Int
    var column: Int
    var message: String
    var suggestion: String
  }

  private func first(_ source: String) -> Diagnostic? {
    DraftingFixture.compose(source, DraftingFixture.workspace()).diagnostics.first
  }

  @Test("An unknown indicator names the nearest, at its line and column")
  func unknownIndicator() {
    let diagnostic = first("第一行。\n\n全年{总工会.竞赛次数}。")
    #expect(diagnostic?.line == 3)
    #expect(diagnostic?.column == 3)
    #expect(diagnostic?.message == "区总工会没有“竞赛次数”这项指标")
    #expect(diagnostic?.suggestion.contains("竞赛场次") == true)
  }

  @Test("An unknown organization names the nearest")
  func unknownOrganization() {
    let diagnostic = first("{总工汇.竞赛场次}")
    #expect(diagnostic?.message == "没有叫“总工汇”的机构")
    #expect(diagnostic?.suggestion == "是否要写：总工会、区总工会")
  }

  @Test("A bare indicator of several kinds asks which, with the candidates")
  func ambiguous() {
    let diagnostic = first("{帮扶人次}")
    #expect(diagnostic?.message == "“帮扶人次”不止一类机构有，须写明机构")
    #expect(diagnostic?.suggestion == "是否要写：总工会.帮扶人次、妇联.帮扶人次")
  }

  @Test(
    "A loop over nothing, or over nothing of a period, is a mistake like any other",
    arguments: ["@每个 @\n甲\n@完", "@每个 ＠上年\n甲\n@完", "@每个 @@\n甲\n@完", "@若 有 @\n甲\n@完"])
  func loopOverNothing(_ source: String) {
    #expect(first(source)?.severity == .error)
  }

  @Test("An unclosed brace costs its own sentence only")
  func unclosedBrace() {
    let composition = DraftingFixture.compose(
      "全年{总工会.竞赛场次很好。其他有序。", DraftingFixture.workspace())
    #expect(composition.diagnostics.map(\.column) == [3])
    #expect(composition.plainText == "全年〔有误：{总工会.竞赛场次很好〕。其他有序。")
  }

  @Test("An unclosed clause keeps its words and shows its gap")
  func unclosedClause() {
    let composition = DraftingFixture.compose("全年[组织{竞赛场次}，很好。", DraftingFixture.workspace())
    #expect(composition.diagnostics.count == 1)
    #expect(composition.plainText == "全年组织〔待填：总工会·竞赛场次〕，很好。")
  }

  @Test("A loop without an end costs its own paragraph only")
  func unclosedLoop() {
    let composition = DraftingFixture.compose(
      "@每个 机构 连 、\n{名称}\n\n后文。", DraftingFixture.workspace())
    #expect(composition.diagnostics.first?.message == "“@每个”没有对应的“@完”")
    #expect(composition.plainText == "区总工会、团区委、区妇联\n后文。")
  }

  static let messages: [(String, String)] = [
    ("{竞赛场次|超國}", "不认识“|超國”"),
    ("{竞赛场次|超过|近}", "“|近”和同一组的另一个修饰只能用一个"),
    ("{竞赛场次|超过|同比}", "“超过”只能修饰数值本身"),
    ("{=5亿元}", "直接写出的数须注明来源"),
    ("{参赛职工|人次}", "“人次”不能代替“人”：不是同一种计量"),
    ("{志愿者|累计}", "“志愿者”是时点数或比率，不能说“累计”"),
    ("{竞赛场次|百分点}", "“竞赛场次”不是比率，不说百分点"),
    ("{名称}", "“{名称}”只能写在有这一项的“@每个”里"),
    ("@完", "“@完”前面没有“@每个”或“@若”"),
    ("@每个 机关\n文\n@完", "不能对“机关”重复"),
    ("@引 没有", "没有片段“没有”"),
    ("@序 壹、\n- 甲", "没有“壹、”这种序"),
    ("# 一\n# 二", "标题“#”只能有一个"),
    ("{}", "花括号里没有内容"),
    ("甲]乙", "“]”前面没有“[”"),
    ("@若 竞赛场次 10\n文\n@完", "读不懂条件“竞赛场次 10”"),
    ("@若有 竞赛场次", "“@若”后面没有空格，按正文处理"),
    ("---\n名字: 甲\n---\n文", "文头没有“名字”这一项"),
    ("---\n日期: 昨天\n---\n文", "“昨天”不是日期"),
  ]

  @Test("Each mistake has its own words", arguments: messages)
  func message(source: String, message: String) {
    #expect(first(source)?.message == message)
  }

  @Test("What does not add up is refused with the reason")
  func cannotAdd() {
    let diagnostic = first("{下级.总工会.参赛职工}")
    #expect(diagnostic?.message == "“参赛职工”不能相加：同一人可能在几家机构重复计数")
  }

  @Test("A wording that would be false gives the exact figure and says so")
  func dishonestWording() {
    let composition = DraftingFixture.compose(
      "{竞赛场次|突破}。", DraftingFixture.workspace(["总工会.竞赛场次@2025=16"]))
    #expect(composition.plainText == "16场次。")
    #expect(composition.diagnostics.first?.severity == .warning)
  }

  @Test("A figure that is the round number itself is said as it is, and nobody is troubled with it")
  func roundFigure() {
    let composition = DraftingFixture.compose(
      "{参赛职工|超过|名}、{参赛职工@上年|近}。",
      DraftingFixture.workspace(["总工会.参赛职工@2025=820", "总工会.参赛职工@2024=80"]))
    #expect(composition.plainText == "820名、80人。")
    #expect(composition.diagnostics.isEmpty)
    #expect(composition.sections.flatMap(\.citations).allSatisfy { $0.derivation == .value })
  }
}
