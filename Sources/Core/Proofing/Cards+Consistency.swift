extension ProofRuleCard {
  /// 前后一致
  static let consistency: [ProofRuleCard] = [
    ProofRuleCard(
      .levelMixed, "级别混用", .warning, "市的讲话里说“全县”，县的讲话里说“我区”", source: "公文处理工作条例第二十条：地名要准确"),
    ProofRuleCard(
      .organizationName, "机构名称", .warning, "群团组织的名称写错了", source: "机构规范简称",
      wrong: ["区团委书记作了发言。"], right: ["团区委书记作了发言。"]),
    ProofRuleCard(
      .contradictedFigure, "与台账不符", .error, "文中的数和台账里的数不一样", source: "公文处理工作条例第二十条：数字要准确"),
    ProofRuleCard(
      .unsourcedFigure, "台账中无出处", .hint, "台账里找不到这个数", source: "公文处理工作条例第二十条：数字要准确"),
  ]
}
