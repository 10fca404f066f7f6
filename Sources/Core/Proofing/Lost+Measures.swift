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
    case U.zhou: anniversary(index)
    case U.bai: hundredth(index)
    case U.ge: individual(index)
    case U.bei: fold(index)
    case U.duo: many(index)
    case U.gong, U.ping, U.xiao, U.wei: longUnit(index)
    case U.chang, U.ci, U.jia, U.jian, U.ming, U.qi, U.xiang, U.tiao, U.hu, U.pian, U.zhi, U.suo,
      U.zuo, U.fen, U.yuan, U.pi, U.jie:
      measureWord(index)
    case U.mu, U.dun, U.sui, U.tai, U.liang, U.tao, U.ce, U.ke, U.zhu, U.fu, U.dong:
      plainUnit(index)
    case 0x5904, 0x95F4, 0x5F20, 0x4F8B, 0x74F6, 0x773C, 0x5757, 0x90E8, 0x7C7B, 0x79CD, 0x8D77,
      0x5BF9:
      rareUnit(index)
    default: break
    }
  }

  mutating func lost(_ start: Int, _ end: Int, _ severity: ProofSeverity = .error) {
    if (start..<end).contains(where: { lexicon.noCounts.cover($0, in: text) }) { return }
    report(
      .missingNumber, start, end, severity,
      "“\(string(start, end))”前面没有数：像是数字丢了")
    lostEnd = max(lostEnd, end)
  }

  // MARK: Units

  private mutating func percent(_ index: Int) {
    let before = text.behindSpaces(index)
    guard isOne(before - 1, of: .hanzi) || isOne(before - 1, of: .stop) || before == summary.start
    else { return }
    // 分别增长30%、%、50%
    let isListed = at(before - 1) == U.pause && at(before - 2) == at(index)
    guard at(before - 1) != U.colon, at(before - 1) != U.pause || isListed,
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
    // 亿万 is a word.
    guard at(index + 1) != 0, !(at(index) == U.yi && at(index + 1) == U.wan) else { return }
    let before = text.behindSpaces(index)
    guard !text.hasCount(before: before) else { return }
    let previous = at(before - 1)
    // 数万人 is a number, 旅游人数万人次 is none.
    let isHeading = previous == 0x6570 && CharacterSets.beforeNumberOf.contains(at(before - 2))
    let isSigned = previous == 0x7EA6 && CharacterSets.beforeContract.contains(at(before - 2))
    // 千家万户, 千条万条
    // 成亿元 is much money, 完成亿元 is none.
    let isDone = previous == 0x6210 && LostWords.verbs.ending(at: before, in: text) >= 2
    guard
      !CharacterSets.hedgedLarge.contains(previous) || before != index || isHeading || isSigned
        || isDone,
      at(before - 2) != 0x5343
    else { return }
    var end = index + 1
    while at(end) == U.yi || at(end) == U.wan { end += 1 }
    let isRest = at(end) == U.duo || at(end) == U.yu
    if isRest { end += 1 }
    let unit = LargeUnits.units.starting(at: end, in: text)
    guard unit > 0 else {
      // 现有职工万，会员万。
      if before == index, isClauseEnd(end),
        text.hasNoun(before, U.ming) || text.hasNoun(before, U.yuan)
      {
        lost(index, end)
      }
      return
    }
    let unitEnd = end + unit
    let isEnd = isClauseEnd(unitEnd)
    if isRest {
      // 万余人 may be more than ten thousand; 万多人 is never said so.
      lost(before, unitEnd, at(end - 1) == U.yu ? .warning : .error)
    } else if stands("人次", at: end) {
      lost(before, unitEnd)
    } else if before != index {
      if isEnd || LargeUnits.money.starting(at: end, in: text) > 0 { lost(before, unitEnd) }
    } else if previous == U.da, isEnd {
      lost(before, unitEnd, text.isAmongCounts(index) ? .warning : .hint)
    } else if LargeUnits.money.starting(at: end, in: text) > 0 {
      largeSum(before, unitEnd)
    } else {
      largeCount(before, unitEnd)
    }
  }

  /// 投入资金万元: money and land. 亿元大关 and 万元户 are words.
  private mutating func largeSum(_ before: Int, _ unitEnd: Int) {
    guard LargeUnits.notMoney.starting(at: unitEnd, in: text) == 0 else { return }
    if text.hasNoun(before, U.yuan) || LostWords.verbs.ending(at: before, in: text) > 0
      || isClauseStart(before) || ends("为", before: before)
      || CharacterSets.beforeSum.contains(at(before - 1))
      || (isClauseEnd(unitEnd) && isOne(before - 1, of: .hanzi))
    {
      lost(before, unitEnd)
    } else if isOne(before - 1, of: .hanzi), !CharacterSets.beforeOne.contains(at(before - 1)) {
      lost(before, unitEnd, .warning)
    }
  }

  /// 培训职工万人: people and things. 万人大会 and 万名职工 may be meant as they stand.
  private mutating func largeCount(_ before: Int, _ unitEnd: Int) {
    let isEnd = isClauseEnd(unitEnd)
    guard LargeUnits.notPeople.starting(at: unitEnd, in: text) == 0,
      !ends("走访", before: before) || isEnd
    else { return }
    // 全市万名职工 is as set a phrase as 千家万户.
    if !isEnd, LargeUnits.whole.ending(at: before, in: text) > 0 { return }
    // 进万户
    if at(unitEnd - 1) == U.hu || at(unitEnd - 1) == U.jia,
      CharacterSets.beforeHouses.contains(at(before - 1))
    {
      return
    }
    let isCounted =
      LostWords.verbs.ending(at: before, in: text) > 0 || (isClauseStart(before) && isEnd)
      || (isEnd && text.hasNoun(before, U.ming)
        && (text.hasCountVerb(inClauseBefore: before)
          || isClauseStart(before - text.nounLength(before))))
    if isCounted {
      lost(before, unitEnd, isEnd ? .error : .warning)
    } else if isEnd, isOne(before - 1, of: .hanzi),
      !CharacterSets.beforeOne.contains(at(before - 1)) || ends("为", before: before)
    {
      lost(before, unitEnd, text.hasCountVerb(inClauseBefore: before) ? .error : .warning)
    }
  }

  /// 余名, 余万元
  private mutating func remainder(_ index: Int) {
    let before = text.behindSpaces(index)
    // 青年余人 is no 年余.
    let isPeople = at(before - 1) == U.nian && text.hasNoun(before, U.ming)
    guard !text.hasCount(before: before),
      isPeople || !CharacterSets.wordsOfYu.contains(at(before - 1))
    else { return }
    var end = index + 1
    if at(end) == U.wan || at(end) == U.yi { end += 1 }
    let unit = LargeUnits.counted.starting(at: end, in: text)
    guard unit > 0, !stands("人员", at: end), !stands("人生", at: end), !stands("项目", at: end)
    else { return }
    lost(before, end + unit)
  }

  /// 多万元 without a number; 多个 and 多家 are words.
  private mutating func many(_ index: Int) {
    guard at(index + 1) == U.wan || at(index + 1) == U.yi || stands("人次", at: index + 1),
      !text.hasCount(before: index), isOne(index - 1, of: .hanzi),
      !CharacterSets.wordsOfDuo.contains(at(index - 1))
        || LargeUnits.crowds.ending(at: index, in: text) > 0
    else { return }
    let end = index + (stands("人次", at: index + 1) ? 3 : 2)
    lost(index, end + (at(end) == U.yuan ? 1 : 0))
  }

  private mutating func people(_ index: Int) {
    let before = text.behindSpaces(index)
    guard !text.hasCount(before: before) else { return }
    if at(index + 1) == U.ci {
      visits(index, before)
      return
    }
    guard isClauseEnd(index + 1), index > before || !isClauseStart(index) else { return }
    if before == index, lostAmongCounts(index, before: before, end: index + 1) { return }
    if before != index {
      if isOne(before - 1, of: .hanzi),
        LostWords.verbs.ending(at: before, in: text) > 0
          || text.hasNoun(before, U.ren)
      {
        lost(before, index + 1)
      }
    } else if text.hasNoun(before, U.ren) || CharacterSets.personEnds.contains(at(before - 1)),
      text.hasCountVerb(inClauseBefore: before)
        || (isClauseStart(before - text.nounLength(before)) && at(index + 1) != U.pause)
    {
      lost(index, index + 1)
    }
  }

  /// 人次: a noun by itself (服务人次达5万), else nearly always without its number.
  private mutating func visits(_ index: Int, _ before: Int) {
    let end = index + 2
    let isNoun =
      VisitWords.nounTails.starting(at: end, in: text) > 0 || at(before - 1) == U.de
      || at(before - 1) == U.pause || at(end) == U.pause || isClauseStart(before)
      || at(before - 1) == 0xFF08 || at(before - 1) == 0x201C
      || VisitWords.nounHeads.ending(at: before, in: text) > 0
    if isNoun, before == index, !(at(end) == U.pause && text.isTrailing(index)) { return }
    if isOne(before - 1, of: .hanzi) || before != index { lost(before, end) }
  }
}

extension ParagraphText {
  /// Whether something stands before an index that can be the end of a number; spaces do not count.
  func hasCount(before index: Int) -> Bool {
    // 十来个; but 捐来 and 以来 are no numbers.
    if at(index - 1) == 0x6765 { return isOne(index - 2, of: [.numeral, .digit]) }
    // 不少家企业, 多少个
    if at(index - 1) == 0x5C11 { return at(index - 2) == 0x4E0D || at(index - 2) == U.duo }
    if CharacterSets.determinerTails.contains(at(index - 1)),
      LostWords.likeDeterminers.ending(at: index, in: self) > 0
    {
      return false
    }
    return LostWords.countBefore.contains(at(index - 1))
      || isOne(index - 1, of: [.digit, .fullDigit])
      || (at(index - 1) == 0x5E72 && at(index - 2) == 0x82E5)
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
    while index > bodyStart, isBehindSpace(index) { index -= 1 }
    return index
  }

  fileprivate func nounLength(_ end: Int) -> Int {
    LostWords.nounsBefore[U.ming]?.ending(at: end, in: self) ?? 0
  }

  fileprivate func isTrailing(_ index: Int) -> Bool {
    (LostWords.nounsBefore[U.ming]?.ending(at: index, in: self) ?? 0) > 0
      && hasCountVerb(inClauseBefore: index)
  }
}
