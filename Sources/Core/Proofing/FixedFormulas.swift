/// Fixed formulae of which one character is lost, wrong, doubled or changed places: 中国特色主义, 重要组织部分.
extension ParagraphPass {
  /// How a text differs from a formula.
  private enum Slip {
    case lost, wrong, swapped, doubled
  }

  /// The formulae that begin with the two characters at an index; the places are the lexicon's.
  mutating func formulae(_ places: Range<Int>, at index: Int) {
    var found: (place: Int, slip: Slip, length: Int)?
    for place in places {
      let formula = lexicon.formulae[place]
      var same = formula.lowerBound + 2
      while same < formula.upperBound,
        at(index + same - formula.lowerBound) == lexicon.scalars[same]
      {
        same += 1
      }
      // What stands right as one formula is no slip of another: 全面建设小康社会, 全面建成小康社会.
      if same == formula.upperBound { return }
      if found == nil,
        let slip = slip(of: formula, from: same, at: index + same - formula.lowerBound)
      {
        found = (place, slip, formula.count + (slip == .doubled ? 1 : slip == .lost ? -1 : 0))
      }
    }
    guard let found else { return }
    let right = String(scalars: lexicon.scalars[lexicon.formulae[found.place]])
    report(
      found.slip == .lost ? .hole : .typo, index, index + found.length,
      found.slip == .wrong ? .warning : .error,
      found.slip == .lost
        ? "像是“\(right)”少了字"
        : found.slip == .swapped ? "像是“\(right)”，有两个字前后颠倒了" : "像是“\(right)”，字错了或多了",
      fix: found.slip == .doubled || found.slip == .swapped ? right : nil)
  }

  /// The single slip by which a text differs from a formula, which it agrees with up to here.
  ///
  /// Two characters on either side of it must be right, or it is something else that is said.
  private func slip(of formula: Range<Int>, from same: Int, at index: Int) -> Slip? {
    let rest = formula.upperBound - same - 1
    if formula.count == FormulaWords.proverb {
      return slip(ofProverb: formula, at: index - (same - formula.lowerBound))
    }
    // A long one tells by itself that its last character but one is lost: 工商业联会.
    let isLong = same - formula.lowerBound >= 4
    guard rest >= 1 else { return nil }
    let (found, meant) = (at(index), lexicon.scalars[same])
    // None of the slips leaves all three of these in place.
    guard
      found == lexicon.scalars[same - 1] || found == lexicon.scalars[same + 1]
        || at(index + 1) == lexicon.scalars[same + 1]
    else { return nil }
    if found == lexicon.scalars[same - 1], isOne(index, of: .hanzi),
      stands(same..<formula.upperBound, at: index + 1)
    {
      return .doubled
    }
    guard rest >= 2 || isLong, !FormulaWords.loose.contains(meant) else { return nil }
    if stands(same + 1..<formula.upperBound, at: index) { return .lost }
    guard rest >= 2, isOne(index, of: .hanzi), !FormulaWords.loose.contains(found) else {
      return nil
    }
    if stands(same + 1..<formula.upperBound, at: index + 1) {
      // Congresses and plans are counted on.
      return isOne(index, of: .numeral) ? nil : .wrong
    }
    if found == lexicon.scalars[same + 1], at(index + 1) == meant,
      stands(same + 2..<formula.upperBound, at: index + 2)
    {
      return .swapped
    }
    return nil
  }

  /// The formulae that go on as the text does, with one of their first two characters wrong: 卑功立业.
  mutating func tails(_ places: Range<Int>, at index: Int) {
    let start = index - 2
    guard start >= summary.start, isOne(start, of: .hanzi), isOne(start + 1, of: .hanzi) else {
      return
    }
    for place in places {
      let formula = lexicon.tails[place]
      let isFirst = at(start) == lexicon.scalars[formula.lowerBound]
      let isSecond = at(start + 1) == lexicon.scalars[formula.lowerBound + 1]
      if isFirst, isSecond { return }
      guard isFirst != isSecond, stands(formula.lowerBound + 2..<formula.upperBound, at: index),
        !isProverb(at: start), FormulaWords.otherHeads.starting(at: start, in: text) == 0,
        !isOne(isFirst ? start + 1 : start, of: .numeral),
        isLikely(formula, isFirst ? 1 : 0, at: start)
      else { continue }
      let right = String(scalars: lexicon.scalars[formula])
      return report(
        .typo, start, start + formula.count, .warning, "像是“\(right)”，字错了")
    }
  }

  /// One of the last two characters wrong: 建功立叶. The first two are the same.
  private func slip(ofProverb formula: Range<Int>, at start: Int) -> Slip? {
    let (third, fourth) = (formula.lowerBound + 2, formula.lowerBound + 3)
    guard (at(start + 2) == lexicon.scalars[third]) != (at(start + 3) == lexicon.scalars[fourth]),
      isOne(start + 2, of: .hanzi), isOne(start + 3, of: .hanzi), !isProverb(at: start),
      isLikely(formula, at(start + 2) == lexicon.scalars[third] ? 3 : 2, at: start)
    else { return nil }
    return .wrong
  }

  /// Whether a character that is not the formula's may have been meant for it: 推陈出心, 时不我侍. Formulae of which any slip is told
  /// need not ask.
  private func isLikely(_ formula: Range<Int>, _ offset: Int, at start: Int) -> Bool {
    guard lexicon.alike.contains(formula.lowerBound) else { return true }
    return LikeCharacters.areAlike(at(start + offset), lexicon.scalars[formula.lowerBound + offset])
  }

  /// Whether a proverb stands right at an index: 别具匠心 is no slip of 独具匠心.
  private func isProverb(at start: Int) -> Bool {
    lexicon.proverbs.contains(text.packed(start, FormulaWords.proverb))
  }

  /// Whether a part of a formula stands at an index.
  private func stands(_ part: Range<Int>, at index: Int) -> Bool {
    for place in part where at(index + place - part.lowerBound) != lexicon.scalars[place] {
      return false
    }
    return true
  }
}

enum FormulaWords {
  /// The length of a proverb: any one of its characters may be the one that is wrong.
  static let proverb = 4

  /// Words that go before the rest of a formula as well as its own: 国家经济和社会发展, 我国人民代表大会制度.
  static let otherHeads = WordTable("国家 我国 本国 各国 公民 加强 支持 保持 维持 主要 全省 全市 全县 全区 增进 推进 深化")

  /// Whether a slip in the first two characters is told by what follows them: two or three would say too little.
  static func isToldByItsTail(_ formula: ArraySlice<UInt32>) -> Bool {
    formula.count == proverb
      || formula.count >= 8 && !formula.prefix(4).contains(where: loose.contains)
  }

  /// Marks and words of grammar that a formula may be said with or without.
  static let loose = CharacterSetTable("的地得了着过和与及并而且又也都、，。；：“”‘’《》（）—·更最很再之")
}
