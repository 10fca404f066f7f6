/// Figures: looked up, said honestly, cited.
extension Compositor {
  mutating func express(_ index: Int, _ workspace: Workspace) {
    // Before the operand is touched: most expressions are figures that were read here before.
    if let meaning = meanings.meaning(of: index, at: place.sortKey) {
      return say(meaning, index, workspace)
    }
    let span = script[expression: index].span
    switch script[expression: index].operand {
    case .figure(let path): say(findMeaning(index, path, workspace), index, workspace)
    case .regionWord(let word, let reference):
      let text = regionWord(word, reference, workspace)
      setWords(text, orMissing: "\(reference.rawValue)·\(word.rawValue)", index)
    case .fact(let fact): setWords(text(of: fact), orMissing: fact.rawValue, index)
    case .formulation(let name):
      guard let text = formulation(named: name, workspace) else {
        return setMissing(formulation: name, at: span, workspace)
      }
      setWords(text, orMissing: "", index)
    case .field(let field): setField(field, at: span, workspace)
    case .bodies(let bodies):
      setBodies(bodies, script[expression: index].modifiers.form, at: span, workspace)
    case .literal(let text, let source):
      cite(
        Citation(keys: [], derivation: .literal, text: text, statedSource: source), at: span)
    case .itemCount: setItemCount(span)
    case .partCount: setPartCount(span)
    }
  }

  /// Sets words that the workbook's structure decides, and keeps them until it changes.
  private mutating func setWords(_ text: String?, orMissing label: String, _ index: Int) {
    let span = script[expression: index].span
    guard let text else { return setMissing(label, keys: [], at: span) }
    meanings.words.append(text)
    meanings.keep(.words(meanings.words.count - 1), of: index, at: place.sortKey)
    setText(text, at: span)
  }

  /// Sets a figure's words and remembers the records behind them.
  mutating func cite(_ citation: Citation, at span: SourceSpan) {
    if !clauses.isEmpty { clauses[clauses.count - 1].holdsFigure = true }
    block.append(citation.text, .figure(section.citations.count), span)
    section.citations.append(citation)
  }

  private mutating func say(
    _ meaning: MeaningCache.Meaning, _ index: Int, _ workspace: Workspace
  ) {
    switch meaning {
    case .figure(let ready): sayReady(meanings.figures[ready], index, workspace)
    case .saying(let saying): sayTarget(meanings.sayings[saying], index, workspace)
    case .words(let words): setText(meanings.words[words], at: script[expression: index].span)
    case .mistake(let mistake):
      let span = script[expression: index].span
      let error = meanings.mistakes[mistake]
      setMistake(span)
      report(
        .error, span, error.message, suggestion: error.suggestion, correction: error.correction)
    }
  }

  private mutating func findMeaning(
    _ index: Int, _ path: FigurePath, _ workspace: Workspace
  ) -> MeaningCache.Meaning {
    let meaning: MeaningCache.Meaning
    switch target(of: path, workspace) {
    case .failure(let error): meaning = keepMistake(MarkupError(error))
    case .success(let target):
      let modifiers = script[expression: index].modifiers
      if let indicator = target.indicator, let objection = modifiers.objection(to: indicator) {
        meaning = keepMistake(objection)
      } else if let ready = ready(target, modifiers) {
        meanings.figures.append(ready)
        meaning = .figure(meanings.figures.count - 1)
      } else {
        meanings.sayings.append(ReadySaying(target, modifiers))
        meaning = .saying(meanings.sayings.count - 1)
      }
    }
    meanings.keep(meaning, of: index, at: place.sortKey)
    return meaning
  }

  private mutating func keepMistake(_ mistake: MarkupError) -> MeaningCache.Meaning {
    meanings.mistakes.append(mistake)
    return .mistake(meanings.mistakes.count - 1)
  }

  /// The short way for what most figures are: one record said as its value.
  private func ready(_ ready: ReadyTarget, _ modifiers: Modifiers) -> ReadyFigure? {
    // A rate with a numerator is derived before it is looked up: that is the long way.
    guard case .figure(let part, let indicator, _) = ready.target, modifiers.isPlain,
      !ready.isDerived
    else { return nil }
    return ReadyFigure(
      ready, part, modifiers.style(for: indicator), keepsZero: modifiers.keepsZero)
  }

  private mutating func sayReady(_ ready: ReadyFigure, _ index: Int, _ workspace: Workspace) {
    let record = look(ready.key, workspace)
    let amount: Amount
    var keys = ready.keys
    var isDoubtful = false
    var isComputed = false
    if let record, let recorded = record.applicableAmount {
      amount = recorded
      isDoubtful = record.isDoubtful
    } else {
      let found = computed(ready.key, instead: record, workspace)
      guard let sum = found.amount else {
        let span = script[expression: index].span
        return setMissing(ready.label, keys: found.missing, at: span)
      }
      (amount, keys, isDoubtful) = (sum, found.keys, found.isDoubtful)
      isComputed = keys != ready.keys
    }
    if amount.isZero, dropsZero(ready.label, keepsZero: ready.keepsZero) { return }
    var previous: Amount?
    if let key = ready.previous { previous = look(key, workspace)?.applicableAmount }
    let phrase = Phrasing.phrase(amount, previous: previous, ready.style)
    let span = script[expression: index].span
    var derivation = ready.derivation
    if let finding = phrase.finding { report(.warning, span, finding) }
    if phrase.objection != nil { derivation = .value }
    if isComputed, case .value = derivation { derivation = .sum }
    cite(
      Citation(keys: keys, derivation: derivation, text: phrase.text, isDoubtful: isDoubtful),
      at: span)
  }

  /// Zero is a value, but takes its clause with it unless `|含零`.
  private mutating func dropsZero(_ label: String, keepsZero: Bool) -> Bool {
    guard !clauses.isEmpty, !keepsZero else { return false }
    clauses[clauses.count - 1].causes.append(Cause(label: "\(label)为零", keys: []))
    return true
  }

  // MARK: Everything else

  private mutating func sayTarget(_ ready: ReadySaying, _ index: Int, _ workspace: Workspace) {
    let span = script[expression: index].span
    switch ready.target.target {
    case .absent(let label): setMissing(label, keys: [], at: span)
    case .materials(let subject, let category, let label):
      let found = materials(of: subject, category, in: ready.target.period, workspace)
      sayMaterials(found, label, ready.modifiers.form, at: span, workspace)
    case .figure, .sum:
      say(Saying(span: span, ready: ready), workspace)
    }
  }

  /// `{妇联.品牌}`: “…”“…”, for quoted names side by side take no 、 (GB/T 15834-2011, 4.5.3.5).
  private mutating func sayMaterials(
    _ found: [Int], _ label: String, _ form: Modifiers.Form?, at span: SourceSpan,
    _ workspace: Workspace
  ) {
    guard !found.isEmpty else {
      setMissing(label, keys: [], at: span)
      return
    }
    if !clauses.isEmpty { clauses[clauses.count - 1].holdsFigure = true }
    if case .count? = form {
      block.append("\(countInHanzi(found.count))个", .field, span)
      return
    }
    var text = ""
    for index in found {
      text += "“"
      text += workspace.materials[index].name
      text += "”"
    }
    setText(text, at: span)
  }

  /// The places of what is told of a subject, in the workbook's order.
  func materials(
    of subject: Subject, _ category: Material.Category, in period: Period, _ workspace: Workspace
  ) -> [Int] {
    let bit = category.bit
    var found: [Int] = []
    for index in workspace.materials.indices
    where workspace.materials[index].subject == subject
      && workspace.materials[index].category.bit == bit
      && period.contains(workspace.materials[index].period)
      && workspace.materials[index].status.bit != FigureStatus.notApplicable.bit
    {
      found.append(index)
    }
    return found
  }

  /// A figure that takes more than one record, or more than its value.
  struct Saying {
    var span: SourceSpan
    var ready: ReadySaying

    var target: ReadyTarget { ready.target }
    var period: Period { ready.target.period }
    var label: String { ready.target.label }
  }

  private mutating func say(_ saying: Saying, _ workspace: Workspace) {
    let ready = saying.ready
    if ready.modifiers.goal != nil { return sayGoal(saying, workspace) }
    if case .rank? = ready.modifiers.form { return sayRank(saying, workspace) }
    if let change = ready.modifiers.change, let growth = ready.target.growth {
      return sayDeclared(change, growth, saying, workspace)
    }
    var isCumulative = false
    if case .cumulative? = ready.modifiers.span { isCumulative = true }
    var reading =
      isCumulative ? cumulative(saying, workspace) : self.reading(ready.target, workspace)
    let isPartial =
      ready.modifiers.isIncomplete && reading.amount == nil && reading.partial != nil
    if isPartial { reading.amount = reading.partial }
    guard let amount = reading.amount else {
      return setMissing(saying.label, reading, at: saying.span)
    }
    if let change = ready.modifiers.change {
      return sayChange(change, amount, reading, saying, workspace)
    }
    if let share = ready.modifiers.share {
      return sayShare(share, amount, reading, saying, workspace)
    }
    if amount.isZero, dropsZero(saying.label, keepsZero: ready.modifiers.keepsZero) { return }
    sayAmount(amount, reading, saying, isPartial: isPartial, workspace)
  }

  private mutating func sayAmount(
    _ amount: Amount, _ reading: Reading, _ saying: Saying, isPartial: Bool,
    _ workspace: Workspace
  ) {
    let ready = saying.ready
    guard var style = ready.style else { return }
    if isPartial, let wording = style.wording, wording != .reaching {
      report(.warning, saying.span, "已说“据不完全统计”，不再说“\(wording.rawValue)”，已用准确数")
      if let indicator = ready.target.indicator {
        style = ready.modifiers.style(for: indicator, isPartial: true)
      }
    }
    var previous: Amount?
    if case .breaking? = style.wording, let year = saying.period.previousYear {
      previous = self.reading(ready.target, in: year, workspace).amount
    }
    let phrase = Phrasing.phrase(amount, previous: previous, style)
    if let finding = phrase.finding { report(.warning, saying.span, finding) }
    if isPartial {
      block.note(
        sentenceAt: max(block.floor, block.sentence(around: block.count).lowerBound),
        source: saying.span)
    }
    var derivation: Citation.Derivation =
      phrase.objection == nil ? style.wording.map { .wording($0.rawValue) } ?? .value : .value
    if case .sum = ready.target.target { derivation = .sum }
    if case .cumulative? = ready.modifiers.span, reading.keys.count > 1 { derivation = .sum }
    var text = phrase.text
    if ready.modifiers.span != nil { text = ready.modifiers.spanText(saying.period) + text }
    cite(
      Citation(
        keys: reading.keys, derivation: derivation, text: text, isDoubtful: reading.isDoubtful),
      at: saying.span)
  }

  /// From the start of the year on: the parts of the same length up to this one.
  private mutating func cumulative(_ saying: Saying, _ workspace: Workspace) -> Reading {
    let period = saying.period
    guard period.ordinal > 1, let year = Period(year: period.year) else {
      return reading(saying.target, workspace)
    }
    var whole = Reading()
    var total = Amount.zero
    for part in year.parts(period.length).prefix(period.ordinal) {
      let reading = reading(saying.target, in: part, workspace)
      switch reading.obstacle {
      case .notApplicable: continue
      case .outOfRange: return reading
      case nil: break
      }
      guard let amount = reading.amount else {
        whole.missing += reading.missing
        whole.missingNames.append(part.chineseText)
        continue
      }
      guard let sum = try? total.adding(amount) else { return Reading(obstacle: .outOfRange) }
      total = sum
      whole.keys += reading.keys
      whole.isDoubtful = whole.isDoubtful || reading.isDoubtful
    }
    guard whole.missingNames.isEmpty else { return whole }
    if whole.keys.isEmpty { whole.obstacle = .notApplicable } else { whole.amount = total }
    return whole
  }
}
