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
    guard indicator.nature == .ratio, indicator.unit.isPercent,
      let top = Self.part(indicator.numerator, of: key, in: workspace),
      let bottom = Self.part(indicator.denominator, of: key, in: workspace),
      let amount = Self.rate(top, bottom, decimals: indicator.decimals)
    else { return nil }
    self.amount = amount
    keys = [top.key, bottom.key]
    if let typed = workspace.figure(key)?.amount, typed != amount {
      disagreement =
        "\(indicator.name)填的是\(typed.plainText)%，"
        + "按\(top.indicator.name)和\(bottom.indicator.name)计算为\(amount.plainText)%"
    }
  }

  private typealias Part = (indicator: Indicator, key: FigureKey, amount: Amount)

  private static func part(
    _ id: IndicatorID?, of key: FigureKey, in workspace: Workspace
  ) -> Part? {
    guard let id, let indicator = workspace.catalog.indicator(id) else { return nil }
    let key = FigureKey(subject: key.subject, indicator: id, period: key.period)
    guard let amount = workspace.figure(key)?.amount else { return nil }
    return (indicator, key, amount)
  }

  /// 万元 over 元 is brought to one scale first; other units are divided as they stand, 人 by 人 or 件 by 件.
  private static func rate(_ top: Part, _ bottom: Part, decimals: Int) -> Amount? {
    guard
      let numerator = try? top.amount.multiplied(by: top.indicator.unit.scale),
      let denominator = try? bottom.amount.multiplied(by: bottom.indicator.unit.scale)
    else { return nil }
    return Phrasing.ratio(numerator: numerator, denominator: denominator, decimals: decimals)
  }
}
