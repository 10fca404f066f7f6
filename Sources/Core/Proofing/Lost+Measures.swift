/// A measure word or a unit whose number got lost: 召开联席会议次, 投入资金万元, 增长%.
extension ParagraphPass {
  mutating func measure(_ index: Int) {
    guard index >= lostEnd else { return }
    switch at(index) {
    case U.percent, U.fullPercent: percent(index)
    case U.wan, U.yi: largeUnit(index)
    case U.yu: remainder(index)
    case U.ren: people(index)
    case U.nian, U.yue: date(index)
    case U.di: ordinal(index)
    case U.bai: hundredth(index)
    case U.ge: individual(index)
    case U.bei: fold(index)
    case U.duo: many(index)
    case U.gong, U.ping, U.xiao, U.wei: longUnit(index)
    case U.chang, U.ci, U.jia, U.jian, U.ming, U.qi, U.xiang, U.tiao, U.hu, U.pian, U.zhi, U.suo,
      U.zuo, U.fen, U.yuan, U.pi, U.jie:
      measureWord(index)
    default: break
    }
  }

  mutating func lost(_ start: Int, _ end: Int, _ severity: ProofSeverity = .error) {
    report(
      .missingNumber, start, end, severity,
      "“\(string(start, end))”前面没有数：像是数字丢了")
    lostEnd = max(lostEnd, end)
  }

  /// Whether something stands before an index that can be the end of a number; spaces do not count.
  func hasCount(before index: Int) -> Bool {
    LostWords.countBefore.contains(at(index - 1)) || isOne(index - 1, of: [.digit, .fullDigit])
      || at(index - 1) == U.percent || isOne(index - 1, of: .latin)
      || PlaceholderSets.marks.contains(at(index - 1)) || at(index - 1) == 0x3015
      || at(index - 1) == 0x2215 || at(index - 1) == 0x2F
  }

  /// Whether a space stands where the number stood: 投入 万元.
  func isBehindSpace(_ index: Int) -> Bool {
    at(index - 1) == 0x20 || at(index - 1) == 0xA0 || at(index - 1) == 0x3000
  }

  /// The index behind the spaces that a number left.
  func behindSpaces(_ index: Int) -> Int {
    var index = index
    while index > summary.start, isBehindSpace(index) { index -= 1 }
    return index
  }

  // MARK: Units

  private mutating func percent(_ index: Int) {
    let before = behindSpaces(index)
    guard isOne(before - 1, of: .hanzi) || isOne(before - 1, of: .stop) || before == summary.start
    else { return }
    guard at(before - 1) != U.colon, at(before - 1) != U.pause,
      !(LostWords.countBefore.contains(at(before - 1)) && isOne(before - 1, of: .numeral)),
      at(index + 1) != 0xFF09, at(index + 1) != 0x29, !isOne(index - 1, of: [.latin, .digit])
    else { return }
    lost(before, index + 1)
  }

  private mutating func hundredth(_ index: Int) {
    guard stands("百分之", at: index), !isOne(index + 3, of: [.numeral, .digit, .fullDigit]),
      !"几多零两半Ｘ".unicodeScalars.contains(where: { $0.value == at(index + 3) }),
      isOne(index + 3, of: [.hanzi, .stop]) || index + 3 >= count
    else { return }
    lost(index, index + 3)
  }

  /// 万元, 亿元, 万人, 万多人, 万余名, 亿美元
  private mutating func largeUnit(_ index: Int) {
    guard at(index + 1) != 0 else { return }
    let before = behindSpaces(index)
    guard !hasCount(before: before) else { return }
    let previous = at(before - 1)
    guard !CharacterSets.hedgedLarge.contains(previous) || before != index else { return }
    var end = index + 1
    while at(end) == U.yi || at(end) == U.wan { end += 1 }
    let isRest = at(end) == U.duo || at(end) == U.yu
    if isRest { end += 1 }
    let unit = LargeUnits.units.starting(at: end, in: self)
    guard unit > 0 else { return }
    let unitEnd = end + unit
    if isRest {
      // 万余人 may be more than ten thousand; 万多人 is never said so.
      lost(before, unitEnd, at(end - 1) == U.yu ? .warning : .error)
      return
    }
    if stands("人次", at: end) {
      lost(before, unitEnd)
    } else if before != index {
      if isClauseEnd(unitEnd) || LargeUnits.money.starting(at: end, in: self) > 0 {
        lost(before, unitEnd)
      }
    } else if LargeUnits.money.starting(at: end, in: self) > 0 {
      guard LargeUnits.notMoney.starting(at: unitEnd, in: self) == 0 else { return }
      let isNoun =
        (LostWords.nounsBefore[U.yuan]?.ending(at: before, in: self) ?? 0) > 0
        || LostWords.verbs.ending(at: before, in: self) > 0 || isClauseStart(before)
        || ends("为", before: before)
      if isNoun { lost(before, unitEnd) } else if previous == U.da, isClauseEnd(unitEnd) { lost(before, unitEnd, .hint) }
    } else {
      let isCounted =
        LostWords.verbs.ending(at: before, in: self) > 0
        || (isClauseStart(before) && isClauseEnd(unitEnd))
        || (isClauseEnd(unitEnd) && hasNoun(before, U.ming) && hasCountVerb(inClauseBefore: before))
      if isCounted, LargeUnits.notPeople.starting(at: unitEnd, in: self) == 0,
        !ends("走访", before: before) || isClauseEnd(unitEnd)
      {
        lost(before, unitEnd, isClauseEnd(unitEnd) ? .error : .warning)
      }
    }
  }

  /// 余名, 余万元
  private mutating func remainder(_ index: Int) {
    let before = behindSpaces(index)
    guard !hasCount(before: before), !CharacterSets.wordsOfYu.contains(at(before - 1)) else {
      return
    }
    var end = index + 1
    if at(end) == U.wan || at(end) == U.yi { end += 1 }
    let unit = LargeUnits.counted.starting(at: end, in: self)
    guard unit > 0, !stands("人员", at: end), !stands("人生", at: end), !stands("项目", at: end)
    else { return }
    lost(before, end + unit)
  }

  /// 多万元 without a number; 多个 and 多家 are words.
  private mutating func many(_ index: Int) {
    guard at(index + 1) == U.wan || at(index + 1) == U.yi || stands("人次", at: index + 1),
      !hasCount(before: index), isOne(index - 1, of: .hanzi),
      !CharacterSets.wordsOfDuo.contains(at(index - 1))
    else { return }
    let end = index + (stands("人次", at: index + 1) ? 3 : 2)
    lost(index, end + (at(end) == U.yuan ? 1 : 0))
  }

  private mutating func people(_ index: Int) {
    let before = behindSpaces(index)
    guard !hasCount(before: before) else { return }
    if at(index + 1) == U.ci {
      visits(index, before)
      return
    }
    guard isClauseEnd(index + 1), index > before || !isClauseStart(index) else { return }
    if before != index {
      if isOne(before - 1, of: .hanzi), LostWords.verbs.ending(at: before, in: self) > 0
        || hasNoun(before, U.ren)
      {
        lost(before, index + 1)
      }
    } else if hasNoun(before, U.ren), hasCountVerb(inClauseBefore: before) {
      lost(index, index + 1)
    }
  }

  /// 人次: a noun by itself (服务人次达5万), else nearly always without its number.
  private mutating func visits(_ index: Int, _ before: Int) {
    let end = index + 2
    let isNoun =
      VisitWords.nounTails.starting(at: end, in: self) > 0 || at(before - 1) == U.de
      || at(before - 1) == U.pause || at(end) == U.pause || isClauseStart(before)
      || at(before - 1) == 0xFF08 || at(before - 1) == 0x201C
      || VisitWords.nounHeads.ending(at: before, in: self) > 0
    if isNoun, before == index, !(at(end) == U.pause && isTrailing(index)) { return }
    if isOne(before - 1, of: .hanzi) || before != index { lost(before, end) }
  }

  private func isTrailing(_ index: Int) -> Bool {
    (LostWords.nounsBefore[U.ming]?.ending(at: index, in: self) ?? 0) > 0
      && hasCountVerb(inClauseBefore: index)
  }

  // MARK: Measure words

  private func hasNoun(_ index: Int, _ measure: UInt32) -> Bool {
    (LostWords.nounsBefore[measure]?.ending(at: index, in: self) ?? 0) > 0
  }

  /// Whether the clause up to an index has a verb that leads to a count: 累计培训妇女名.
  func hasCountVerb(inClauseBefore index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 40, !isOne(start - 1, of: .stop) || at(start - 1) == U.pause {
      start -= 1
    }
    var position = start + 2
    while position <= index {
      if LostWords.verbs.ending(at: position, in: self) > 0 { return true }
      position += 1
    }
    return false
  }

  private mutating func measureWord(_ index: Int) {
    let scalar = at(index)
    let before = behindSpaces(index)
    guard !hasCount(before: before), isOne(before - 1, of: [.hanzi, .stop, .closing]) || before == 0 else {
      return
    }
    let hasSpace = before != index
    var end = index + 1
    if at(before - 1) == U.closeQuote || at(before - 1) == 0x300B {
      if isClauseEnd(end), at(end) != U.pause || hasCountVerb(inClauseBefore: before) { lost(index, end) }
      return
    }
    // 场次 is counted as a whole.
    if scalar == U.chang, at(end) == U.ci { end += 1 }
    let isEnd = isClauseEnd(end) || at(end) == U.openBracket
    let follows = (LostWords.nounsAfter[scalar]?.starting(at: end, in: self) ?? 0) > 0
    if !hasSpace, LostWords.endings[scalar]?.contains(at(before - 1)) == true {
      // 培训班期， and 实事件， look like words that they are not.
      guard isEnd, hasNoun(before, scalar), hasCountVerb(inClauseBefore: before) else { return }
    }
    if hasSpace {
      // A space where the number stood.
      if isEnd ? hasNoun(before, scalar) || LostWords.verbs.ending(at: before, in: self) > 0
        : follows && LostWords.verbs.ending(at: before, in: self) > 0
      {
        lost(before, end)
      }
      return
    }
    if isClauseStart(before) {
      guard follows, !isOne(end, of: .stop), summary.length > 12,
        !CharacterSets.clauseWords.contains(scalar) || scalar == U.ming || scalar == U.xiang
      else { return }
      if before > summary.start || scalar == U.ming || scalar == U.xiang {
        lost(index, end, before > summary.start ? .error : .warning)
      }
      return
    }
    let isAfterVerb = LostWords.verbs.ending(at: before, in: self) > 0
    if isAfterVerb, follows {
      lost(index, end)
    } else if isEnd, scalar == U.chang, end == index + 2 {
      let isOfNumber = isWithin("增加", 10, before: before) || isWithin("减少", 10, before: before)
      if !isOfNumber, hasNoun(before, scalar) || isAfterVerb { lost(index, end) }
    } else if isEnd, hasNoun(before, scalar), isCounted(scalar, before) {
      lost(index, end)
    } else if follows, LostWords.hedges.ending(at: before, in: self) > 0, isHedgeCount(scalar, before)
    {
      lost(index, end)
    } else if isEnd, isAfterVerb, at(end) != U.pause, CharacterSets.plainCounts.contains(scalar) {
      lost(index, end)
    }
  }

  /// 近名 is no word; 近场, 达家 may be parts of one.
  private func isHedgeCount(_ scalar: UInt32, _ before: Int) -> Bool {
    scalar == U.ming || scalar == U.xiang || scalar == U.hu || LostWords.verbs.ending(at: before, in: self) > 0
  }

  /// 职工名，and 资金元， say a count by themselves; others need a verb that leads to one.
  private func isCounted(_ scalar: UInt32, _ before: Int) -> Bool {
    if scalar == U.jia, ends("企业", before: before) || ends("组织", before: before) { 
      return ends("组织", before: before) && hasCountVerb(inClauseBefore: before) && !ends("社会组织", before: before)
    }
    return hasCountVerb(inClauseBefore: before) || scalar == U.ci
  }

  private mutating func individual(_ index: Int) {
    // 个百分点
    if stands("百分点", at: index + 1) {
      let before = behindSpaces(index)
      if !hasCount(before: before), isOne(before - 1, of: [.hanzi, .stop]),
        !isOne(before - 1, of: .numeral)
      {
        lost(before, index + 4)
      }
      return
    }
    let before = behindSpaces(index)
    guard !hasCount(before: before), !LostWords.wordsOfGe.contains(at(index + 1)) else { return }
    let previous = at(before - 1)
    if at(before - 1) == U.closeQuote || at(before - 1) == 0x300B, isClauseEnd(index + 1), at(index + 1) != U.pause || hasCountVerb(inClauseBefore: before) { return lost(index, index + 1) }
    guard isOne(before - 1, of: [.hanzi, .stop]) || before == summary.start else { return }
    if before == index, previous == U.ge || CharacterSets.geBefore.contains(previous) { return }
    let isEnd = isClauseEnd(index + 1)
    let isAfterVerb = LostWords.verbs.ending(at: before, in: self) > 0
    if isClauseStart(before), !isEnd, before == index, isOne(index + 1, of: .hanzi) {
      if index > summary.start { lost(index, index + 1) }
    } else if isEnd {
      if hasNoun(before, U.ge), hasCountVerb(inClauseBefore: before) { lost(before, index + 1) }
      else if isAfterVerb { lost(before, index + 1) }
    } else if isAfterVerb || GeWords.nouns.starting(at: index + 1, in: self) > 0,
      isOne(index + 1, of: .hanzi)
    {
      lost(before, index + 1)
    }
  }

  private mutating func fold(_ index: Int) {
    guard isClauseEnd(index + 1), !hasCount(before: index) else { return }
    if ["增长", "提高", "增加", "的", "扩大", "提升", "达到"].contains(where: { ends($0, before: index) }) {
      lost(index, index + 1)
    }
  }

  /// 平方米, 公里, 小时, 位
  private mutating func longUnit(_ index: Int) {
    let before = behindSpaces(index)
    guard !hasCount(before: before), isOne(before - 1, of: .hanzi) else { return }
    if at(index) == U.wei {
      if LostWords.verbs.ending(at: before, in: self) > 0,
        (LostWords.nounsAfter[U.ming]?.starting(at: index + 1, in: self) ?? 0) > 0,
        !ends("服务", before: before), !ends("建设", before: before)
      {
        lost(index, index + 1)
      }
      return
    }
    for unit in ["平方公里", "平方米", "公里", "公斤", "公顷", "小时"] where stands(unit, at: index) {
      let end = index + unit.unicodeScalars.count
      if isClauseEnd(end), GeWords.measured.ending(at: before, in: self) > 0 { lost(before, end) }
      return
    }
  }

  private mutating func ordinal(_ index: Int) {
    let end = index + 1
    for word in ["次全国", "次全体", "次会议", "次代表", "届", "季度", "批", "产业"]
    where stands(word, at: end) {
      report(
        .missingNumber, index, end + 1, .error, "“第”后面没有数：像是数字丢了")
      lostEnd = end + 1
    }
  }
}

/// Units that 万 and 亿 stand before.
enum LargeUnits {
  static let units = WordTable("元 美元 人次 人 名 户 亩 吨 斤 平方 公里 株 册 份 件 条 家 个 余元 余人 场次 度 立方 台 套 千瓦 公斤 棵 辆 公顷 张 头 只 本 次 尾 羽")
  static let money = WordTable("元 美元 亩 吨 平方")
  static let notMoney = WordTable(
    "以上 以下 以内 项目 企业 产业 村 镇 乡 县 户 大关 级 台阶 园区 集群 集 产值 工程 工业 G 能耗 消费 投资 俱乐 规模 为 的 计 单位 生产 店 商圈 商场 街 楼 板 链 投入")
  static let notPeople = WordTable(
    "大 评 说 万 齐 同 空 敬 进 入 走 下 参 助 帮 以上 以下 签 跑 健 广 唱 共 千 行 计 长 抗 联 动 上 学 千 村 家 户 口 之 看 奔 操 坑 均 向 接 赞 创 民 体 物 像 马 瞩 有")
  static let counted = WordTable("人 名 个 家 件 项 户 场 次 元 条 亩 人次 吨 支 篇 份 期 种 处 台 套 所 座 公里 平方 辆 万 亿")
}

enum VisitWords {
  static let nounTails = WordTable("将 达 超 突破 较 同比 为 增 累 位 数 占 等 不 和 与 及 均 比 呈 实 明 稳 持 大 首 再 计 统 逐 下 最 最高 以 连 创 合 双 的 由 从 同 分 也 已 的 共 之 就 翻 还 都 总")
  static let nounHeads = WordTable("总 接待 服务总 参与率 按 以 旅游 就诊 诊疗 门诊 住院 年 均 的 各 与 和 及")
}

enum GeWords {
  static let nouns = WordTable("乡镇 街道 社区 行政村 自然村 镇街 县区 镇 村 县市 市州 部门 单位 企业 百分点 群团 基层工会 网格 重点 项目 方面 小组")
  static let measured = WordTable("面积 里程 时长 总长 全长 长度 道路 公路 管网 场地 阵地 服务 渠道 达到 累计 总面积 建成 新建 投入")
}

enum CharacterSets {
  /// 近万元, 上亿元, 万元 after these is a wording of its own.
  static let hedgedLarge = CharacterSetTable("近超过逾上破数几成千百十每多满约余双足计和跨向的以“‘《（/／·")
  static let wordsOfYu = CharacterSetTable("其业剩富多残空节结盈有无绪犹年之茶课劫积零")
  static let wordsOfDuo = CharacterSetTable("众很更许好最增太越诸不繁如大颇甚过偏至几多")
  static let geBefore = CharacterSetTable("有是做当讲找像给带派选挑写想上下前后头逐好一着出说问点见碰换打吃了两一过弄搞真活哪另按“‘（")
  static let clauseWords = CharacterSetTable("人元次条期份批座所支届")
  static let plainCounts = CharacterSetTable("名项场件条")
}
