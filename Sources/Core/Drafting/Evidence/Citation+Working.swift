extension Citation {
  /// How its number follows from its records, so that anybody can check it: 16＋12＋9＝37场次, （16－14）÷14＝14.3%.
  ///
  /// Nil where one record stands for itself, where nothing is computed, and where a record is gone.
  public func working(in workspace: Workspace) -> String? {
    let compared = min(max(0, comparedKeys), keys.count)
    let own = Array(keys.dropLast(compared))
    let base = Array(keys.suffix(compared))
    switch derivation {
    case .value, .wording, .sum:
      return Quantity(of: own, in: workspace)?.working
    case .change:
      guard let current = Quantity(of: own, in: workspace),
        let previous = Quantity(of: base, in: workspace)
      else { return nil }
      return current.compared(with: previous)
    case .share:
      guard let part = Quantity(of: own, in: workspace),
        let whole = Quantity(of: base, in: workspace)
      else { return nil }
      return part.asShare(of: whole)
    case .ratio: return completion(in: workspace)
    case .target, .list, .literal: return nil
    }
  }

  /// 完成率: the record against the target that is set for it.
  private func completion(in workspace: Workspace) -> String? {
    guard let figure = keys.first.flatMap(workspace.figure), let amount = figure.amount,
      let target = figure.target,
      let rate = Phrasing.ratio(numerator: amount, denominator: target, decimals: 1)
    else { return nil }
    return "\(amount.plainText)÷目标\(target.plainText)＝\(rate.plainText)%"
  }
}

/// What some records come to together.
private struct Quantity {
  var amount: Amount
  var indicator: Indicator
  /// 16＋12＋9, 389÷412; nil for one record.
  var terms: String?

  init?(of keys: [FigureKey], in workspace: Workspace) {
    let amounts = keys.compactMap { workspace.figure($0)?.amount }
    guard let first = keys.first, amounts.count == keys.count,
      let indicator = workspace.catalog.indicator(first.indicator)
    else { return nil }
    if let (rate, indicator) = Self.rate(keys, in: workspace) {
      (amount, self.indicator) = (rate, indicator)
      let tops = keys.prefix { $0.indicator == first.indicator }.count
      terms = Self.sum(amounts[..<tops]) + "÷" + Self.sum(amounts[tops...])
      return
    }
    let units = Set(keys.map { workspace.catalog.indicator($0.indicator)?.unit })
    guard units.count == 1, let sum = try? amounts.reduce(Amount.zero, { try $0.adding($1) })
    else { return nil }
    self.indicator = indicator
    amount = sum
    terms = keys.count == 1 ? nil : amounts.map(\.plainText).joined(separator: "＋")
  }

  /// The rate that records stand for, if an indicator is derived from them: one record over another, or sums of shorter
  /// periods.
  private static func rate(
    _ keys: [FigureKey], in workspace: Workspace
  ) -> (Amount, Indicator)? {
    guard let top = keys.first, let bottom = keys.last, top.indicator != bottom.indicator,
      let indicator = workspace.catalog.indicators.first(where: {
        $0.numerator == top.indicator && $0.denominator == bottom.indicator
      })
    else { return nil }
    let wholes = Period.Length.allCases.compactMap(top.period.whole)
    for period in [top.period] + wholes {
      let key = FigureKey(subject: top.subject, indicator: indicator.id, period: period)
      if let rate = DerivedRate(indicator, of: key, in: workspace), rate.keys == keys {
        return (rate.amount, indicator)
      }
    }
    return nil
  }

  /// 389, or （90＋95＋88＋87）.
  private static func sum(_ amounts: ArraySlice<Amount>) -> String {
    let terms = amounts.map(\.plainText).joined(separator: "＋")
    return amounts.count > 1 ? "（\(terms)）" : terms
  }

  private var text: String { amount.plainText }
  private var unit: String { indicator.unit.name }

  var working: String? { terms.map { "\($0)＝\(text)\(unit)" } }

  func compared(with previous: Quantity) -> String? {
    guard let difference = try? amount.subtracting(previous.amount) else { return nil }
    let result: String
    let rate = Phrasing.change(
      .rateOnly, current: amount, previous: previous.amount, indicator: indicator)?.text
    if indicator.unit.isPercent {
      result = "\(text)%－\(previous.text)%＝\(difference.signedText)个百分点"
    } else if let rate, rate.hasSuffix("%") {
      let signed = rate.replacing("-", with: "－")
      result = "（\(text)－\(previous.text)）÷\(previous.text)＝\(signed)"
    } else {
      result = "\(text)－\(previous.text)＝\(difference.signedText)\(unit)"
    }
    return ([working, previous.working].compactMap { $0 } + [result]).joined(separator: "，")
  }

  func asShare(of whole: Quantity) -> String? {
    let factors = indicator.unit.factors(against: whole.indicator.unit)
    guard let part = try? amount.multiplied(by: factors.own),
      let total = try? whole.amount.multiplied(by: factors.other),
      let share = Phrasing.share(part: part, whole: total, decimals: 1)?.text.dropFirst()
    else { return nil }
    // 万元 over 亿元 is divided in 万元; where the units are the same, they are left out.
    let isPlain = unit == whole.unit
    let result =
      "\(text)\(isPlain ? "" : unit)÷\(whole.text)\(isPlain ? "" : whole.unit)＝\(share)"
    return ([working, whole.working].compactMap { $0 } + [result]).joined(separator: "，")
  }
}

extension Amount {
  /// With － before it if it is below zero: a formula has signs of full width.
  fileprivate var signedText: String { plainText.replacing("-", with: "－") }
}
