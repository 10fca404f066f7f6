extension ProofRuleCard {
  /// 数字
  static let numerals: [ProofRuleCard] = [
    ProofRuleCard(
      .mixedNumeral, "数字混写", .warning, "阿拉伯数字和“千”“百”连用", source: "GB/T 15835-2011，5.3",
      wrong: ["发放救助金2万3千元。", "慰问职工4千名。"], right: ["发电5千瓦。", "发放救助金2.3万元。"]),
    ProofRuleCard(
      .rangeUnit, "范围缺单位", .hint, "范围的前一个数没有写万、亿、%", source: "GB/T 15835-2011，5.1.3",
      wrong: ["增长15～30%。"], right: ["增长15%～30%。"]),
    ProofRuleCard(
      .approximateNumeral, "概数写法", .hint, "概数用了阿拉伯数字", source: "GB/T 15835-2011，4.2.2",
      wrong: ["来了20几个人。"], right: ["来了二十几个人。"]),
    ProofRuleCard(
      .doubleHedge, "概数词重叠", .warning, "近、约、超过和余、多、左右一起用", source: "通行做法",
      wrong: ["救助职工近500余名。", "约20人左右。"], right: ["救助职工近500名。"]),
    ProofRuleCard(
      .numberGrouping, "千分撇不一致", .hint, "五位以上的数有的加千分撇，有的不加", source: "GB/T 15835-2011，5.1.1",
      wrong: ["发展会员12,300名，服务群众45600人次。"], right: ["发展会员12300名，服务群众45600人次。"]),
    ProofRuleCard(
      .shortYear, "年份缩写", .warning, "年份只写了两位", source: "GB/T 15835-2011，5.1.4",
      wrong: ["自25年3月起实施。"], right: ["自2025年3月起实施。"]),
    ProofRuleCard(
      .impossibleDate, "没有这一天", .error, "历书上没有的月、日", source: "公文处理工作条例第二十条：时间要准确",
      wrong: ["截至2月30日。", "13月5日召开。"], right: ["截至2024年2月29日。", "用了13个月。"]),
    ProofRuleCard(
      .yearRange, "起止年份", .error, "起止年份相同或颠倒", source: "公文处理工作条例第二十条：时间要准确",
      wrong: ["2024-2024年工作。", "2025—2023年规划。"], right: ["2024—2025年工作。"]),
    ProofRuleCard(
      .fullwidthDigit, "全角数字", .warning, "阿拉伯数字用了全角", source: "GB/T 15835-2011，5.1.7",
      wrong: ["救助职工１２名。"], right: ["救助职工12名。"]),
    ProofRuleCard(
      .hanziYear, "汉字年份", .hint, "汉字年份里的〇写成了零、O、○", source: "GB/T 15835-2011，5.2.2",
      wrong: ["二零二五年工作总结。"], right: ["二〇二五年工作总结。"]),
    ProofRuleCard(
      .malformedNumber, "数字写法有误", .error, "百分号、万、元重复，数字不完整", source: "GB/T 15835-2011",
      wrong: ["增长5%%。", "提高29。4%。", "慰问困难职工46个户。", "投入5万万元。"], right: ["增长5%。"]),
    ProofRuleCard(
      .unevenNumerals, "数字写法不一", .hint, "一列同样的数有的用汉字，有的用阿拉伯数字", source: "GB/T 15835-2011，4.3",
      wrong: ["新建职工书屋12个、母婴室五个、驿站8个。", "培训工会干部三期、妇女干部4期。"],
      right: ["新建职工书屋12个、母婴室5个。", "建成站点12个，做到三个到位。", "走访企业8家，解决一批难题。"]),
  ]
}
