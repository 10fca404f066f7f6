/// Words of two characters that nobody says twice in a row.
///
/// 组织组织 and 服务服务 may be a noun and a verb, 学习学习 and 研究研究 are ways of speaking: such are left out.
enum DoubledWords {
  static let words = WordTable(
    """
    刚才 现在 目前 今天 今年 去年 近年 当前 大家 首先 其次 最后 另外 主要 所有 各位 下面 上述 以上 如何
    工作 发展 建设 群众 职工 妇女 青年 经济 社会 精神 思想 会议 积极 全面
    坚持 加强 推进 落实 进行 通过 以及 并且 因此 但是 同时 全市 全县 全区 各级
    广大 开展 实现 取得 促进 充分 切实 深入 不断 大力 我省 党委 政府 市委 县委
    区委 工会 妇联 共青团 科协 残联 群团 基层 机制 制度 任务 目标 重点 问题
    方面 情况 作用 优势 力量 水平 能力 要求 部署 中央 人民 国家 文化 教育
    科技 创新 改革 事业 权益 维护 认识 意识 围绕 贯彻 结合 按照 根据 为了 由于
    对于 关于 成为 具有 之间 之中 其中 已经 必须 应当 可以 能够 需要 我国
    """)
  /// 再努力努力, 社会工作工作者
  static let before = CharacterSetTable("再多好会")
  static let after = CharacterSetTable("者站再看地就，")
}

extension ParagraphText {
  /// Whether a word that stands twice from here on is one that cannot.
  func isDoubledWord(_ start: Int) -> Bool {
    DoubledWords.words.starting(at: start, in: self) == 2
      && !DoubledWords.before.contains(at(start - 1)) && !DoubledWords.after.contains(at(start + 4))
  }
}
