/// Matters of style that one paragraph shows, and the words that say which level of government speaks.
extension ParagraphPass {
  mutating func longSentence(_ start: Int, _ end: Int) {
    // A list of names or tasks with its semicolons is long by nature.
    guard !(start..<end).contains(where: { at($0) == U.semicolon }) else { return }
    report(.longSentence, start, end, .hint, "这一句有\(end - start)字，念起来一口气接不上，宜断开")
  }

  /// Notes what stands between two marks, if it is a phrase of eight characters or more without figures.
  mutating func clauses() {
    var start = summary.start
    var hash = StableHash()
    var hasFigure = false
    for index in summary.start...max(summary.start, summary.end) {
      if index < summary.end, isOne(index, of: .hanzi) {
        hash.add(UInt64(at(index)))
        continue
      }
      if isOne(index, of: [.digit, .fullDigit, .latin]) {
        hasFigure = true
        continue
      }
      if index - start >= 8, !hasFigure {
        summary.clauses.append(.init(hash: hash.state, start: start, length: index - start))
      }
      (start, hash, hasFigure) = (index + 1, StableHash(), false)
    }
  }

  private static let beforeWhole = CharacterSetTable("安完健齐周保不大学十顾苟万成俱两")
  private static let beforeOur = CharacterSetTable("自敌忘大无")
  private static let joinsOur = CharacterSetTable("对为和与给让使带")
  private static let afterLevel = CharacterSetTable("域分场位别间划长民化值委政里人情直心下")

  /// 全市, 我县
  mutating func level(_ index: Int) {
    let word = at(index + 1)
    guard lexicon.levels.contains(word) else { return }
    let isWhole = at(index) == 0x5168
    guard !(isWhole ? Self.beforeWhole : Self.beforeOur).contains(at(index - 1)) else { return }
    // 对我市场, 为我省心
    if !isWhole, Self.joinsOur.contains(at(index - 1)), Self.afterLevel.contains(at(index + 2)) {
      return
    }
    // 全市场, 全区域, 全县域, 全乡村
    let next = at(index + 2)
    if next == 0x573A || next == 0x57DF || next == 0x95F4 || next == 0x5206
      || word == 0x4E61 && next == 0x6751
    {
      return
    }
    // 青禾县全县, “全省…”
    if lexicon.levels.contains(at(index - 1)) || at(index - 1) == U.openQuote { return }
    let isSubject =
      !Self.beforeOther.contains(at(index - 1))
      && Self.subjects.starting(at: index + 2, in: text) > 0
    summary.levels.append(
      LevelWord(
        level: word, isWhole: isWhole, start: index,
        isSubject: isSubject, isCommand: isSubject && isWhole && text.isCommand(index),
        isQuoted: isSubject && text.isQuoted(index)))
  }

  private static let beforeOther = CharacterSetTable("在居列为向占跨超由省是获被代对与和同到")
  private static let subjects = WordTable(
    "各级 上下 广大 人民 干部 职工 群团 工会 妇联 青年 妇女 党员 群众 各群 各部 各乡 各街 科技工作 基层 残疾人 正处 经济社会 工作会")

  // MARK: 的 地 得

  private static let adverbs = WordTable(
    "较好 很好 圆满 顺利 出色 如期 深入 扎实 切实 不断 积极 认真 全面 坚决 大力 主动 自觉 努力 有效 充分 进一步 持续 严格 稳步 及时 广泛 牢牢 紧紧 更好 有力 创造性 科学 高效 逐步 始终 精准"
  )
  private static let actions = WordTable(
    "开展 推进 推动 加强 提高 提升 落实 贯彻 完成 做好 抓好 组织 学习 参与 参加 投身 解决 促进 执行 履行 维护 发挥 改善 增强 把握 引导 深化 完善 领会 研究 分析 思考"
  )

  /// 深入的开展
  mutating func deDiDe(_ index: Int) {
    guard index > summary.start, Self.adverbs.ending(at: index, in: text) > 0,
      Self.actions.starting(at: index + 1, in: text) > 0, !text.isNounPhrase(index + 1)
    else { return }
    report(.deDiDe, index, index + 1, .hint, "修饰动词用“地”", fix: "地")
  }
}

extension ParagraphText {
  /// 积极的推动作用: the verb is part of a noun.
  fileprivate func isNounPhrase(_ start: Int) -> Bool {
    let end = start + 2
    return isClauseEnd(end)
      || [
        "作用", "工作", "措施", "精神", "意义", "能力", "活动", "体系", "机制", "氛围", "态度", "意识", "水平", "力", "的", "和",
        "、", "方案", "办法", "组织", "引领", "者", "平台", "团队", "问题", "成果", "需求", "教育", "保障", "支撑", "培训",
        "基础", "影响", "社会", "服务", "任务", "局面", "计划", "路径", "效果", "效应", "与", "及", "是", "环境", "格局", "队伍",
        "内容", "行动", "方式", "手段", "渠道", "管理", "制度", "程度", "情况", "力量", "力度", "过程", "价值", "方向", "导向",
      ].contains { stands($0, at: end) }
  }
}

extension ParagraphText {
  private static let orders = WordTable("要 必须 务必 应当 一定")
  private static let told = WordTable("要求 强调 指出 提出 部署 号召 明确 市委 省委 上级 会议 书记 文件 通知")

  /// 市委要求，全市各级工会…: the sentence says before a word who speaks.
  fileprivate func isQuoted(_ index: Int) -> Bool {
    var start = index
    while start > bodyStart, index - start < 60, !isOne(start - 1, of: .fullStop) {
      start -= 1
      if Self.told.starting(at: start, in: self) > 0 { return true }
    }
    return false
  }

  /// 全市各级工会要迅速行动: the speaker bids those of the place, and tells of nobody else who does.
  fileprivate func isCommand(_ index: Int) -> Bool {
    guard isClauseStart(index) else { return false }
    var end = index + 2
    while end < bodyEnd, end - index < 20, !isOne(end, of: .stop) || at(end) == U.pause {
      if Self.orders.starting(at: end, in: self) > 0 { return true }
      end += 1
    }
    return false
  }
}
