extension ProofRuleCard {
  /// 残留
  static let residue: [ProofRuleCard] = [
    ProofRuleCard(
      .webResidue, "网页残留", .warning, "从网页复制时带进来的栏目、链接、广告", source: "通行做法",
      wrong: ["责任编辑：小编", "【打印本页】", "点击查看更多"], right: ["信息来源要可靠，编辑责任要落实。"]),
    ProofRuleCard(
      .markup, "标记残留", .error, "网页标记、Markdown记号", source: "通行做法",
      wrong: ["<p>同志们：</p>", "**一是**抓学习。"], right: ["甲＜乙，丙＞丁。"]),
    ProofRuleCard(
      .pageNumber, "页码残留", .warning, "单独成行或夹在句子里的页码", source: "GB/T 9704-2012，7.5",
      wrong: ["- 3 -", "第3页 共12页", "谱写-2-了新篇章。"], right: ["第3页有一处改动。"]),
    ProofRuleCard(
      .tableOfContents, "目录残留", .warning, "目录和目录里的行", source: "通行做法",
      wrong: ["一、工作回顾………………………3"], right: ["他说：“这……”"]),
    ProofRuleCard(
      .controlCharacter, "控制字符", .error, "看不见的控制字符、零宽字符", source: "通行做法",
      wrong: ["工会\u{200B}工作。"], right: ["工会工作。"]),
    ProofRuleCard(
      .garbled, "乱码", .error, "编码转换时丢了的字", source: "通行做法",
      wrong: ["锟斤拷锟斤拷"], right: ["工会工作。"]),
    ProofRuleCard(
      .doubledWord, "字词重复", .error, "一个字、一个词接连写了两遍", source: "通行做法",
      wrong: ["工作的的成效。", "要进一步进一步加强。"], right: ["活动的目的的确达到了。", "为了了解情况，他走村串户。", "一步一步往前走。"]),
    ProofRuleCard(
      .duplicateSentence, "句子重复", .warning, "二十字以上的句子一字不差地出现两次", source: "通行做法",
      wrong: ["要把职工的冷暖时刻放在心上、抓在手上、落在行动上。抓好就业。\n要把职工的冷暖时刻放在心上、抓在手上、落在行动上。抓好维权。"],
      right: ["要把职工的冷暖时刻放在心上、抓在手上、落在行动上。\n要把青年的冷暖时刻放在心上、抓在手上、落在行动上。"]),
    ProofRuleCard(
      .duplicateParagraph, "段落重复", .warning, "一段话一字不差地出现两次", source: "通行做法",
      wrong: ["各级工会要把职工的冷暖时刻放在心上，把实事办到职工的心坎上。\n抓好落实。\n各级工会要把职工的冷暖时刻放在心上，把实事办到职工的心坎上。"],
      right: ["各级工会要把职工的冷暖时刻放在心上，把实事办到职工的心坎上。\n抓好落实。"]),
  ]
}
