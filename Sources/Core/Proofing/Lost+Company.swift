/// A measure word by itself: part of no word, and behind neither a number nor a word that may stand in a number's place.
extension ParagraphPass {
  /// Among other counts a clause that ends in a bare measure word has lost its number: 赠送轮椅120辆、助听器台.
  mutating func lostAmongCounts(_ index: Int, before: Int, end: Int) -> Bool {
    guard isClauseEnd(end) || at(end) == U.openBracket, at(end) != U.closeQuote,
      isOne(before - 1, of: .hanzi), !isOne(before - 1, of: .numeral),
      !CharacterSets.beforeBare.contains(at(before - 1)),
      at(before - 1) != at(index),
      !MeasureWords.builtIn.cover(index, in: text) || end > index + 1, text.isAmongCounts(index)
    else { return false }
    let isLed = text.hasCountVerb(inClauseBefore: before)
    let isName = CharacterSets.names.contains(at(index)) && end == index + 1
    if isName, !isLed || [U.nian, U.yue, U.ri].contains(at(before - 1)) { return false }
    // 低保户, 示范户
    if at(index) == U.hu, end == index + 1, HouseWords.kinds.ending(at: before, in: text) > 0 {
      return false
    }
    lost(index, end, isLed && (!isName || text.hasNoun(before, at(index))) ? .error : .warning)
    return true
  }

  /// 处, 间, 张, 例 …: counted only among other counts.
  mutating func rareUnit(_ index: Int) {
    guard isClauseEnd(index + 1), index > summary.start,
      !text.hasCount(before: text.behindSpaces(index))
    else { return }
    // 细处, 紧要处
    if at(index) == 0x5904, !text.hasNoun(index, 0x5904) { return }
    _ = lostAmongCounts(index, before: text.behindSpaces(index), end: index + 1)
  }

  /// 亩, 吨, 岁, 台, 辆, 套 …
  mutating func plainUnit(_ index: Int) {
    let before = text.behindSpaces(index)
    guard !text.hasCount(before: before) else { return }
    let isEnd = isClauseEnd(index + 1) || at(index + 1) == U.openBracket
    if lostAmongCounts(index, before: before, end: index + 1) { return }
    if isEnd, text.isReached(before) { return lost(index, index + 1) }
    guard text.isAlone(index, before: before, end: index + 1) else { return }
    let isSure = isEnd && text.hasCountVerb(inClauseBefore: before)
    // A suffix makes new words every day, 救护台 and 惠民套: only at the end of a count is it none.
    if CharacterSets.suffixes.contains(at(index)), !(isSure && text.hasNoun(before, at(index))) {
      return
    }
    lost(before, index + 1, isSure ? .error : .warning)
  }
}

extension ParagraphText {
  /// 培训学员名， 资助名困境学生.
  func isAlone(_ index: Int, before: Int, end: Int) -> Bool {
    // “开篇”, “盘古篇”: a name ends here and no clause.
    guard isOne(before - 1, of: .hanzi), !isOne(before - 1, of: .numeral), at(end) != U.closeQuote
    else { return false }
    // 一项项, 件件
    if at(before - 1) == at(index) || at(end) == at(index) { return false }
    // 名医名院, 座谈座论
    if at(index + 2) == at(index) || (at(index - 2) == at(index) && isOne(end, of: .hanzi)) {
      return false
    }
    let previous = at(before - 1)
    if CharacterSets.beforeOne.contains(previous), !isBehindVerb(before) { return false }
    // 为名遇险群众; but 以服务为名.
    if CharacterSets.joints.contains(previous), !isOne(end, of: .hanzi) || at(end) == U.de {
      return false
    }
    // 以长期为名
    if at(before - 1) == 0x4E3A, isWithin("以", 14, before: before) { return false }
    // 等项工作 is said, 等名同志 is not.
    if previous == 0x7B49, CharacterSets.afterEtc.contains(at(index)) { return false }
    // 建成套住房 has no 成套.
    return at(index) == U.tao && isBehindVerb(before)
      ? !MeasureWords.builtIn.cover(index, from: index, in: self)
      : !MeasureWords.builtIn.cover(index, in: self)
  }

  /// Whether the sentence counts other things nearby: 建驿站52座、母婴室间. Dates are no counts.
  func isAmongCounts(_ index: Int) -> Bool {
    func counts(_ position: Int) -> Bool {
      guard isOne(position, of: [.digit, .fullDigit]),
        !isOne(position + 1, of: [.digit, .fullDigit])
      else { return false }
      return ![U.nian, U.yue, U.ri].contains(at(position + 1))
    }
    var start = index
    while start > bodyStart, index - start < 40, !isOne(start - 1, of: .fullStop) {
      start -= 1
      if counts(start) { return true }
    }
    var end = index
    while end < bodyEnd, end - index < 40, !isOne(end, of: .fullStop) {
      if counts(end) { return true }
      end += 1
    }
    return false
  }

  /// Whether a verb of two characters or more that leads to a count ends here: 达到 is one, 到 is none.
  fileprivate func isBehindVerb(_ end: Int) -> Bool {
    LostWords.verbs.ending(at: end, in: self) >= 2
  }

  /// 补贴元，: behind what money is for or a verb that leads to a sum; 公元 and names are others.
  func isSum(_ index: Int, before: Int) -> Bool {
    if standsOne(of: ["以上", "以下", "左右", "不等", "人民币"], at: index + 1) {
      return isAlone(index, before: before, end: index + 1)
    }
    guard isClauseEnd(index + 1) else { return false }
    return CharacterSets.beforeSum.contains(at(before - 1))
      || hasNoun(before, U.yuan)
  }
}

enum HouseWords {
  static let kinds = WordTable(
    "低保 五保 特困 优抚 帮扶 示范 种植 养殖 种粮 经营 专业 联系 结对 军属 烈属 拆迁 搬迁 移民 受灾 脱贫 监测 边缘 困难 贫困 计生 双女 独女 工商 创业 致富 科技 重点"
  )
}

extension CharacterSets {
  /// Grammar, behind which a measure word at the end of a clause is a noun.
  static let beforeBare = CharacterSetTable("的地得了着过是有把被为以在于到不回离自等和与及谁个")
  /// Measure words that many names of places, people and offices end in.
  static let names = CharacterSetTable("人户家场处间张本台部例头口期支所座级元起种类")
  static let beforeSum = CharacterSetTable("入收达款费额贴值本计出给约超献捐付罚省均仅助补到贷")
  static let beforeLength = CharacterSetTable("每平按以几数半个多各方为")
  /// Words of grammar and verbs of daily life, behind which one of something needs no 一: 是件好事, 办了件实事, 等项工作.
  static let beforeOne = CharacterSetTable(
    "的地得了着过是有把被在于以到又也就都还才说没不能可要会应该打换办买挂点找当下前后上中同另按论让叫使用做像比如之所其它他她我你谁大小老新好旧照来个")
  /// Prepositions and words that join, which end no clause with what they lead to.
  static let joints = CharacterSetTable("和与及或为由对向给将从等")
  static let afterEtc = CharacterSetTable("项件次批期场份")
  static let beforeHouses = CharacterSetTable("进入访走连惠暖送帮知家、")
  static let determinerTails = CharacterSetTable("本单整全此数")
  /// 签约, 合约, 节约
  static let beforeContract = CharacterSetTable("签合契集节预履")
  /// 人数, 户数, 总数
  static let beforeNumberOf = CharacterSetTable("人户家总件次册员")
  /// What words for people end in, and no word with 人 does.
  static let personEnds = CharacterSetTable("员者童眷")
  /// Measure words that are suffixes too.
  static let suffixes = CharacterSetTable("台栋户场期家所批元支")
}
