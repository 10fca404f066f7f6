extension ProofRuleCard {
  /// 序号
  static let numbering: [ProofRuleCard] = [
    ProofRuleCard(
      .numberingGap, "序号断档", .error, "序号缺了一个，或不从一开始", source: "GB/T 9704-2012，7.3.3",
      wrong: ["一是抓学习；二是抓培训；四是抓落实。"], right: ["一是抓学习；二是抓培训；三是抓落实。"]),
    ProofRuleCard(
      .numberingRepeat, "序号重复", .error, "同一个序号出现两次", source: "GB/T 9704-2012，7.3.3",
      wrong: ["一是抓学习；二是抓培训；二是抓落实。"], right: ["一要抓学习，二要抓培训。"]),
    ProofRuleCard(
      .numberingOrder, "序号次序乱", .error, "序号倒着走", source: "GB/T 9704-2012，7.3.3",
      wrong: ["一是抓学习；二是抓培训；三是抓宣传；二是抓落实。"], right: ["一是抓学习；二是抓培训。"]),
    ProofRuleCard(
      .numberingMark, "序号的标点", .warning, "序号后面的标点不对",
      source: "GB/T 9704-2012，7.3.3；GB/T 15834-2011",
      wrong: ["一.加强领导", "（一）、加强领导"], right: ["一、加强领导", "（一）加强领导"]),
    ProofRuleCard(
      .numberingMixed, "序词混用", .warning, "同一组里有的用“一是”，有的用“二要”", source: "通行做法",
      wrong: ["一要抓学习；二是抓培训；三要抓落实。"], right: ["一要抓学习，一是要实，二是要新；二要抓培训。"]),
    ProofRuleCard(
      .countMismatch, "项数不符", .warning, "说有几项，列出来的却不是几项", source: "通行做法",
      wrong: ["要抓好三个方面：一是学习；二是培训；三是宣传；四是落实。"], right: ["要抓好三个方面：一是学习；二是培训；三是宣传。"]),
    ProofRuleCard(
      .levelSkipped, "序号跳级", .hint, "序号跳过了一级", source: "GB/T 9704-2012，7.3.3",
      wrong: ["（一）突出政治引领\n办好宣讲，学深悟透。\n（1）建强宣讲队伍\n选好讲师，备好课件，讲好故事。"],
      right: ["（一）突出政治引领\n办好宣讲，学深悟透。\n1.建强宣讲队伍\n选好讲师，备好课件，讲好故事。"]),
  ]
}
