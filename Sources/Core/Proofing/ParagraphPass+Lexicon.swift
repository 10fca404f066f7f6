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
      guard text.isInCompany(word, at: index) else { continue }
      note(word, at: index)
      return true
    }
    return false
  }

  private mutating func note(_ word: Lexicon.Word, at index: Int) {
    let company = word.company
    if let since = company.since {
      summary.outdated.append(
        OutdatedWord(
          since: since, start: index, length: word.scalars.count, severity: company.severity,
          message: company.message))
      return
    }
    if let question = company.question {
      summary.questions.append(
        OpenQuestion(
          question: question, start: index, length: word.scalars.count, rule: company.rule,
          severity: company.severity, message: company.message, isSettling: word.isSettling))
      return
    }
    if company.rule == .personMixed {
      summary.persons.append(.init(start: index, length: word.scalars.count))
      return
    }
    report(
      company.rule, index, index + word.scalars.count, company.severity, company.message,
      fix: word.fix)
    // One hole is told of once.
    if company.rule == .hole || company.rule == .missingNumber {
      lostEnd = max(lostEnd, index + word.scalars.count)
    }
  }
}

extension ParagraphText {
  /// Whether the word at an index keeps the company that it must, and not the one that it must not.
  fileprivate func isInCompany(_ word: Lexicon.Word, at start: Int) -> Bool {
    let (end, company) = (start + word.scalars.count, word.company)
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
    return true
  }
}
