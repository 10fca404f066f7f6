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
    if let rate = Self.rate(keys, in: workspace) {
      (amount, self.indicator) = rate
      terms = amounts.map(\.plainText).joined(separator: "÷")
      return
    }
    let units = Set(keys.map { workspace.catalog.indicator($0.indicator)?.unit })
    guard units.count == 1, let sum = try? amounts.reduce(Amount.zero, { try $0.adding($1) })
    else { return nil }
    self.indicator = indicator
    amount = sum
    terms = keys.count == 1 ? nil : amounts.map(\.plainText).joined(separator: "＋")
  }

  /// The rate that two records stand for, if an indicator is derived from them.
  private static func rate(
    _ keys: [FigureKey], in workspace: Workspace
  ) -> (Amount, Indicator)? {
    guard keys.count == 2, keys[0].subject == keys[1].subject, keys[0].period == keys[1].period,
      let indicator = workspace.catalog.indicators.first(where: {
        $0.numerator == keys[0].indicator && $0.denominator == keys[1].indicator
      })
    else { return nil }
    let key = FigureKey(
      subject: keys[0].subject, indicator: indicator.id, period: keys[0].period)
    return DerivedRate(indicator, of: key, in: workspace).map { ($0.amount, indicator) }
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
    guard let part = try? amount.multiplied(by: indicator.unit.scale),
      let total = try? whole.amount.multiplied(by: whole.indicator.unit.scale),
      let share = Phrasing.ratio(numerator: part, denominator: total, decimals: 1)
    else { return nil }
    // 万元 over 亿元 is divided in 元; where the units are the same, they are left out.
    let isPlain = unit == whole.unit
    let result =
      "\(text)\(isPlain ? "" : unit)÷\(whole.text)\(isPlain ? "" : whole.unit)＝\(share.plainText)%"
    return ([working, whole.working].compactMap { $0 } + [result]).joined(separator: "，")
  }
}

extension Amount {
  /// With － before it if it is below zero: a formula has signs of full width.
  fileprivate var signedText: String { plainText.replacing("-", with: "－") }
}
