/// Measure words without a number: 召开会议次, 个乡镇, 职工名.
extension ParagraphPass {
  mutating func measureWord(_ index: Int) {
    let scalar = at(index)
    let before = text.behindSpaces(index)
    guard !text.hasCount(before: before),
      isOne(before - 1, of: [.hanzi, .stop, .closing]) || before == 0
    else {
      return
    }
    let hasSpace = before != index
    // 442家次
    if scalar == U.ci, isOne(before - 1, of: .measure), text.hasCount(before: before - 1) { return }
    // 一次次, 件件; but 案件件
    if at(before - 1) == scalar,
      !(text.hasNoun(before, scalar) && text.hasCountVerb(inClauseBefore: before))
    {
      return
    }
    var end = index + 1
    if at(before - 1) == U.closeQuote || at(before - 1) == 0x300B {
      if isClauseEnd(end), at(end) != U.pause || text.hasCountVerb(inClauseBefore: before) {
        lost(index, end)
      }
      return
    }
    // 场次, 户次 are counted as a whole.
    if [U.chang, U.hu, U.jian, U.pi, U.jia].contains(scalar), at(end) == U.ci { end += 1 }
    let isEnd = isClauseEnd(end) || at(end) == U.openBracket
    if !hasSpace, lostAmongCounts(index, before: before, end: end) { return }
    let follows = (LostWords.nounsAfter[scalar]?.starting(at: end, in: text) ?? 0) > 0
    // 共有名职工, 现有家企业
    if !hasSpace, at(before - 1) == 0x6709, CharacterSets.beforeHave.contains(at(before - 2)),
      !isEnd,
      follows || (scalar != U.suo && !MeasureWords.builtIn.cover(index, from: index, in: text))
    {
      return lost(index, end)
    }
    // 达到场次， and 超过人次， have no other reading.
    if !hasSpace, isEnd, end == index + 2, LostWords.hedges.ending(at: before, in: text) >= 2 {
      return lost(index, end)
    }
    if !hasSpace, isEnd, text.isReached(before) { return lost(index, end) }
    if !hasSpace, LostWords.endings[scalar]?.contains(at(before - 1)) == true,
      MeasureWords.builtIn.cover(index, in: text)
        || CharacterSets.beforeOne.contains(at(before - 1))
    {
      // 培训班期， and 实事件， look like words that they are not.
      guard isEnd, text.hasNoun(before, scalar),
        text.hasCountVerb(inClauseBefore: before) || text.isAmongCounts(index)
      else { return }
    }
    if hasSpace {
      // A space where the number stood.
      if isEnd
        ? text.hasNoun(before, scalar) || LostWords.verbs.ending(at: before, in: text) > 0
        : follows && LostWords.verbs.ending(at: before, in: text) > 0
      {
        lost(before, end)
      }
      return
    }
    if isClauseStart(before) {
      if !follows, before > summary.start, CharacterSets.opening.contains(scalar),
        isOne(end, of: .hanzi),
        !MeasureWords.builtIn.cover(index, from: index, in: text), text.isAmongCounts(index)
      {
        return lost(index, end, .warning)
      }
      guard follows, !isOne(end, of: .stop), summary.length > 12,
        !CharacterSets.clauseWords.contains(scalar) || scalar == U.ming || scalar == U.xiang
      else { return }
      if before > summary.start || scalar == U.ming || scalar == U.xiang {
        lost(index, end, before > summary.start ? .error : .warning)
      }
      return
    }
    let isAfterVerb = LostWords.verbs.ending(at: before, in: text) > 0
    // 开了次，; 开了个会 is said.
    if isEnd, at(before - 1) == 0x4E86, scalar != U.jia, scalar != U.ming, scalar != U.fen,
      CharacterSets.opening.contains(scalar) || scalar == U.ci
    {
      return lost(index, end, .warning)
    }
    if isEnd, at(end) != U.pause, LostWords.hedges.ending(at: before, in: text) >= 2 {
      return lost(index, end)
    }
    if follows, isAfterVerb || isOne(before - 1, of: .hanzi) {
      lost(index, end)
    } else if isEnd, scalar == U.chang, end == index + 2 {
      let isOfNumber =
        text.isWithin("增加", 10, before: before) || text.isWithin("减少", 10, before: before)
      if !isOfNumber, text.hasNoun(before, scalar) || isAfterVerb { lost(index, end) }
    } else if isEnd, text.hasNoun(before, scalar), text.isCounted(scalar, before) {
      lost(index, end)
    } else if follows, LostWords.hedges.ending(at: before, in: text) > 0,
      text.isHedgeCount(scalar, before)
    {
      lost(index, end)
    } else if isEnd, isAfterVerb, at(end) != U.pause, CharacterSets.plainCounts.contains(scalar) {
      lost(index, end)
    } else if scalar == U.yuan, text.isSum(index, before: before) {
      lost(index, end)
    } else if isAfterVerb, !isEnd, isOne(end, of: .hanzi), CharacterSets.suffixes.contains(scalar),
      scalar != U.suo, text.isAlone(index, before: before, end: end)
    {
      lost(index, end, .warning)
    } else if !CharacterSets.suffixes.contains(scalar),
      text.isAlone(index, before: before, end: end)
    {
      lost(
        index, end,
        follows || isEnd && text.hasCountVerb(inClauseBefore: before) ? .error : .warning)
    }
  }

  mutating func individual(_ index: Int) {
    // 个百分点
    if stands("百分点", at: index + 1) {
      let before = text.behindSpaces(index)
      if !text.hasCount(before: before), isOne(before - 1, of: [.hanzi, .stop]),
        !isOne(before - 1, of: .numeral)
      {
        lost(before, index + 4)
      }
      return
    }
    let before = text.behindSpaces(index)
    guard !text.hasCount(before: before), !LostWords.wordsOfGe.contains(at(index + 1)) else {
      return
    }
    let previous = at(before - 1)
    if at(before - 1) == U.closeQuote || at(before - 1) == 0x300B, isClauseEnd(index + 1),
      at(index + 1) != U.pause || text.hasCountVerb(inClauseBefore: before)
    {
      return lost(index, index + 1)
    }
    guard isOne(before - 1, of: [.hanzi, .stop]) || before == summary.start else { return }
    let isEnd = isClauseEnd(index + 1)
    if isEnd, before == index, isOne(before - 1, of: .hanzi),
      !CharacterSets.monthBefore.contains(previous), previous != U.ge
    {
      return lost(index, index + 1)
    }
    if before == index, previous == U.ge || CharacterSets.geBefore.contains(previous) {
      // 建成个基地, 建成了个基地
      let isAfterVerb = LostWords.verbs.ending(at: before, in: text) >= 2
      if isAfterVerb || at(index + 1) == U.yue, isOne(index + 1, of: .hanzi),
        !CharacterSets.monthBefore.contains(previous)
      {
        lost(index, index + 1)
      } else if ends("来自", before: before) {
        lost(index, index + 1)
      } else if text.isHaving(before), GeWords.places.starting(at: index + 1, in: text) > 0 {
        lost(index, index + 1)
      } else if previous == 0x5230, GeWords.nouns.starting(at: index + 1, in: text) > 0 {
        lost(index, index + 1)
      } else if previous == 0x4E86, LostWords.verbs.ending(at: before - 1, in: text) > 0,
        isOne(index + 1, of: .hanzi)
      {
        lost(index, index + 1, .warning)
      }
      return
    }
    let isAfterVerb = LostWords.verbs.ending(at: before, in: text) > 0
    if isClauseStart(before), !isEnd, before == index, isOne(index + 1, of: .hanzi) {
      if index > summary.start { lost(index, index + 1) }
    } else if isEnd {
      lost(before, index + 1)
    } else if isOne(index + 1, of: .hanzi) {
      let isSure =
        isAfterVerb || GeWords.nouns.starting(at: index + 1, in: text) > 0 || at(index + 1) == U.yue
      lost(before, index + 1, isSure ? .error : .warning)
    }
  }

  mutating func fold(_ index: Int) {
    guard isClauseEnd(index + 1), !text.hasCount(before: index) else { return }
    if ["增长", "提高", "增加", "的", "扩大", "提升", "达到"].contains(where: { ends($0, before: index) }) {
      lost(index, index + 1)
    }
  }

  /// 平方米, 公里, 小时, 位
  mutating func longUnit(_ index: Int) {
    let before = text.behindSpaces(index)
    guard !text.hasCount(before: before), isOne(before - 1, of: .hanzi) else { return }
    if at(index) == U.wei {
      if isOne(index + 1, of: .hanzi), text.isAlone(index, before: before, end: index + 1) {
        lost(index, index + 1, .warning)
      } else if !CharacterSets.beforeWei.contains(at(before - 1)),
        (LostWords.nounsAfter[U.ming]?.starting(at: index + 1, in: text) ?? 0) > 0,
        !ends("服务", before: before), !ends("建设", before: before)
      {
        lost(index, index + 1)
      }
      return
    }
    for unit in ["平方公里", "平方米", "公里", "公斤", "公顷", "小时"] where stands(unit, at: index) {
      let end = index + unit.unicodeScalars.count
      if !CharacterSets.beforeLength.contains(at(before - 1)), !isOne(before - 1, of: .numeral),
        isClauseEnd(end) || stands("以上", at: end) || stands("的", at: end)
      {
        lost(before, end)
      }
      return
    }
  }

  private static let ordinals = CharacterSetTable("次届批季期轮章产")
  private static let beforeOrdinal = CharacterSetTable("门及次等品府宅")

  mutating func ordinal(_ index: Int) {
    let end = index + 1
    if isOne(end, of: [.digit, .space]) { return pageOfPages(index) }
    // 门第, 次第 are words; 第次 and 第届 are none.
    guard Self.ordinals.contains(at(end)), !Self.beforeOrdinal.contains(at(index - 1)),
      !stands("名著", at: end), !stands("位置", at: end)
    else { return }
    report(.missingNumber, index, end + 1, .error, "“第”后面没有数：像是数字丢了")
    lostEnd = end + 1
  }
}

extension ParagraphText {
  func hasNoun(_ index: Int, _ measure: UInt32) -> Bool {
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

  /// 达到家， 达台，: what was reached is missing. 到达 and 表达 are other words.
  func isReached(_ before: Int) -> Bool {
    if at(before - 1) == 0x5230, at(before - 2) == U.da { return isOne(before - 3, of: .hanzi) }
    return at(before - 1) == U.da && isOne(before - 2, of: .hanzi)
      && !CharacterSets.wordsOfDa.contains(at(before - 2))
  }

  /// 已有个省, 下设个小组; 有个打算 is said.
  fileprivate func isHaving(_ end: Int) -> Bool {
    let before = at(end - 2)
    return at(end - 1) == 0x6709 && CharacterSets.beforeHave.contains(before)
      || at(end - 1) == 0x8BBE && "下内分共".unicodeScalars.contains { $0.value == before }
  }

  /// 近名 is no word; 近场, 达家 may be parts of one.
  fileprivate func isHedgeCount(_ scalar: UInt32, _ before: Int) -> Bool {
    scalar == U.ming || scalar == U.xiang || scalar == U.hu
      || LostWords.verbs.ending(at: before, in: self) > 0
  }

  /// 职工名，and 资金元， say a count by themselves; others need a verb that leads to one.
  fileprivate func isCounted(_ scalar: UInt32, _ before: Int) -> Bool {
    if scalar == U.jia, ends("企业", before: before) || ends("组织", before: before) {
      return ends("组织", before: before) && hasCountVerb(inClauseBefore: before)
        && !ends("社会组织", before: before)
    }
    return hasCountVerb(inClauseBefore: before) || scalar == U.ci
  }
}
