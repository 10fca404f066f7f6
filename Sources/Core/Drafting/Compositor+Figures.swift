/// Figures: looked up, said honestly, cited.
extension Compositor {
  mutating func express(_ index: Int, _ workspace: Workspace) {
    // Before the operand is touched: most expressions are figures that were read here before.
    if let meaning = meanings.meaning(of: index, at: place.sortKey) {
      return say(meaning, index, workspace)
    }
    let span = script.expressions[index].span
    switch script.expressions[index].operand {
    case .figure(let path): say(findMeaning(index, path, workspace), index, workspace)
    case .regionWord(let word, let reference):
      setRegionWord(word, reference, at: span, workspace)
    case .field(let field): setField(field, at: span, workspace)
    case .fact(let fact): setFact(fact, at: span)
    case .formulation(let name): setFormulation(name, at: span, workspace)
    case .bodies(let bodies):
      setBodies(bodies, script.expressions[index].modifiers.form, at: span, workspace)
    case .literal(let text, let source):
      cite(
        Citation(keys: [], derivation: .literal, text: text, statedSource: source), at: span)
    case .itemCount: setItemCount(span)
    case .partCount: setPartCount(span)
    }
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
    case .figure(let ready): sayReady(ready, index, workspace)
    case .target(let target): sayTarget(meanings.targets[target], index, workspace)
    case .mistake(let mistake):
      let span = script.expressions[index].span
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
    case .failure(let error):
      meanings.mistakes.append(error)
      meaning = .mistake(meanings.mistakes.count - 1)
    case .success(let target):
      meaning = ready(target, script.expressions[index].modifiers) ?? .target(target)
    }
    meanings.keep(meaning, of: index, at: place.sortKey)
    return meaning
  }

  /// The short way for what most figures are: one record said as its value.
  private mutating func ready(
    _ target: Int, _ modifiers: Modifiers
  ) -> MeaningCache.Meaning? {
    let ready = meanings.targets[target]
    // A rate with a numerator is derived before it is looked up: that is the long way.
    guard case .figure(let part, let indicator, let label) = ready.target, modifiers.isPlain,
      modifiers.objection(to: indicator) == nil, indicator.numerator == nil
    else { return nil }
    meanings.figures.append(
      .init(
        key: part.key(in: ready.period),
        previous: modifiers.wording == .breaking
          ? ready.period.previousYear.map { part.key(in: $0) } : nil,
        request: modifiers.request(.zero, indicator), label: label + ready.period.suffix(report),
        wording: modifiers.wording.map { .wording($0.rawValue) } ?? .value))
    return .figure(meanings.figures.count - 1)
  }

  private mutating func sayReady(_ ready: Int, _ index: Int, _ workspace: Workspace) {
    let key = meanings.figures[ready].key
    let span = script.expressions[index].span
    let figure = look(key, workspace)
    var found = Reading(
      amount: figure?.applicableAmount, keys: [key], isDoubtful: figure?.isDoubtful ?? false)
    if found.amount == nil { found = computed(key, workspace) }
    guard let amount = found.amount else {
      setMissing(meanings.figures[ready].label, keys: found.missing, at: span)
      return
    }
    if amount.isZero, dropsZero(index, meanings.figures[ready].label) { return }
    let previous = meanings.figures[ready].previous.flatMap {
      look($0, workspace)?.applicableAmount
    }
    let phrase = meanings.figures[ready].phrase(amount, previous: previous)
    if let finding = phrase.finding { report(.warning, span, finding) }
    var derivation = phrase.objection == nil ? meanings.figures[ready].wording : .value
    if found.keys != [key], derivation == .value { derivation = .sum }
    cite(
      Citation(
        keys: found.keys, derivation: derivation, text: phrase.text,
        isDoubtful: found.isDoubtful),
      at: span)
  }

  /// Zero is a value, but takes its clause with it unless `|含零`.
  private mutating func dropsZero(_ index: Int, _ label: String) -> Bool {
    guard !clauses.isEmpty, !script.expressions[index].modifiers.keepsZero else { return false }
    clauses[clauses.count - 1].causes.append(Cause(label: "\(label)为零", keys: []))
    return true
  }

  // MARK: Everything else

  private mutating func sayTarget(
    _ ready: MeaningCache.ReadyTarget, _ index: Int, _ workspace: Workspace
  ) {
    let span = script.expressions[index].span
    let modifiers = script.expressions[index].modifiers
    switch ready.target {
    case .absent(let label): setMissing(label, keys: [], at: span)
    case .materials(let subject, let category, let label):
      let found = materials(of: subject, category, in: ready.period, workspace)
      sayMaterials(found, label, modifiers.form, at: span)
    case .figure(_, let indicator, let label), .sum(_, let indicator, let label):
      if let objection = modifiers.objection(to: indicator) {
        setMistake(span)
        report(.error, span, objection.message, suggestion: objection.suggestion)
        return
      }
      let saying = Saying(
        index: index, span: span, modifiers: modifiers, ready: ready, indicator: indicator,
        label: label + ready.period.suffix(report))
      say(saying, workspace)
    }
  }

  /// `{妇联.品牌}`: “…”“…”, for quoted names side by side take no 、 (GB/T 15834-2011, 4.5.3.5).
  private mutating func sayMaterials(
    _ found: [Material], _ label: String, _ form: Modifiers.Form?, at span: SourceSpan
  ) {
    guard !found.isEmpty else {
      setMissing(label, keys: [], at: span)
      return
    }
    if !clauses.isEmpty { clauses[clauses.count - 1].holdsFigure = true }
    if form == .count {
      block.append("\(countInHanzi(found.count))个", .field, span)
    } else {
      setText(found.map { "“\($0.name)”" }.joined(), at: span)
    }
  }

  func materials(
    of subject: Subject, _ category: Material.Category, in period: Period, _ workspace: Workspace
  ) -> [Material] {
    workspace.materials.filter {
      $0.subject == subject && $0.category == category && period.contains($0.period)
        && $0.status != .notApplicable
    }
  }

  /// A figure that takes more than one record, or more than its value.
  struct Saying {
    var index: Int
    var span: SourceSpan
    var modifiers: Modifiers
    var ready: MeaningCache.ReadyTarget
    var indicator: Indicator
    var label: String
  }

  private mutating func say(_ saying: Saying, _ workspace: Workspace) {
    let modifiers = saying.modifiers
    if modifiers.goal != nil { return sayGoal(saying, workspace) }
    if modifiers.form == .rank { return sayRank(saying, workspace) }
    if let change = modifiers.change, let growth = saying.indicator.growth,
      case .figure(let part, _, _) = saying.ready.target
    {
      return sayDeclared(change, growth: growth, part, saying, workspace)
    }
    var reading =
      modifiers.span == .cumulative
      ? cumulative(saying, workspace)
      : self.reading(of: saying.ready.target, in: saying.ready.period, workspace)
    let isPartial = modifiers.isIncomplete && reading.amount == nil && reading.partial != nil
    if isPartial { reading.amount = reading.partial }
    guard let amount = reading.amount else {
      return setMissing(saying.label + reading.namesMissing, keys: reading.missing, at: saying.span)
    }
    if let change = modifiers.change {
      return sayChange(change, amount, reading, saying, workspace)
    }
    if let share = modifiers.share { return sayShare(share, amount, reading, saying, workspace) }
    if amount.isZero, dropsZero(saying.index, saying.label) { return }
    sayAmount(amount, reading, saying, isPartial: isPartial, workspace)
  }

  private mutating func sayAmount(
    _ amount: Amount, _ reading: Reading, _ saying: Saying, isPartial: Bool,
    _ workspace: Workspace
  ) {
    var request = saying.modifiers.request(amount, saying.indicator)
    if isPartial, request.wording != nil, request.wording != .reaching {
      report(.warning, saying.span, "已说“据不完全统计”，不再说“\(request.wording?.rawValue ?? "")”，已用准确数")
      request.wording = nil
    }
    if request.wording == .breaking, let previous = saying.ready.period.previousYear {
      request.previous = self.reading(of: saying.ready.target, in: previous, workspace).amount
    }
    let phrase = Phrasing.phrase(request)
    if let finding = phrase.finding { report(.warning, saying.span, finding) }
    if isPartial {
      block.note(
        sentenceAt: max(block.floor, block.sentence(around: block.count).lowerBound),
        source: saying.span)
    }
    var derivation: Citation.Derivation =
      phrase.objection == nil ? request.wording.map { .wording($0.rawValue) } ?? .value : .value
    if case .sum = saying.ready.target { derivation = .sum }
    if saying.modifiers.span == .cumulative, reading.keys.count > 1 { derivation = .sum }
    cite(
      Citation(
        keys: reading.keys, derivation: derivation,
        text: saying.modifiers.spanText(saying.ready.period) + phrase.text,
        isDoubtful: reading.isDoubtful),
      at: saying.span)
  }

  /// From the start of the year on: the parts of the same length up to this one.
  private mutating func cumulative(_ saying: Saying, _ workspace: Workspace) -> Reading {
    let period = saying.ready.period
    guard period.ordinal > 1, let year = Period(year: period.year) else {
      return reading(of: saying.ready.target, in: period, workspace)
    }
    var whole = Reading()
    var total = Amount.zero
    for part in year.parts(period.length).prefix(period.ordinal) {
      let reading = reading(of: saying.ready.target, in: part, workspace)
      guard let amount = reading.amount, let sum = try? total.adding(amount) else {
        whole.missing += reading.missing
        whole.missingNames.append(part.chineseText)
        continue
      }
      total = sum
      whole.keys += reading.keys
      whole.isDoubtful = whole.isDoubtful || reading.isDoubtful
    }
    if whole.missing.isEmpty { whole.amount = total }
    return whole
  }
}
