extension ProofRuleCard {
  /// 标点
  static let punctuation: [ProofRuleCard] = [
    ProofRuleCard(
      .halfwidthMark, "半角标点", .error, "中文里用了半角标点", source: "GB/T 15834-2011",
      wrong: ["同志们,大家好。", "工会(总商会)工作。", "深入企业､社区。", "学习<改革方案>。"],
      right: ["参加GB/T 9704-2012培训。", "上午9:30开会，出席1,547人。"]),
    ProofRuleCard(
      .clashingMarks, "标点相撞", .error, "两个点号连在一起", source: "GB/T 15834-2011",
      wrong: ["加强学习，。", "抓学习、，抓培训。"], right: ["怎么办？！", "他说：“好。”"]),
    ProofRuleCard(
      .unmatchedPair, "引号、括号不成对", .error, "引号、括号、书名号只有一半", source: "GB/T 15834-2011，4.8",
      wrong: ["打造“暖心服务品牌。", "深入学习《决定精神。"], right: ["“四季四送”活动。"]),
    ProofRuleCard(
      .quoteDirection, "引号方向", .error, "引号的前一半、后一半用反了", source: "GB/T 15834-2011，4.8",
      wrong: ["打造”暖心“品牌。", "打造“暖心“品牌。"], right: ["打造“暖心”品牌。"]),
    ProofRuleCard(
      .ellipsis, "省略号", .error, "省略号不是六个点", source: "GB/T 15834-2011，4.11",
      wrong: ["送学习、送技能、送温暖...", "送温暖。。。"], right: ["送学习、送技能……"]),
    ProofRuleCard(
      .dash, "破折号", .warning, "破折号不是两个字长，或用了别的字符", source: "GB/T 15834-2011，4.10",
      wrong: ["群团事业--党的事业的重要部分。", "群团事业──党的事业。"], right: ["北京—上海高铁。", "群团事业——党的事业。"]),
    ProofRuleCard(
      .headingStop, "标题末的标点", .hint, "单独成行的标题末尾用了标点", source: "通行做法",
      wrong: ["一、突出政治引领，\n办好宣讲，学深悟透。"], right: ["一、突出政治引领\n办好宣讲，学深悟透。"]),
    ProofRuleCard(
      .missingStop, "段末缺标点", .warning, "一段话末尾没有标点", source: "GB/T 15834-2011，4.1",
      wrong: [
        "各级工会要把职工的冷暖时刻放在心上，把实事办到职工的心坎上。\n今年以来，全区各级工会扎实工作。各项任务圆满完成，职工群众得到了更多实惠，队伍得到锻炼\n下一步，要抓好落实。"
      ],
      right: [
        "各级工会要把职工的冷暖时刻放在心上，把实事办到职工的心坎上。\n今年以来，全区各级工会扎实工作。各项任务圆满完成，职工群众得到了更多实惠，队伍得到锻炼。\n下一步，要抓好落实。"
      ]),
    ProofRuleCard(
      .strayspace, "多余的空格", .warning, "汉字之间多了空格", source: "GB/T 9704-2012，5.2.3",
      wrong: ["全市各级工会组织要 扎实做好各项重点工作，服务职工群众。"], right: ["全市各级工会组织要扎实做好各项重点工作，服务职工群众。"]),
    ProofRuleCard(
      .commaBetweenQuotes, "引号之间的顿号", .hint, "标有引号、书名号的并列成分之间用了顿号",
      source: "GB/T 15834-2011，4.5.3.5",
      wrong: ["开展“送清凉”、“送温暖”活动。"], right: ["开展“送清凉”“送温暖”活动。"]),
    ProofRuleCard(
      .rangeMark, "起止的连接号", .hint, "起止年份、数值之间用了短横线", source: "GB/T 15834-2011，4.13",
      wrong: ["2021-2025年发展规划。"], right: ["2021—2025年发展规划。", "2024-01-30印发。"]),
  ]
}
