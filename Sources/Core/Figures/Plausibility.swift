/// What makes a figure 存疑: it is kept, marked, and the reason goes with it.
public enum Plausibility {
  /// Chinese: the first reason to doubt an amount; nil where there is none.
  /// - Parameters:
  ///   - period: a shorter one than a year leaves the least plausible amount of a flow out of account.
  ///   - previous: the same figure one year earlier, if recorded.
  public static func doubt(
    _ amount: Amount, of indicator: Indicator, in period: Period, previous: Amount?
  ) -> String? {
    if indicator.nature != .ratio, amount.units < 0 { return "“\(indicator.name)”不应为负数" }
    return outOfRange(amount, indicator, period)
      ?? previous.flatMap { leap(amount, from: $0, indicator) }
  }

  private static func outOfRange(
    _ amount: Amount, _ indicator: Indicator, _ period: Period
  ) -> String? {
    guard let range = indicator.plausible else { return nil }
    let unit = indicator.unit.name
    if amount > range.upperBound { return "高于常见上限\(range.upperBound.plainText)\(unit)" }
    let isPart = indicator.nature == .flow && period.length != .year
    if amount < range.lowerBound, !isPart {
      return "低于常见下限\(range.lowerBound.plainText)\(unit)"
    }
    return nil
  }

  /// Ten times as much or a tenth is more often a slipped unit or digit than a year's work.
  private static func leap(
    _ amount: Amount, from previous: Amount, _ indicator: Indicator
  ) -> String? {
    guard previous.units > 0 else { return nil }
    let was = "上年\(previous.plainText)\(indicator.unit.name)"
    if amount.units / 10 >= previous.units { return "是\(was)的10倍以上，请核对单位和位数" }
    if amount.units <= previous.units / 10 { return "只有\(was)的十分之一或更少，请核对单位和位数" }
    return nil
  }
}
