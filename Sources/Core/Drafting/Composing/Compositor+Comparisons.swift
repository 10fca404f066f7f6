/// Figures set against others: the year before, a whole, a goal, their peers.
extension Compositor {
  mutating func sayChange(
    _ change: ChangeWording, _ amount: Amount, _ reading: Reading, _ saying: Saying,
    _ workspace: Workspace
  ) {
    guard let period = saying.period.previousYear else {
      return setMissing(saying.label, keys: [], at: saying.span)
    }
    let before = self.reading(saying.target, in: period, workspace)
    guard let previous = before.amount else {
      let label = saying.target.target.label + period.suffix(report)
      return setMissing(label, before, at: saying.span)
    }
    guard let indicator = saying.target.indicator else { return }
    let phrase = Phrasing.change(
      change, current: amount, previous: previous, indicator: indicator)
    sayCompared(
      phrase, change, keys: reading.keys + before.keys, comparedKeys: before.keys.count,
      isDoubtful: reading.isDoubtful || before.isDoubtful, saying)
  }

  /// At comparable prices: the growth that is recorded, never one computed from the values.
  mutating func sayDeclared(
    _ change: ChangeWording, _ key: FigureKey, _ saying: Saying, _ workspace: Workspace
  ) {
    let reading = reading(key, workspace)
    guard let rate = reading.amount else {
      let name = workspace.catalog.indicator(key.indicator)?.name ?? saying.label
      return setMissing(name + saying.period.suffix(report), keys: [key], at: saying.span)
    }
    sayCompared(
      Phrasing.declaredGrowth(change, rate: rate), change, keys: [key],
      isDoubtful: reading.isDoubtful, saying)
  }

  private mutating func sayCompared(
    _ phrase: Phrase?, _ change: ChangeWording, keys: [FigureKey], comparedKeys: Int = 0,
    isDoubtful: Bool, _ saying: Saying
  ) {
    guard let phrase else {
      let name = ChangeWording.names.first { $0.1 == change }?.0 ?? ""
      if clauses.isEmpty {
        report(.warning, saying.span, "“\(name)”与实际不符", suggestion: "用“|同比”，或放进“[ ]”")
      }
      return setMissing("\(saying.label)未能说“\(name)”", keys: [], at: saying.span)
    }
    if let objection = phrase.objection { report(.warning, saying.span, objection) }
    cite(
      Citation(
        keys: keys, derivation: .change, text: phrase.text, isDoubtful: isDoubtful,
        comparedKeys: comparedKeys),
      at: saying.span)
  }

  mutating func sayShare(
    _ whole: FigurePath, _ amount: Amount, _ reading: Reading, _ saying: Saying,
    _ workspace: Workspace
  ) {
    guard case .success(let ready) = target(of: whole, workspace) else {
      _ = self.reading(whole, reportingAt: saying.span, ifUnknownIn: workspace)
      return setMistake(saying.span)
    }
    let other = self.reading(ready, workspace)
    guard let denominator = other.amount else {
      return setMissing(ready.label, other, at: saying.span)
    }
    guard let own = saying.target.indicator?.unit, let unit = ready.indicator?.unit,
      own.measures(theSameAs: unit)
    else {
      report(.error, saying.span, "两项数据的计量单位不同，不能算占比")
      return setMistake(saying.span)
    }
    let factors = own.factors(against: unit)
    guard let part = try? amount.multiplied(by: factors.own),
      let wholeAmount = try? denominator.multiplied(by: factors.other),
      let phrase = Phrasing.share(part: part, whole: wholeAmount, decimals: 1)
    else {
      return setMissing("\(saying.label)占比", keys: [], at: saying.span)
    }
    if let objection = phrase.objection { report(.warning, saying.span, objection) }
    cite(
      Citation(
        keys: reading.keys + other.keys, derivation: .share, text: phrase.text,
        isDoubtful: reading.isDoubtful || other.isDoubtful, comparedKeys: other.keys.count),
      at: saying.span)
  }

  mutating func sayGoal(_ saying: Saying, _ workspace: Workspace) {
    guard case .figure(let part, _, _) = saying.target.target else {
      report(.error, saying.span, "合计数没有目标和完成率", suggestion: "写明一家机构")
      return setMistake(saying.span)
    }
    let key = part.key(in: saying.period)
    let figure = look(key, workspace)
    guard let target = figure?.target else {
      return setMissing("\(saying.label)目标", keys: [key], at: saying.span)
    }
    if case .target? = saying.ready.modifiers.goal {
      guard let style = saying.ready.style else { return }
      let phrase = Phrasing.phrase(target, previous: nil, style)
      if let objection = phrase.objection { report(.warning, saying.span, objection) }
      return cite(
        Citation(keys: [key], derivation: .target, text: phrase.text), at: saying.span)
    }
    guard let amount = figure?.applicableAmount else {
      return setMissing(saying.label, keys: [key], at: saying.span)
    }
    guard let rate = Phrasing.ratio(numerator: amount, denominator: target, decimals: 1) else {
      return setMissing("\(saying.label)完成率", keys: [], at: saying.span)
    }
    cite(
      Citation(
        keys: [key], derivation: .ratio, text: "\(rate.plainText)%",
        isDoubtful: figure?.isDoubtful == true),
      at: saying.span)
  }

  /// 第二: the place among the organizations of the region, or the same of the neighbouring regions.
  mutating func sayRank(_ saying: Saying, _ workspace: Workspace) {
    guard case .figure(let part, let indicator, _) = saying.target.target else {
      report(.error, saying.span, "合计数没有位次", suggestion: "写明一家机构")
      return setMistake(saying.span)
    }
    var rank = 1
    var keys: [FigureKey] = []
    var missing = Reading()
    let own = reading(part.key(in: saying.period), workspace)
    for peer in peers(of: part, indicator, workspace) {
      let reading = reading(peer.key(in: saying.period), workspace)
      // Whom the figure does not concern has no place, and keeps nobody from his.
      if case .notApplicable? = reading.obstacle { continue }
      guard let amount = reading.amount else {
        missing.missing += reading.missing
        missing.missingNames.append(peer.name)
        continue
      }
      keys += reading.keys
      guard let mine = own.amount else { continue }
      if indicator.direction == .down ? amount < mine : amount > mine { rank += 1 }
    }
    guard missing.missingNames.isEmpty, own.amount != nil else {
      return setMissing(saying.label + "位次", missing, at: saying.span)
    }
    cite(
      Citation(keys: keys, derivation: .list, text: "第\(Phrasing.hanzi(rank))"), at: saying.span)
  }

  /// Itself included.
  private func peers(
    of part: PathResolver.Part, _ indicator: Indicator, _ workspace: Workspace
  ) -> [PathResolver.Part] {
    switch part.subject {
    case .region(let id):
      let parent = workspace.region(id)?.parent
      return workspace.regions.filter { $0.parent == parent }.map {
        .init(subject: .region($0.id), indicator: indicator.id, name: $0.name)
      }
    case .organization(let id):
      guard let own = workspace.organization(id) else { return [] }
      let parent = workspace.region(own.region)?.parent
      return workspace.organizations.filter {
        own.region == home
          ? $0.region == home && indicator.isReported(by: $0.kind)
          : $0.kind == own.kind && workspace.region($0.region)?.parent == parent
      }.map { .init(subject: .organization($0.id), indicator: indicator.id, name: $0.shortName) }
    }
  }
}

extension Compositor {
  /// A figure that a reading gives no amount for. A sum out of range is told wherever it stands: no record is missing, so
  /// nobody would look for it.
  mutating func setMissing(_ label: String, _ reading: Reading, at span: SourceSpan) {
    if case .outOfRange? = reading.obstacle { reportOutOfRange(label, at: span) }
    setMissing(label + reading.namesMissing, keys: reading.missing, at: span)
  }

  mutating func reportOutOfRange(_ label: String, at span: SourceSpan) {
    report(.error, span, "“\(label)”的合计数超出可记录的范围", suggestion: "核对各项数据")
  }
}

extension Reading {
  /// （缺区侨联、区文联）; empty where one record stands for itself.
  fileprivate var namesMissing: String {
    if case .outOfRange? = obstacle { return "（合计数太大）" }
    return missingNames.isEmpty ? "" : "（缺\(missingNames.joined(separator: "、"))）"
  }
}

extension Period {
  /// （2024年）; empty for the report period.
  func suffix(_ report: Period) -> String { self == report ? "" : "（\(chineseText)）" }
}

extension Modifiers {
  /// Whether it is one record said as its value.
  var isPlain: Bool {
    change == nil && share == nil && goal == nil && span == nil && !isIncomplete
      && (form == nil || form == .hanzi)
  }

  /// - Parameter isPartial: under 据不完全统计, which is never said of a hedged figure.
  func style(for indicator: Indicator, isPartial: Bool = false) -> FigureStyle {
    FigureStyle(
      indicator, wording: isPartial && wording != .reaching ? nil : wording, scale: scale,
      measureWord: measureWord,
      isNumberOnly: isNumberOnly, isHanzi: form == .hanzi)
  }

  /// 累计, 截至2025年底; empty without either.
  func spanText(_ period: Period) -> String {
    switch span {
    case nil: ""
    case .cumulative: "累计"
    case .asOf: "截至\(period.endText)"
    }
  }

  /// Why an indicator cannot be said so at all.
  func objection(to indicator: Indicator) -> MarkupError? {
    if let word = measureWord, !Unit(word).measures(theSameAs: indicator.unit) {
      return MarkupError(
        "“\(word)”不能代替“\(indicator.unit.name)”：不是同一种计量", suggestion: "去掉“|\(word)”")
    }
    switch span {
    case .cumulative where indicator.nature != .flow:
      return MarkupError("“\(indicator.name)”是时点数或比率，不能说“累计”", suggestion: "用“|截至”")
    case .asOf where indicator.nature != .stock:
      return MarkupError("“\(indicator.name)”是时期数，不能说“截至”", suggestion: "用“|累计”")
    default: break
    }
    if change == .percentagePoints, indicator.nature != .ratio {
      return MarkupError("“\(indicator.name)”不是比率，不说百分点", suggestion: "用“|同比”")
    }
    if form == .list || form == .count {
      return MarkupError("“名单”“个数”只用于各机构、下级和素材", suggestion: "{各机构|名单}")
    }
    return nil
  }
}

extension Period {
  /// 2025年底, 2025年6月底.
  fileprivate var endText: String {
    guard let day = lastDay, day.month != 12 else { return "\(year)年底" }
    return "\(year)年\(day.month)月底"
  }
}
