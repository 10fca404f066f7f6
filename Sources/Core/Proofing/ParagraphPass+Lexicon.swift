extension ParagraphPass {
  /// Looks words up that begin here, the longest first.
  mutating func look(at index: Int) {
    let (first, second, third) = (at(index), at(index + 1), at(index + 2))
    if third != 0, found(lexicon.candidates(first, second, third), at: index) { return }
    guard let pairs = lexicon.pairs(first, second) else { return }
    if !pairs.formulae.isEmpty { formulae(pairs.formulae, at: index) }
    if !pairs.tails.isEmpty { tails(pairs.tails, at: index) }
    _ = found(pairs.words, at: index)
  }

  /// Whether one of these words stands at an index in its company; what it says is then noted.
  private mutating func found(_ places: Range<Int>, at index: Int) -> Bool {
    for place in places where lexicon.stands(place, at: index, in: text) {
      let word = lexicon[place]
      guard let end = text.end(of: word, at: index), text.isInCompany(word, at: index, end: end)
      else { continue }
      note(word, index, end)
      return true
    }
    return false
  }

  private mutating func note(_ word: Lexicon.Word, _ index: Int, _ end: Int) {
    let company = word.company
    if let since = company.since {
      summary.outdated.append(
        OutdatedWord(
          since: since, start: index, length: end - index, severity: company.severity,
          message: company.message))
      return
    }
    if let question = company.question {
      summary.questions.append(
        OpenQuestion(
          question: question, start: index, length: end - index, rule: company.rule,
          severity: company.severity, message: company.message, isSettling: company.isSettling))
      return
    }
    if company.rule == .personMixed {
      summary.persons.append(.init(start: index, length: end - index))
      return
    }
    report(
      company.rule, index, end, company.severity, company.message,
      fix: word.fix)
    // One hole is told of once.
    if company.rule == .hole || company.rule == .missingNumber {
      lostEnd = max(lostEnd, end)
    }
  }
}

extension ParagraphText {
  /// How far off in its clause the rest of a word is looked for, in characters.
  private static let reach = 16

  /// Where a word at an index ends; nil if the rest of it does not follow in the same clause.
  fileprivate func end(of word: Lexicon.Word, at start: Int) -> Int? {
    let end = start + word.length
    guard let rest = word.rest else { return end }
    // Something stands between, or it would be written as one word.
    var index = end
    while index < count, index - end <= Self.reach {
      if index > end, stands(rest, at: index) { return index + rest.count }
      guard !isOne(index, of: .stop) || at(index) == U.pause else { return nil }
      index += 1
    }
    return nil
  }

  /// How far back in its paragraph a word is looked for that must not stand earlier, in characters.
  private static let earlierReach = 1_000

  /// Whether one of these stands before an index in the paragraph.
  private func isEarlier(_ words: [[UInt32]], before end: Int) -> Bool {
    let first = max(bodyStart, end - Self.earlierReach)
    return words.contains { word in
      end >= first + word.count && (first...(end - word.count)).contains { stands(word, at: $0) }
    }
  }

  /// Whether a word keeps the company that it must, and not the one that it must not.
  fileprivate func isInCompany(_ word: Lexicon.Word, at start: Int, end: Int) -> Bool {
    let company = word.company
    if company.notBefore.contains(where: { stands($0, at: start - $0.count) }) { return false }
    if company.notAfter.contains(where: { stands($0, at: end) }) { return false }
    if !company.needsBefore.isEmpty || company.needsClauseStart || company.needsLineStart {
      let isBehind =
        company.needsBefore.contains { stands($0, at: start - $0.count) }
        || (company.needsClauseStart && isClauseStart(start))
        || (company.needsLineStart && start <= bodyStart)
      guard isBehind else { return false }
    }
    if !company.needsAfter.isEmpty || company.needsClauseEnd {
      guard
        company.needsAfter.contains(where: { stands($0, at: end) })
          || (company.needsClauseEnd && isClauseEnd(end))
      else { return false }
    }
    return company.notEarlier.isEmpty || !isEarlier(company.notEarlier, before: start)
  }
}
