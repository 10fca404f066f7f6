/// A rate computed from the two figures that it stands for, each recorded or the sum of shorter periods.
struct DerivedRate: Hashable, Sendable {
  /// In percent, rounded half-up to the indicator's decimals.
  var amount: Amount
  /// The numerator's and the denominator's records: one each, or those of the shorter periods that they are the sum of.
  var keys: [FigureKey]
  var isDoubtful: Bool
  /// Chinese: how a rate that was typed in differs; nil if none was, or it agrees.
  var disagreement: String?

  /// Nil where the indicator is no percentage, names no parts, or a part has no value or is not comparable.
  init?(_ indicator: Indicator, of key: FigureKey, in workspace: Workspace) {
    guard let recipe = Recipe(indicator, of: key, in: workspace.catalog),
      let top = Resolution.recordOrSum(of: recipe.numerator, in: workspace),
      let bottom = Resolution.recordOrSum(of: recipe.denominator, in: workspace),
      let amount = recipe.rate(top.amount, over: bottom.amount)
    else { return nil }
    self.amount = amount
    keys = top.keys + bottom.keys
    isDoubtful = top.isDoubtful || bottom.isDoubtful
    if let typed = workspace.figure(key)?.amount, typed != amount {
      let names = [recipe.numerator, recipe.denominator].map {
        workspace.catalog.indicator($0.indicator)?.name ?? ""
      }
      disagreement =
        "\(indicator.name)填的是\(typed.plainText)%，"
        + "按\(names[0])和\(names[1])计算为\(amount.plainText)%"
    }
  }

  /// How a rate follows from its parts, whatever they come to.
  struct Recipe: Hashable, Sendable {
    let numerator: FigureKey
    let denominator: FigureKey
    let division: Division

    /// Nil where the indicator is no percentage or names no parts.
    init?(_ indicator: Indicator, of key: FigureKey, in catalog: Catalog) {
      guard let division = Division(indicator, in: catalog) else { return nil }
      numerator = FigureKey(
        subject: key.subject, indicator: division.numerator, period: key.period)
      denominator = FigureKey(
        subject: key.subject, indicator: division.denominator, period: key.period)
      self.division = division
    }

    func rate(_ top: Amount, over bottom: Amount) -> Amount? { division.rate(top, over: bottom) }
  }

  /// What a rate divides by what, whoever reports it.
  struct Division: Hashable, Sendable {
    let numerator: IndicatorID
    let denominator: IndicatorID
    private let topFactor: Int64
    private let bottomFactor: Int64
    private let decimals: Int

    /// Nil where the indicator is no percentage or names no parts.
    init?(_ indicator: Indicator, in catalog: Catalog) {
      guard indicator.nature == .ratio, indicator.unit.isPercent,
        let top = indicator.numerator.flatMap(catalog.indicator),
        let bottom = indicator.denominator.flatMap(catalog.indicator)
      else { return nil }
      numerator = top.id
      denominator = bottom.id
      let factors = top.unit.factors(against: bottom.unit)
      (topFactor, bottomFactor) = (factors.own, factors.other)
      decimals = indicator.decimals
    }

    /// 万元 over 元 and 人 over 万人 are brought to one scale first; other units are divided as they stand, 人 by 人 or 件 by 件.
    func rate(_ top: Amount, over bottom: Amount) -> Amount? {
      guard let numerator = try? top.multiplied(by: topFactor),
        let denominator = try? bottom.multiplied(by: bottomFactor)
      else { return nil }
      return Phrasing.ratio(numerator: numerator, denominator: denominator, decimals: decimals)
    }
  }
}
