extension ProofRuleCard {
  /// 前后一致
  static let consistency: [ProofRuleCard] = [
    ProofRuleCard(
      .levelMixed, "级别混用", .warning, "市的讲话里说“全县”，县的讲话里说“我区”", source: "公文处理工作条例第二十条：地名要准确",
      wrong: ["在全市工会工作会议上的讲话\n全县各级工会要抓好落实。"], right: ["在全市工会工作会议上的讲话\n全市各级工会要抓好落实。"]),
    ProofRuleCard(
      .placeMixed, "别处地名", .warning, "说本地工作的话里是别处的地名，像是从别处的稿子里带进来的", source: "公文处理工作条例第二十条：地名要准确",
      wrong: ["在临川区工会工作会议上的讲话\n一年来，在丰城市委的领导下，各级工会真抓实干。"],
      right: ["在临川区工会工作会议上的讲话\n一年来，在临川区委的领导下，各级工会真抓实干。"]),
    ProofRuleCard(
      .organizationName, "机构名称", .warning, "群团组织的名称写错了", source: "机构规范简称",
      wrong: ["区团委书记作了发言。"], right: ["团区委书记作了发言。"]),
    ProofRuleCard(
      .organizationForm, "全称简称混列", .hint, "并列的几家有的用全称，有的用简称", source: "机构规范简称",
      wrong: ["区总工会、团区委、区妇女联合会、区科协要带头落实。", "区残联、区工商业联合会分别作了汇报。"],
      right: ["区总工会、团区委、区妇联、区科协要带头落实。", "区妇女联合会（以下简称区妇联）"]),
    ProofRuleCard(
      .pastGoal, "目标已过期", .warning, "把讲话之前的年份当作将来的目标", source: "公文处理工作条例第二十条：时间要准确",
      wrong: ["2025年工会工作报告\n确保到2020年实现全覆盖。\n谢谢大家！"],
      right: ["2025年工会工作报告\n到2020年，建会目标如期实现。\n谢谢大家！"]),
    ProofRuleCard(
      .outdatedFormulation, "提法已过时", .warning, "到讲话的时候，这个提法、任务或机构名称已经变了",
      source: "词典里每条写明从哪一天起过时；本单位可以在校核词.yaml里补充",
      wrong: ["2025年工会工作报告\n坚决打赢脱贫攻坚战。\n谢谢大家！"],
      right: ["2019年工会工作报告\n坚决打赢脱贫攻坚战。\n谢谢大家！"]),
    ProofRuleCard(
      .periodMixed, "时段混用", .warning, "半年的稿子里说“全年共”“一年来”", source: "公文处理工作条例第二十条：时间要准确",
      wrong: ["上半年工会工作总结\n全年共举办竞赛40场。\n谢谢大家！"],
      right: ["上半年工会工作总结\n要确保完成全年任务。\n谢谢大家！"]),
    ProofRuleCard(
      .yearMixed, "年份不符", .warning, "标题、小标题、汇报数字的年份，不是工作簿的报告期（校核讲稿或用--against时）",
      source: "公文处理工作条例第二十条：时间要准确"),
    ProofRuleCard(
      .personMixed, "人称混用", .warning, "讲话人有时说“我”，有时说“笔者”“本人”", source: "通行做法",
      wrong: ["今天，我讲三点意见。\n我代表区委表示感谢。\n笔者认为，群团工作大有可为。"],
      right: ["今天，我讲三点意见。\n我代表区委表示感谢。\n救助由职工本人申请。"]),
    ProofRuleCard(
      .contradictedFigure, "与台账不符", .error, "文中的数和台账里的数不一样", source: "公文处理工作条例第二十条：数字要准确"),
    ProofRuleCard(
      .unsourcedFigure, "台账中无出处", .hint, "台账里找不到这个数", source: "公文处理工作条例第二十条：数字要准确"),
  ]
}
