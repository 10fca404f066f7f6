/// A rate computed from the two figures that it stands for.
public struct DerivedRate: Hashable, Sendable {
  /// In percent, rounded half-up to the indicator's decimals.
  public var amount: Amount
  /// The numerator's and the denominator's records.
  public var keys: [FigureKey]
  /// Chinese: how a rate that was typed in differs; nil if none was, or it agrees.
  public var disagreement: String?

  /// Nil where the indicator is no percentage, names no parts, or a part is not recorded or not comparable.
  public init?(_ indicator: Indicator, of key: FigureKey, in workspace: Workspace) {
    guard let recipe = Recipe(indicator, of: key, in: workspace.catalog),
      let top = workspace.figure(recipe.numerator)?.amount,
      let bottom = workspace.figure(recipe.denominator)?.amount,
      let amount = recipe.rate(top, over: bottom)
    else { return nil }
    self.amount = amount
    keys = [recipe.numerator, recipe.denominator]
    if let typed = workspace.figure(key)?.amount, typed != amount {
      let names = keys.map { workspace.catalog.indicator($0.indicator)?.name ?? "" }
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
    private let scales: [Int64]
    private let decimals: Int

    /// Nil where the indicator is no percentage or names no parts.
    init?(_ indicator: Indicator, in catalog: Catalog) {
      guard indicator.nature == .ratio, indicator.unit.isPercent,
        let top = indicator.numerator.flatMap(catalog.indicator),
        let bottom = indicator.denominator.flatMap(catalog.indicator)
      else { return nil }
      numerator = top.id
      denominator = bottom.id
      scales = [top.unit.scale, bottom.unit.scale]
      decimals = indicator.decimals
    }

    /// 万元 over 元 is brought to one scale first; other units are divided as they stand, 人 by 人 or 件 by 件.
    func rate(_ top: Amount, over bottom: Amount) -> Amount? {
      guard let numerator = try? top.multiplied(by: scales[0]),
        let denominator = try? bottom.multiplied(by: scales[1])
      else { return nil }
      return Phrasing.ratio(numerator: numerator, denominator: denominator, decimals: decimals)
    }
  }
}
