extension ProofRuleCard {
  /// 算术
  static let sums: [ProofRuleCard] = [
    ProofRuleCard(
      .partsTotal, "分项与总数", .warning, "其中各项相加超过总数", source: "公文处理工作条例第二十条：数字要准确",
      wrong: ["共受理案件50件，其中劳动争议30件、家庭纠纷25件。"], right: ["共受理案件50件，其中劳动争议30件、家庭纠纷20件。"]),
    ProofRuleCard(
      .percentSum, "百分比之和", .warning, "分别占的百分比相加超过100%", source: "公文处理工作条例第二十条：数字要准确",
      wrong: ["分别占30%、40%、50%。"], right: ["分别占30%、30%、40%。"]),
    ProofRuleCard(
      .product, "人数乘标准", .warning, "人数乘以每人的数，不等于合计", source: "公文处理工作条例第二十条：数字要准确",
      wrong: ["为121名学生每人发放2000元，共计24.5万元。"], right: ["为121名学生每人发放2000元，共计24.2万元。"]),
    ProofRuleCard(
      .growth, "增幅不符", .warning, "增幅和前后两个数不符", source: "公文处理工作条例第二十条：数字要准确",
      wrong: ["由50场增加到60场，增长30%。", "由50场增加到40场。"], right: ["由50场增加到60场，增长20%。"]),
    ProofRuleCard(
      .share, "占比不符", .warning, "占比和前面两个数不符", source: "公文处理工作条例第二十条：数字要准确",
      wrong: ["共有干部200名，其中女干部50名，占30%。", "受理案件60件，办结54件，办结率95%。"],
      right: ["共有干部200名，其中女干部50名，占25%。"]),
    ProofRuleCard(
      .percentagePoint, "百分点", .warning, "两个百分数的差写成了%", source: "通行做法",
      wrong: ["由60%提高到65%，提高5%。"], right: ["由60%提高到65%，提高5个百分点。"]),
    ProofRuleCard(
      .fallingMultiple, "减少几倍", .warning, "减少、下降用了倍数", source: "通行做法",
      wrong: ["信访量下降2倍。"], right: ["活动场次增长2倍。"]),
    ProofRuleCard(
      .impossibleRate, "比率过百", .error, "覆盖率、合格率、就业率等超过100%", source: "公文处理工作条例第二十条：数字要准确",
      wrong: ["工会组织覆盖率达到105%。"], right: ["任务完成率达105%。", "覆盖率达到100%。"]),
  ]
}
