extension ProofRuleCard {
  /// 文字
  static let style: [ProofRuleCard] = [
    ProofRuleCard(
      .typo, "错别字", .error, "常见的错别字", source: "现代汉语通用规范",
      wrong: ["建立工作台帐。", "群团工作是党的群众工作的重要组织部分。", "再接再励。"], right: ["建立工作台账。", "再接再厉。"]),
    ProofRuleCard(
      .deDiDe, "的地得", .hint, "修饰动词写了“的”", source: "现代汉语通用规范",
      wrong: ["要深入的开展调研，摸清底数。"], right: ["要深入地开展调研，摸清底数。"]),
    ProofRuleCard(
      .collocation, "搭配不当", .hint, "动词和宾语不能搭配", source: "现代汉语通用规范",
      wrong: ["提高工作力度。"], right: ["加大工作力度。"]),
    ProofRuleCard(
      .longSentence, "长句", .hint, "一句超过120字", source: "通行做法"),
    ProofRuleCard(
      .unevenHeadings, "标题不整齐", .hint, "几个一级标题只有一个长短悬殊", source: "通行做法"),
    ProofRuleCard(
      .repeatedOpening, "段首雷同", .hint, "连着三段用同样的几个字开头，又不是编了号的排比", source: "通行做法",
      wrong: ["要进一步加强引领，凝聚人心。\n要进一步夯实基础，建强组织。\n要进一步改进作风，服务群众。"],
      right: ["一是加强引领，凝聚人心。\n二是夯实基础，建强组织。\n三是改进作风，服务群众。"]),
  ]
}
