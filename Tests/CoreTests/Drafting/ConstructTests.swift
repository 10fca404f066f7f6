import Core
import Testing

/// A source, the figures it is composed with, and the text that comes of it.
struct Composed: Sendable, CustomTestStringConvertible {
  var source: String
  var figures: [String] = []
  var text: String
  var fragments: [String: String] = [:]

  init(
    _ source: String, _ figures: [String] = [], _ text: String,
    fragments: [String: String] = [:]
  ) {
    self.source = source
    self.figures = figures
    self.text = text
    self.fragments = fragments
  }

  var testDescription: String { source }
}

struct ConstructTests {
  @Test("Blocks compose as the language says", arguments: ConstructTable.blocks)
  func blockText(_ example: Composed) {
    #expect(
      DraftingFixture.text(example.source, example.figures, fragments: example.fragments)
        == example.text)
  }

  @Test("Figures and words compose as the language says", arguments: ConstructTable.inline)
  func inlineText(_ example: Composed) {
    #expect(DraftingFixture.text(example.source, example.figures) == example.text)
  }

  @Test("What drops out leaves no trace", arguments: ConstructTable.repairs)
  func repairedText(_ example: Composed) {
    #expect(DraftingFixture.text(example.source, example.figures) == example.text)
  }
}

/// Source, figures and text for every construct of the language.
enum ConstructTable {
  static let figures = [
    "总工会.竞赛场次@2025=16", "总工会.竞赛场次@2024=14", "总工会.参赛职工@2025=583",
    "总工会.调解成功率@2025=91.2", "总工会.调解成功率@2024=90", "团委.志愿者@2025=23450",
    "妇联.贷款@2025=32000", "总工会.活动场次@2025=30", "团委.活动场次@2025=20",
    "妇联.活动场次@2025=10", "地区生产总值@2025=852.75", "地区生产总值增速@2025=5.1",
    "清河镇.总工会.竞赛场次@2025=3", "白石镇.总工会.竞赛场次@2025=5",
  ]

  static let blocks: [Composed] = [
    Composed("# 讲话\n## 成绩\n全年\n很好。\n\n下一段。", [], "讲话\n一、成绩\n全年很好。\n下一段。"),
    Composed(
      "## 甲\n正文。\n### 乙\n正文。\n### 丙。\n正文。\n#### 丁\n正文。", [],
      "一、甲\n正文。\n（一）乙\n正文。\n（二）丙。正文。\n1.丁\n正文。"),
    Composed("## 甲 @略\n不说。\n\n## 乙 @锁\n说。", [], "~甲\n~不说。\n一、乙\n说。"),
    Composed("抓好工作。\n\n- 抓学习\n- 抓作风", [], "抓好工作。\n一是抓学习；二是抓作风。"),
    Composed("- 抓学习。要深\n- 抓作风", [], "一是抓学习。要深。二是抓作风。"),
    Composed("- 抓学习\n\n- 抓作风", [], "一是抓学习。\n二是抓作风。"),
    Composed("@序 首先，\n- 甲\n- 乙\n- 丙\n- 丁", [], "首先，甲；其次，乙；再次，丙；最后，丁。"),
    Composed("@序 （1）\n- 甲\n- 乙", [], "（1）甲；（2）乙。"),
    Composed("@序 一要\n- 甲\n- 乙", [], "一要甲；二要乙。"),
    Composed("做好{条数}件事：\n- 甲\n- 乙\n- 丙", [], "做好三件事：一是甲；二是乙；三是丙。"),
    Composed("讲{部分数}点。\n## 甲\n文。\n## 乙\n文。", [], "讲两点。\n一、甲\n文。\n二、乙\n文。"),
    Composed("@注 记得核实\n正文。", [], "正文。"),
    Composed("@每个 机构 连 、\n{名称}\n@完\n都来了。", [], "区总工会、团区委、区妇联都来了。"),
    Composed("@每个 机构\n\n{名称}来了。\n\n@完", [], "区总工会来了。\n团区委来了。\n区妇联来了。"),
    Composed(
      "@每个 机构 按 活动场次 降序 取 2 连 ，\n{名称}{活动场次}\n@完\n。",
      ["总工会.活动场次@2025=1", "团委.活动场次@2025=3", "妇联.活动场次@2025=2"],
      "团区委3场次，区妇联2场次。"),
    // Several kinds report it and nobody has yet: nothing is wrong, and the order is their own.
    Composed("@每个 机构 按 活动场次 降序 连 、\n{名称}\n@完\n。", [], "区总工会、团区委、区妇联。"),
    Composed("@若 有 总工会.竞赛场次\n有。\n@否则\n无。\n@完", [], "无。"),
    Composed("@若 级别 = 县级 且 非 有 贷款\n县级无贷款。\n@完", [], "县级无贷款。"),
    Composed("@引 甲\n@引 甲\n@引 甲", [], "一。二。一。", fragments: ["甲": "一。\n@或\n二。"]),
    Composed(
      "@每个 机构\n@引 样/{类别}\n@完", [], "工会好。团区委行。区妇联行。",
      fragments: ["样/工会": "工会好。", "样/通用": "{名称}行。"]),
    Composed("\\# 不是标题，\\{不是\\}数据，\\[不是\\]从句", [], "# 不是标题，{不是}数据，[不是]从句"),
    Composed("｛报告期｝，｛总工会。竞赛场次＠上年｜数｝次", ["总工会.竞赛场次@2024=14"], "2025年，14次"),
  ]

  static let inline: [Composed] = [
    Composed("{总工会.竞赛场次}", figures, "16场次"),
    Composed("{区总工会.竞赛}", figures, "16场次"),
    Composed("{竞赛场次}", figures, "16场次"),
    Composed("{参赛职工|超过|名}", figures, "超过580名"),
    Composed("{竞赛场次|数}", figures, "16"),
    Composed("{竞赛场次@上年}", figures, "14场次"),
    Composed("{竞赛场次@2024}", figures, "14场次"),
    Composed("{贷款|亿元}", figures, "3.2亿元"),
    Composed("{竞赛场次|同比}", figures, "同比增长14.3%"),
    Composed("{调解成功率|百分点}", figures, "提高1.2个百分点"),
    Composed("{各机构.活动场次}", figures, "60场次"),
    Composed("{下级.总工会.竞赛场次}", figures, "8场次"),
    Composed("{清河镇.总工会.竞赛场次}", figures, "3场次"),
    Composed("{白石镇.总工会.竞赛场次|位次}", figures, "第一"),
    Composed("{总工会.活动场次|占 各机构.活动场次}", figures, "占50%"),
    Composed("{各机构|名单}", figures, "区总工会、团区委和区妇联"),
    Composed("{各机构|个数}", figures, "三家"),
    Composed("{下级|个数}", figures, "两个"),
    Composed("{党委}、{政府}、{全域}、{我域}、{本级}、{区域}", figures, "区委、区政府、全区、我区、区级、青禾区"),
    Composed("{上级.党委}、{省.党委}", figures, "市委、省委"),
    Composed("{报告期}、{今年}、{去年}", figures, "2025年、2026年、2025年"),
    Composed("{=852.75亿元|统计局初步核算}", figures, "852.75亿元"),
    Composed("{地区生产总值}，{地区生产总值|同比}", figures, "852.75亿元，同比增长5.1%"),
    Composed("{竞赛场次|目标}，{竞赛场次|完成率}", ["总工会.竞赛场次@2025=16/20"], "20场次，80%"),
    Composed("{竞赛场次|累计}", figures, "累计16场次"),
    Composed("{竞赛场次|汉字}", figures, "十六场次"),
    Composed("{竞赛场次}", [], "〔待填：总工会·竞赛场次〕"),
    Composed("{侨联.活动场次}", [], "〔待填：侨联·活动场次〕"),
    Composed("{各机构.活动场次}", ["总工会.活动场次@2025=30", "团委.活动场次@2025=20"], "〔待填：各机构·活动场次（缺区妇联）〕"),
    Composed(
      "开展活动{各机构.活动场次}。", ["总工会.活动场次@2025=30", "团委.活动场次@2025=20", "妇联.活动场次@2025=不适用"],
      "开展活动50场次。"),
    Composed(
      "很好。开展活动{各机构.活动场次|不完全}，即{各机构.活动场次|不完全}。", ["总工会.活动场次@2025=30"],
      "很好。据不完全统计，开展活动30场次，即30场次。"),
  ]

  static let union = "[区总工会[组织竞赛{竞赛场次}，][调处争议{调解件数}，]成效明显。]"

  static let repairs: [Composed] = [
    // What goes gives back the mark that its own mark had taken the place of.
    Composed("工作有序，[[竞赛{竞赛场次}]。]群众满意。", [], "工作有序，群众满意。"),
    Composed("全年[组织竞赛{竞赛场次}，]成效明显。", [], "全年成效明显。"),
    Composed(union, ["总工会.竞赛场次@2025=16", "总工会.调解件数@2025=9"], "区总工会组织竞赛16场次，调处争议9件，成效明显。"),
    Composed(union, ["总工会.调解件数@2025=9"], "区总工会调处争议9件，成效明显。"),
    Composed(union + "其他工作有序。", [], "其他工作有序。"),
    Composed("甲，[乙{竞赛场次}。]", [], "甲。"),
    Composed("甲、[乙{竞赛场次}]，丙。", [], "甲，丙。"),
    Composed("甲。[乙{竞赛场次}]，丙。", [], "甲。丙。"),
    Composed("[乙{竞赛场次}]，丙。", [], "丙。"),
    Composed("甲（[乙{竞赛场次}]）。", [], "甲。"),
    Composed("甲“一、[乙{竞赛场次}]”。", [], "甲“一”。"),
    Composed("甲，（[乙{竞赛场次}]）。", [], "甲。"),
    Composed("甲，[乙{竞赛场次}][。丙{调解件数}]丁。", [], "甲，丁。"),
    Composed("[甲{竞赛场次}，]乙", ["总工会.竞赛场次@2025=0"], "乙"),
    Composed("[甲{竞赛场次|含零}，]乙", ["总工会.竞赛场次@2025=0"], "甲0场次，乙"),
    Composed("甲{竞赛场次}，乙", ["总工会.竞赛场次@2025=0"], "甲0场次，乙"),
    Composed("- [甲{竞赛场次}]\n- 乙\n- 丙", [], "一是乙；二是丙。"),
    Composed("## 甲\n[甲{竞赛场次}。]\n## 乙\n文。", [], "一、乙\n文。"),
    Composed("## 甲\n### 子\n[甲{竞赛场次}。]\n## 乙\n文。", [], "一、乙\n文。"),
    Composed("[组织竞赛{竞赛场次}[、调解{调解件数}]，]好。", ["总工会.竞赛场次@2025=16"], "组织竞赛16场次，好。"),
    Composed(
      "[\n@每个 机构 连 、\n[{名称}{活动场次}]\n@完\n，]都好。", ["团委.活动场次@2025=20"], "团区委20场次，都好。"),
    Composed("[\n@每个 机构 连 、\n[{名称}{活动场次}]\n@完\n，]都好。", [], "都好。"),
    Composed(
      "@每个 机构 连 ；\n[{名称}{活动场次}]\n@完\n。", ["总工会.活动场次@2025=20", "妇联.活动场次@2025=2"],
      "区总工会20场次；区妇联2场次。"),
    Composed("[增长是好事，{竞赛场次|增长}。]完。", ["总工会.竞赛场次@2025=1", "总工会.竞赛场次@2024=14"], "完。"),
  ]
}
