/// A hole is seldom alone: a filter that took one number of a paragraph took those beside it too.
///
/// Most measure words that may stand by themselves elsewhere (会员人，, 签订协议家，, 近万元) are holes there. Text without
/// a hole is not read for it.
extension ParagraphPass {
  mutating func readBesideHoles() {
    guard !findings.isEmpty else { return }
    // What was a mere hint is more beside a hole.
    let told = findings.filter { $0.rule == .missingNumber && $0.severity != .hint }
    guard !told.isEmpty else { return }
    var holes = SortedSpans(told.map { $0.start..<$0.start + 1 }, reach: Self.reach)
    var taken = SortedSpans(
      (told + findings.filter { $0.rule == .placeholder }).map { $0.start..<$0.end }, reach: 0)
    let lowest = max(summary.start, holes.lowest - Self.reach)
    let highest = min(summary.end, holes.highest + Self.reach)
    var found: Set<Int> = []
    var index = lowest
    while index < highest {
      defer { index += 1 }
      guard isOne(index, of: .measure), let end = text.suspectedCount(at: index),
        holes.touch(index..<index + 1), !taken.touch(index..<end)
      else { continue }
      lost(index, end, .warning)
      found.formUnion(index..<end)
      index = end - 1
    }
    guard !found.isEmpty else { return }
    findings.removeAll {
      $0.rule == .missingNumber && $0.severity == .hint
        && ($0.start..<$0.end).contains(where: found.contains)
    }
  }

  /// How far from a hole another is looked for, in characters.
  private static let reach = 120
}

extension ParagraphText {
  /// The end of a count without a number that begins at an index: 余名, 万元, 人次, 家; nil if it may be something else.
  fileprivate func suspectedCount(at start: Int) -> Int? {
    guard !hasCount(before: start), isOne(start - 1, of: [.hanzi, .closing]) else { return nil }
    var index = start
    while CharacterSets.beforeUnit.contains(at(index)) { index += 1 }
    // 多名 and 多个 are words, 多万名 is none.
    guard CharacterSets.counted.contains(at(index)), at(start) != U.duo || index > start + 1 else {
      return nil
    }
    var end = index + 1
    if at(end) == U.ci, CharacterSets.countedByTimes.contains(at(index)) { end += 1 }
    // 帮助人实现 has no 助人.
    let first = LostWords.verbs.ending(at: start, in: self) >= 2 ? start : 0
    if index == start, end == start + 1, at(start - 1) != at(start),
      MeasureWords.builtIn.cover(start, from: first, in: self)
    {
      return nil
    }
    if index > start,
      CharacterSets.manyBefore.contains(at(start - 1))
        || CharacterSets.beforeHouses.contains(at(start - 1))
    {
      return nil
    }
    let isLarge = index > start || end > start + 1
    if isClauseEnd(end) || at(end) == U.openBracket {
      return at(end) != U.closeQuote && isCountAtEnd(start, isLarge: isLarge) ? end : nil
    }
    return isOne(end, of: .hanzi) && isOne(start - 1, of: .hanzi)
      && isCountBeforeNoun(start, end, isLarge: isLarge) ? end : nil
  }

  /// 工会会员人，, 捐款近万元。
  private func isCountAtEnd(_ start: Int, isLarge: Bool) -> Bool {
    if LostWords.hedges.ending(at: start, in: self) >= 2 { return true }
    // 示范户户，; but 家家户户.
    if at(start - 1) == at(start) {
      return at(start) == U.hu && HouseWords.kinds.ending(at: start - 1, in: self) > 0
    }
    guard !CharacterSets.beforeBare.contains(at(start - 1)) else { return false }
    if isLarge || isOne(start - 1, of: .closing) { return true }
    // Many names end in 人, 家 and 户: there the count must be led to.
    guard CharacterSets.names.contains(at(start)) else { return true }
    if at(start) == U.jia || at(start) == U.li, hasCountVerb(inClauseBefore: start) { return true }
    return hasNoun(start, at(start)) || LostWords.verbs.ending(at: start, in: self) >= 2
      || LostWords.people.ending(at: start, in: self) > 0
  }

  /// 扶持人实现创业, 为万名妇女
  private func isCountBeforeNoun(_ start: Int, _ end: Int, isLarge: Bool) -> Bool {
    if isLarge {
      // 近万名职工 is a number in words.
      if at(start) == 0x4E07, CharacterSets.aboutTenThousand.contains(at(start - 1)) {
        return false
      }
      return VisitWords.nounTails.starting(at: end, in: self) == 0
        && LargeUnits.notPeople.starting(at: end, in: self) == 0
        && LargeUnits.notMoney.starting(at: end, in: self) == 0 && at(end - 1) != U.mu
        && !CharacterSets.wholeBefore.contains(at(start - 1))
    }
    let isLed = LostWords.verbs.ending(at: start, in: self) >= 2
    if at(start) == U.ren || at(start) == U.yuan { return isLed }
    // 全市名建档立卡残疾人
    if at(start) == U.ming, LargeUnits.whole.ending(at: start, in: self) > 0 {
      return !MeasureWords.builtIn.cover(start, from: start, in: self)
    }
    let nouns: WordTable? = at(start) == U.ge ? GeWords.counted : LostWords.nounsAfter[at(start)]
    return (nouns?.starting(at: end, in: self) ?? 0) > 0
      && (isLed || CharacterSets.leads.contains(at(start - 1)))
  }
}

extension CharacterSets {
  fileprivate static let beforeUnit = CharacterSetTable("万亿多余")
  fileprivate static let counted = CharacterSetTable("名家个项件户场次期条支篇所座份批人元台套辆亩吨处册例起对间张")
  fileprivate static let countedByTimes = CharacterSetTable("场户件批家人")
  /// 众多, 千万, 上亿: the count is a word of its own.
  fileprivate static let manyBefore = CharacterSetTable("许众很更最好千百上数几成")
  /// 全市万名职工, 百万
  fileprivate static let wholeBefore = CharacterSetTable("市县区省国州镇校村")
  fileprivate static let aboutTenThousand = CharacterSetTable("近逾超过约")
  fileprivate static let leads = CharacterSetTable("有为对向给的年")
}

/// Stretches of a paragraph, asked from its start to its end: all questions together cost one pass.
private struct SortedSpans {
  private let spans: [Range<Int>]
  private let reach: Int
  private var passed = 0

  /// - Parameter reach: how far from a span one still touches it.
  init(_ spans: [Range<Int>], reach: Int) {
    self.spans = spans.sorted { $0.lowerBound < $1.lowerBound }
    self.reach = reach
  }

  var lowest: Int { spans.first?.lowerBound ?? 0 }
  var highest: Int { spans.map(\.upperBound).max() ?? 0 }

  /// Whether one of them touches a stretch; a stretch asked for begins behind the one before.
  mutating func touch(_ stretch: Range<Int>) -> Bool {
    while passed < spans.count, spans[passed].upperBound + reach <= stretch.lowerBound {
      passed += 1
    }
    return spans[passed...].prefix { $0.lowerBound - reach < stretch.upperBound }
      .contains { stretch.lowerBound < $0.upperBound + reach }
  }
}
