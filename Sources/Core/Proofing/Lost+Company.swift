/// A measure word by itself: part of no word, and behind neither a number nor a word that may stand in a number's place.
extension ParagraphPass {
  /// 培训学员名， 资助名困境学生.
  func isAlone(_ index: Int, before: Int, end: Int) -> Bool {
    guard isOne(before - 1, of: .hanzi), !isOne(before - 1, of: .numeral) else { return false }
    // 一项项, 件件
    if at(before - 1) == at(index) || at(end) == at(index) { return false }
    let previous = at(before - 1)
    if CharacterSets.beforeOne.contains(previous), !isBehindVerb(before) { return false }
    // 为名遇险群众; but 以服务为名.
    if CharacterSets.joints.contains(previous), !isOne(end, of: .hanzi) { return false }
    // 等项工作 is said, 等名同志 is not.
    if previous == 0x7B49, CharacterSets.afterEtc.contains(at(index)) { return false }
    return !MeasureWords.builtIn.cover(index, in: self)
  }

  /// Whether a verb of two characters or more that leads to a count ends here: 达到 is one, 到 is none.
  private func isBehindVerb(_ end: Int) -> Bool {
    LostWords.verbs.ending(at: end, in: self) >= 2
  }

  /// 补贴元，: behind what money is for or a verb that leads to a sum; 公元 and names are others.
  func isSum(_ index: Int, before: Int) -> Bool {
    guard isClauseEnd(index + 1) || stands("以上", at: index + 1) else { return false }
    return CharacterSets.beforeSum.contains(at(before - 1))
      || hasNoun(before, U.yuan)
  }

  /// 亩, 吨, 岁, 台, 辆, 套 …
  mutating func plainUnit(_ index: Int) {
    let before = behindSpaces(index)
    guard !hasCount(before: before) else { return }
    let isEnd = isClauseEnd(index + 1) || at(index + 1) == U.openBracket
    guard isAlone(index, before: before, end: index + 1) else { return }
    let isSure = isEnd && hasCountVerb(inClauseBefore: before)
    // A suffix makes new words every day, 救护台 and 惠民套: only at the end of a count is it none.
    if CharacterSets.suffixes.contains(at(index)), !(isSure && hasNoun(before, at(index))) { return }
    lost(before, index + 1, isSure ? .error : .warning)
  }
}

extension CharacterSets {
  static let beforeSum = CharacterSetTable("入达款费额贴值本计出给约超献捐付罚省均仅助补到贷")
  static let beforeLength = CharacterSetTable("每平按以几数半个多各方为")
  /// Words of grammar and verbs of daily life, behind which one of something needs no 一: 是件好事, 办了件实事, 等项工作.
  static let beforeOne = CharacterSetTable(
    "的地得了着过是有把被在于以到又也就都还才说没不能可要会应该打换办买挂点找当下前后上中同另按论让叫使用做像比如之所其它他她我你谁大小老新好旧")
  /// Prepositions and words that join, which end no clause with what they lead to.
  static let joints = CharacterSetTable("和与及或为由对向给将从等")
  static let afterEtc = CharacterSetTable("项件次批期场份")
  /// 人数, 户数, 总数
  static let beforeNumberOf = CharacterSetTable("人户家总件次册员")
  /// Measure words that are suffixes too.
  static let suffixes = CharacterSetTable("台栋户场期家所批元")
}
